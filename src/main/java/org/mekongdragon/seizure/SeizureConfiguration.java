package org.mekongdragon.seizure;

import java.util.Set;
import org.mekongdragon.web.RailEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's door in the rail. */
@Configuration(proxyBeanMethods = false)
class SeizureConfiguration {

  @Bean
  RailEntry seizuresInTheRail() {
    return new RailEntry(
            30, "seizure.rail", "/operations/{operation}/seizures", "seizure", Set.of())
        .behind(
            "/operations/{operation}/quality",
            "/operations/{operation}/imports",
            "/operations/{operation}/forms",
            "/forms");
  }
}
