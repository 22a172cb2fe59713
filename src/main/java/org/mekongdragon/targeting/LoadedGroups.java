package org.mekongdragon.targeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.engine.Condition;

/**
 * Groups of terms as they were read: a wrong one does not sink the file.
 *
 * @param terms by name without the {@code @}, never empty, in the order of the file
 * @param faults what was left out and why; the field names the place, {@code line 3}
 */
record LoadedGroups(Map<String, List<String>> terms, List<Fault> faults) {

  LoadedGroups {
    terms = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    faults = List.copyOf(faults);
  }

  static LoadedGroups none() {
    return new LoadedGroups(Map.of(), List.of());
  }

  /**
   * The rule with these groups in the place of their names.
   *
   * @throws Problem a {@code rule-…} code with position
   */
  Condition expanded(String rule) {
    return RuleGroups.expanded(rule, name -> Optional.ofNullable(terms.get(name)), terms::keySet);
  }
}
