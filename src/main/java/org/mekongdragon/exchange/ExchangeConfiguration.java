package org.mekongdragon.exchange;

import java.util.Set;
import org.mekongdragon.web.RailEntry;
import org.mekongdragon.web.RepeatableWrites;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room's door in the rail. */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

  /** A file of a message is known by its content. */
  @Bean
  static RepeatableWrites filesAreKnownByTheirContent() {
    return request ->
        request.getRequestURI().matches("/api/v1/operations/[^/]+/messages/[^/]+/attachments");
  }

  @Bean
  RailEntry messagesInTheRail() {
    return new RailEntry(
            20, "exchange.rail", "/operations/{operation}/messages", "message", Set.of())
        .behind("/operations/{operation}/loop");
  }
}
