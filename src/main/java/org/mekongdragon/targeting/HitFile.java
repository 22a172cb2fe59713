package org.mekongdragon.targeting;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/** The ranked hits as CSV: in a file, put in place when it is complete, or printed. */
final class HitFile implements AutoCloseable {

  private final Optional<Path> target;
  private final Optional<Path> part;
  private final CsvWriter csv;
  private long rank;
  private boolean closed;

  private HitFile(Optional<Path> target, Optional<Path> part, Writer writer) {
    this.target = target;
    this.part = part;
    this.csv = CsvWriter.builder().build(writer);
  }

  /**
   * @throws IOException when nothing can be written there
   */
  static HitFile open(Optional<Path> target, PrintStream out) throws IOException {
    if (target.isEmpty()) {
      Writer printed = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      return new HitFile(target, Optional.empty(), printed);
    }
    Path folder = Optional.ofNullable(target.get().toAbsolutePath().getParent()).orElseThrow();
    Path part = Files.createTempFile(folder, "hits", ".part");
    return new HitFile(target, Optional.of(part), Files.newBufferedWriter(part));
  }

  /** Writes all hits and puts the file in its place. */
  void write(HitRanking hits) throws IOException {
    csv.writeRecord(
        "rank",
        "file",
        "record",
        "record_id",
        "kind",
        "id",
        "name",
        "version",
        "severity",
        "score",
        "reason");
    hits.drain(this::write);
    csv.flush();
    if (part.isPresent()) {
      closed = true;
      csv.close();
      Files.move(part.get(), target.orElseThrow(), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void write(HitLine hit) {
    HitLine.Target target = hit.target();
    csv.writeRecord(
        Long.toString(++rank),
        PlainCell.of(hit.origin().file()),
        Long.toString(hit.origin().number()),
        PlainCell.of(hit.origin().id()),
        target.kind().name().toLowerCase(Locale.ROOT),
        PlainCell.of(target.id()),
        PlainCell.of(target.name()),
        target.version() == 0 ? "" : Integer.toString(target.version()),
        Integer.toString(target.severity()),
        String.format(Locale.ROOT, "%.4f", hit.score()),
        PlainCell.of(hit.reason()));
  }

  /** Removes what was left unfinished. */
  @Override
  public void close() throws IOException {
    if (part.isPresent()) {
      if (!closed) {
        csv.close();
      }
      Files.deleteIfExists(part.get());
    }
  }
}
