package org.mekongdragon.targeting.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is on watch at one moment; immutable.
 *
 * @param base the large segment
 * @param delta what changed since
 * @param numbers of the profiles in the base, by id
 * @param replaced by number, the profiles of the base that are no longer as they were
 */
@SuppressWarnings("ArrayRecordComponent")
record Snapshot(
    Segment base, Segment delta, Map<String, Integer> numbers, long[] replaced, boolean changed) {

  static Snapshot of(Segment base) {
    Map<String, Integer> numbers = new HashMap<>();
    List<Profile> profiles = base.profiles();
    for (int i = 0; i < profiles.size(); i++) {
      numbers.put(profiles.get(i).id(), i);
    }
    return new Snapshot(base, new Segment(List.of(), List.of()), numbers, new long[0], false);
  }

  /** The same base with other changes. */
  Snapshot with(List<Profile> added, Set<String> ids) {
    long[] gone = new long[(base.profiles().size() >> 6) + 1];
    for (String id : ids) {
      Integer number = numbers.get(id);
      if (number != null) {
        gone[number >> 6] |= 1L << number;
      }
    }
    return new Snapshot(base, new Segment(added, List.of()), numbers, gone, !ids.isEmpty());
  }

  boolean isReplaced(int number) {
    return changed && (replaced[number >> 6] & 1L << number) != 0;
  }

  boolean isReplaced(String id) {
    Integer number = numbers.get(id);
    return number != null && isReplaced(number);
  }

  Cells.Wanted wanted() {
    return base.wanted().and(delta.wanted());
  }
}
