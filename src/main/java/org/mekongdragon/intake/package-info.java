/**
 * Files in and lists out: tables of any size are read row by row, their columns are mapped to
 * fields, checked by the kind of record they hold, and stored in batches; lists are written row by
 * row.
 *
 * <p>What the rows mean belongs to the rooms above, which implement {@code ImportKind}. A run is
 * one row: who imports what, how far it is, what was rejected and why. Nothing is stored twice, so
 * a run that was cut off is repeated with the same file.
 *
 * <p>Refuses: formulas (they are read as text and written so that no program runs them), tables
 * that do not fit the limits, guessing between two readings of a number or a day.
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
      "operation"
    })
@NullMarked
package org.mekongdragon.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
