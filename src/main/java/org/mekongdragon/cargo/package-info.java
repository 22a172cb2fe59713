/**
 * Consignments as their senders describe them. So far the room holds its parsers only, and they are
 * open to the rooms above: {@code parse} has no framework in it, so it cannot name itself a door.
 *
 * <p>Refuses: saying what a consignment is worth opening for (targeting), and what was found in it
 * (seizure).
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "kernel")
@NullMarked
package org.mekongdragon.cargo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
