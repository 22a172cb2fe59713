package org.mekongdragon.watchlist;

import java.util.List;
import java.util.UUID;

/**
 * An entry as it is looked for.
 *
 * @param identifiers as written
 */
record Party(UUID id, EntryKind kind, String name, List<String> aliases, List<String> identifiers) {

  Party {
    aliases = List.copyOf(aliases);
    identifiers = List.copyOf(identifiers);
  }
}
