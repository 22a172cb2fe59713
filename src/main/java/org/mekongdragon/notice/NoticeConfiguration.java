package org.mekongdragon.notice;

import java.util.Set;
import org.mekongdragon.web.RailEntry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of mail, and the administrator's door to the queue. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, PushSettings.class})
class NoticeConfiguration {

  @Bean
  RailEntry mailInTheRail() {
    return new RailEntry(115, "notice.rail.mail", "/mail", "message", Set.of("admin"));
  }
}
