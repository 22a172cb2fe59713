package org.mekongdragon.targeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mekongdragon.targeting.engine.Condition;

/** Which part of a rule as it was written a part with expanded groups came from. */
public final class WrittenParts {

  private final Map<Condition, Condition> written = new HashMap<>();

  private WrittenParts() {}

  /**
   * The parts that hold an expanded group, each with what was written there; empty without groups.
   *
   * @param written the rule as its author wrote it
   * @param expanded the same with its groups expanded
   */
  public static Map<Condition, Condition> of(Condition written, Condition expanded) {
    WrittenParts parts = new WrittenParts();
    parts.pair(written, expanded);
    return Map.copyOf(parts.written);
  }

  /** Expansion keeps the tree; only {@code contains all of} with a group becomes an {@code and}. */
  private void pair(Condition from, Condition to) {
    if (from.equals(to)) {
      return;
    }
    switch (from) {
      case Condition.All all when to instanceof Condition.All other ->
          pair(all.conditions(), other.conditions());
      case Condition.Any any when to instanceof Condition.Any other ->
          pair(any.conditions(), other.conditions());
      case Condition.Not not when to instanceof Condition.Not other -> {
        written.put(to, from);
        pair(not.condition(), other.condition());
      }
      case Condition.Contains contains when to instanceof Condition.All each ->
          pair(
              contains.terms().stream()
                  .<Condition>map(
                      term -> new Condition.Contains(contains.field(), false, List.of(term)))
                  .toList(),
              each.conditions());
      default -> written.put(to, from);
    }
  }

  private void pair(List<Condition> from, List<Condition> to) {
    for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
      pair(from.get(i), to.get(i));
    }
  }
}
