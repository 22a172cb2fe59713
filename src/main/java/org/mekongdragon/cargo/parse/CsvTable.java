package org.mekongdragon.cargo.parse;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.mekongdragon.kernel.Fault;

/** Separated text with a header line, RFC 4180 and its relatives. */
final class CsvTable implements CargoReader {

  private static final int BATCH_CHARACTERS = 1 << 16;

  private final List<CsvFrames.Frame> batch = new ArrayList<>();
  private int batched;
  private char separator = ',';
  private Optional<TableHeader> header = Optional.empty();

  /** The sign that splits a header line into the most parts. */
  static char separator(String line) {
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {',', ';', '\t', '|'}) {
      long count = line.chars().filter(c -> c == candidate).count();
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }

  @Override
  public void read(Source source, Delivery delivery) throws IOException {
    CsvFrames frames = new CsvFrames(source);
    Optional<CsvFrames.Frame> next = frames.next();
    if (next.isPresent() && isSeparatorLine(next.get())) {
      next = frames.next();
    }
    if (next.isEmpty()) {
      delivery.reject(Position.FILE, Fault.of("", CargoProblem.COLUMNS_UNKNOWN, ""), "");
      return;
    }
    separator = separator(next.get().text());
    frames.separator(separator);
    readHeader(next.get(), delivery);
    next = frames.next();
    while (next.isPresent() && header.isPresent()) {
      add(next.get(), delivery);
      next = frames.next();
    }
    flush(delivery);
  }

  /** The first rows that are not blank, at most so many. */
  static List<List<String>> firstRows(Source source, int most) throws IOException {
    CsvTable table = new CsvTable();
    CsvFrames frames = new CsvFrames(source);
    List<List<String>> rows = new ArrayList<>();
    Optional<CsvFrames.Frame> next = frames.next();
    if (next.isPresent() && isSeparatorLine(next.get())) {
      next = frames.next();
    }
    if (next.isPresent()) {
      table.separator = separator(next.get().text());
      frames.separator(table.separator);
    }
    while (next.isPresent() && rows.size() < most) {
      table
          .parse(next.get().text())
          .ifPresent(parsed -> parsed.stream().limit(1).forEach(row -> rows.add(row.getFields())));
      next = frames.next();
    }
    return rows;
  }

  private static boolean isSeparatorLine(CsvFrames.Frame frame) {
    return frame.text().toLowerCase(java.util.Locale.ROOT).startsWith("sep=");
  }

  private void readHeader(CsvFrames.Frame frame, Delivery delivery) {
    try (CsvReader<CsvRecord> reader = reader(frame.text())) {
      List<String> names = reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
      header = TableHeader.read(names, frame.line(), delivery);
    } catch (CsvParseException | IOException broken) {
      delivery.reject(Position.FILE, syntax(broken), frame.text());
    }
  }

  private static Fault syntax(Throwable broken) {
    return Fault.of("", CargoProblem.SYNTAX, Limits.excerpt(String.valueOf(broken.getMessage())));
  }

  private CsvReader<CsvRecord> reader(String text) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .commentStrategy(CommentStrategy.NONE)
        .skipEmptyLines(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .ofCsvRecord(text);
  }

  private void add(CsvFrames.Frame frame, Delivery delivery) {
    if (frame.fault().isPresent()) {
      flush(delivery);
      Position position = delivery.next(frame.line(), "").position();
      delivery.reject(position, frame.fault().get(), frame.text());
      return;
    }
    batch.add(frame);
    batched += frame.text().length();
    if (batched > BATCH_CHARACTERS) {
      flush(delivery);
    }
  }

  /**
   * Parses many rows at once; when that fails, one by one to find the broken one. Rows without any
   * quote need no parser.
   */
  private void flush(Delivery delivery) {
    List<CsvFrames.Frame> quoted = batch.stream().filter(CsvTable::isQuoted).toList();
    Iterator<CsvRecord> parsed = together(quoted).iterator();
    for (CsvFrames.Frame frame : batch) {
      if (!isQuoted(frame)) {
        row(cut(frame.text()), frame, delivery);
      } else if (parsed.hasNext()) {
        row(parsed.next().getFields(), frame, delivery);
      } else {
        single(frame, delivery);
      }
    }
    batch.clear();
    batched = 0;
  }

  private static boolean isQuoted(CsvFrames.Frame frame) {
    return frame.text().indexOf('"') >= 0;
  }

  /** A record of each, or none at all. */
  private List<CsvRecord> together(List<CsvFrames.Frame> frames) {
    if (frames.isEmpty()) {
      return List.of();
    }
    StringBuilder text = new StringBuilder();
    frames.forEach(frame -> text.append(frame.text()).append('\n'));
    return parse(text.toString()).filter(rows -> rows.size() == frames.size()).orElse(List.of());
  }

  private List<String> cut(String text) {
    List<String> fields = new ArrayList<>(header.orElseThrow().width());
    int from = 0;
    for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
      fields.add(text.substring(from, to));
      from = to + 1;
    }
    fields.add(text.substring(from));
    return fields;
  }

  private void single(CsvFrames.Frame frame, Delivery delivery) {
    Optional<List<CsvRecord>> rows = parse(frame.text());
    if (rows.isPresent() && rows.get().size() == 1) {
      row(rows.get().getFirst().getFields(), frame, delivery);
    } else {
      Position position = delivery.next(frame.line(), "").position();
      delivery.reject(position, Fault.of("", CargoProblem.SYNTAX, "CSV"), frame.text());
    }
  }

  private Optional<List<CsvRecord>> parse(String text) {
    try (CsvReader<CsvRecord> reader = reader(text)) {
      return Optional.of(reader.stream().toList());
    } catch (CsvParseException | IOException broken) {
      return Optional.empty();
    }
  }

  private void row(List<String> fields, CsvFrames.Frame frame, Delivery delivery) {
    Values values = delivery.next(frame.line(), "");
    TableHeader columns = header.orElseThrow();
    if (fields.size() != columns.width()) {
      Fault fault = Fault.of("", CargoProblem.ROW_WIDTH, fields.size(), columns.width());
      delivery.reject(values.position(), fault, frame.text());
      return;
    }
    Draft draft = new Draft(CargoFormat.CSV, values);
    TableRecord.read(draft, field -> columns.cell(fields, field), columns.currency());
    delivery.deliver(draft, frame.text());
  }
}
