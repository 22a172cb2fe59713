package org.mekongdragon.watchlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.kernel.Fault;

/**
 * What a file holds.
 *
 * @param entries by key, in the order of the file
 * @param faults the first of what was left out; the field names the line or the key
 * @param rejected how many rows or names were left out in all
 */
record ReadList(
    Map<String, EntryContent> entries,
    List<Fault> faults,
    int rejected,
    Optional<LocalDate> edition) {}
