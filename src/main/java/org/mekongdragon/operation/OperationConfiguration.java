package org.mekongdragon.operation;

import java.util.Set;
import org.mekongdragon.web.RailEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** This room's doors in the rail. */
@Configuration(proxyBeanMethods = false)
class OperationConfiguration {

  @Bean
  RailEntry directoryEntry() {
    return new RailEntry(
        90, "operation.rail.directory", "/operations/{operation}/contacts", "directory", Set.of());
  }

  @Bean
  RailEntry operationsEntry() {
    return new RailEntry(95, "operation.rail.operations", "/operations", "operation", Set.of());
  }
}
