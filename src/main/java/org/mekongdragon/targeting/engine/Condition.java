package org.mekongdragon.targeting.engine;

import java.time.LocalDate;
import java.util.List;
import org.mekongdragon.kernel.Problem;

/**
 * A rule as a tree of values. Each record checks itself; {@link Rules#print} writes it as a
 * sentence that reads back as an equal tree.
 *
 * <p>A condition on a repeated field holds when any value fits. A missing value fits nothing, so
 * that its negation holds: {@code origin != CO} holds without an origin.
 */
public sealed interface Condition {

  /** Terms that one list may hold. */
  int MAX_TERMS = 100_000;

  /** Days that a look back may span, a hundred years. */
  int MAX_DAYS = 36_500;

  /** All of them hold; two or more. */
  record All(List<Condition> conditions) implements Condition {
    /**
     * @throws Problem {@code rule-expected} when fewer than two
     */
    public All {
      conditions = atLeastTwo(conditions);
    }
  }

  /** At least one of them holds; two or more. */
  record Any(List<Condition> conditions) implements Condition {
    /**
     * @throws Problem {@code rule-expected} when fewer than two
     */
    public Any {
      conditions = atLeastTwo(conditions);
    }
  }

  /** It does not hold. */
  record Not(Condition condition) implements Condition {}

  /** {@code =} and {@code in}: a value is one of these. For codes, places and texts. */
  record In(Field field, List<String> values) implements Condition {
    /**
     * @throws Problem {@code rule-blank-term}, {@code rule-too-large}, {@code rule-wrong-operator}
     */
    public In {
      values = checkedTerms(field, values);
    }
  }

  /** {@code starts with}: a value begins with one of these. For codes, places and texts. */
  record StartsWith(Field field, List<String> prefixes) implements Condition {
    /**
     * @throws Problem {@code rule-blank-term}, {@code rule-too-large}, {@code rule-wrong-operator}
     */
    public StartsWith {
      prefixes = checkedTerms(field, prefixes);
    }
  }

  /**
   * {@code contains}: words next to each other in that order inside one value of a text, or
   * characters anywhere inside one code.
   *
   * @param every whether all terms must be found ({@code contains all of}), else any
   */
  record Contains(Field field, boolean every, List<String> terms) implements Condition {
    /**
     * @throws Problem {@code rule-blank-term}, {@code rule-too-large}, {@code rule-wrong-operator}
     */
    public Contains {
      terms = checkedTerms(field, terms);
      every = every && terms.size() > 1;
    }
  }

  /** A number compared with a finite limit, in the unit of the field. */
  record Compare(Field field, Relation relation, double limit) implements Condition {
    /**
     * @throws Problem {@code rule-number}, {@code rule-wrong-operator}
     */
    public Compare {
      limit = finite(field, limit);
    }
  }

  /** A number between two finite limits, both included. */
  record Between(Field field, double low, double high) implements Condition {
    /**
     * @throws Problem {@code rule-number}, {@code rule-wrong-operator}
     */
    public Between {
      low = finite(field, low);
      high = finite(field, high);
    }
  }

  /** The arrival compared with a day. */
  record Arrives(Relation relation, LocalDate day) implements Condition {}

  /** The arrival between two days, both included. */
  record ArrivesBetween(LocalDate first, LocalDate last) implements Condition {}

  /** The record says nothing for the field. */
  record Missing(Field field) implements Condition {}

  /**
   * A value of the field was first seen more than so many days before the record's day; see {@link
   * PartyHistory}.
   */
  record SeenBefore(Field field, int days) implements Condition {
    /**
     * @throws Problem {@code rule-days}, {@code rule-wrong-operator}
     */
    public SeenBefore {
      days = checkedDays(field, days);
    }
  }

  /**
   * How many consignments of the same value came within so many days, the record's day being the
   * last of them; see {@link PartyHistory}.
   */
  record CountWithin(Field field, int days, Relation relation, int limit) implements Condition {
    /**
     * @throws Problem {@code rule-days}, {@code rule-wrong-operator}
     */
    public CountWithin {
      days = checkedDays(field, days);
    }
  }

  private static List<Condition> atLeastTwo(List<Condition> conditions) {
    if (conditions.size() < 2) {
      throw Problem.of(RuleProblem.RULE_EXPECTED, 0, "", "two conditions");
    }
    return List.copyOf(conditions);
  }

  private static List<String> checkedTerms(Field field, List<String> terms) {
    if (!field.isWritten()) {
      throw Problem.of(RuleProblem.RULE_WRONG_OPERATOR, 0, field.word(), "= > >= < <= between");
    }
    if (terms.size() > MAX_TERMS) {
      throw Problem.of(RuleProblem.RULE_TOO_LARGE, 0, terms.size(), MAX_TERMS);
    }
    if (terms.isEmpty()) {
      throw Problem.of(RuleProblem.RULE_BLANK_TERM, 0, "", "");
    }
    for (String term : terms) {
      if (!term.startsWith("@") && field.key(term).isEmpty()) {
        throw Problem.of(RuleProblem.RULE_BLANK_TERM, 0, term, "");
      }
    }
    return List.copyOf(terms);
  }

  private static double finite(Field field, double limit) {
    if (field.kind() != Field.Kind.NUMBER) {
      throw Problem.of(RuleProblem.RULE_WRONG_OPERATOR, 0, field.word(), "= in contains");
    }
    if (!Double.isFinite(limit)) {
      throw Problem.of(RuleProblem.RULE_NUMBER, 0, limit, "20000");
    }
    return limit == 0 ? 0.0 : limit;
  }

  private static int checkedDays(Field field, int days) {
    if (!field.isWritten()) {
      throw Problem.of(RuleProblem.RULE_WRONG_OPERATOR, 0, field.word(), "= > >= < <= between");
    }
    if (days < 1 || days > MAX_DAYS) {
      throw Problem.of(RuleProblem.RULE_DAYS, 0, days, "1 … " + MAX_DAYS);
    }
    return days;
  }
}
