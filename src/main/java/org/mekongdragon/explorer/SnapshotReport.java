package org.mekongdragon.explorer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A snapshot beside what is known now.
 *
 * @param changes records that the reader may see and that count otherwise now, latest first, at
 *     most {@link Snapshots#MOST_CHANGES}
 * @param more how many further records changed
 */
public record SnapshotReport(
    Snapshot snapshot, List<FigureThenAndNow> figures, List<Change> changes, long more) {

  /** Keeps copies. */
  public SnapshotReport {
    figures = List.copyOf(figures);
    changes = List.copyOf(changes);
  }

  /**
   * One figure.
   *
   * @param query what was asked
   * @param frozen what came out then; for whoever froze it only, others get it recomputed
   * @param then recomputed of what was known at the moment, as the reader may count it
   * @param now of what is known now
   * @param exact whether recomputing gave every frozen cell; empty for whoever did not freeze it
   * @param cells those that differ between then and now, the largest difference first
   */
  public record FigureThenAndNow(
      String query,
      Optional<BigDecimal> frozen,
      BigDecimal then,
      BigDecimal now,
      Optional<Boolean> exact,
      List<Cell> cells) {

    /** Keeps a copy. */
    public FigureThenAndNow {
      cells = List.copyOf(cells);
    }

    /** What was added since; negative when it became less. */
    public BigDecimal difference() {
      return now.subtract(then);
    }
  }

  /** A cell then and now; 0 where it was or is not there. */
  public record Cell(Map<String, String> keys, BigDecimal then, BigDecimal now) {

    BigDecimal difference() {
      return now.subtract(then);
    }
  }

  /** Why a record counts otherwise. */
  public enum Cause {
    /** It was not released then. */
    LATE,
    /** It says something else now. */
    CORRECTION,
    /** Another record stands for it now. */
    MERGE,
    /** It was taken back. */
    WITHDRAWAL,
    /** It went back to whoever reported it. */
    RETURN
  }

  /**
   * A record that counts otherwise.
   *
   * @param at when it was changed last
   * @param why in the words of whoever changed it, may be empty
   */
  public record Change(
      UUID seizure, String number, LocalDate occurredOn, Cause cause, Instant at, String why) {}
}
