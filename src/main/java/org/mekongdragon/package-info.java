/** Mekong Dragon: runs a joint customs operation from plan to final report. */
@NullMarked
package org.mekongdragon;

import org.jspecify.annotations.NullMarked;
