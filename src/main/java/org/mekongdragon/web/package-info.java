/**
 * How the platform speaks HTTP: the frame around every page, languages, problem documents, repeated
 * writes.
 *
 * <p>Refuses: any knowledge of records; what it needs to know of people and operations it asks
 * through {@link org.mekongdragon.web.Visitors} and {@link org.mekongdragon.web.OperationSwitch}.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database"})
@NullMarked
package org.mekongdragon.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
