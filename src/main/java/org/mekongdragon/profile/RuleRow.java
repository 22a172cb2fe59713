package org.mekongdragon.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.engine.Condition;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.Rules;

/**
 * One row of the builder: a condition in three fields.
 *
 * @param field word of the field, empty for a row that is not begun
 * @param operator code of the operator
 * @param values with commas or semicolons between; in quotes where a value holds one
 */
record RuleRow(String field, String operator, String values) {

  static final RuleRow BLANK = new RuleRow("", "", "");

  RuleRow {
    field = field.strip();
    values = values.strip();
  }

  boolean isBlank() {
    return field.isEmpty() && values.isEmpty();
  }

  /** The field, if one is chosen. */
  Optional<Field> named() {
    return Field.named(field);
  }

  /** The operator, or the field's usual one where it does not go with the field. */
  Optional<RowOperator> chosen() {
    return named()
        .map(known ->
            RowOperator.of(operator)
                .filter(wanted -> wanted.fits(known))
                .orElse(RowOperator.usual(known)));
  }

  /**
   * What the rows say together; empty when all are blank.
   *
   * @throws Problem {@code risk-profile-row} at the row's field, or what is wrong with a value
   */
  static Optional<Condition> compile(List<RuleRow> rows) {
    List<Condition> conditions = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      RuleRow row = rows.get(i);
      if (!row.isBlank()) {
        String place = "row" + i;
        try {
          row.condition()
              .ifPresentOrElse(
                  conditions::add,
                  () -> faults.add(Fault.of(place, RiskProfileProblem.RISK_PROFILE_ROW)));
        } catch (Problem problem) {
          problem.faults().stream()
              .map(fault -> new Fault(place, fault.code(), fault.arguments()))
              .forEach(faults::add);
        }
      }
    }
    Problem.throwIfAny(faults);
    return switch (conditions.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(conditions.getFirst());
      default -> Optional.of(new Condition.All(conditions));
    };
  }

  /** The rows that say the same, if rows can. */
  static Optional<List<RuleRow>> of(Condition rule) {
    List<Condition> parts = rule instanceof Condition.All all ? all.conditions() : List.of(rule);
    List<Optional<RuleRow>> rows = parts.stream().map(RowReading::row).toList();
    return rows.stream().allMatch(Optional::isPresent)
        ? Optional.of(rows.stream().flatMap(Optional::stream).toList())
        : Optional.empty();
  }

  private Optional<Condition> condition() {
    List<String> each = split(values);
    return chosen()
        .filter(operator -> operator.isBare() || !each.isEmpty())
        .flatMap(operator -> operator.condition(named().orElseThrow(), each));
  }

  /** The values of a field, quotes taken off. */
  static List<String> split(String text) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '“' || c == '”') {
        quoted = !quoted;
      } else if (!quoted && ",;、，；\n".indexOf(c) >= 0) {
        take(value, values);
      } else {
        value.append(c);
      }
    }
    take(value, values);
    return values;
  }

  private static void take(StringBuilder value, List<String> values) {
    String text = value.toString().strip();
    if (!text.isEmpty()) {
      values.add(text);
    }
    value.setLength(0);
  }

  /** The rule as text. */
  static String print(List<RuleRow> rows) {
    return compile(rows).map(Rules::print).orElse("");
  }
}
