/**
 * What members of an operation send each other: warnings, suspicious information, requests,
 * referrals, bulletins and alerts; who received, opened, acknowledged and answered them, what came
 * of them, and what was taken back.
 *
 * <p>A message is seen by its recipients and the issuer's contact points, nobody else. Its
 * deliveries carry no text: coordinators see them too, so that they can chase what is late and
 * measure the loop without reading what was written.
 *
 * <p>Refuses: consignments, profiles and watch lists (they offer what can be done with an
 * identifier through {@link org.mekongdragon.exchange.IdentifierUse}) and how people are told
 * (notice).
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "database",
      "web",
      "reference",
      "audit",
      "access",
      "operation",
      "intake",
      "notice"
    })
@NullMarked
package org.mekongdragon.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
