/**
 * Risk profiles: rules with their owner, validity, severity and versions, and back-tests of them on
 * stored consignments.
 *
 * <p>Refuses: matching (the engine does that) and hits (screening).
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
      "targeting"
    })
@NullMarked
package org.mekongdragon.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
