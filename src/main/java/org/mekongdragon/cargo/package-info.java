/**
 * Cargo messages received, parsed and kept as consignments, and what is known of the parties' past.
 * Consignments belong to the organisation that received them. The parsers in {@code parse} have no
 * framework in them and are open to the rooms above.
 *
 * <p>Refuses: saying what a consignment is worth opening for (profile, watchlist, screening), and
 * what was found in it (seizure).
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"kernel", "database", "web", "reference", "audit", "access", "exchange"})
@NullMarked
package org.mekongdragon.cargo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
