package org.mekongdragon.cargo.parse;

import java.util.Optional;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.TransportMode;

/**
 * What carries a consignment across the border.
 *
 * @param vessel name of the vessel, or registration of the vehicle or train
 * @param identifier IMO number, call sign or other identifier
 * @param voyage voyage or trip number; for air the first flight number
 * @param carrier code or name of the carrier
 * @param flag nationality
 * @param departure stated or expected
 * @param arrival stated or expected
 */
public record Conveyance(
    Optional<TransportMode> mode,
    String vessel,
    String identifier,
    String voyage,
    String carrier,
    Optional<CountryCode> flag,
    Optional<StatedTime> departure,
    Optional<StatedTime> arrival) {}
