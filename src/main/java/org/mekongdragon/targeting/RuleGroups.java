package org.mekongdragon.targeting;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.engine.Condition;
import org.mekongdragon.targeting.engine.RuleProblem;
import org.mekongdragon.targeting.engine.Rules;

/** Puts groups of terms in the place of their names in a rule, and says where one is unknown. */
public final class RuleGroups {

  private static final int MOST_LIKE_IT = 3;
  private static final int SHORTEST_START = 3;

  private RuleGroups() {}

  /**
   * Reads a rule and puts terms in the place of the groups that it names with {@code @}.
   *
   * @param terms those of a name without its {@code @}
   * @param known the names that there are, without {@code @}; asked for only when one is unknown
   * @throws Problem a {@code rule-…} code with position, what was found and a suggestion
   */
  public static Condition expanded(
      String rule,
      Function<String, Optional<List<String>>> terms,
      Supplier<? extends Collection<String>> known) {
    Condition written = Rules.parse(rule);
    try {
      return Rules.expand(written, terms::apply);
    } catch (Problem problem) {
      Fault fault = problem.faults().getFirst();
      if (problem.code() != RuleProblem.RULE_UNKNOWN_GROUP) {
        throw problem;
      }
      String group = fault.arguments().get(1).toString();
      throw Problem.at(
          "rule",
          RuleProblem.RULE_UNKNOWN_GROUP,
          position(rule, group),
          group,
          likeIt(group.substring(1), known.get()));
    }
  }

  /** From 1; a group whose name another one begins with is not taken for that one. */
  private static int position(String rule, String group) {
    Matcher whole = Pattern.compile(Pattern.quote(group) + "(?![\\w./@+:-])").matcher(rule);
    return whole.find() ? whole.start() + 1 : rule.indexOf(group) + 1;
  }

  /** Known names that begin alike, or the first ones; a dash when there are none. */
  private static String likeIt(String name, Collection<String> known) {
    for (int length = name.length(); length >= SHORTEST_START; length--) {
      String start = name.substring(0, length);
      String found = listed(known.stream().filter(other -> other.startsWith(start)).toList());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return known.isEmpty() ? "–" : listed(known);
  }

  private static String listed(Collection<String> names) {
    return names.stream()
        .sorted(Comparator.naturalOrder())
        .limit(MOST_LIKE_IT)
        .map(name -> "@" + name)
        .collect(Collectors.joining(", "));
  }
}
