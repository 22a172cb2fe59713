package org.mekongdragon.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;

/**
 * Goes through a file: once to learn how it is written, once in batches of records that rows make.
 * Memory holds one batch and two numbers a record.
 */
final class FilePass {

  /** Rows of a batch, more when the rows of a record stand at its end. */
  static final int BATCH = 500;

  private static final int MOST_ROWS_OF_RECORD = 200;

  private final Path file;
  private final ImportKind.Session session;
  private final Mapping mapping;
  private final boolean strict;
  private final Map<Long, Long> seen = new HashMap<>();
  private int total;

  private FilePass(Path file, ImportKind.Session session, Mapping mapping, boolean strict) {
    this.file = file;
    this.session = session;
    this.mapping = mapping;
    this.strict = strict;
  }

  /** Takes what a batch of rows makes; false ends the pass. */
  interface Sink {

    boolean take(Batch batch);
  }

  /**
   * Rows that were dealt with together.
   *
   * @param lines the rejected rows as they stand, with their numbers
   */
  record Batch(
      List<ImportRecord> fine, List<ImportRecord> rejected, int duplicates, List<Raw> lines) {

    int rows() {
      return rowsOf(fine) + rowsOf(rejected) + duplicates;
    }

    static int rowsOf(List<ImportRecord> records) {
      return records.stream().mapToInt(record -> record.rows().size()).sum();
    }
  }

  /** A row as it stands. */
  record Raw(int number, List<String> cells) {}

  /** Learns how the file is written. */
  static FilePass prepare(Path file, ImportKind.Session session, Mapping mapping) {
    try (TableReader table = Tables.open(file)) {
      FilePass pass = new FilePass(file, session, mapping, !table.isTyped());
      table.next();
      for (Optional<TableReader.Line> line = table.next(); line.isPresent(); line = table.next()) {
        ImportRow row = mapping.row(line.get());
        if (!session.isSkipped(row)) {
          session.look(row, table.isTyped());
          pass.total++;
        }
      }
      return pass;
    }
  }

  /** The names of the columns as they stand. */
  static List<String> header(Path file) {
    try (TableReader table = Tables.open(file)) {
      return table.next().orElseThrow(() -> Problem.of(IntakeProblem.FILE_EMPTY)).cells();
    }
  }

  /** Rows without the header and examples. */
  int total() {
    return total;
  }

  /**
   * Goes through the rows in order.
   *
   * @param skipped how many rows at the beginning were dealt with before
   */
  void run(int skipped, Sink sink) {
    try (TableReader table = Tables.open(file)) {
      table.next();
      Gathering gathering = new Gathering();
      boolean more = true;
      int rows = 0;
      for (Optional<TableReader.Line> line = table.next();
          more && line.isPresent();
          line = table.next()) {
        ImportRow row = mapping.row(line.get());
        if (session.isSkipped(row) || ++rows <= skipped) {
          continue;
        }
        if (gathering.isFull() && !gathering.continues(row)) {
          more = sink.take(judged(gathering));
          gathering = new Gathering();
        }
        gathering.add(row, line.get());
      }
      if (more && !gathering.records.isEmpty()) {
        sink.take(judged(gathering));
      }
    }
  }

  /** Rows on their way to a batch. */
  private final class Gathering {

    private final List<List<ImportRow>> records = new ArrayList<>();
    private final Map<Integer, Raw> raw = new HashMap<>();
    private Optional<String> group = Optional.empty();

    boolean isFull() {
      return raw.size() >= BATCH;
    }

    boolean continues(ImportRow row) {
      return group.isPresent()
          && session.group(row).equals(group)
          && records.getLast().size() < MOST_ROWS_OF_RECORD;
    }

    void add(ImportRow row, TableReader.Line line) {
      if (continues(row)) {
        records.getLast().add(row);
      } else {
        records.add(new ArrayList<>(List.of(row)));
        group = session.group(row);
      }
      raw.put(row.number(), new Raw(row.number(), line.cells()));
    }
  }

  private Batch judged(Gathering gathering) {
    List<ImportRecord> fine = new ArrayList<>();
    List<ImportRecord> rejected = new ArrayList<>();
    int duplicates = 0;
    for (ImportRecord checked : session.check(gathering.records)) {
      ImportRecord record = whole(checked, gathering.raw);
      if (!record.isFine()) {
        rejected.add(record);
        continue;
      }
      Long before = seen.putIfAbsent(number(record.key()), number(record.digest()));
      if (before != null && before != number(record.digest())) {
        rejected.add(with(record, List.of(split(record))));
      } else if (before != null || record.known()) {
        duplicates += record.rows().size();
      } else {
        fine.add(record);
      }
    }
    List<Raw> lines =
        rejected.stream()
            .flatMap(record -> record.rows().stream())
            .flatMap(row -> Optional.ofNullable(gathering.raw.get(row.number())).stream())
            .toList();
    return new Batch(fine, rejected, duplicates, lines);
  }

  /** A row of a text file that is shorter or longer than the header was cut or shifted. */
  private ImportRecord whole(ImportRecord record, Map<Integer, Raw> raw) {
    List<ImportFinding> findings = new ArrayList<>();
    for (ImportRow row : record.rows()) {
      Raw line = raw.get(row.number());
      int cells = line == null ? 0 : line.cells().size();
      boolean longer =
          line != null
              && line.cells().stream()
                  .skip(mapping.header().size())
                  .anyMatch(cell -> !cell.isBlank());
      if (longer || (strict && cells < mapping.header().size())) {
        findings.add(
            new ImportFinding(
                row.number(),
                Fault.of("", IntakeProblem.ROW_CELLS, cells, mapping.header().size()),
                true));
      }
    }
    return findings.isEmpty() ? record : with(record, findings);
  }

  private static ImportFinding split(ImportRecord record) {
    return new ImportFinding(
        record.rows().getFirst().number(),
        Fault.of("", IntakeProblem.RECORD_SPLIT, shortened(record.key())),
        true);
  }

  private static String shortened(String key) {
    return key.substring(0, Math.min(60, key.length()));
  }

  private static ImportRecord with(ImportRecord record, List<ImportFinding> more) {
    List<ImportFinding> all = new ArrayList<>(more);
    all.addAll(record.findings());
    return new ImportRecord(
        record.rows(), record.key(), record.digest(), record.known(), all, record.content());
  }

  /** Two different texts of a million have the same number once in 37 million files. */
  private static long number(String text) {
    return Digests.of(text).getLong();
  }
}
