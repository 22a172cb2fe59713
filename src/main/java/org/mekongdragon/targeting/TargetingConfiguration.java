package org.mekongdragon.targeting;

import java.util.Set;
import org.mekongdragon.web.RailEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door in the rail to all that is about targeting. */
@Configuration(proxyBeanMethods = false)
class TargetingConfiguration {

  @Bean
  RailEntry targetingInTheRail() {
    return new RailEntry(40, "rail.targeting", "/targeting/hits", "targeting", Set.of());
  }
}
