package org.mekongdragon.watchlist;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.Problem;

/**
 * Our own form of a list: UTF-8, quoted by RFC 4180, a header with {@code id} and {@code name} and
 * perhaps {@code kind, country, birth, identifier, remarks}, in any order and among other columns.
 * A second row of an id is an alias; several values in a cell are parted by semicolons.
 */
final class EntryCsv {

  static final List<String> COLUMNS =
      List.of("id", "name", "kind", "country", "birth", "identifier", "remarks");

  private final EntryGathering gathering = new EntryGathering();
  private final Map<String, Integer> columns = new HashMap<>();

  private EntryCsv() {}

  /**
   * @throws Problem {@code watch-file-broken}, {@code watch-file-text}, {@code watch-file-quote},
   *     {@code watch-file-column} when the header lacks a column, {@code list-full}
   */
  static ReadList read(InputStream in) {
    EntryCsv file = new EntryCsv();
    try (Reader reader = utf8(in);
        CsvReader<CsvRecord> csv =
            CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(reader)) {
      csv.forEach(file::row);
    } catch (CsvParseException | UncheckedIOException | IOException broken) {
      throw isText(broken)
          ? Problem.at("file", WatchProblem.WATCH_FILE_BROKEN, "CSV")
          : Problem.at("file", WatchProblem.WATCH_FILE_TEXT);
    }
    if (file.columns.isEmpty()) {
      throw Problem.at("file", WatchProblem.LIST_FILE_EMPTY);
    }
    return file.gathering.done(Optional.empty());
  }

  private static Reader utf8(InputStream in) {
    return new InputStreamReader(
        in,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static boolean isText(Throwable broken) {
    Throwable cause = broken;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return !(cause instanceof CharacterCodingException);
  }

  private void row(CsvRecord row) {
    if (columns.isEmpty()) {
      header(row);
      return;
    }
    // A quotation mark that is never closed swallows rows, which would then count as removed.
    for (String column : COLUMNS) {
      if (!column.equals("remarks") && cell(row, column).indexOf('\n') >= 0) {
        throw Problem.of(WatchProblem.WATCH_FILE_QUOTE, row.getStartingLineNumber());
      }
    }
    String place = "line " + row.getStartingLineNumber();
    String key = cell(row, "id");
    String kindText = cell(row, "kind");
    Optional<EntryKind> kind =
        kindText.isEmpty() ? Optional.of(EntryKind.UNKNOWN) : EntryKind.of(kindText);
    if (kind.isEmpty()) {
      gathering.fault(place, WatchProblem.ENTRY_KIND, EntryKind.codes());
      return;
    }
    if (!gathering.add(key, kind.get(), cell(row, "name"), place)) {
      return;
    }
    each(cell(row, "country"), value -> country(key, value, place));
    each(cell(row, "birth"), value -> birth(key, value, place));
    each(cell(row, "identifier"), value -> gathering.identifier(key, value));
    gathering.remark(key, cell(row, "remarks"));
  }

  private void country(String key, String value, String place) {
    if (value.matches("[A-Za-z]{2}")) {
      gathering.country(key, new CountryCode(value));
    } else {
      gathering.fault(place, WatchProblem.ENTRY_COUNTRY, ListedText.cut(value));
    }
  }

  private void birth(String key, String value, String place) {
    if (ListedText.isDate(value)) {
      gathering.birth(key, value);
    } else {
      gathering.fault(place, WatchProblem.ENTRY_BIRTH, ListedText.cut(value));
    }
  }

  private void header(CsvRecord row) {
    for (int i = 0; i < row.getFieldCount(); i++) {
      String name = row.getField(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
      if (COLUMNS.contains(name)) {
        columns.putIfAbsent(name, i);
      }
    }
    for (String needed : List.of("id", "name")) {
      if (!columns.containsKey(needed)) {
        throw Problem.at("file", WatchProblem.WATCH_FILE_COLUMN, needed);
      }
    }
  }

  private static void each(String cell, Consumer<String> consumer) {
    for (String value : cell.split(";", 0)) {
      if (!value.isBlank()) {
        consumer.accept(value.strip());
      }
    }
  }

  private String cell(CsvRecord row, String column) {
    int at = columns.getOrDefault(column, row.getFieldCount());
    String text = at < row.getFieldCount() ? row.getField(at).strip() : "";
    return text.startsWith("'") && text.length() > 1 && "=+-@".indexOf(text.charAt(1)) >= 0
        ? text.substring(1)
        : text;
  }
}
