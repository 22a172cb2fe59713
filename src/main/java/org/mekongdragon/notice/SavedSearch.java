package org.mekongdragon.notice;

import java.util.UUID;

/**
 * A question that somebody has given a name.
 *
 * @param person whose it is
 * @param name in the person's own words
 * @param query what stands after the question mark of the search page's address
 */
public record SavedSearch(UUID id, UUID person, String name, String query) {}
