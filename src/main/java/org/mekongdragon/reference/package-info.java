/**
 * Code lists with validity: countries, places, tariff codes, substances, species, units and their
 * factors, and the reading of amounts from text. Every list has an edition; a newer edition closes
 * what it changes and keeps it.
 *
 * <p>Refuses: operational records, access rules, and guessing. What reads two ways is answered with
 * both ways; street names are marked as ambiguous and are never proof of anything.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web"})
@NullMarked
package org.mekongdragon.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
