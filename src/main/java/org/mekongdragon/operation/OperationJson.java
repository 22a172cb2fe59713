package org.mekongdragon.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.AudiencePreview;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.Role;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.kernel.TransportMode;

/** What programs get: codes in lower case, absent things left out. */
final class OperationJson {

  private OperationJson() {}

  /** A list; {@code next} is the cursor of the page after it, left out at the end. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Items<T>(List<T> items, Optional<String> next) {
    static <T> Items<T> all(List<T> items) {
      return new Items<>(items, Optional.empty());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record OneOperation(
      String code,
      String series,
      int phase,
      Titles titles,
      String legalBasis,
      List<String> scope,
      List<String> modes,
      List<String> initiators,
      String status,
      List<OnePeriod> periods,
      boolean sharesTotals,
      int band,
      Optional<String> previous,
      int revision) {

    static OneOperation of(Operation operation) {
      return new OneOperation(
          operation.code(),
          operation.series(),
          operation.phase(),
          operation.plan().titles(),
          operation.plan().legalBasis(),
          operation.scope().stream().map(Regime::code).toList(),
          operation.modes().stream().map(TransportMode::code).toList(),
          operation.initiators(),
          operation.status().code(),
          operation.periods().stream().map(OnePeriod::of).toList(),
          operation.sharesTotals(),
          operation.band(),
          operation.previous(),
          operation.revision());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record OnePeriod(String kind, LocalDate from, Optional<LocalDate> to, String source) {
    static OnePeriod of(Period period) {
      return new OnePeriod(period.kind().code(), period.from(), period.to(), period.source());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record OneMember(
      String organisation,
      String country,
      String name,
      String role,
      LocalDate joined,
      Optional<LocalDate> left,
      int revision) {}

  record OnePerson(String login, String name, String organisation, List<String> roles) {
    static OnePerson of(Groups.Enrolled enrolled) {
      return new OnePerson(
          enrolled.login(),
          enrolled.name(),
          enrolled.organisation(),
          enrolled.roles().stream().map(Role::code).sorted().toList());
    }
  }

  record OneChannel(String way, String value) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record OneContact(
      UUID id,
      int level,
      String organisation,
      Optional<UUID> unit,
      String force,
      String name,
      Optional<UUID> account,
      List<OneChannel> channels,
      List<String> languages,
      boolean allDay,
      LocalDate validFrom,
      Optional<LocalDate> validTo,
      boolean confirmed,
      int revision) {

    static OneContact of(Kept<ContactPoint> kept) {
      ContactPoint point = kept.value();
      return new OneContact(
          kept.id(),
          point.level(),
          point.organisation(),
          point.unit(),
          point.force().code(),
          point.name(),
          point.account(),
          point.channels().stream()
              .map(channel -> new OneChannel(channel.way().code(), channel.value()))
              .toList(),
          List.copyOf(point.languages()),
          point.allDay(),
          point.validFrom(),
          point.validTo(),
          point.confirmed(),
          kept.revision());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record OneMeeting(
      UUID id,
      String kind,
      LocalDate from,
      Optional<LocalDate> to,
      String place,
      String note,
      int revision) {

    static OneMeeting of(Kept<Meeting> kept) {
      Meeting meeting = kept.value();
      return new OneMeeting(
          kept.id(),
          meeting.kind().code(),
          meeting.from(),
          meeting.to(),
          meeting.place(),
          meeting.note(),
          kept.revision());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record OneDecision(
      UUID id, String number, LocalDate day, Optional<UUID> meeting, String text, int revision) {

    static OneDecision of(Kept<Decision> kept) {
      Decision decision = kept.value();
      return new OneDecision(
          kept.id(),
          decision.number(),
          decision.day(),
          decision.meeting(),
          decision.text(),
          kept.revision());
    }
  }

  /** Who would see a record. */
  record Preview(int organisations, int people, List<Readers> readers) {

    record Readers(String organisation, String country, String name, List<String> people) {}

    static Preview of(AudiencePreview preview, String language) {
      return new Preview(
          preview.organisations().size(),
          preview.people(),
          preview.organisations().stream()
              .map(readers ->
                  new Readers(
                      readers.organisation().code(),
                      readers.organisation().country().value(),
                      readers.organisation().name(language),
                      readers.people()))
              .toList());
    }
  }
}
