package org.mekongdragon.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.operation.Duties;
import org.mekongdragon.operation.OfficeHours;
import org.mekongdragon.operation.Offices;
import org.springframework.stereotype.Component;

/** Counts deadlines, each in the office hours of its recipient. */
@Component
class Deadlines {

  /** How long recipients have where the sender says nothing. */
  static final Duration USUAL = Duration.ofDays(3);

  private final Duties duties;

  Deadlines(Duties duties) {
    this.duties = duties;
  }

  /** What a sender wants: a moment, office hours, or the usual time. */
  record Wanted(MessageKind kind, Optional<Instant> at, Optional<Integer> hours) {}

  /** A deadline for each recipient. */
  Map<Recipient, Deadline> of(
      String operation, Wanted wanted, Instant sent, List<Recipient> recipients) {
    Map<Recipient, Deadline> deadlines = new LinkedHashMap<>();
    if (!wanted.kind().expectsFeedback()) {
      recipients.forEach(one -> deadlines.put(one, Deadline.NONE));
    } else if (wanted.at().isPresent() || wanted.hours().isEmpty()) {
      Deadline same = Deadline.fixed(Optional.of(wanted.at().orElse(sent.plus(USUAL))));
      recipients.forEach(one -> deadlines.put(one, same));
    } else {
      Offices offices = duties.offices(operation);
      int hours = wanted.hours().get();
      recipients.forEach(one ->
          deadlines.put(one, counted(offices.of(one.organisation(), one.unit()), sent, hours)));
    }
    return deadlines;
  }

  /** The last of them: until then the sender waits for everybody. */
  static Optional<Instant> last(Map<Recipient, Deadline> deadlines) {
    return deadlines.values().stream()
        .flatMap(one -> one.at().stream())
        .max(Comparator.naturalOrder());
  }

  private static Deadline counted(OfficeHours office, Instant sent, int hours) {
    Duration work = Duration.ofHours(hours);
    return office
        .after(sent, work)
        .map(counted ->
            new Deadline(
                Optional.of(counted.end()),
                Optional.of(hours),
                Optional.of(office.zone()),
                counted.stretches()))
        .orElseGet(() ->
            new Deadline(
                Optional.of(sent.plus(work)), Optional.of(hours), Optional.empty(), List.of()));
  }
}
