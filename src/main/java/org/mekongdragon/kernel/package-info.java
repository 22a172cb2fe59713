/**
 * Value types that every room shares: codes, amounts, problems.
 *
 * <p>Refuses: Spring, SQL, files, clocks, anything that belongs to one room only.
 */
@NullMarked
package org.mekongdragon.kernel;

import org.jspecify.annotations.NullMarked;
