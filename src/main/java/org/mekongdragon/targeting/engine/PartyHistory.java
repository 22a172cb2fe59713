package org.mekongdragon.targeting.engine;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of the past, answered by the caller. Answers must depend on the arguments alone for
 * as long as one screening lasts, and calls may come from many threads.
 */
public interface PartyHistory {

  /** Nothing was ever seen. */
  PartyHistory NONE =
      new PartyHistory() {
        @Override
        public Optional<LocalDate> firstSeen(Field field, String key) {
          return Optional.empty();
        }

        @Override
        public int count(Field field, String key, LocalDate first, LocalDate last) {
          return 0;
        }
      };

  /**
   * The day on which a value was first seen.
   *
   * @param key as {@link Field#key} writes it
   */
  Optional<LocalDate> firstSeen(Field field, String key);

  /**
   * How many consignments with that value are known for the days from first to last, both included.
   * The engine adds nothing: a consignment that is stored before it is screened counts itself.
   *
   * @param key as {@link Field#key} writes it
   */
  int count(Field field, String key, LocalDate first, LocalDate last);
}
