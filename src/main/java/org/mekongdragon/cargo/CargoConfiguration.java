package org.mekongdragon.cargo;

import org.mekongdragon.web.RepeatableWrites;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the house has to know of cargo. */
@Configuration(proxyBeanMethods = false)
class CargoConfiguration {

  /** A manifest is known by its content. */
  @Bean
  static RepeatableWrites manifestsAreKnownByTheirContent() {
    return request -> request.getRequestURI().equals("/api/v1/consignments");
  }
}
