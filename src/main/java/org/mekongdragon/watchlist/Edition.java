package org.mekongdragon.watchlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that was read into a list.
 *
 * @param file its sender's name for it
 * @param sha256 of its octets, in hexadecimal digits
 * @param edition the day on which it was issued, if it says so
 */
public record Edition(
    ListFile.Format format,
    String file,
    String sha256,
    Optional<LocalDate> edition,
    ListImportReport.Counts counts,
    UUID person,
    Instant at) {}
