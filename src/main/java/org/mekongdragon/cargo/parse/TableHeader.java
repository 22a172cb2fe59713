package org.mekongdragon.cargo.parse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.kernel.Fault;

/** Which column of a table holds which field. */
final class TableHeader {

  private final int width;
  private final Map<CargoField, Integer> columns;
  private final String currency;

  private TableHeader(int width, Map<CargoField, Integer> columns, String currency) {
    this.width = width;
    this.columns = columns;
    this.currency = currency;
  }

  /** The mapping's column first, then label and synonyms. */
  static Optional<CargoField> fieldOf(String header, ColumnMapping mapping) {
    String name = header.strip();
    for (Map.Entry<CargoField, String> column : mapping.columns().entrySet()) {
      if (!name.isEmpty() && column.getValue().strip().equalsIgnoreCase(name)) {
        return Optional.of(column.getKey());
      }
    }
    return CargoField.named(name).filter(field -> !mapping.columns().containsKey(field));
  }

  /** Reports columns that the mapping names in vain; empty when no column is known at all. */
  static Optional<TableHeader> read(List<String> names, long line, Delivery delivery) {
    Map<CargoField, Integer> columns = new EnumMap<>(CargoField.class);
    ColumnMapping mapping = delivery.mapping();
    String currency = mapping.defaultCurrency();
    for (int i = 0; i < Math.min(names.size(), Limits.COLUMNS); i++) {
      int column = i;
      fieldOf(names.get(i), mapping).ifPresent(field -> columns.putIfAbsent(field, column));
      if (currency.isEmpty() && CargoField.normalised(names.get(i)).equals("value_usd")) {
        currency = "USD";
      }
    }
    Position position = new Position(0, line, "header");
    for (Map.Entry<CargoField, String> wanted : mapping.columns().entrySet()) {
      if (!columns.containsKey(wanted.getKey()) && !wanted.getValue().isBlank()) {
        String name = Limits.excerpt(wanted.getValue());
        Fault fault = Fault.of(wanted.getKey().label(), CargoProblem.CARGO_COLUMN_MISSING, name);
        delivery.warn(position, fault, name);
      }
    }
    if (columns.isEmpty()) {
      String header = Limits.excerpt(String.join(",", new ArrayList<>(names)));
      delivery.reject(position, Fault.of("", CargoProblem.COLUMNS_UNKNOWN, header), header);
      return Optional.empty();
    }
    return Optional.of(new TableHeader(names.size(), columns, currency));
  }

  int width() {
    return width;
  }

  String currency() {
    return currency;
  }

  /** The field's cell of a row; empty when there is no such column. */
  String cell(List<String> row, CargoField field) {
    Integer column = columns.get(field);
    return column == null || column >= row.size() ? "" : row.get(column);
  }
}
