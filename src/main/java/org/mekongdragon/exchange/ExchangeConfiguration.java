package org.mekongdragon.exchange;

import java.util.Set;
import org.mekongdragon.web.RailEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's door in the rail. */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

  @Bean
  RailEntry messagesInTheRail() {
    return new RailEntry(
        20, "exchange.rail", "/operations/{operation}/messages", "message", Set.of());
  }
}
