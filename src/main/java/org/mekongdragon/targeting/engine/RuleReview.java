package org.mekongdragon.targeting.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mekongdragon.kernel.Fault;

/** Finds rules that fit nothing or that nothing narrows down. */
final class RuleReview {

  private RuleReview() {}

  static List<Fault> review(Condition rule) {
    List<Fault> warnings = new ArrayList<>();
    String contradiction = contradiction(rule);
    if (!contradiction.isEmpty()) {
      warnings.add(
          Fault.of("rule", RuleProblem.RULE_CONTRADICTORY, 0, Lexer.clip(contradiction), ""));
    } else if (!isSelective(rule)) {
      warnings.add(
          Fault.of("rule", RuleProblem.RULE_UNSELECTIVE, 0, Lexer.clip(Rules.print(rule)), ""));
    }
    return List.copyOf(warnings);
  }

  /** Whether every record that fits must hold one of few values. */
  static boolean isSelective(Condition rule) {
    return switch (rule) {
      case Condition.All all -> all.conditions().stream().anyMatch(RuleReview::isSelective);
      case Condition.Any any -> any.conditions().stream().allMatch(RuleReview::isSelective);
      case Condition.In in -> in.field() != Field.MODE && in.field() != Field.CURRENCY;
      case Condition.StartsWith starts -> true;
      case Condition.Contains contains -> contains.field().kind() == Field.Kind.TEXT;
      default -> false;
    };
  }

  /** The part that cannot hold, or nothing. */
  private static String contradiction(Condition rule) {
    return switch (rule) {
      case Condition.All all -> contradiction(all);
      case Condition.Any any -> {
        String last = "";
        for (Condition part : any.conditions()) {
          last = contradiction(part);
          if (last.isEmpty()) {
            break;
          }
        }
        yield last;
      }
      case Condition.Between between when between.low() > between.high() -> Rules.print(rule);
      case Condition.ArrivesBetween between when between.first().isAfter(between.last()) ->
          Rules.print(rule);
      default -> "";
    };
  }

  private static String contradiction(Condition.All all) {
    Set<Condition> parts = new HashSet<>(all.conditions());
    for (Condition part : all.conditions()) {
      String inner = contradiction(part);
      if (!inner.isEmpty()) {
        return inner;
      }
      if (part instanceof Condition.Not not && parts.contains(not.condition())) {
        return Rules.print(part);
      }
    }
    for (Field field : Field.all()) {
      String inner = field.isWritten() ? disjoint(all, field) : emptyRange(all, field);
      if (!inner.isEmpty()) {
        return inner;
      }
    }
    return "";
  }

  /** Two lists of a field with one value that share nothing, or a value that must be missing. */
  private static String disjoint(Condition.All all, Field field) {
    boolean missing = all.conditions().contains(new Condition.Missing(field));
    Set<String> left = new HashSet<>();
    boolean limited = false;
    for (Condition part : all.conditions()) {
      if (part instanceof Condition.In in && in.field() == field) {
        Set<String> keys = new HashSet<>();
        in.values().forEach(value -> keys.add(key(field, value)));
        if (missing) {
          return Rules.print(part);
        }
        if (field.isRepeated()) {
          continue;
        }
        if (limited && left.stream().noneMatch(one -> meets(field, one, keys))) {
          return Rules.print(part);
        }
        left = limited ? left : keys;
        limited = true;
      }
    }
    return "";
  }

  private static boolean meets(Field field, String one, Set<String> keys) {
    if (field.kind() != Field.Kind.PLACE) {
      return keys.contains(one);
    }
    return keys.stream().anyMatch(key -> key.startsWith(one) || one.startsWith(key));
  }

  private static String key(Field field, String value) {
    return value.startsWith("@") ? value : field.key(value);
  }

  private static String emptyRange(Condition.All all, Field field) {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    for (Condition part : all.conditions()) {
      Range range = Range.of(part, field);
      low = Math.max(low, range.low());
      high = Math.min(high, range.high());
      if (low > high) {
        return Rules.print(part);
      }
    }
    return "";
  }

  private record Range(double low, double high) {

    static Range of(Condition part, Field field) {
      return switch (part) {
        case Condition.Compare compare when compare.field() == field ->
            new Range(
                compare.relation().low(compare.limit()), compare.relation().high(compare.limit()));
        case Condition.Between between when between.field() == field ->
            new Range(between.low(), between.high());
        case Condition.Arrives arrives when field == Field.ARRIVAL ->
            new Range(
                arrives.relation().low(arrives.day()), arrives.relation().high(arrives.day()));
        case Condition.ArrivesBetween between when field == Field.ARRIVAL ->
            new Range(Relation.FROM.low(between.first()), Relation.TO.high(between.last()));
        default -> new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
      };
    }
  }
}
