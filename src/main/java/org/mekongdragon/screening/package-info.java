/**
 * Consignments tried on profiles, watch lists and score; hits, selections, examinations and what
 * each earned.
 *
 * <p>Refuses: what a rule or a list says (profile, watchlist) and what was found (seizure).
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
      "targeting",
      "profile",
      "watchlist"
    })
@NullMarked
package org.mekongdragon.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
