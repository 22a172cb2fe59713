/**
 * The matcher: cargo records in, hits with reasons out. A rule is read into a {@link
 * org.mekongdragon.targeting.engine.Condition}, many rules are compiled into a {@link
 * org.mekongdragon.targeting.engine.Screener}, and one new rule is tried on stored records by a
 * {@link org.mekongdragon.targeting.engine.RetroHunt}.
 *
 * <p>Refuses: Spring, SQL, files, clocks, locales, other rooms. Touches {@code java.*} and the
 * kernel only; what it must know of the past it asks through {@link
 * org.mekongdragon.targeting.engine.PartyHistory}.
 */
@NullMarked
package org.mekongdragon.targeting.engine;

import org.jspecify.annotations.NullMarked;
