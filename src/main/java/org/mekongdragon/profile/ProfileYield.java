package org.mekongdragon.profile;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;

/** What profiles earned; the room that keeps hits and examinations implements this. */
public interface ProfileYield {

  /**
   * One profile's, all its versions together.
   *
   * @param hits consignments that it hit
   * @param examined those of them that were opened
   * @param found those of them in which something was found
   */
  record Yield(long hits, long examined, long found) {

    /** Found per examined, 0 to 1; empty when nothing was examined. */
    public OptionalDouble precision() {
      return examined == 0 ? OptionalDouble.empty() : OptionalDouble.of(found / (double) examined);
    }
  }

  /** What the caller may see of these profiles; one without hits may be left out. */
  Map<UUID, Yield> of(Collection<UUID> profiles);
}
