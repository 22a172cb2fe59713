/** What must hold whatever the bytes are: shared by the short tests and the long fuzzing. */
@NullMarked
package org.mekongdragon.fuzz;

import org.jspecify.annotations.NullMarked;
