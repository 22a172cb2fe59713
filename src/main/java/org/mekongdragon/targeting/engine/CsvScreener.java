package org.mekongdragon.targeting.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;

/**
 * Screens a CSV file (RFC 4180, UTF-8) from its bytes, without making an object per record. The
 * header names the fields by {@link Field#word}, and {@code id}; other columns are left alone,
 * ratios are computed. Several values in one cell are parted by {@code |}, codes by {@code ;} too.
 * Numbers have a decimal point and no separators; days are ISO 8601, of which a time of day is
 * dropped.
 *
 * <p>One file at a time, in one thread; memory does not grow with the file. Many may work on one
 * {@link Screener}.
 */
public final class CsvScreener {

  /** Bytes that one row may have. */
  public static final int MAX_ROW = 1 << 20;

  private static final int BUFFER = 1 << 18;

  private final Screening screening;
  private final Circumstances circumstances;
  private byte[] buffer = new byte[BUFFER];
  private int from;
  private int limit;
  private boolean last;

  /** What becomes of a file. Called in the order of the file, in the thread that screens. */
  public interface Listener {

    /**
     * A record is about to be tried on the profiles: the moment to remember it, where rules ask for
     * the past.
     *
     * @param row valid until this method returns
     */
    default void record(CsvRow row) {}

    /**
     * A record fulfils a profile.
     *
     * @param row valid until this method returns
     */
    void hit(CsvRow row, Profile profile);

    /**
     * A row or a value cannot be read; a row that cannot be read is not screened.
     *
     * @param line where the row begins, from 1
     */
    void fault(long line, Fault fault);
  }

  /**
   * What was done.
   *
   * @param records screened
   * @param hits found
   * @param rejected rows that could not be read
   */
  public record Outcome(long records, long hits, long rejected) {}

  /** Prepares to screen with the profiles of the moment in which each record is read. */
  public CsvScreener(Screener screener, Circumstances circumstances) {
    this.screening = screener.screening();
    this.circumstances = circumstances;
  }

  /**
   * Screens a whole file.
   *
   * @throws Problem {@code cargo-header} when the first row names no field, or a field that has one
   *     value twice
   */
  public Outcome screen(InputStream file, Listener listener) throws IOException {
    from = 0;
    limit = 0;
    last = false;
    fill(file);
    if (limit >= 3
        && buffer[0] == (byte) 0xEF
        && buffer[1] == (byte) 0xBB
        && buffer[2] == (byte) 0xBF) {
      from = 3;
    }
    CsvRow row = header(file);
    long records = 0;
    long hits = 0;
    long rejected = 0;
    while (from < limit || !last) {
      int next = next(row.cut(), file);
      if (next == CsvCut.MORE) {
        rejected += reject(row, listener, file);
        continue;
      }
      long following = row.following(buffer, from, next);
      from = next;
      if (row.cut().count > row.columns()) {
        listener.fault(row.line(), Fault.of("", RuleProblem.CARGO_LINE, row.cut().count));
        rejected++;
      } else if (!row.isBlank(buffer)) {
        records++;
        hits += screen(row, listener);
      }
      row.moveTo(following);
    }
    return new Outcome(records, hits, rejected);
  }

  private int screen(CsvRow row, Listener listener) {
    screening.refresh();
    row.read(buffer, screening.cells(), screening.wanted(), listener);
    listener.record(row);
    int hits = screening.match(circumstances);
    for (int i = 0; i < hits; i++) {
      listener.hit(row, screening.profile(i));
    }
    return hits;
  }

  private CsvRow header(InputStream file) throws IOException {
    CsvCut cut = new CsvCut(delimiter());
    int next = next(cut, file);
    if (next == CsvCut.MORE || limit == 0) {
      throw Problem.of(RuleProblem.CARGO_HEADER, "");
    }
    CsvRow row = new CsvRow(cut, buffer, circumstances);
    row.moveTo(row.following(buffer, from, next));
    from = next;
    return row;
  }

  /** The first of comma, semicolon and tab in the header. */
  private char delimiter() {
    for (int i = from; i < limit && buffer[i] != '\n'; i++) {
      if (buffer[i] == ',' || buffer[i] == ';' || buffer[i] == '\t') {
        return (char) buffer[i];
      }
    }
    return ',';
  }

  /** Cuts the next row, reading on as needed; MORE when it is too long or never ends. */
  private int next(CsvCut cut, InputStream file) throws IOException {
    int next = cut.row(buffer, from, limit, last);
    while (next == CsvCut.MORE && !last && limit - from <= MAX_ROW) {
      fill(file);
      next = cut.row(buffer, from, limit, last);
    }
    return next;
  }

  /** Leaves out the line at hand, however long. */
  private int reject(CsvRow row, Listener listener, InputStream file) throws IOException {
    if (from == limit) {
      return 0;
    }
    String start =
        new String(buffer, from, Math.min(40, limit - from), StandardCharsets.UTF_8)
            .lines()
            .findFirst()
            .orElse("");
    listener.fault(row.line(), Fault.of("", RuleProblem.CARGO_LINE, start));
    row.moveTo(row.line() + 1);
    while (true) {
      while (from < limit && buffer[from] != '\n') {
        from++;
      }
      if (from < limit || last) {
        from = Math.min(from + 1, limit);
        return 1;
      }
      fill(file);
    }
  }

  private void fill(InputStream file) throws IOException {
    System.arraycopy(buffer, from, buffer, 0, limit - from);
    limit -= from;
    from = 0;
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int read = file.readNBytes(buffer, limit, buffer.length - limit);
    last = read < buffer.length - limit;
    limit += read;
  }
}
