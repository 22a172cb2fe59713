package org.mekongdragon.profile;

import java.util.UUID;
import org.mekongdragon.targeting.engine.Condition;

/**
 * A profile that screens.
 *
 * @param version so that a hit names exactly what fired
 * @param organisation whose it is
 * @param severity 0 to 100, the gravest highest
 * @param rule its groups expanded
 */
public record LiveProfile(
    UUID id,
    int version,
    String organisation,
    String name,
    String explanation,
    int severity,
    Condition rule) {}
