/**
 * Watch lists: persons, companies, vessels, containers, phones and addresses with their aliases,
 * and the search for names in them.
 *
 * <p>Refuses: comparing names (the core does that) and hits (screening).
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "web",
      "reference",
      "audit",
      "access",
      "operation",
      "exchange",
      "intake",
      "cargo",
      "targeting"
    })
@NullMarked
package org.mekongdragon.watchlist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
