package org.mekongdragon.watchlist;

/**
 * A list in a table and on top of its page.
 *
 * @param owner the keeping organisation's name
 * @param place the operation's code, empty at home
 * @param valid in force, later or past
 * @param edition the day of the last file, in words; empty when there is none
 */
public record WatchListRow(
    String href,
    String name,
    String description,
    String source,
    String owner,
    String place,
    int entries,
    int names,
    String threshold,
    int severity,
    String valid,
    String edition,
    boolean generated) {}
