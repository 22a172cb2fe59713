package org.mekongdragon.targeting.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a condition as the sentence that reads back as the same condition. */
final class RulePrinter {

  static final List<String> OPERATOR_WORDS =
      List.of("in", "not", "starts", "contains", "between", "is", "seen", "count", "=");

  private static final Set<String> KEYWORDS =
      Set.of("and", "or", "not", "in", "is", "any", "all", "of", "between", "contains", "missing");

  private RulePrinter() {}

  static String print(Condition condition) {
    return switch (condition) {
      case Condition.All all -> joined(all.conditions(), " and ");
      case Condition.Any any -> joined(any.conditions(), " or ");
      case Condition.Not not -> not(not.condition());
      case Condition.In in ->
          in.values().size() == 1
              ? in.field().word() + " = " + value(in.values().getFirst())
              : in.field().word() + " in " + list(in.values());
      case Condition.StartsWith starts ->
          starts.field().word() + " starts with " + oneOrList(starts.prefixes());
      case Condition.Contains contains -> contains(contains);
      case Condition.Compare compare ->
          String.join(
              " ", compare.field().word(), compare.relation().sign(), number(compare.limit()));
      case Condition.Between between ->
          String.join(
              " ",
              between.field().word(),
              "between",
              number(between.low()),
              "and",
              number(between.high()));
      case Condition.Arrives arrives ->
          String.join(" ", "arrival", arrives.relation().sign(), arrives.day().toString());
      case Condition.ArrivesBetween between ->
          "arrival between " + between.first() + " and " + between.last();
      case Condition.Missing missing -> missing.field().word() + " is missing";
      case Condition.SeenBefore seen ->
          seen.field().word() + " seen before " + seen.days() + " days";
      case Condition.CountWithin count ->
          String.join(
              " ",
              count.field().word(),
              "count within",
              count.days() + " days",
              count.relation().sign(),
              String.valueOf(count.limit()));
    };
  }

  static String operators(Field field) {
    return switch (field.kind()) {
      case CODE, PLACE, TEXT ->
          "=, !=, in, not in, starts with, contains, contains any of, contains all of,"
              + " is missing, seen before N days, count within N days";
      case NUMBER, DATE -> "=, !=, >, >=, <, <=, between, in, is missing";
    };
  }

  static String number(double number) {
    BigDecimal exact = BigDecimal.valueOf(number);
    return Math.abs(number) < 1e15 && exact.scale() < 15
        ? exact.stripTrailingZeros().toPlainString()
        : Double.toString(number);
  }

  private static String not(Condition inner) {
    return switch (inner) {
      case Condition.All all -> "not (" + print(all) + ")";
      case Condition.Any any -> "not (" + print(any) + ")";
      case Condition.In in when in.values().size() == 1 ->
          in.field().word() + " != " + value(in.values().getFirst());
      case Condition.In in -> in.field().word() + " not in " + list(in.values());
      case Condition.Compare compare when compare.relation() == Relation.EQUAL ->
          compare.field().word() + " != " + number(compare.limit());
      case Condition.Missing missing -> missing.field().word() + " is not missing";
      default -> "not " + print(inner);
    };
  }

  private static String joined(List<Condition> parts, String word) {
    return parts.stream()
        .map(part -> needsBrackets(part, word) ? "(" + print(part) + ")" : print(part))
        .collect(Collectors.joining(word));
  }

  private static boolean needsBrackets(Condition part, String word) {
    return part instanceof Condition.Any || (part instanceof Condition.All && word.equals(" and "));
  }

  private static String contains(Condition.Contains contains) {
    String start = contains.field().word() + " contains ";
    if (contains.terms().size() == 1) {
      return start + value(contains.terms().getFirst());
    }
    return start + (contains.every() ? "all of " : "any of ") + list(contains.terms());
  }

  private static String oneOrList(List<String> values) {
    return values.size() == 1 ? value(values.getFirst()) : list(values);
  }

  private static String list(List<String> values) {
    return values.stream().map(RulePrinter::value).collect(Collectors.joining(", ", "(", ")"));
  }

  static String value(String value) {
    if (Lexer.isBare(value) && !KEYWORDS.contains(value.toLowerCase(Locale.ROOT))) {
      return value;
    }
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
