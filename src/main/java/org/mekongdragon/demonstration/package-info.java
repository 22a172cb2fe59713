/**
 * The demonstration: Operation Mekong Dragon 7 with its members, contact points, accounts and
 * generated cases whose totals equal the published ones exactly.
 *
 * <p>Refuses: to touch a data directory that holds anything else, and to pass anything generated
 * off as real: every record says that it is generated.
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
      "exchange",
      "profile",
      "watchlist",
      "seizure"
    })
@NullMarked
package org.mekongdragon.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
