package org.mekongdragon.screening;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What an officer found. The last one of a consignment counts.
 *
 * @param minutes that it took, when stated
 * @param notes what was found, may be empty
 * @param operation of the seizure, empty without one
 */
public record Examination(
    ExaminationResult result,
    OptionalInt minutes,
    String notes,
    String operation,
    Optional<UUID> seizure,
    UUID by,
    Instant at) {}
