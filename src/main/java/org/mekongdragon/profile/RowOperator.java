package org.mekongdragon.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mekongdragon.targeting.engine.Condition;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.Relation;

/** What a row of conditions can say of a field. The order is that of the choice. */
enum RowOperator {
  ONE_OF,
  NONE_OF,
  CONTAINS_ANY,
  CONTAINS_ALL,
  CONTAINS_NONE,
  STARTS_WITH,
  STARTS_WITH_NONE,
  SEEN_BEFORE,
  NOT_SEEN_BEFORE,
  COUNT_FROM,
  COUNT_BELOW,
  FROM,
  TO,
  ABOVE,
  BELOW,
  EQUAL,
  NOT_EQUAL,
  BETWEEN,
  MISSING,
  PRESENT;

  /** Lower case with hyphens. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<RowOperator> of(String code) {
    return Arrays.stream(values()).filter(operator -> operator.code().equals(code)).findFirst();
  }

  /** Those that go with a field. */
  static List<RowOperator> of(Field field) {
    return Arrays.stream(values()).filter(operator -> operator.fits(field)).toList();
  }

  /** What people mean most of a field. */
  static RowOperator usual(Field field) {
    return switch (field.kind()) {
      case CODE, PLACE -> ONE_OF;
      case TEXT -> CONTAINS_ANY;
      case NUMBER, DATE -> FROM;
    };
  }

  boolean fits(Field field) {
    boolean counted = field.kind() == Field.Kind.NUMBER || field.kind() == Field.Kind.DATE;
    return switch (this) {
      case FROM, TO, ABOVE, BELOW, EQUAL, NOT_EQUAL, BETWEEN -> counted;
      case MISSING, PRESENT -> true;
      default -> !counted;
    };
  }

  /** Whether it stands alone. */
  boolean isBare() {
    return this == MISSING || this == PRESENT;
  }

  /**
   * The condition; empty when the values are not what it needs.
   *
   * @param values at least one unless it stands alone
   */
  Optional<Condition> condition(Field field, List<String> values) {
    try {
      return switch (this) {
        case ONE_OF -> Optional.of(new Condition.In(field, values));
        case NONE_OF -> not(new Condition.In(field, values));
        case CONTAINS_ANY -> Optional.of(new Condition.Contains(field, false, values));
        case CONTAINS_ALL -> Optional.of(new Condition.Contains(field, true, values));
        case CONTAINS_NONE -> not(new Condition.Contains(field, false, values));
        case STARTS_WITH -> Optional.of(new Condition.StartsWith(field, values));
        case STARTS_WITH_NONE -> not(new Condition.StartsWith(field, values));
        case SEEN_BEFORE -> Optional.of(new Condition.SeenBefore(field, whole(values, 0, 1)));
        case NOT_SEEN_BEFORE -> not(new Condition.SeenBefore(field, whole(values, 0, 1)));
        case COUNT_FROM -> Optional.of(count(field, Relation.FROM, values));
        case COUNT_BELOW -> Optional.of(count(field, Relation.BELOW, values));
        case FROM -> Optional.of(compare(field, Relation.FROM, values));
        case TO -> Optional.of(compare(field, Relation.TO, values));
        case ABOVE -> Optional.of(compare(field, Relation.ABOVE, values));
        case BELOW -> Optional.of(compare(field, Relation.BELOW, values));
        case EQUAL -> Optional.of(compare(field, Relation.EQUAL, values));
        case NOT_EQUAL -> not(compare(field, Relation.EQUAL, values));
        case BETWEEN -> Optional.of(between(field, values));
        case MISSING -> Optional.of(new Condition.Missing(field));
        case PRESENT -> not(new Condition.Missing(field));
      };
    } catch (NumberFormatException | DateTimeException | IndexOutOfBoundsException unfit) {
      return Optional.empty();
    }
  }

  private static Optional<Condition> not(Condition condition) {
    return Optional.of(new Condition.Not(condition));
  }

  /** Values: how many consignments, within how many days. */
  private static Condition count(Field field, Relation relation, List<String> values) {
    return new Condition.CountWithin(field, whole(values, 1, 2), relation, whole(values, 0, 2));
  }

  private static Condition compare(Field field, Relation relation, List<String> values) {
    return field.kind() == Field.Kind.DATE
        ? new Condition.Arrives(relation, LocalDate.parse(values.getFirst()))
        : new Condition.Compare(field, relation, number(values, 0, 1));
  }

  private static Condition between(Field field, List<String> values) {
    return field.kind() == Field.Kind.DATE
        ? new Condition.ArrivesBetween(
            LocalDate.parse(values.get(0)), LocalDate.parse(values.get(1)))
        : new Condition.Between(field, number(values, 0, 2), number(values, 1, 2));
  }

  private static int whole(List<String> values, int at, int expected) {
    only(values, expected);
    return Integer.parseInt(values.get(at));
  }

  private static double number(List<String> values, int at, int expected) {
    only(values, expected);
    return Double.parseDouble(values.get(at));
  }

  private static void only(List<String> values, int expected) {
    if (values.size() != expected) {
      throw new IndexOutOfBoundsException(values.size());
    }
  }
}
