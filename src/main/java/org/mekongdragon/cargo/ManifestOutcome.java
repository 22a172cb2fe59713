package org.mekongdragon.cargo;

import java.util.List;

/**
 * What came of a received file.
 *
 * @param manifest as it stands now; when nothing was stored because the file was only checked, its
 *     key is all zeros
 * @param known whether the same file had been received before, so that nothing was stored now
 * @param problems the first hundred, rejected records before doubtful ones
 */
public record ManifestOutcome(Manifest manifest, boolean known, List<ManifestProblem> problems) {

  /** Copies the problems. */
  public ManifestOutcome {
    problems = List.copyOf(problems);
  }
}
