package org.mekongdragon.cargo.parse;

import java.util.Optional;

/**
 * What a parse came to.
 *
 * @param format empty when no known format was found
 * @param accepted consignments delivered
 * @param rejected records rejected
 * @param warnings findings delivered, with consignments or alone
 */
public record ParseSummary(
    Optional<CargoFormat> format, long accepted, long rejected, long warnings) {}
