package org.mekongdragon.watchlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A list as it stands now.
 *
 * @param owner the organisation that keeps it
 * @param generated whether its names are made up for a demonstration
 * @param edition the date of the file that was read into it last, as the file states it
 * @param entries how many stand in it now
 * @param names how many names are looked for, aliases among them
 * @param generation counts the changes of what is looked for
 * @param revision counts the changes of the settings, from 1
 */
public record WatchList(
    UUID id,
    String owner,
    ListSettings settings,
    boolean generated,
    Optional<LocalDate> edition,
    int entries,
    int names,
    long generation,
    int revision,
    Instant changedAt) {}
