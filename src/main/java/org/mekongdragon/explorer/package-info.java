/**
 * Looking at figures from all sides: pivots as tables and pictures, views that people keep and
 * share, and snapshots that say years later what changed since and why.
 *
 * <p>Refuses: figures of its own. Every number comes from the statistics room, as the reader may
 * count it.
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
      "seizure",
      "statistics"
    })
@NullMarked
package org.mekongdragon.explorer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
