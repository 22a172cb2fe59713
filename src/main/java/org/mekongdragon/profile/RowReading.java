package org.mekongdragon.profile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mekongdragon.targeting.engine.Condition;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.Relation;

/** Reads a condition into a row, if one row can say it. */
final class RowReading {

  private RowReading() {}

  static Optional<RuleRow> row(Condition condition) {
    return switch (condition) {
      case Condition.In in -> row(in.field(), RowOperator.ONE_OF, in.values());
      case Condition.StartsWith starts ->
          row(starts.field(), RowOperator.STARTS_WITH, starts.prefixes());
      case Condition.Contains contains ->
          row(
              contains.field(),
              contains.every() ? RowOperator.CONTAINS_ALL : RowOperator.CONTAINS_ANY,
              contains.terms());
      case Condition.Compare compare ->
          row(compare.field(), relation(compare.relation()), numbers(compare.limit()));
      case Condition.Between between ->
          row(between.field(), RowOperator.BETWEEN, numbers(between.low(), between.high()));
      case Condition.Arrives arrives ->
          row(Field.ARRIVAL, relation(arrives.relation()), List.of(arrives.day().toString()));
      case Condition.ArrivesBetween between ->
          row(
              Field.ARRIVAL,
              RowOperator.BETWEEN,
              List.of(between.first().toString(), between.last().toString()));
      case Condition.Missing missing -> row(missing.field(), RowOperator.MISSING, List.of());
      case Condition.SeenBefore seen ->
          row(seen.field(), RowOperator.SEEN_BEFORE, numbers(seen.days()));
      case Condition.CountWithin count -> count(count);
      case Condition.Not not -> negated(not.condition());
      case Condition.All all -> Optional.empty();
      case Condition.Any any -> Optional.empty();
    };
  }

  private static Optional<RuleRow> negated(Condition condition) {
    return switch (condition) {
      case Condition.In in -> row(in.field(), RowOperator.NONE_OF, in.values());
      case Condition.StartsWith starts ->
          row(starts.field(), RowOperator.STARTS_WITH_NONE, starts.prefixes());
      case Condition.Contains contains when !contains.every() ->
          row(contains.field(), RowOperator.CONTAINS_NONE, contains.terms());
      case Condition.Compare compare when compare.relation() == Relation.EQUAL ->
          row(compare.field(), RowOperator.NOT_EQUAL, numbers(compare.limit()));
      case Condition.Arrives arrives when arrives.relation() == Relation.EQUAL ->
          row(Field.ARRIVAL, RowOperator.NOT_EQUAL, List.of(arrives.day().toString()));
      case Condition.Missing missing -> row(missing.field(), RowOperator.PRESENT, List.of());
      case Condition.SeenBefore seen ->
          row(seen.field(), RowOperator.NOT_SEEN_BEFORE, numbers(seen.days()));
      default -> Optional.empty();
    };
  }

  private static Optional<RuleRow> count(Condition.CountWithin count) {
    List<String> values = numbers(count.limit(), count.days());
    return switch (count.relation()) {
      case FROM -> row(count.field(), RowOperator.COUNT_FROM, values);
      case BELOW -> row(count.field(), RowOperator.COUNT_BELOW, values);
      case ABOVE, TO, EQUAL -> Optional.empty();
    };
  }

  private static RowOperator relation(Relation relation) {
    return switch (relation) {
      case EQUAL -> RowOperator.EQUAL;
      case ABOVE -> RowOperator.ABOVE;
      case FROM -> RowOperator.FROM;
      case BELOW -> RowOperator.BELOW;
      case TO -> RowOperator.TO;
    };
  }

  private static Optional<RuleRow> row(Field field, RowOperator operator, List<String> values) {
    // A quote inside a value cannot be written in a row.
    if (values.stream().anyMatch(value -> value.matches(".*[\"“”\n].*"))) {
      return Optional.empty();
    }
    String text = values.stream().map(RowReading::quoted).collect(Collectors.joining(", "));
    return Optional.of(new RuleRow(field.word(), operator.code(), text));
  }

  private static String quoted(String value) {
    return value.matches(".*[,;、，；].*") ? '"' + value + '"' : value;
  }

  private static List<String> numbers(double... numbers) {
    return java.util.Arrays.stream(numbers)
        .mapToObj(number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString())
        .toList();
  }
}
