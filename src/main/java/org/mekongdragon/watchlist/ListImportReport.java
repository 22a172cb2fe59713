package org.mekongdragon.watchlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mekongdragon.kernel.Fault;

/**
 * What a file changes in a list, or would change.
 *
 * @param edition the day on which the file was issued, if it says so
 * @param older whether that lies before the edition that was read into the list last
 * @param repeated whether the same file was read into the list last
 * @param samples the first changes of each kind, at most 20 a kind
 * @param faults the first of what was left out, at most 100; the field names the line or the key
 */
public record ListImportReport(
    Optional<LocalDate> edition,
    boolean older,
    boolean repeated,
    Counts counts,
    List<Sample> samples,
    List<Fault> faults) {

  /** How many entries are new, changed, gone, the same; rows and names that were left out. */
  public record Counts(int added, int changed, int removed, int unchanged, int rejected) {

    /** Whether the list stays as it is. */
    public boolean isNothing() {
      return added + changed + removed == 0;
    }

    /** Whether more than a fifth of what stood in the list goes: perhaps the wrong file. */
    public boolean takesMuch() {
      return removed * 5 > removed + changed + unchanged;
    }
  }

  /**
   * One change.
   *
   * @param change added, changed or removed
   * @param fields what differs, by the names of {@link EntryContent}; empty unless changed
   */
  public record Sample(String change, String key, String name, List<String> fields) {

    /** Keeps a copy. */
    public Sample {
      fields = List.copyOf(fields);
    }
  }

  /** Keeps copies. */
  public ListImportReport {
    samples = List.copyOf(samples);
    faults = List.copyOf(faults);
  }
}
