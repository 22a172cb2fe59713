/**
 * Who did or saw what: an append-only record, each entry sealed over the one before it.
 *
 * <p>Refuses: changing or deleting an entry, and deciding who may read it (the shell's pages do).
 */
@ApplicationModule(allowedDependencies = {"kernel", "database"})
@NullMarked
package org.mekongdragon.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
