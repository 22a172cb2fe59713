package org.mekongdragon.cargo;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.mekongdragon.cargo.parse.CargoSink;
import org.mekongdragon.cargo.parse.Consignment;
import org.mekongdragon.cargo.parse.Finding;
import org.mekongdragon.cargo.parse.Rejected;

/**
 * Gathers what a file holds into batches that are stored in one transaction each, and passes over
 * what was stored before: reading is repeatable, so counts say where it stopped. Memory holds one
 * batch.
 */
final class ManifestPass implements CargoSink {

  /** Consignments of a batch. */
  static final int CHUNK = 1_000;

  private static final int MOST_BYTES = 8 << 20;

  private final ChunkRows rows;
  private final Storing storing;
  private final Counting octets;
  private final List<ChunkRow> gathered = new ArrayList<>();
  private final List<ManifestProblem> problems = new ArrayList<>();
  private Done passed;
  private int bytes;
  private long rejected;
  private long warnings;
  private long loose;

  /**
   * @param before what was stored of the file already
   */
  ManifestPass(InputStream file, Done before, ChunkRows rows, Storing storing) {
    this.octets = new Counting(file);
    this.passed = before;
    this.rows = rows;
    this.storing = storing;
  }

  /** Takes a batch; false ends the pass after it. */
  interface Storing {
    boolean store(Batch batch);
  }

  /** How many of each are stored: so many are passed over. */
  record Done(long accepted, long rejected, long loose) {

    static final Done NOTHING = new Done(0, 0, 0);
  }

  /**
   * What is stored together.
   *
   * @param warnings doubts of the consignments and of the file
   * @param loose warnings of the file alone
   * @param octetsRead of the file, in all
   */
  record Batch(
      List<ChunkRow> rows,
      List<ManifestProblem> problems,
      long rejected,
      long warnings,
      long loose,
      long octetsRead) {}

  /** Somebody stopped it, or the process is about to end. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The file, counted while it is read. */
  InputStream file() {
    return octets;
  }

  @Override
  public void accept(Consignment consignment, List<Finding> findings) {
    if (passed.accepted() > 0) {
      passed = new Done(passed.accepted() - 1, passed.rejected(), passed.loose());
      return;
    }
    ChunkRow row = rows.row(consignment);
    if (bytes + row.body().length > MOST_BYTES) {
      flush();
    }
    bytes += row.body().length;
    gathered.add(row);
    warnings += findings.size();
    findings.forEach(finding -> problems.add(ManifestProblem.of(finding)));
    if (gathered.size() == CHUNK) {
      flush();
    }
  }

  @Override
  public void reject(Rejected record) {
    if (passed.rejected() > 0) {
      passed = new Done(passed.accepted(), passed.rejected() - 1, passed.loose());
      return;
    }
    rejected++;
    problem(ManifestProblem.of(record));
  }

  @Override
  public void warn(Finding finding) {
    if (passed.loose() > 0) {
      passed = new Done(passed.accepted(), passed.rejected(), passed.loose() - 1);
      return;
    }
    warnings++;
    loose++;
    problem(ManifestProblem.of(finding));
  }

  private void problem(ManifestProblem problem) {
    problems.add(problem);
    if (rejected + loose >= CHUNK) {
      flush();
    }
  }

  private void flush() {
    if (!storing.store(rest())) {
      throw new Stopped();
    }
  }

  /** What was gathered since the last batch; it is forgotten here. */
  Batch rest() {
    Batch batch =
        new Batch(
            List.copyOf(gathered), List.copyOf(problems), rejected, warnings, loose, octets.count);
    gathered.clear();
    problems.clear();
    bytes = 0;
    rejected = 0;
    warnings = 0;
    loose = 0;
    return batch;
  }

  private static final class Counting extends FilterInputStream {

    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int octet = in.read();
      count += octet < 0 ? 0 : 1;
      return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
