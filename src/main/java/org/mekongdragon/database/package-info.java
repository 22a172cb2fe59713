/**
 * PostgreSQL, started if need be, prepared and migrated; the pool the other rooms work through.
 *
 * <p>Owns the data directory: its lock, its secrets, the embedded server's files. Every room's
 * scripts lie in {@code db/migration/<room>}, run as the owner in the order of {@code rooms.txt},
 * each in a schema of the room's name; the pool signs in as a role that owns nothing.
 *
 * <p>Refuses: any table of another room, any knowledge of people or records.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.mekongdragon.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
