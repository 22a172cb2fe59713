package org.mekongdragon.operation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The next phase as it is typed. */
final class NextPhaseForm {

  private NextPhaseForm() {}

  /** Takes all of the members that have not left when none are named. */
  static NextPhase read(Fields fields, List<Member> members) {
    NewOperation wanted = OperationForm.newOperation(fields, Optional.empty());
    return fields.done(() -> {
      Set<String> named = new TreeSet<>(fields.lines("organisations", 40));
      Set<String> all =
          members.stream()
              .filter(member -> member.left().isEmpty())
              .map(Member::organisation)
              .collect(Collectors.toSet());
      boolean choice = fields.flag("chosen") || !named.isEmpty();
      return new NextPhase(
          wanted, choice ? named : all, fields.flag("people"), fields.flag("contacts"));
    });
  }
}
