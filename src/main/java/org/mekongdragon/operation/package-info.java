/**
 * Joint operations: phases with their periods, members, contact points, meetings and decisions, and
 * the life cycle that says who may move them.
 *
 * <p>An operation is a closed group of the access room under the same code: who is not in it learns
 * nothing, not even that it exists. While it is a draft only its initiators and coordinators see
 * it.
 *
 * <p>Refuses: what is seized, sent or counted in an operation; it only says that the operation is
 * there, who is in it and what state it is in.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "web", "audit", "access"})
@NullMarked
package org.mekongdragon.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
