/**
 * What holds the rooms together: the command line, the board, the demonstration.
 *
 * <p>Refuses: rules and records of its own; it calls the doors of all rooms and no room calls it.
 */
@NullMarked
package org.mekongdragon.shell;

import org.jspecify.annotations.NullMarked;
