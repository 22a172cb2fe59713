package org.mekongdragon.forms;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody took out at one time.
 *
 * @param form code of an {@link OutsideSystem}, {@code stix} or {@code misp}
 * @param asOf what was known then is in it
 * @param changedOnly whether what the taker had already was left out
 * @param file name of the kept file; empty when none was kept
 */
public record FormRun(
    UUID id,
    UUID person,
    String operation,
    String form,
    String format,
    int mapVersion,
    Instant asOf,
    boolean changedOnly,
    Instant at,
    Counts counts,
    String file) {

  /**
   * What was in it.
   *
   * @param records all records in the file
   * @param fresh those that were in no file before
   * @param revised those that say something else than before
   * @param gone those that were in a file before and stand no more; they are not in the file
   */
  public record Counts(int records, int fresh, int revised, int gone) {}

  /** The same with its file. */
  FormRun withFile(String name) {
    return new FormRun(
        id, person, operation, form, format, mapVersion, asOf, changedOnly, at, counts, name);
  }
}
