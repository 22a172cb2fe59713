package org.mekongdragon.targeting.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Up to a million stored records in columns; immutable. */
final class Block {

  static final int MAX_ROWS = 1 << 20;

  private final int rows;
  private final Map<Field, CodeColumn> codes;
  private final Map<Field, NumberColumn> numbers;

  private Block(int rows, Map<Field, CodeColumn> codes, Map<Field, NumberColumn> numbers) {
    this.rows = rows;
    this.codes = codes;
    this.numbers = numbers;
  }

  int rows() {
    return rows;
  }

  /** The column of a code or text; absent when no record has a value. */
  Optional<CodeColumn> codes(Field field) {
    return Optional.ofNullable(codes.get(field));
  }

  /** The column of a number, or of the arrivals as epoch days. */
  Optional<NumberColumn> numbers(Field field) {
    return Optional.ofNullable(numbers.get(field));
  }

  long bytes() {
    return codes.values().stream().mapToLong(CodeColumn::bytes).sum()
        + numbers.values().stream().mapToLong(NumberColumn::bytes).sum();
  }

  /** Gathers records, then builds. */
  static final class Builder {

    private final Map<Field, CodeColumn.Builder> codes = new EnumMap<>(Field.class);
    private final Map<Field, double[]> numbers = new EnumMap<>(Field.class);
    private int rows;

    boolean isFull() {
      return rows == MAX_ROWS;
    }

    boolean isEmpty() {
      return rows == 0;
    }

    void add(CargoRecord cargo) {
      for (Field field : Field.all()) {
        if (field.isWritten()) {
          text(field, cargo.texts(field));
        } else {
          double number =
              field == Field.ARRIVAL
                  ? cargo.arrival().map(Relation.EQUAL::low).orElse(Double.NaN)
                  : cargo.rawNumber(field);
          number(field, number);
        }
      }
      rows++;
    }

    private void text(Field field, List<String> values) {
      CodeColumn.Builder column = codes.get(field);
      if (column == null) {
        if (values.isEmpty()) {
          return;
        }
        column = new CodeColumn.Builder(field);
        for (int i = 0; i < rows; i++) {
          column.add(List.of());
        }
        codes.put(field, column);
      }
      column.add(values);
    }

    private void number(Field field, double number) {
      double[] column = numbers.get(field);
      if (column == null) {
        if (Double.isNaN(number)) {
          return;
        }
        column = new double[Math.max(1024, rows + 1)];
        java.util.Arrays.fill(column, Double.NaN);
        numbers.put(field, column);
      }
      if (rows >= column.length) {
        int length = column.length;
        column = java.util.Arrays.copyOf(column, Math.min(MAX_ROWS, 2 * length));
        java.util.Arrays.fill(column, length, column.length, Double.NaN);
        numbers.put(field, column);
      }
      column[rows] = number;
    }

    Block build() {
      Map<Field, CodeColumn> codeColumns = new EnumMap<>(Field.class);
      codes.forEach((field, column) -> codeColumns.put(field, column.build()));
      Map<Field, NumberColumn> numberColumns = new EnumMap<>(Field.class);
      numbers.forEach((field, column) -> {
        double[] all = java.util.Arrays.copyOf(column, rows);
        java.util.Arrays.fill(all, Math.min(rows, column.length), rows, Double.NaN);
        numberColumns.put(field, new NumberColumn(all));
      });
      return new Block(rows, codeColumns, numberColumns);
    }
  }
}
