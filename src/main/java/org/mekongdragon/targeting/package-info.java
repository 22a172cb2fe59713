/**
 * The cores that say which consignments to open, and why: the matcher ({@code engine}), the
 * comparison of names ({@code names}), the learned score ({@code score}), without Spring or SQL;
 * and the jobs on files that need no server.
 *
 * <p>Refuses: keeping anything. Rules with their authors are kept by profile, lists by watchlist,
 * what was hit and what came of it by screening.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"kernel", "web", "cargo"})
@NullMarked
package org.mekongdragon.targeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
