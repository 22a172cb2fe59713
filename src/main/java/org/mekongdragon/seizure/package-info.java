/**
 * What was found, where, how much, by whom: reports, their check and release, corrections as
 * revisions, likely duplicates, photos.
 *
 * <p>A text that was not stated is empty; numbers, times and choices that were not stated are an
 * empty {@code Optional}. Whoever reads through the door reads as the caller of the transaction.
 * The views {@code seizure.counted_case} and {@code seizure.counted_line} belong to the door: see
 * the migration for their columns.
 *
 * <p>Refuses: figures and their definitions (statistics counts), reading files (intake), and
 * changing what was stated: quantities stay as reported beside what they are worth in grams, and
 * every earlier wording is kept.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "web",
      "reference",
      "audit",
      "access",
      "notice",
      "operation",
      "exchange",
      "intake",
      "cargo",
      "screening"
    })
@NullMarked
package org.mekongdragon.seizure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
