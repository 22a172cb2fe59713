package org.mekongdragon.intake;

import java.util.List;

/**
 * What became of a file.
 *
 * @param errors the first ones in the order of the file, see {@link #MOST}
 * @param warnings the first ones
 * @param leftOff how many errors there are beyond those listed
 */
public record ImportReport(
    ImportRun.Counts counts,
    List<ImportFinding> errors,
    List<ImportFinding> warnings,
    int leftOff) {

  /** The most errors, and the most warnings, that are listed. */
  public static final int MOST = 1_000;

  /** Keeps copies. */
  public ImportReport {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }
}
