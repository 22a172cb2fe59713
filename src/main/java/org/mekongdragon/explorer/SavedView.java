package org.mekongdragon.explorer;

import java.util.UUID;

/**
 * A view of figures under a name.
 *
 * @param author login of whoever keeps it
 * @param query what stands after the explorer's address, question mark included
 * @param shared whether the whole operation may use it
 */
record SavedView(UUID id, UUID person, String author, String name, String query, boolean shared) {}
