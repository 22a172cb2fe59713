package org.mekongdragon.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a table row by row, in the same memory however long it is. Texts that a spreadsheet would
 * run as a formula get an apostrophe in front; a plain negative number stays a number. The stream
 * is finished by {@link #close} and not closed. Not thread-safe.
 */
public interface TableWriter extends AutoCloseable {

  /**
   * Writes a row.
   *
   * @param cells texts, numbers; nothing else
   */
  void row(List<?> cells);

  /** Writes what is left. */
  @Override
  void close();

  /** A CSV file: UTF-8 with a mark, so that spreadsheets read it right. */
  static TableWriter csv(OutputStream output) {
    Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
    try {
      text.write('\uFEFF');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Csv(text, CsvWriter.builder().build(text));
  }

  /** A workbook of one sheet, of two when there are more rows than a sheet holds, and so on. */
  static TableWriter xlsx(OutputStream output, String sheet) {
    return new Xlsx(new Workbook(output, "MekongDragon", "1.0"), sheet);
  }

  /** The text of a cell that no spreadsheet runs. */
  static String defused(String text) {
    if (text.isEmpty() || "=+-@\uff1d\uff0b\uff0d\uff20\t\r\n".indexOf(text.charAt(0)) < 0) {
      return text;
    }
    return text.matches("-[0-9]+([.,][0-9]+)?") ? text : "'" + text;
  }

  /** A CSV file. */
  record Csv(Writer text, CsvWriter writer) implements TableWriter {

    @Override
    public void row(List<?> cells) {
      writer.writeRecord(
          cells.stream()
              .map(cell ->
                  cell instanceof BigDecimal number
                      ? number.toPlainString()
                      : cell instanceof Number ? cell.toString() : defused(cell.toString()))
              .toList());
    }

    @Override
    public void close() {
      try {
        writer.flush();
        text.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A workbook. */
  final class Xlsx implements TableWriter {

    private static final int FLUSHED_EACH = 500;

    /** Digits that a spreadsheet keeps. */
    private static final int MOST_DIGITS = 15;

    private final Workbook workbook;
    private final String name;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    private Xlsx(Workbook workbook, String name) {
      this.workbook = workbook;
      this.name = name;
      this.sheet = workbook.newWorksheet(name);
    }

    @Override
    public void row(List<?> cells) {
      try {
        if (row == Worksheet.MAX_ROWS) {
          sheet.finish();
          sheets++;
          sheet = workbook.newWorksheet(name + " " + sheets);
          row = 0;
        }
        for (int i = 0; i < cells.size(); i++) {
          cell(i, cells.get(i));
        }
        row++;
        if (row % FLUSHED_EACH == 0) {
          sheet.flush();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Text cells are never run; texts stand inline so that nothing is gathered in memory. */
    private void cell(int column, Object cell) {
      if (cell instanceof BigDecimal number && number.precision() > MOST_DIGITS) {
        sheet.inlineString(row, column, number.toPlainString());
      } else if (cell instanceof Number number) {
        sheet.value(row, column, number);
      } else if (!cell.toString().isEmpty()) {
        sheet.inlineString(row, column, defused(cell.toString()));
      }
    }

    @Override
    public void close() {
      try {
        sheet.finish();
        workbook.finish();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
