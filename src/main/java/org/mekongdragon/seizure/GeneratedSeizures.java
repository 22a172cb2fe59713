package org.mekongdragon.seizure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Role;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for generated records of a demonstration or a test of size. Only here may a record have
 * become known before now; what is not marked as generated is refused.
 */
@Component
public class GeneratedSeizures {

  private final OperationGate gate;
  private final SeizureChecks checks;
  private final SeizureStore store;
  private final SeizureDesk desk;
  private final SerialNumbers numbers;
  private final CodeLists codes;
  private final People people;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  GeneratedSeizures(
      OperationGate gate,
      SeizureChecks checks,
      SeizureStore store,
      SeizureDesk desk,
      SerialNumbers numbers,
      CodeLists codes,
      People people,
      Audit audit,
      ApplicationEventPublisher events) {
    this.gate = gate;
    this.checks = checks;
    this.store = store;
    this.desk = desk;
    this.numbers = numbers;
    this.codes = codes;
    this.people = people;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Takes records in as released to everybody in the operation; those whose key is stored already
   * are left out.
   *
   * @param reports all of one owner, at most some hundreds at a time
   * @return how many were new
   * @throws Problem {@code role-needed} unless the caller coordinates the operation, and the errors
   *     of the rules
   */
  @Transactional
  public int load(String operation, String owner, List<GeneratedReport> reports) {
    OperationGate.Frame frame = gate.enter(operation);
    people.require(operation, Role.COORDINATOR);
    List<GeneratedReport> fresh = withoutKnown(operation, owner, reports);
    if (fresh.isEmpty()) {
      return 0;
    }
    List<SeizureContent> complete =
        checks.complete(frame, fresh.stream().map(GeneratedReport::content).toList(), owner);
    int audience = desk.numberOf(Audience.everybody(operation));
    List<SeizureStore.Identity> identities = store.identities(fresh.size());
    List<Version> versions = new ArrayList<>();
    for (int i = 0; i < fresh.size(); i++) {
      GeneratedReport report = fresh.get(i);
      Seizure seizure =
          new Seizure(
              identities.get(i).id(),
              number(operation, complete.get(i), identities.get(i).serial()),
              operation,
              SeizureState.RELEASED,
              1,
              new Seizure.Custody(
                  owner, Optional.empty(), report.reporter(), report.known(), report.known()),
              List.of("all"),
              audience,
              Optional.empty(),
              complete.get(i));
      versions.add(
          new Version(seizure, "released", List.of(), "", report.reporter(), report.known()));
    }
    store.insert(versions);
    events.publishEvent(new SeizuresGenerated(operation));
    audit.record(
        Audited.of("seizure.generated", "operation:" + operation, operation)
            .with("records", versions.size()));
    return versions.size();
  }

  private List<GeneratedReport> withoutKnown(
      String operation, String owner, Collection<GeneratedReport> reports) {
    List<String> keys = reports.stream().map(GeneratedSeizures::key).toList();
    Set<String> known =
        store.knownKeys(operation, owner, keys).stream().collect(Collectors.toSet());
    return reports.stream().filter(report -> !known.contains(key(report))).toList();
  }

  private static String key(GeneratedReport report) {
    SeizureContent.Origin origin = report.content().origin();
    return origin.sender() + "\n" + origin.key();
  }

  private String number(String operation, SeizureContent content, long serial) {
    String country = codes.countryOf(content.agencies().lead());
    int year = content.when().orElseThrow().day().getYear();
    return numbers.number(operation + "-" + country + "-" + year, serial);
  }
}
