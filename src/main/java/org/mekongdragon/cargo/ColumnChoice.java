package org.mekongdragon.cargo;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mekongdragon.cargo.parse.CargoField;
import org.mekongdragon.cargo.parse.ColumnMapping;
import org.mekongdragon.cargo.parse.TableColumns;
import org.mekongdragon.kernel.DecimalSign;
import org.mekongdragon.kernel.Problem;

/**
 * What a person says of a table.
 *
 * @param fields the label of each column's field, in the table's order; empty for columns that are
 *     not read
 * @param dates {@code day}, {@code month} or empty
 * @param decimal {@code point}, {@code comma} or empty
 * @param currency ISO 4217 or empty
 */
record ColumnChoice(List<String> fields, String dates, String decimal, String currency) {

  ColumnChoice {
    fields = List.copyOf(fields);
  }

  /**
   * The choice for a table. A field whose column is not read is closed, so that its usual name does
   * not open it again.
   *
   * @throws Problem {@code cargo-column-twice}, {@code cargo-parameter}
   */
  ColumnMapping mapping(TableColumns table) {
    Map<CargoField, String> columns = new EnumMap<>(CargoField.class);
    for (int i = 0; i < table.columns().size(); i++) {
      String label = i < fields.size() ? fields.get(i) : "";
      if (!label.isEmpty()) {
        CargoField field = field(label, i);
        if (columns.putIfAbsent(field, table.columns().get(i).name()) != null) {
          throw Problem.at("column-" + i, CargoRoomProblem.CARGO_COLUMN_TWICE, label);
        }
      }
    }
    for (TableColumns.Column column : table.columns()) {
      column.field().ifPresent(field -> columns.putIfAbsent(field, ""));
    }
    return new ColumnMapping(columns, order(), sign(), money());
  }

  private static CargoField field(String label, int column) {
    return CargoField.named(label)
        .orElseThrow(
            () -> Problem.at("column-" + column, CargoRoomProblem.CARGO_PARAMETER, label, ""));
  }

  private ColumnMapping.DateOrder order() {
    return switch (dates) {
      case "" -> ColumnMapping.DateOrder.UNKNOWN;
      case "day" -> ColumnMapping.DateOrder.DAY_FIRST;
      case "month" -> ColumnMapping.DateOrder.MONTH_FIRST;
      default -> throw Problem.at("dates", CargoRoomProblem.CARGO_PARAMETER, dates, "day, month");
    };
  }

  private DecimalSign sign() {
    return switch (decimal) {
      case "" -> DecimalSign.UNKNOWN;
      case "point" -> DecimalSign.POINT;
      case "comma" -> DecimalSign.COMMA;
      default ->
          throw Problem.at("decimal", CargoRoomProblem.CARGO_PARAMETER, decimal, "point, comma");
    };
  }

  private String money() {
    String code = currency.strip().toUpperCase(Locale.ROOT);
    if (!code.matches("|[A-Z]{3}")) {
      throw Problem.at("currency", CargoRoomProblem.CARGO_PARAMETER, currency, "USD, VND, CNY…");
    }
    return code;
  }
}
