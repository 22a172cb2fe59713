/**
 * Watch-list names: how alike two names are, in any script, and why; and which listed names a name
 * may be, fast.
 *
 * <p>A name is split into words of one script, each romanised and weighed ({@link NameScorer});
 * {@link NameIndex} finds the few listed names worth scoring through a neighbourhood of misspelt
 * words. The same two names always get the same score, whatever else is listed.
 *
 * <p>Refuses: Spring, SQL, files, clocks, locales, logging. Uses java.*, the kernel and icu4j only.
 * Decides nothing about people: it hands out scores and reasons, an officer decides.
 */
@NullMarked
package org.mekongdragon.targeting.names;

import org.jspecify.annotations.NullMarked;
