package org.mekongdragon.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mekongdragon.kernel.Problem;

/** Hours of the week, shifts by date, nights and clock changes. */
class RosterTest {

  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");

  @Test
  void answersFromTheFirstMinuteToBeforeTheLast() {
    Roster office = roster(HANOI, "08:00", "17:00", DayOfWeek.FRIDAY);
    // 2026-05-01 is a Friday; Hanoi is seven hours ahead.
    assertThat(office.answersAt(Instant.parse("2026-05-01T00:59:59Z"))).isFalse();
    assertThat(office.answersAt(Instant.parse("2026-05-01T01:00:00Z"))).isTrue();
    assertThat(office.answersAt(Instant.parse("2026-05-01T09:59:59Z"))).isTrue();
    assertThat(office.answersAt(Instant.parse("2026-05-01T10:00:00Z"))).isFalse();
    assertThat(office.answersAt(Instant.parse("2026-05-02T02:00:00Z"))).as("Saturday").isFalse();
  }

  @Test
  void answersAtThreeInTheNightOfTheDayBefore() {
    Roster night = roster(HANOI, "22:00", "06:00", DayOfWeek.FRIDAY);
    Instant three = Instant.parse("2026-05-01T20:00:00Z");
    assertThat(night.answersAt(three)).as("Saturday 03:00").isTrue();
    assertThat(night.until(three)).contains(Instant.parse("2026-05-01T23:00:00Z"));
    assertThat(night.answersAt(three.plus(Duration.ofDays(1)))).as("Sunday 03:00").isFalse();
    assertThat(night.next(three.plus(Duration.ofDays(1))))
        .contains(Instant.parse("2026-05-08T15:00:00Z"));
  }

  @Test
  void goesOnWhereOneSpanFollowsAnother() {
    Roster two =
        new Roster(
            HANOI,
            List.of(
                hours(DayOfWeek.FRIDAY, "06:00", "14:00"),
                hours(DayOfWeek.FRIDAY, "14:00", "22:00")),
            List.of());
    assertThat(two.until(Instant.parse("2026-05-01T00:00:00Z")))
        .contains(Instant.parse("2026-05-01T15:00:00Z"));
  }

  @Test
  void saysNoEndOfSpansThatFollowEachOtherForEver() {
    Roster always = Roster.none(HANOI).dayAndNight();
    assertThat(always.answersAt(Instant.parse("2026-05-01T20:00:00Z"))).isTrue();
    assertThat(always.until(Instant.parse("2026-05-01T20:00:00Z"))).isEmpty();
  }

  @Test
  void letsADateTakeThePlaceOfItsWeekday() {
    Roster office = roster(HANOI, "08:00", "17:00", DayOfWeek.FRIDAY);
    LocalDate holiday = LocalDate.of(2026, 5, 1);
    Roster changed =
        new Roster(
            HANOI,
            office.hours(),
            List.of(
                new Roster.Shift(holiday, Optional.empty()),
                new Roster.Shift(holiday.plusDays(1), Optional.of(span("20:00", "04:00")))));
    assertThat(changed.answersAt(Instant.parse("2026-05-01T03:00:00Z"))).isFalse();
    assertThat(changed.answersAt(Instant.parse("2026-05-02T20:59:00Z")))
        .as("Sunday 03:59, the night of Saturday's shift")
        .isTrue();
    assertThat(changed.answersAt(Instant.parse("2026-05-08T03:00:00Z")))
        .as("a week later")
        .isTrue();
  }

  @Test
  void takesDatesAsExceptionsOfDayAndNight() {
    Roster always =
        new Roster(
                HANOI,
                List.of(),
                List.of(new Roster.Shift(LocalDate.of(2026, 5, 1), Optional.empty())))
            .dayAndNight();
    assertThat(always.answersAt(Instant.parse("2026-04-30T16:59:59Z"))).isTrue();
    assertThat(always.answersAt(Instant.parse("2026-04-30T17:00:00Z"))).isFalse();
    assertThat(always.answersAt(Instant.parse("2026-05-01T17:00:00Z"))).isTrue();
  }

  @Test
  void losesAnHourWhenTheClockIsPutForward() {
    // In Sydney 2026-10-04 02:00 becomes 03:00.
    Roster night = roster(SYDNEY, "22:00", "06:00", DayOfWeek.SATURDAY);
    Instant begins = Instant.parse("2026-10-03T12:00:00Z");
    assertThat(night.answersAt(begins)).isTrue();
    assertThat(night.until(begins)).contains(begins.plus(Duration.ofHours(7)));
  }

  @Test
  void beginsLaterWhenItsBeginningIsSkipped() {
    Roster early = roster(SYDNEY, "02:30", "06:00", DayOfWeek.SUNDAY);
    // 02:30 is not there that day: 03:30 is.
    assertThat(early.next(Instant.parse("2026-10-03T15:00:00Z")))
        .contains(Instant.parse("2026-10-03T16:30:00Z"));
  }

  @Test
  void leavesNobodyOutOfTheHourThatComesTwice() {
    // In Sydney 2026-04-05 03:00 becomes 02:00: 02:30 is at 15:30Z and at 16:30Z.
    Roster until = roster(SYDNEY, "18:00", "02:30", DayOfWeek.SATURDAY);
    Roster from = roster(SYDNEY, "02:30", "10:00", DayOfWeek.SUNDAY);
    Instant first = Instant.parse("2026-04-04T15:30:00Z");
    Instant second = Instant.parse("2026-04-04T16:30:00Z");
    assertThat(until.answersAt(first)).isTrue();
    assertThat(until.answersAt(second.minusSeconds(1))).isTrue();
    assertThat(until.answersAt(second)).isFalse();
    assertThat(from.answersAt(first.minusSeconds(1))).isFalse();
    assertThat(from.answersAt(first)).isTrue();
  }

  @Test
  void saysNothingOfThoseWithoutHours() {
    Roster none = Roster.none(HANOI);
    assertThat(none.answersAt(Instant.EPOCH)).isFalse();
    assertThat(none.next(Instant.EPOCH)).isEmpty();
    assertThat(none.until(Instant.EPOCH)).isEmpty();
  }

  @Test
  void isBounded() {
    Roster.Hours one = hours(DayOfWeek.MONDAY, "08:00", "09:00");
    assertThat(new Roster(HANOI, Collections.nCopies(Roster.MOST_HOURS, one), List.of()).hours())
        .hasSize(Roster.MOST_HOURS);
    assertThatThrownBy(
            () -> new Roster(HANOI, Collections.nCopies(Roster.MOST_HOURS + 1, one), List.of()))
        .isInstanceOf(Problem.class);
  }

  private static Roster roster(ZoneId zone, String from, String until, DayOfWeek... days) {
    return new Roster(
        zone, Arrays.stream(days).map(day -> hours(day, from, until)).toList(), List.of());
  }

  private static Roster.Hours hours(DayOfWeek day, String from, String until) {
    return new Roster.Hours(day, span(from, until));
  }

  private static Roster.Span span(String from, String until) {
    return new Roster.Span(LocalTime.parse(from), LocalTime.parse(until));
  }
}
