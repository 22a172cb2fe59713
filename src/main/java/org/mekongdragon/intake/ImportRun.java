package org.mekongdragon.intake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.mekongdragon.kernel.DecimalSign;

/**
 * An import as it stands.
 *
 * @param owner the organisation that imports
 * @param person key of the person who does
 */
public record ImportRun(
    UUID id,
    String operation,
    String owner,
    UUID person,
    String kind,
    String format,
    String file,
    State state,
    Counts counts,
    Settings settings,
    Instant startedAt,
    Instant changedAt) {

  /** Where an import stands. */
  public enum State {
    /** The file is here; nothing is stored. */
    WAITING,
    /** Records are being stored. */
    RUNNING,
    /** Every row was dealt with. */
    DONE,
    /** Somebody stopped it; what was stored stays. */
    CANCELLED,
    /** It ended before its end; the same file may be run again. */
    FAILED;

    /** Lower case, as in answers. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Rows of the file, without the header.
   *
   * @param total rows in the file, 0 while that is not known
   * @param done rows dealt with: accepted, rejected and duplicates
   * @param records records made of the accepted rows
   */
  public record Counts(
      int total, int done, int accepted, int rejected, int duplicates, int records, int warnings) {

    /** Nothing yet. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    /** The sum of both; the total stays. */
    Counts plus(Counts other) {
      return new Counts(
          Math.max(total, other.total),
          done + other.done,
          accepted + other.accepted,
          rejected + other.rejected,
          duplicates + other.duplicates,
          records + other.records,
          warnings + other.warnings);
    }
  }

  /** What was asked for. */
  public record Settings(List<String> audience, boolean release, DecimalSign sign) {

    /** Keeps a copy. */
    public Settings {
      audience = List.copyOf(audience);
    }
  }

  /** Whether it will not change any more. */
  public boolean isOver() {
    return state == State.DONE || state == State.CANCELLED || state == State.FAILED;
  }

  ImportRequest request() {
    return new ImportRequest(
        operation, format, file, settings.audience(), settings.release(), settings.sign());
  }
}
