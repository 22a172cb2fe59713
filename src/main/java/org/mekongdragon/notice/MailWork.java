package org.mekongdragon.notice;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends mail while the house is open, and clears away what is long done. */
@Component
class MailWork {

  private static final Logger LOG = LoggerFactory.getLogger(MailWork.class);
  private static final Duration KEPT = Duration.ofDays(90);
  private static final int MOST_AT_ONCE = 500;

  private final MailRound round;
  private final MailSettings settings;
  private final NoticeStore notices;
  private final Clock clock;

  MailWork(MailRound round, MailSettings settings, NoticeStore notices, Clock clock) {
    this.round = round;
    this.settings = settings;
    this.notices = notices;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT5S")
  void send() {
    if (!settings.isOn()) {
      return;
    }
    try {
      MailRound.Step step = MailRound.Step.DONE;
      for (int i = 0; i < MOST_AT_ONCE && step == MailRound.Step.DONE; i++) {
        step = round.next();
      }
    } catch (DataAccessException e) {
      LOG.warn("mail pauses", e);
    }
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
  void tidy() {
    round.dropOld();
    notices.tidy(clock.instant().minus(KEPT));
  }
}
