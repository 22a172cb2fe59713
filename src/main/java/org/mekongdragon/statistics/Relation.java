package org.mekongdragon.statistics;

import java.util.List;

/**
 * How some published figures hang together.
 *
 * @param result the key of the stated figure
 * @param parts keys; a leading minus takes a part away. For a change the first is the later figure
 *     and the rest make its base
 */
record Relation(String id, String operation, Finding.Kind kind, String result, List<String> parts) {

  Relation {
    parts = List.copyOf(parts);
  }
}
