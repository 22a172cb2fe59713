/**
 * Profiles, watch lists, scores, screening, hits, selections, examinations: which consignments to
 * open, and why.
 *
 * <p>Refuses: parsing of messages (cargo.parse), what was found (seizure). The matchers are cores
 * of their own below this package, without Spring or SQL.
 */
@NullMarked
package org.mekongdragon.targeting;

import org.jspecify.annotations.NullMarked;
