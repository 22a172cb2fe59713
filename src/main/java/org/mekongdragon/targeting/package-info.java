/**
 * Profiles, watch lists, scores, screening, hits, selections and examinations.
 *
 * <p>Refuses: parsing of messages (cargo) and what was found (seizure).
 */
@NullMarked
package org.mekongdragon.targeting;

import org.jspecify.annotations.NullMarked;
