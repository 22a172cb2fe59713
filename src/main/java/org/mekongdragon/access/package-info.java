/**
 * Who may see and do what: organisations, units, people, roles, closed groups, audiences, sign-in.
 *
 * <p>A record's audience is a value of {@link org.mekongdragon.access.Audience}; rooms store its
 * number in a column {@code audience_id} and call {@code access.protect('room.table')} in their
 * migration. The reader's audiences are set when a transaction begins; without a reader every
 * protected table is empty.
 *
 * <p>Refuses: any knowledge of operations or records; an operation is a closed group to it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "web", "audit"})
@NullMarked
package org.mekongdragon.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
