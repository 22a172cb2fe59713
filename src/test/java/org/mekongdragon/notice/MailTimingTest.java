package org.mekongdragon.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MailTimingTest {

  private static final MailTiming TIMING =
      new MailTiming(Duration.ofMinutes(1), Duration.ofMinutes(10));
  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");

  @Test
  void waitsForOthersToGoWithTheFirst() {
    Instant told = Instant.parse("2026-05-01T03:00:00Z");
    assertThat(each(told, told.plusSeconds(59)).isDue(told.plusSeconds(59))).isFalse();
    assertThat(each(told, told.plusSeconds(60)).isDue(told.plusSeconds(60))).isTrue();
  }

  @Test
  void leavesAPauseBetweenTwoMails() {
    Instant told = Instant.parse("2026-05-01T03:00:00Z");
    MailTiming.Verdict verdict =
        TIMING.verdict(
            wanted(Preference.Mail.EACH, HANOI, Optional.empty()),
            told,
            Optional.of(told.minusSeconds(60)),
            told.plusSeconds(120));
    assertThat(verdict)
        .isEqualTo(new MailTiming.Verdict(told.plusSeconds(540), MailTiming.Reason.PAUSE));
  }

  @Test
  void keepsQuietOverMidnightAndEndsToTheMinute() {
    Optional<Preference.Quiet> night = quiet("22:00", "06:00");
    Instant late = Instant.parse("2026-05-01T15:00:00Z");
    assertThat(verdict(HANOI, night, late).at()).isEqualTo("2026-05-01T23:00:00Z");
    Instant early = Instant.parse("2026-05-01T22:59:00Z");
    assertThat(verdict(HANOI, night, early).at()).isEqualTo("2026-05-01T23:00:00Z");
    Instant over = Instant.parse("2026-05-01T23:00:00Z");
    assertThat(verdict(HANOI, night, over).isDue(over)).isTrue();
    Instant before = Instant.parse("2026-05-01T14:59:00Z");
    assertThat(verdict(HANOI, night, before).isDue(before)).isTrue();
  }

  @Test
  void endsQuietAtATimeThatTheClockSkips() {
    // In Sydney 2026-10-04 02:00 becomes 03:00.
    Instant night = Instant.parse("2026-10-03T14:00:00Z");
    assertThat(verdict(SYDNEY, quiet("22:00", "02:30"), night).at())
        .isEqualTo("2026-10-03T16:30:00Z");
  }

  @Test
  void endsQuietAtTheFirstOfATimeThatComesTwice() {
    // In Sydney 2026-04-05 03:00 becomes 02:00.
    Instant night = Instant.parse("2026-04-04T13:00:00Z");
    assertThat(verdict(SYDNEY, quiet("22:00", "02:30"), night).at())
        .isEqualTo("2026-04-04T15:30:00Z");
  }

  @Test
  void sendsTheDigestAtItsTimeOnTheNextDayAlsoWhenTheClockChanged() {
    Instant told = Instant.parse("2026-10-03T04:00:00Z");
    Preference wanted = wanted(Preference.Mail.DIGEST, SYDNEY, Optional.empty());
    MailTiming.Verdict verdict = TIMING.verdict(wanted, told, Optional.empty(), told);
    assertThat(verdict)
        .isEqualTo(
            new MailTiming.Verdict(
                Instant.parse("2026-10-03T20:30:00Z"), MailTiming.Reason.DIGEST));
    assertThat(verdict.isDue(Instant.parse("2026-10-03T20:30:00Z"))).isTrue();
  }

  @Test
  void doublesItsPatienceUpToSixHours() {
    assertThat(MailRound.backoff(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(MailRound.backoff(4)).isEqualTo(Duration.ofMinutes(8));
    assertThat(MailRound.backoff(9)).isEqualTo(Duration.ofMinutes(256));
    assertThat(MailRound.backoff(10)).isEqualTo(Duration.ofHours(6));
    assertThat(MailRound.backoff(MailRound.MOST_ATTEMPTS)).isEqualTo(Duration.ofHours(6));
  }

  private static MailTiming.Verdict each(Instant told, Instant now) {
    return TIMING.verdict(
        wanted(Preference.Mail.EACH, HANOI, Optional.empty()), told, Optional.empty(), now);
  }

  private static MailTiming.Verdict verdict(
      ZoneId zone, Optional<Preference.Quiet> quiet, Instant now) {
    return TIMING.verdict(
        wanted(Preference.Mail.EACH, zone, quiet), now.minusSeconds(3_600), Optional.empty(), now);
  }

  private static Optional<Preference.Quiet> quiet(String from, String until) {
    return Optional.of(new Preference.Quiet(LocalTime.parse(from), LocalTime.parse(until)));
  }

  private static Preference wanted(
      Preference.Mail mail, ZoneId zone, Optional<Preference.Quiet> quiet) {
    return new Preference(mail, "a@b.example", Set.of(), zone, quiet, LocalTime.of(7, 30));
  }
}
