package org.mekongdragon.seizure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;

/** Completes reports, applies the rules to them, and looks for what may be the same. */
@Component
class SeizureChecks {

  private final CodeLists lists;
  private final DuplicateStore duplicates;
  private final Clock clock;

  SeizureChecks(CodeLists lists, DuplicateStore duplicates, Clock clock) {
    this.lists = lists;
    this.duplicates = duplicates;
    this.clock = clock;
  }

  /** Whose report it is, and which record it corrects. */
  record About(String owner, Optional<UUID> self) {}

  SeizureCheck check(OperationGate.Frame frame, SeizureContent stated, About about) {
    SeizureContent content = new Completion(lists).complete(stated, about.owner());
    return new SeizureCheck(
        content, rules(frame).check(content), duplicates.find(frame.code(), content, about.self()));
  }

  List<SeizureCheck> examine(OperationGate.Frame frame, List<SeizureContent> stated, String owner) {
    SeizureRules rules = rules(frame);
    Completion completion = new Completion(lists);
    return stated.stream()
        .map(content -> completion.complete(content, owner))
        .map(content -> new SeizureCheck(content, rules.check(content), List.of()))
        .toList();
  }

  /** The completed contents, or a problem with the errors of all. */
  List<SeizureContent> complete(
      OperationGate.Frame frame, List<SeizureContent> stated, String owner) {
    List<SeizureCheck> checks = examine(frame, stated, owner);
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      String prefix = checks.size() == 1 ? "" : "[" + i + "].";
      checks.get(i).findings().stream()
          .filter(Finding::isError)
          .map(Finding::fault)
          .map(fault -> new Fault(prefix + fault.field(), fault.code(), fault.arguments()))
          .forEach(faults::add);
    }
    Problem.throwIfAny(faults);
    return checks.stream().map(SeizureCheck::content).toList();
  }

  private SeizureRules rules(OperationGate.Frame frame) {
    return new SeizureRules(lists, frame, clock.instant());
  }
}
