package org.mekongdragon.operation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Who answers at a moment.
 *
 * @param zone in which their hours are meant
 * @param until when this duty ends; empty when it does not within two weeks, as for day and night
 */
public record OnDuty(Kept<ContactPoint> contact, ZoneId zone, Optional<Instant> until) {}
