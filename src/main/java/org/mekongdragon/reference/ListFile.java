package org.mekongdragon.reference;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;

/**
 * The one form of all lists: CSV in UTF-8 with the columns code, en, vi, zh, also and street
 * (several, separated by bars), weight (1 to 100, for the order of suggestions), ended (a date:
 * kept for old documents, no longer suggested); any other column is an attribute. Only code and en
 * are needed. A list with a bad row is refused as a whole: a missing row would end a code.
 */
final class ListFile {

  private static final int MOST_ROWS = 500_000;
  private static final int MOST_BYTES = 64 << 20;
  private static final int MOST_FAULTS = 100;
  private static final int MOST_CODE = 80;
  private static final Set<String> FIXED =
      Set.of("code", "en", "vi", "zh", "also", "street", "weight");

  private final List<ListRow> rows = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> codes = new HashSet<>();

  private ListFile() {}

  /**
   * All rows of the list.
   *
   * @throws Problem {@code list-format} or up to a hundred {@code list-row}
   */
  static List<ListRow> read(byte[] csv) {
    ListFile file = new ListFile();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(unpacked(csv))) {
      for (NamedCsvRecord record : reader) {
        file.add(record);
      }
    } catch (CsvParseException | ZipException e) {
      throw Problem.of(ReferenceProblem.LIST_FORMAT, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Problem.throwIfAny(file.faults);
    if (file.rows.isEmpty()) {
      throw Problem.of(ReferenceProblem.LIST_FORMAT, "0");
    }
    return file.rows;
  }

  /**
   * The bytes of a file as given, packed or not.
   *
   * @throws Problem {@code list-format} when it is too long
   */
  static byte[] bytes(InputStream stream) {
    try {
      return bounded(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream unpacked(byte[] bytes) throws IOException {
    boolean packed = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    InputStream plain = new ByteArrayInputStream(bytes);
    if (!packed) {
      return plain;
    }
    try (InputStream unpacking = new GZIPInputStream(plain, 1 << 16)) {
      return new ByteArrayInputStream(bounded(unpacking));
    }
  }

  private static byte[] bounded(InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw Problem.of(ReferenceProblem.LIST_FORMAT, ">" + MOST_BYTES);
    }
    return bytes;
  }

  private void add(NamedCsvRecord record) {
    if (rows.size() >= MOST_ROWS) {
      throw Problem.of(ReferenceProblem.LIST_FORMAT, ">" + MOST_ROWS);
    }
    Map<String, String> cells = new HashMap<>(record.getFieldsAsMap());
    String code = cells.getOrDefault("code", "").strip();
    String name = cells.getOrDefault("en", "").strip();
    String weight = cells.getOrDefault("weight", "");
    if (code.isEmpty() || code.length() > MOST_CODE || !codes.add(code)) {
      fault(record, "code");
    } else if (name.isEmpty()) {
      fault(record, "en");
    } else if (!weight.isEmpty() && !weight.matches("[0-9]{1,3}")) {
      fault(record, "weight");
    } else if (cells.values().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
      fault(record, "NUL");
    } else {
      rows.add(row(code, cells));
    }
  }

  private static ListRow row(String code, Map<String, String> cells) {
    Map<String, String> attributes = new TreeMap<>();
    cells.forEach((column, cell) -> {
      if (!FIXED.contains(column) && !cell.isBlank()) {
        attributes.put(column, cell.strip());
      }
    });
    String weight = cells.getOrDefault("weight", "");
    Names names =
        new Names(
            cells.getOrDefault("en", "").strip(),
            cells.getOrDefault("vi", "").strip(),
            cells.getOrDefault("zh", "").strip());
    return new ListRow(
        code,
        names,
        weight.isEmpty() ? 10 : Integer.parseInt(weight),
        SeedFile.split(cells.getOrDefault("also", "")),
        SeedFile.split(cells.getOrDefault("street", "")),
        attributes);
  }

  private void fault(NamedCsvRecord record, String reason) {
    String line = Long.toString(record.getStartingLineNumber());
    faults.add(Fault.of(reason, ReferenceProblem.LIST_ROW, line, reason));
    if (faults.size() >= MOST_FAULTS) {
      throw new Problem(faults);
    }
  }
}
