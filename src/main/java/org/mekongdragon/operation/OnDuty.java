package org.mekongdragon.operation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Who answers at a moment.
 *
 * @param zone in which their hours are meant; empty for somebody who answers day and night and has
 *     not said where
 * @param until when this duty ends; empty when it does not within two weeks, as for day and night
 */
public record OnDuty(Kept<ContactPoint> contact, Optional<ZoneId> zone, Optional<Instant> until) {}
