/**
 * Figures that anyone can recompute: measures with a written definition, at any past moment, with
 * the base of every change named; and what is in print elsewhere, with quote and source, set beside
 * what is computed here and checked for agreement.
 *
 * <p>Refuses: records of its own about seizures (it reads the views that the seizure room
 * publishes), and smoothing over contradictions.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "web",
      "audit",
      "access",
      "reference",
      "operation",
      "intake",
      "seizure"
    })
@NullMarked
package org.mekongdragon.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
