/**
 * Journeys through a real browser and a real process: what people do from sign-in to a figure that
 * moves, in their languages, on their devices.
 *
 * <p>Refuses: to look behind the pages. A journey knows only what a person sees and what interfaces
 * promise.
 */
@NullMarked
package org.mekongdragon.journey;

import org.jspecify.annotations.NullMarked;
