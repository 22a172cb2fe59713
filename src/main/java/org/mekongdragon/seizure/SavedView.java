package org.mekongdragon.seizure;

/**
 * A way to look at the list that somebody has given a name.
 *
 * @param name in the person's own words
 * @param query what stands after the question mark of the list's address, empty for the whole list
 */
public record SavedView(String name, String query) {}
