package org.mekongdragon.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was known of a released case (line 0) or of one of its goods lines.
 *
 * @param fromMicros since when it was known, microseconds since 1970
 * @param untilMicros before when; {@link Long#MAX_VALUE} when it still holds
 * @param audience number of those who may see it
 * @param words the value of each dimension that is a word; not to be changed afterwards
 */
record Fact(
    UUID seizure,
    int line,
    long fromMicros,
    long untilMicros,
    int audience,
    LocalDate day,
    Map<Dimension, String> words,
    List<String> takingPart,
    int cases,
    int persons,
    Amounts amounts) {

  /** What a goods line holds; of a case nothing. */
  record Amounts(
      Optional<BigDecimal> grams,
      Optional<BigDecimal> tablets,
      Optional<BigDecimal> specimens,
      boolean partOfMass,
      String bound) {}

  Fact {
    words = Collections.unmodifiableMap(words);
    takingPart = List.copyOf(takingPart);
  }
}
