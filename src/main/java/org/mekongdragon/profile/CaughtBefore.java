package org.mekongdragon.profile;

import java.util.Collection;
import java.util.Set;

/** What came of consignments of the past; the room that knows it implements this. */
public interface CaughtBefore {

  /**
   * Those in which something was seized, as far as the caller may see it.
   *
   * @param consignments keys, at most some ten thousand at once
   */
  Set<Long> seizedAmong(Collection<Long> consignments);
}
