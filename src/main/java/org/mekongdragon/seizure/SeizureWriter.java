package org.mekongdragon.seizure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.access.Person;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Stores what the door has checked: a version, its audience, an audit entry and an event. */
@Component
class SeizureWriter {

  private static final int LONGEST_REASON = 2_000;

  private final SeizureDesk desk;
  private final SeizureStore store;
  private final SerialNumbers numbers;
  private final CodeLists codes;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  SeizureWriter(
      SeizureDesk desk,
      SeizureStore store,
      SerialNumbers numbers,
      CodeLists codes,
      Audit audit,
      ApplicationEventPublisher events) {
    this.desk = desk;
    this.store = store;
    this.numbers = numbers;
    this.codes = codes;
    this.audit = audit;
    this.events = events;
  }

  /** What changes with a new version of a record. */
  private record Step(
      SeizureState state, String change, List<String> codes, String why, Optional<UUID> into) {

    static Step to(SeizureState state, String change, String why) {
      return new Step(state, change, List.of(), why, Optional.empty());
    }
  }

  Seizure current(UUID id, int revision) {
    Seizure current =
        store.find(id).orElseThrow(() -> Problem.of(SeizureProblem.SEIZURE_NOT_FOUND));
    if (current.revision() != revision) {
      throw Problem.of(SeizureProblem.SEIZURE_STALE, revision, current.revision());
    }
    return current;
  }

  List<Seizure> insert(String operation, List<NewSeizure> reports, SeizureState state) {
    Person person = desk.caller();
    List<NewSeizure> fresh = withoutKnown(operation, person.organisation(), reports);
    if (fresh.isEmpty()) {
      return List.of();
    }
    Map<List<String>, List<String>> checked = new HashMap<>();
    int before = desk.before(operation, person.organisation(), person.unit());
    Instant now = store.know();
    List<SeizureStore.Identity> identities = store.identities(fresh.size());
    List<Version> versions = new ArrayList<>();
    for (int i = 0; i < fresh.size(); i++) {
      NewSeizure report = fresh.get(i);
      List<String> releaseTo =
          checked.computeIfAbsent(report.releaseTo(), grants -> desk.checked(operation, grants));
      Seizure seizure =
          new Seizure(
              identities.get(i).id(),
              number(operation, report.content(), identities.get(i).serial()),
              operation,
              SeizureState.REPORTED,
              1,
              new Seizure.Custody(person.organisation(), person.unit(), person.id(), now, now),
              releaseTo,
              before,
              Optional.empty(),
              report.content());
      versions.add(new Version(seizure, "reported", List.of(), "", person.id(), now));
    }
    if (state == SeizureState.RELEASED) {
      versions = released(person, versions);
    }
    store.insert(versions);
    if (versions.size() == 1) {
      announce(versions.getFirst(), fresh.getFirst().consignment());
    } else {
      announceAll(operation, versions);
    }
    return versions.stream().map(Version::seizure).toList();
  }

  /** One entry and one event for many: an import of 100,000 must not raise 100,000 of each. */
  private void announceAll(String operation, List<Version> versions) {
    audit.record(
        Audited.of("seizure.imported", "operation:" + operation, operation)
            .with("records", versions.size())
            .with("first", versions.getFirst().seizure().number())
            .with("last", versions.getLast().seizure().number()));
    events.publishEvent(
        new SeizuresImported(
            operation, versions.stream().map(version -> version.seizure().id()).toList()));
  }

  private List<Version> released(Person person, List<Version> versions) {
    Map<List<String>, Integer> audiences = new HashMap<>();
    desk.require(SeizureAction.RELEASE, person, versions.getFirst().seizure());
    return versions.stream()
        .map(version -> {
          Seizure seizure = version.seizure();
          int audience =
              audiences.computeIfAbsent(
                  seizure.releaseTo(), grants -> desk.numberOf(desk.after(seizure)));
          return new Version(
              moved(seizure, SeizureState.RELEASED, audience, version.at(), 1),
              "released",
              List.of(),
              "",
              version.by(),
              version.at());
        })
        .toList();
  }

  private List<NewSeizure> withoutKnown(String operation, String owner, List<NewSeizure> reports) {
    Set<String> keys =
        reports.stream()
            .map(report -> key(report.content().origin()))
            .filter(key -> !key.isEmpty())
            .collect(Collectors.toSet());
    Set<String> known =
        new HashSet<>(keys.isEmpty() ? Set.of() : store.knownKeys(operation, owner, keys));
    return reports.stream()
        .filter(report -> {
          String key = key(report.content().origin());
          return key.isEmpty() || known.add(key);
        })
        .toList();
  }

  Set<String> knownKeys(String operation, String owner, String sender, Collection<String> keys) {
    List<String> whole = keys.stream().map(key -> sender + "\n" + key).toList();
    return store.knownKeys(operation, owner, whole).stream()
        .map(key -> key.substring(sender.length() + 1))
        .collect(Collectors.toSet());
  }

  private static String key(SeizureContent.Origin origin) {
    return origin.key().isEmpty() ? "" : origin.sender() + "\n" + origin.key();
  }

  private String number(String operation, SeizureContent content, long serial) {
    String country = codes.countryOf(content.agencies().lead());
    int year = content.when().orElseThrow().day().getYear();
    return numbers.number(operation + "-" + country + "-" + year, serial);
  }

