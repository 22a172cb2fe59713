package org.mekongdragon.targeting.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;

/**
 * The rule language: {@code origin in (CO, EC) and hs starts with 0803 and not consignee seen
 * before 90 days}. Values need quotes only when they hold blanks, signs or a word of the language.
 * Comparison knows no case, accents, width or tone marks, and đ is d.
 *
 * <p>{@code contains} on a text looks for whole words next to each other, in one value; in Chinese,
 * Japanese, Thai, Lao, Khmer and Burmese, which put no spaces, every character is a word, so that
 * it looks for the characters anywhere. On a code it looks for the characters anywhere. A place of
 * two letters is a country and fits every UN/LOCODE in it.
 */
public final class Rules {

  /** How deep brackets and negations may nest. */
  public static final int MAX_DEPTH = 64;

  /** How many conditions one rule may have, lists counting once. */
  public static final int MAX_CONDITIONS = 100_000;

  /** How deep a tree may be: each bracket may hold an {@code or} of {@code and}s. */
  private static final int MAX_TREE = 3 * MAX_DEPTH;

  private Rules() {}

  /**
   * Reads a rule.
   *
   * @throws Problem a {@code rule-…} code of {@link RuleProblem} with position, what was found and
   *     a suggestion
   */
  public static Condition parse(String rule) {
    return RuleParser.parse(rule);
  }

  /** Writes a rule so that {@code parse(print(rule))} equals it. */
  public static String print(Condition rule) {
    return RulePrinter.print(rule);
  }

  /**
   * Puts lists in the place of names that begin with {@code @}: country groups, synonyms, street
   * names. Not expanded, such a name fits nothing.
   *
   * @param groups the terms of a name without its {@code @}
   * @throws Problem {@code rule-unknown-group} when a name is not known or its list is empty
   */
  public static Condition expand(
      Condition rule, Function<String, Optional<? extends Collection<String>>> groups) {
    return switch (rule) {
      case Condition.All all -> new Condition.All(expanded(all.conditions(), groups));
      case Condition.Any any -> new Condition.Any(expanded(any.conditions(), groups));
      case Condition.Not not -> new Condition.Not(expand(not.condition(), groups));
      case Condition.In in -> new Condition.In(in.field(), terms(in.values(), groups));
      case Condition.StartsWith starts ->
          new Condition.StartsWith(starts.field(), terms(starts.prefixes(), groups));
      case Condition.Contains contains -> expandContains(contains, groups);
      default -> rule;
    };
  }

  /**
   * What an author should know before saving: {@code rule-unselective} when no condition narrows
   * the rule down, {@code rule-contradictory} when nothing can fulfil it. Empty when all is well.
   */
  public static List<Fault> review(Condition rule) {
    return RuleReview.review(rule);
  }

  /**
   * Whether the record fulfils the rule, found the plain way, condition by condition: the reference
   * that every faster way must equal.
   */
  public static boolean matches(Condition rule, CargoRecord record, Circumstances circumstances) {
    return new PlainMatcher(record, circumstances).matches(rule);
  }

  /**
   * Which conditions the record fulfils with which values, in the order of the rule: all of an
   * {@code and}, those that hold of an {@code or}. Empty when the rule does not hold.
   */
  public static List<Reason> explain(
      Condition rule, CargoRecord record, Circumstances circumstances) {
    PlainMatcher matcher = new PlainMatcher(record, circumstances);
    List<Reason> reasons = new ArrayList<>();
    if (matcher.matches(rule)) {
      matcher.explain(rule, reasons);
    }
    return List.copyOf(reasons);
  }

  /**
   * @throws Problem {@code rule-too-large}
   */
  static Condition checked(Condition rule) {
    int count = count(rule, 1);
    if (count > MAX_CONDITIONS) {
      throw Lexer.fault(RuleProblem.RULE_TOO_LARGE, 0, count, MAX_CONDITIONS);
    }
    return rule;
  }

  private static int count(Condition rule, int depth) {
    if (depth > MAX_TREE) {
      throw Lexer.fault(RuleProblem.RULE_TOO_LARGE, 0, depth, MAX_TREE);
    }
    return switch (rule) {
      case Condition.All all -> count(all.conditions(), depth);
      case Condition.Any any -> count(any.conditions(), depth);
      case Condition.Not not -> 1 + count(not.condition(), depth + 1);
      default -> 1;
    };
  }

  private static int count(List<Condition> conditions, int depth) {
    int sum = 1;
    for (Condition condition : conditions) {
      sum += count(condition, depth + 1);
    }
    return sum;
  }

  private static List<Condition> expanded(
      List<Condition> conditions, Function<String, Optional<? extends Collection<String>>> groups) {
    return conditions.stream().map(condition -> expand(condition, groups)).toList();
  }

  /** With {@code all of}, a group stands for any one of its terms. */
  private static Condition expandContains(
      Condition.Contains contains,
      Function<String, Optional<? extends Collection<String>>> groups) {
    if (!contains.every()) {
      return new Condition.Contains(contains.field(), false, terms(contains.terms(), groups));
    }
    List<Condition> each = new ArrayList<>();
    for (String term : contains.terms()) {
      each.add(new Condition.Contains(contains.field(), false, terms(List.of(term), groups)));
    }
    boolean plain = contains.terms().stream().noneMatch(term -> term.startsWith("@"));
    return plain ? contains : new Condition.All(each);
  }

  private static List<String> terms(
      List<String> terms, Function<String, Optional<? extends Collection<String>>> groups) {
    List<String> all = new ArrayList<>();
    for (String term : terms) {
      if (term.startsWith("@")) {
        groups
            .apply(term.substring(1))
            .filter(found -> !found.isEmpty())
            .ifPresentOrElse(
                all::addAll,
                () -> {
                  throw Lexer.fault(RuleProblem.RULE_UNKNOWN_GROUP, 0, term, "");
                });
      } else {
        all.add(term);
      }
    }
    return all;
  }
}
