package org.mekongdragon.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Counting in the hours of an office. */
class OfficeHoursTest {

  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");
  private static final DayOfWeek[] WORKING_DAYS = {
    DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY
  };

  /** 15:30 on Friday 8 May 2026 in Hanoi. */
  private static final Instant FRIDAY = Instant.parse("2026-05-08T08:30:00Z");

  @Test
  void countsOverTheWeekend() {
    OfficeHours office = office(HANOI, "08:00", "17:00", WORKING_DAYS);
    OfficeHours.Counted counted = office.after(FRIDAY, Duration.ofHours(8)).orElseThrow();
    assertThat(counted.end()).as("Monday 14:30").isEqualTo("2026-05-11T07:30:00Z");
    assertThat(counted.stretches())
        .containsExactly(
            new OfficeHours.Stretch(FRIDAY, Instant.parse("2026-05-08T10:00:00Z")),
            new OfficeHours.Stretch(Instant.parse("2026-05-11T01:00:00Z"), counted.end()));
  }

  @Test
  void endsWithTheOfficeWhenTheHoursDo() {
    OfficeHours office = office(HANOI, "08:00", "17:00", WORKING_DAYS);
    Instant nine = Instant.parse("2026-05-08T02:00:00Z");
    assertThat(office.after(nine, Duration.ofHours(8)).orElseThrow().end())
        .isEqualTo("2026-05-08T10:00:00Z");
    assertThat(office.after(nine, Duration.ofHours(8).plusMinutes(1)).orElseThrow().end())
        .as("a minute into Monday")
        .isEqualTo("2026-05-11T01:01:00Z");
  }

  @Test
  void leavesHolidaysOut() {
    Roster week = office(HANOI, "08:00", "17:00", WORKING_DAYS).rosters().getFirst();
    Roster.Shift holiday = new Roster.Shift(LocalDate.of(2026, 5, 11), Optional.empty());
    OfficeHours office =
        new OfficeHours(List.of(new Roster(HANOI, week.hours(), List.of(holiday))));
    assertThat(office.after(FRIDAY, Duration.ofHours(8)).orElseThrow().end())
        .as("Tuesday 14:30")
        .isEqualTo("2026-05-12T07:30:00Z");
    assertThat(office.isOpen(Instant.parse("2026-05-11T03:00:00Z"))).isFalse();
    assertThat(office.next(Instant.parse("2026-05-09T03:00:00Z")))
        .contains(Instant.parse("2026-05-12T01:00:00Z"));
  }

  @Test
  void countsRealHoursWhereTheClockIsPutForward() {
    // In Sydney 2026-10-04 02:00 becomes 03:00: that night has seven hours.
    OfficeHours night = office(SYDNEY, "22:00", "06:00", DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    Instant begins = Instant.parse("2026-10-03T12:00:00Z");
    OfficeHours.Counted counted = night.after(begins, Duration.ofHours(8)).orElseThrow();
    assertThat(counted.stretches()).hasSize(2);
    assertThat(counted.stretches().getFirst().until()).isEqualTo(begins.plus(Duration.ofHours(7)));
    assertThat(counted.end()).as("Sunday 23:00").isEqualTo("2026-10-04T12:00:00Z");
  }

  @Test
  void countsTheHourThatComesTwiceTwice() {
    // In Sydney 2026-04-05 03:00 becomes 02:00: that night has nine hours.
    OfficeHours night = office(SYDNEY, "22:00", "06:00", DayOfWeek.SATURDAY);
    Instant begins = Instant.parse("2026-04-04T11:00:00Z");
    assertThat(night.after(begins, Duration.ofHours(9)).orElseThrow().end())
        .isEqualTo(begins.plus(Duration.ofHours(9)));
    assertThat(night.after(begins, Duration.ofHours(9)).orElseThrow().stretches()).hasSize(1);
  }

  @Test
  void countsDayAndNightAsOneStretch() {
    OfficeHours always = new OfficeHours(List.of(Roster.none(HANOI).dayAndNight()));
    OfficeHours.Counted counted = always.after(FRIDAY, Duration.ofHours(40)).orElseThrow();
    assertThat(counted.end()).isEqualTo(FRIDAY.plus(Duration.ofHours(40)));
    assertThat(counted.stretches()).hasSize(1);
  }

  @Test
  void countsAnHourOnceThatTwoPeopleShare() {
    OfficeHours office =
        new OfficeHours(
            List.of(
                office(HANOI, "08:00", "12:00", WORKING_DAYS).rosters().getFirst(),
                office(HANOI, "10:00", "17:00", WORKING_DAYS).rosters().getFirst()));
    assertThat(
            office
                .after(Instant.parse("2026-05-08T01:00:00Z"), Duration.ofHours(9))
                .orElseThrow()
                .end())
        .isEqualTo("2026-05-08T10:00:00Z");
  }

  @Test
  void measuresWhatOfASpanWasOpen() {
    OfficeHours office = office(HANOI, "08:00", "17:00", WORKING_DAYS);
    OpenTime open = office.openTime(FRIDAY, FRIDAY.plus(Duration.ofDays(5)));
    assertThat(open.between(FRIDAY, FRIDAY.plusSeconds(60))).isEqualTo(Duration.ofMinutes(1));
    Instant monday = Instant.parse("2026-05-11T07:30:00Z");
    assertThat(open.between(FRIDAY, monday))
        .as("as much as was counted to find that moment")
        .isEqualTo(Duration.ofHours(8));
    assertThat(
            open.between(
                Instant.parse("2026-05-09T00:00:00Z"), Instant.parse("2026-05-10T00:00:00Z")))
        .as("a Saturday")
        .isZero();
    assertThat(open.between(monday, FRIDAY)).as("backwards").isZero();
    OpenTime clock = OfficeHours.UNKNOWN.openTime(FRIDAY, monday);
    assertThat(clock.between(FRIDAY, monday)).isEqualTo(Duration.between(FRIDAY, monday));
  }

  @Test
  void saysNothingOfHoursThatAreNotThere() {
    assertThat(OfficeHours.UNKNOWN.after(FRIDAY, Duration.ofHours(8))).isEmpty();
    assertThat(OfficeHours.UNKNOWN.isOpen(FRIDAY)).as("nobody said that it is closed").isTrue();
    OfficeHours rare = office(HANOI, "08:00", "09:00", DayOfWeek.MONDAY);
    assertThat(rare.after(FRIDAY, Duration.ofHours(10))).isPresent();
    assertThat(rare.after(FRIDAY, Duration.ofHours(40))).isEmpty();
  }

  private static OfficeHours office(ZoneId zone, String from, String until, DayOfWeek... days) {
    Roster.Span span = new Roster.Span(LocalTime.parse(from), LocalTime.parse(until));
    return new OfficeHours(
        List.of(
            new Roster(
                zone,
                Arrays.stream(days).map(day -> new Roster.Hours(day, span)).toList(),
                List.of())));
  }
}
