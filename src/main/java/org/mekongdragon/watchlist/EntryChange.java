package org.mekongdragon.watchlist;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One step in the life of an entry.
 *
 * @param change added, changed, removed or returned
 * @param content what it was from then on
 * @param file the name of the file that brought it, if one did
 */
public record EntryChange(
    int revision,
    String change,
    EntryContent content,
    UUID person,
    Instant at,
    Optional<String> file) {}
