package org.mekongdragon.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import org.mekongdragon.kernel.Problem;

/** Comma-separated values; the delimiter is the sign that the header uses most. */
final class CsvTable implements TableReader {

  private static final int BUFFER = 1 << 20;
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private int rows;

  private CsvTable(CsvReader<CsvRecord> reader) {
    this.reader = reader;
    this.records = reader.iterator();
  }

  static CsvTable open(Path file) {
    Encoding encoding = Encoding.of(file);
    char delimiter = delimiter(encoding.firstLine(file));
    try {
      return new CsvTable(
          CsvReader.builder()
              .fieldSeparator(delimiter)
              .allowExtraFields(true)
              .allowMissingFields(true)
              .maxBufferSize(BUFFER)
              .ofCsvRecord(encoding.reader(Files.newInputStream(file))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The delimiter that stands most often outside of quotes. */
  private static char delimiter(String header) {
    int[] counts = new int[DELIMITERS.length];
    boolean quoted = false;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      quoted ^= c == '"';
      int which = quoted ? -1 : String.valueOf(DELIMITERS).indexOf(c);
      if (which >= 0) {
        counts[which]++;
      }
    }
    int most = Arrays.stream(counts).max().orElse(0);
    if (most >= MOST_COLUMNS) {
      throw Problem.of(IntakeProblem.COLUMNS_MANY, MOST_COLUMNS);
    }
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] == most) {
        return DELIMITERS[i];
      }
    }
    return ',';
  }

  @Override
  public Optional<Line> next() {
    try {
      while (records.hasNext()) {
        CsvRecord record = records.next();
        rows++;
        if (rows > MOST_ROWS + 1) {
          throw Problem.of(IntakeProblem.ROWS_MANY, MOST_ROWS);
        }
        Line line = line(record);
        if (!line.isBlank()) {
          return Optional.of(line);
        }
      }
      return Optional.empty();
    } catch (CsvParseException | UncheckedIOException e) {
      throw Problem.of(IntakeProblem.FILE_BROKEN, rows + 1);
    }
  }

  private Line line(CsvRecord record) {
    int number = Math.toIntExact(Math.min(record.getStartingLineNumber(), Integer.MAX_VALUE));
    if (record.getFieldCount() > MOST_COLUMNS) {
      throw Problem.of(IntakeProblem.COLUMNS_MANY, MOST_COLUMNS);
    }
    if (record.getFields().stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
      throw Problem.of(IntakeProblem.CELL_LONG, number, LONGEST_CELL);
    }
    return new Line(
        number,
        record.getFields().stream()
            .map(cell -> Normalizer.normalize(cell, Normalizer.Form.NFC))
            .toList());
  }

  @Override
  public boolean isTyped() {
    return false;
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
