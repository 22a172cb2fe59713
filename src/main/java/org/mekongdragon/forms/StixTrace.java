package org.mekongdragon.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a later bundle must know of a seizure's objects to take them back.
 *
 * @param owner organisation in whose name they were said
 * @param marking key of their TLP marking
 * @param targets keys of what the seizure was related to
 */
record StixTrace(String owner, String marking, List<String> targets) {

  private static final String GAP = " ";

  StixTrace {
    targets = List.copyOf(targets);
  }

  /** Empty for bundles of before they were kept. */
  static Optional<StixTrace> of(RunStore.Said said) {
    if (said.trace().isEmpty()) {
      return Optional.empty();
    }
    List<String> parts = List.of(said.trace().split(GAP, -1));
    return Optional.of(new StixTrace(parts.get(0), parts.get(1), parts.subList(2, parts.size())));
  }

  /** As it is kept with the run. */
  String text() {
    List<String> parts = new ArrayList<>(List.of(owner, marking));
    parts.addAll(targets);
    return String.join(GAP, parts);
  }
}
