/**
 * The forms that a released seizure goes to outside, all from the one entry: which field of theirs
 * is filled from where, what is still missing, the number that they gave, files of all records or
 * of what changed, and records as STIX and MISP.
 *
 * <p>CENcomm, PICS, IONICS and CECWG have no public schema. The maps that come with the product are
 * a beginning that an administrator adapts to the screens of those systems.
 *
 * <p>Refuses: sending anything anywhere (people type or load it there), names of persons, and
 * values of its own: what a form says stands in the seizure.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "web",
      "reference",
      "audit",
      "access",
      "notice",
      "operation",
      "intake",
      "seizure"
    })
@NullMarked
package org.mekongdragon.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
