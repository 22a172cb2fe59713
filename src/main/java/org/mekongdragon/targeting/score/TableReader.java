package org.mekongdragon.targeting.score;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;

/**
 * Reads a CSV table with a header line: UTF-8, comma, semicolon or tab, plain or gzip. A byte that
 * is not UTF-8 becomes the replacement character. Rows that do not fit the header are left out and
 * returned as faults.
 */
public final class TableReader {

  private static final int MAX_FAULTS = 1_000;
  private static final int MAX_SHARED_VALUES = 200_000;
  private static final int HEADER_PEEK = 65_536;

  private TableReader() {}

  /**
   * What was read.
   *
   * @param faults rows left out, in the order of the file, at most 1,000
   * @param rejected how many rows were left out
   */
  public record Read(Table table, List<Fault> faults, int rejected) {

    public Read {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Reads the whole table.
   *
   * @throws Problem SCORE_TABLE_EMPTY, SCORE_TABLE_UNREADABLE, SCORE_TABLE_TOO_LARGE,
   *     SCORE_COLUMN_DOUBLE
   * @throws UncheckedIOException when the stream fails
   */
  public static Read read(InputStream input) {
    try (InputStream plain = unpacked(new BufferedInputStream(input, HEADER_PEEK))) {
      char separator = separator(plain);
      CsvReader<CsvRecord> reader =
          CsvReader.builder()
              .fieldSeparator(separator)
              .detectBomHeader(true)
              .allowExtraFields(true)
              .allowMissingFields(true)
              .skipEmptyLines(true)
              .ofCsvRecord(plain, StandardCharsets.UTF_8);
      return rows(reader.iterator());
    } catch (CsvParseException e) {
      throw Problem.of(ScoreProblem.SCORE_TABLE_UNREADABLE, Objects.toString(e.getMessage(), ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Read rows(Iterator<CsvRecord> records) {
    if (!records.hasNext()) {
      throw Problem.of(ScoreProblem.SCORE_TABLE_EMPTY);
    }
    List<String> header = header(records.next().getFields());
    List<Map<String, String>> shared = new ArrayList<>();
    header.forEach(name -> shared.add(new HashMap<>()));
    List<String[]> rows = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    int rejected = 0;
    while (records.hasNext()) {
      CsvRecord next = records.next();
      if (next.getFieldCount() == header.size()) {
        rows.add(cells(next, shared));
        if (rows.size() > Table.MAX_ROWS) {
          throw Problem.of(ScoreProblem.SCORE_TABLE_TOO_LARGE, Table.MAX_ROWS, Table.MAX_COLUMNS);
        }
      } else if (rejected++ < MAX_FAULTS) {
        faults.add(ragged(next, header.size()));
      }
    }
    return new Read(new Table(header, rows), faults, rejected);
  }

  private static Fault ragged(CsvRecord next, int expected) {
    return Fault.of(
        "line " + next.getStartingLineNumber(),
        ScoreProblem.SCORE_ROW_RAGGED,
        next.getStartingLineNumber(),
        next.getFieldCount(),
        expected);
  }

  /** Equal values of a column share one string: tables repeat themselves. */
  private static String[] cells(CsvRecord row, List<Map<String, String>> shared) {
    String[] cells = new String[shared.size()];
    for (int i = 0; i < cells.length; i++) {
      String value = row.getField(i);
      Map<String, String> known = shared.get(i);
      String first =
          known.size() < MAX_SHARED_VALUES ? known.putIfAbsent(value, value) : known.get(value);
      cells[i] = first == null ? value : first;
    }
    return cells;
  }

  private static List<String> header(List<String> fields) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      String name = fields.get(i).strip();
      names.add(name.isEmpty() ? "column " + (i + 1) : name);
    }
    return names;
  }

  private static InputStream unpacked(BufferedInputStream input) throws IOException {
    input.mark(2);
    boolean gzip = input.read() == 0x1f && input.read() == 0x8b;
    input.reset();
    return gzip ? new BufferedInputStream(new GZIPInputStream(input), HEADER_PEEK) : input;
  }

  /** The separator that the header line holds most of. */
  private static char separator(InputStream input) throws IOException {
    input.mark(HEADER_PEEK);
    String peek = new String(input.readNBytes(HEADER_PEEK), StandardCharsets.UTF_8);
    input.reset();
    String header = peek.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char best = ',';
    long most = header.chars().filter(c -> c == ',').count();
    for (char candidate : new char[] {';', '\t'}) {
      long count = header.chars().filter(c -> c == candidate).count();
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }
}
