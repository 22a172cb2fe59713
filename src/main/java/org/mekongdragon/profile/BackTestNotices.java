package org.mekongdragon.profile;

import java.util.List;
import java.util.UUID;
import org.mekongdragon.notice.Notice;
import org.mekongdragon.notice.NoticeKind;
import org.mekongdragon.notice.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Tells whoever asked for a back-test that it is over, when it took longer than they waited. */
@Component
class BackTestNotices {

  private static final String KIND = "backtest-ended";

  private final Notices notices;
  private final Profiles profiles;

  BackTestNotices(Notices notices, Profiles profiles) {
    this.notices = notices;
    this.profiles = profiles;
  }

  @Bean
  static NoticeKind endedBackTests() {
    return new NoticeKind(KIND, 61);
  }

  void ended(UUID person, UUID profile, UUID run) {
    String name = profiles.find(profile).content().name();
    notices.tell(
        List.of(person),
        Notice.of(KIND, "/targeting/profiles/" + profile + "/backtests/" + run, name));
  }
}
