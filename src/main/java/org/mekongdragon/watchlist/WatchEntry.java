package org.mekongdragon.watchlist;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry as it stands now.
 *
 * @param key its id in the source, unique in the list
 * @param imported whether a file brought it, so that the next edition may take it away
 * @param removed whether it is kept for its history only and no longer looked for
 * @param revision counts its changes, from 1
 */
public record WatchEntry(
    UUID id,
    UUID list,
    String key,
    EntryContent content,
    boolean imported,
    boolean removed,
    int revision,
    Instant changedAt) {}
