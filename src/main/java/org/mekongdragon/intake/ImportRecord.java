package org.mekongdragon.intake;

import java.util.List;

/**
 * What one or more rows make.
 *
 * @param rows at least one, in the order of the file
 * @param key what tells the record from all others of this sender; the same key is stored once
 * @param digest of everything the rows say: equal when they say the same
 * @param known whether a record of that key is stored already
 * @param content what the kind stores
 */
public record ImportRecord(
    List<ImportRow> rows,
    String key,
    String digest,
    boolean known,
    List<ImportFinding> findings,
    Object content) {

  /** Keeps copies. */
  public ImportRecord {
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
  }

  /** Whether nothing keeps it from being stored. */
  public boolean isFine() {
    return findings.stream().noneMatch(ImportFinding::error);
  }
}