  Seizure revise(Seizure current, SeizureContent content, SeizureChange change) {
    List<String> releaseTo =
        change.releaseTo().isEmpty()
            ? current.releaseTo()
            : desk.checked(current.operation(), change.releaseTo());
    Seizure corrected =
        new Seizure(
            current.id(),
            current.number(),
            current.operation(),
            current.state(),
            current.revision(),
            current.custody(),
            releaseTo,
            current.audience(),
            current.mergedInto(),
            content);
    SeizureState state =
        current.state() == SeizureState.RETURNED ? SeizureState.REPORTED : current.state();
    return store(corrected, Step.to(state, "revised", shortened(change.why())));
  }

  Seizure release(Seizure current) {
    desk.require(SeizureAction.RELEASE, desk.caller(), current);
    return store(current, Step.to(SeizureState.RELEASED, "released", ""));
  }

  Seizure giveBack(Seizure current, SeizureReturn reasons) {
    desk.require(SeizureAction.RETURN, desk.caller(), current);
    if (reasons.codes().isEmpty() && reasons.note().isBlank()) {
      throw Problem.at("note", SeizureProblem.REASON_MISSING);
    }
    return store(
        current,
        new Step(
            SeizureState.RETURNED,
            "returned",
            reasons.codes(),
            shortened(reasons.note()),
            Optional.empty()));
  }

  Seizure withdraw(Seizure current, String why) {
    desk.require(SeizureAction.WITHDRAW, desk.caller(), current);
    if (why.isBlank()) {
      throw Problem.at("why", SeizureProblem.REASON_MISSING);
    }
    return store(current, Step.to(SeizureState.WITHDRAWN, "withdrawn", shortened(why)));
  }

  Seizure merge(Seizure current, Seizure survivor) {
    desk.require(SeizureAction.MERGE, desk.caller(), current);
    boolean possible =
        !survivor.id().equals(current.id())
            && survivor.operation().equals(current.operation())
            && survivor.state().isOpen()
            && store.mergedInto(current.id()).isEmpty();
    if (!possible) {
      throw Problem.at("into", SeizureProblem.MERGE_TARGET, survivor.number());
    }
    return store(
        current,
        new Step(
            SeizureState.MERGED,
            "merged",
            List.of(),
            survivor.number(),
            Optional.of(survivor.id())));
  }

  Seizure unmerge(Seizure current) {
    desk.require(SeizureAction.UNMERGE, desk.caller(), current);
    SeizureState before =
        store.revisions(current.id()).reversed().stream()
            .map(SeizureRevision::state)
            .filter(state -> state != SeizureState.MERGED)
            .findFirst()
            .orElseThrow();
    return store(current, Step.to(before, "unmerged", ""));
  }

  private Seizure store(Seizure current, Step step) {
    Instant now = store.know();
    int audience =
        switch (step.state()) {
          case REPORTED, RETURNED ->
              desk.before(current.operation(), current.owner(), current.custody().unit());
          case RELEASED -> desk.numberOf(desk.after(current));
          case WITHDRAWN, MERGED -> current.audience();
        };
    Seizure next = moved(current, step.state(), audience, now, current.revision() + 1);
    Seizure merged =
        new Seizure(
            next.id(),
            next.number(),
            next.operation(),
            next.state(),
            next.revision(),
            next.custody(),
            next.releaseTo(),
            next.audience(),
            step.into(),
            next.content());
    Version version =
        new Version(merged, step.change(), step.codes(), step.why(), desk.caller().id(), now);
    if (!store.update(version)) {
      throw Problem.of(SeizureProblem.SEIZURE_STALE, current.revision(), current.revision() + 1);
    }
    announce(version, OptionalLong.empty());
    return merged;
  }

  private static Seizure moved(
      Seizure from, SeizureState state, int audience, Instant at, int revision) {
    Seizure.Custody custody = from.custody();
    return new Seizure(
        from.id(),
        from.number(),
        from.operation(),
        state,
        revision,
        new Seizure.Custody(
            custody.owner(), custody.unit(), custody.reporter(), custody.reportedAt(), at),
        from.releaseTo(),
        audience,
        Optional.empty(),
        from.content());
  }

  private void announce(Version version, OptionalLong consignment) {
    Seizure seizure = version.seizure();
    audit.record(
        Audited.of("seizure." + version.change(), "seizure:" + seizure.id(), seizure.operation())
            .with("revision", seizure.revision()));
    UUID id = seizure.id();
    String operation = seizure.operation();
    int audience = seizure.audience();
    events.publishEvent(
        switch (version.change()) {
          case "reported" ->
              new SeizureReported(
                  id, operation, audience, consignment, seizure.content().discovery().warning());
          case "released" -> new SeizureReleased(id, operation, audience);
          case "returned" -> new SeizureReturned(id, operation, audience);
          case "withdrawn", "merged" -> new SeizureWithdrawn(id, operation, audience);
          default -> new SeizureRevised(id, operation, audience);
        });
  }

  private static String shortened(String reason) {
    if (reason.length() > LONGEST_REASON) {
      throw Problem.at("why", SeizureProblem.TEXT_LONG, LONGEST_REASON);
    }
    if (Plain.isHostile(reason, true)) {
      throw Problem.at("why", SeizureProblem.TEXT_CONTROL);
    }
    return reason.strip();
  }
}
