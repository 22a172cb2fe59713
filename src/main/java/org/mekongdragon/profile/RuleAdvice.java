package org.mekongdragon.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.RuleFields;
import org.mekongdragon.targeting.StoredHistory;
import org.mekongdragon.targeting.engine.Condition;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.Rules;
import org.springframework.stereotype.Component;

/** What an author should know of a rule before it is saved. */
@Component
class RuleAdvice {

  /** A rule that fits more of all cargo than this says little. */
  private static final double MUCH_PER_CENT = 20;

  private final Profiles profiles;
  private final UnitGroups units;
  private final BackTestWork work;

  RuleAdvice(Profiles profiles, UnitGroups units, BackTestWork work) {
    this.units = units;
    this.profiles = profiles;
    this.work = work;
  }

  /**
   * What was learned of a rule.
   *
   * @param warnings empty when all is well
   * @param count what it fits of the stored consignments; empty when there are none or reading them
   *     takes longer
   */
  record Advice(List<Fault> warnings, Optional<BackTests.Count> count) {}

  /**
   * @throws Problem what is wrong with the rule
   */
  Advice of(String rule, Duration patience) {
    Condition expanded = profiles.expanded(rule);
    List<Fault> warnings = new ArrayList<>(Rules.review(expanded));
    warnings.addAll(forgotten(expanded));
    warnings.addAll(misfits(Rules.parse(rule)));
    Optional<BackTests.Count> count =
        work.count(rule, patience).filter(known -> known.searched() > 0);
    count
        .filter(known -> known.percent().orElse(0) >= MUCH_PER_CENT)
        .ifPresent(known ->
            warnings.add(
                Fault.of(
                    "rule",
                    RiskProfileProblem.RISK_PROFILE_COVERS,
                    known.hits(),
                    known.searched(),
                    BigDecimal.valueOf(known.percent().orElse(0))
                        .setScale(1, RoundingMode.HALF_UP))));
    return new Advice(List.copyOf(warnings), count);
  }

  /** Fields whose past the rule asks for though nobody remembers it: such a part never counts. */
  static List<Fault> forgotten(Condition rule) {
    return RuleFields.of(rule).remembered().stream()
        .filter(field -> !StoredHistory.remembers(field))
        .map(field -> Fault.of("rule", RiskProfileProblem.RISK_PROFILE_FORGETS, field.word()))
        .toList();
  }

  /** Fields that are compared with a group of other things, such as goods with countries. */
  private List<Fault> misfits(Condition written) {
    Map<String, GroupKind> kinds = new HashMap<>();
    units
        .named(WordGroups.named(written))
        .forEach(group -> kinds.putIfAbsent("@" + group.name(), group.content().kind()));
    List<Fault> faults = new ArrayList<>();
    if (!kinds.isEmpty()) {
      each(
          written,
          (field, terms) ->
              terms.forEach(term -> {
                GroupKind kind = kinds.get(term);
                if (kind != null && !kind.fits(field)) {
                  faults.add(Fault.of("rule", GroupProblem.GROUP_MISFIT, field.word(), term));
                }
              }));
    }
    return faults.stream().distinct().toList();
  }

  private static void each(Condition rule, BiConsumer<Field, List<String>> comparison) {
    switch (rule) {
      case Condition.All all -> all.conditions().forEach(part -> each(part, comparison));
      case Condition.Any any -> any.conditions().forEach(part -> each(part, comparison));
      case Condition.Not not -> each(not.condition(), comparison);
      case Condition.In in -> comparison.accept(in.field(), in.values());
      case Condition.StartsWith starts -> comparison.accept(starts.field(), starts.prefixes());
      case Condition.Contains contains -> comparison.accept(contains.field(), contains.terms());
      default -> {}
    }
  }

  List<Fault> warnings(String rule, Duration patience) {
    return of(rule, patience).warnings();
  }
}
