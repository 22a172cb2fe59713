package org.mekongdragon.targeting;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.names.ListedName;
import org.mekongdragon.targeting.names.NameEvidence;
import org.mekongdragon.targeting.names.NameKind;

/**
 * Names as CSV with a header that has {@code id} and {@code name}, in any order and among other
 * columns; UTF-8, with or without a byte order mark, quoted by RFC 4180. A second row of an id is
 * an alias.
 */
public final class NameCsv {

  private static final int MOST_FAULTS = 1_000;

  /** The most names of one id, as many as a kept list takes: more are a mistake or an attack. */
  static final int MOST_NAMES = 1_001;

  private NameCsv() {}

  /**
   * Reads all names; the stream is closed.
   *
   * @throws Problem {@code watch-list-unreadable} when it is not UTF-8 or a quote does not close,
   *     {@code watch-list-format} when the header lacks a column
   */
  public static LoadedList read(InputStream in) {
    try (Reader reader = utf8(in);
        CsvReader<CsvRecord> csv =
            CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(reader)) {
      return read(csv);
    } catch (CsvParseException | UncheckedIOException | IOException broken) {
      throw Problem.of(ListProblem.WATCH_LIST_UNREADABLE, reason(broken));
    }
  }

  private static Reader utf8(InputStream in) {
    return new InputStreamReader(
        in,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static String reason(Throwable broken) {
    Throwable cause = broken;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    boolean characters = cause instanceof java.nio.charset.CharacterCodingException;
    return characters ? "not UTF-8" : String.valueOf(broken.getMessage());
  }

  private static LoadedList read(CsvReader<CsvRecord> csv) {
    int id = -1;
    int name = -1;
    List<ListedName> names = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    Map<String, Integer> ids = new HashMap<>();
    for (CsvRecord row : csv) {
      if (id < 0) {
        List<String> header = header(row);
        id = column(header, "id");
        name = column(header, "name");
        continue;
      }
      String wrong = missing(row, id, name);
      String key = wrong.isEmpty() ? row.getField(id).strip() : "";
      int known = wrong.isEmpty() ? ids.merge(key, 1, Integer::sum) : 0;
      if (known > MOST_NAMES) {
        wrong = "more than " + (MOST_NAMES - 1) + " aliases of one id";
      }
      if (wrong.isEmpty()) {
        names.add(
            new ListedName(
                key, row.getField(name), NameKind.UNKNOWN, known > 1, NameEvidence.NONE));
      } else if (faults.size() < MOST_FAULTS) {
        String place = "line " + row.getStartingLineNumber();
        faults.add(Fault.of(place, ListProblem.WATCH_LIST_ROW, wrong));
      }
    }
    if (id < 0) {
      throw Problem.of(ListProblem.WATCH_LIST_FORMAT, "no header");
    }
    return new LoadedList(names, faults);
  }

  private static List<String> header(CsvRecord row) {
    return row.getFields().stream()
        .map(field -> field.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static int column(List<String> header, String name) {
    int at = header.indexOf(name);
    if (at < 0) {
      throw Problem.of(ListProblem.WATCH_LIST_FORMAT, "no column " + name);
    }
    return at;
  }

  private static String missing(CsvRecord row, int id, int name) {
    if (row.getFieldCount() <= Math.max(id, name)) {
      return "too few columns";
    }
    if (row.getField(id).isBlank()) {
      return "no id";
    }
    return row.getField(name).isBlank() ? "no name" : "";
  }
}
