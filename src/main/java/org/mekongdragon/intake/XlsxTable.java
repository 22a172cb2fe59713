package org.mekongdragon.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.mekongdragon.kernel.Problem;

/** The first sheet of a workbook. Numbers and days come as a program writes them. */
final class XlsxTable implements TableReader {

  /** A spreadsheet keeps no more digits than these. */
  private static final MathContext DIGITS = new MathContext(15);

  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private int last;

  private XlsxTable(ReadableWorkbook workbook, Stream<Row> stream) {
    this.workbook = workbook;
    this.stream = stream;
    this.rows = stream.iterator();
  }

  static XlsxTable open(Path file) {
    ZipGuard.check(file);
    try {
      ReadableWorkbook workbook =
          new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
      return new XlsxTable(workbook, workbook.getFirstSheet().openStream());
    } catch (IOException | RuntimeException e) {
      throw Problem.of(IntakeProblem.FILE_BROKEN, 1);
    }
  }

  @Override
  public Optional<Line> next() {
    while (true) {
      Optional<Line> line = read();
      if (line.isEmpty() || !line.get().isBlank()) {
        return line;
      }
    }
  }

  private Optional<Line> read() {
    Row row;
    try {
      if (!rows.hasNext()) {
        return Optional.empty();
      }
      row = rows.next();
      last = row.getRowNum();
    } catch (RuntimeException e) {
      // The library tells of broken XML in several ways, all of them unchecked.
      throw Problem.of(IntakeProblem.FILE_BROKEN, last + 1);
    }
    if (last > MOST_ROWS + 1) {
      throw Problem.of(IntakeProblem.ROWS_MANY, MOST_ROWS);
    }
    if (row.getCellCount() > MOST_COLUMNS) {
      throw Problem.of(IntakeProblem.COLUMNS_MANY, MOST_COLUMNS);
    }
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      String text = text(row.getCell(i));
      if (text.length() > LONGEST_CELL) {
        throw Problem.of(IntakeProblem.CELL_LONG, last, LONGEST_CELL);
      }
      cells.add(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
    return Optional.of(new Line(last, cells));
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER) {
      return isDay(cell) ? day(cell.asDate()) : number(cell.asNumber());
    }
    String text =
        cell.getType() == CellType.FORMULA || cell.getType() == CellType.BOOLEAN
            ? cell.getRawValue()
            : cell.getText();
    return text == null ? "" : text;
  }

  private static boolean isDay(Cell cell) {
    Integer id = cell.getDataFormatId();
    if (id != null && ((id >= 14 && id <= 22) || (id >= 45 && id <= 47))) {
      return true;
    }
    String format = cell.getDataFormatString();
    String bare =
        format == null
            ? ""
            : format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "");
    return bare.contains("yy") || bare.contains("d") || bare.contains("h:");
  }

  private static String day(LocalDateTime moment) {
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.withNano(0).toString();
  }

  /** A point with three digits behind it would read two ways: a zero more makes it one. */
  private static String number(BigDecimal number) {
    String plain = number.round(DIGITS).stripTrailingZeros().toPlainString();
    int point = plain.indexOf('.');
    return point >= 0 && plain.length() - point == 4 ? plain + "0" : plain;
  }

  @Override
  public boolean isTyped() {
    return true;
  }

  @Override
  public void close() {
    try {
      stream.close();
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
