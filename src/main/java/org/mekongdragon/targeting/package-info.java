/**
 * Which consignments to open, and why: profiles, watch lists, scores, screening, hits, selections,
 * examinations.
 *
 * <p>Refuses: parsing of messages (cargo) and what was found (seizure). The matchers are cores of
 * their own below this package, without Spring or SQL.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "cargo"})
@NullMarked
package org.mekongdragon.targeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
