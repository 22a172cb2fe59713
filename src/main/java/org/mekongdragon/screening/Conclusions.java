package org.mekongdragon.screening;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.People;
import org.mekongdragon.cargo.Consignments;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes the examination of a consignment when a seizure in it is reported, in the same
 * transaction. A consignment that nothing had pointed at is remembered too: that it was missed is
 * what targeting has to learn from.
 */
@Component
class Conclusions {

  private final CandidateStore store;
  private final FindingStore findings;
  private final HitWorkStore work;
  private final Hits hits;
  private final Consignments consignments;
  private final People people;
  private final Groups groups;
  private final Clock clock;

  Conclusions(
      CandidateStore store,
      FindingStore findings,
      HitWorkStore work,
      Hits hits,
      Consignments consignments,
      People people,
      Groups groups,
      Clock clock) {
    this.store = store;
    this.findings = findings;
    this.work = work;
    this.hits = hits;
    this.consignments = consignments;
    this.people = people;
    this.groups = groups;
    this.clock = clock;
  }

  /** A consignment that the reporter may not see is left alone. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(InspectionConcluded concluded) {
    if (concluded.consignment().isEmpty()) {
      return;
    }
    long consignment = concluded.consignment().getAsLong();
    consignments
        .find(consignment)
        .ifPresent(stored -> {
          int audience = groups.numberOf(Audience.everybody(Audience.home(stored.organisation())));
          findings.remember(audience, List.of(stored), clock.instant());
          store
              .lock(consignment)
              .ifPresent(candidate ->
                  hits.examined(candidate, examination(concluded, consignment), people.current()));
        });
  }

  /** What was said of the examination itself stays said. */
  private NewExamination examination(InspectionConcluded concluded, long consignment) {
    Optional<Examination> before = work.examinations(consignment).stream().findFirst();
    return new NewExamination(
        ExaminationResult.SEIZURE,
        before.map(Examination::minutes).orElse(OptionalInt.empty()),
        before.map(Examination::notes).orElse(""),
        concluded.operation(),
        Optional.of(concluded.seizure()));
  }
}
