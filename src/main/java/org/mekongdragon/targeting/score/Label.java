package org.mekongdragon.targeting.score;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.mekongdragon.kernel.Problem;

/** Reads a label: 1, 2, true, yes are a find; 0, false, no are none; empty is not examined. */
final class Label {

  private static final Set<String> YES = Set.of("true", "yes", "y", "t", "find", "seizure");
  private static final Set<String> NO = Set.of("false", "no", "n", "f", "nil");

  private Label() {}

  /**
   * @throws Problem SCORE_LABEL_VALUE
   */
  static Optional<Boolean> read(String value, String column) {
    if (Values.missing(value)) {
      return Optional.empty();
    }
    String word = value.strip().toLowerCase(Locale.ROOT);
    OptionalDouble number = Values.number(word);
    if (number.isPresent() && number.getAsDouble() >= 0) {
      return Optional.of(number.getAsDouble() > 0);
    }
    if (YES.contains(word) || NO.contains(word)) {
      return Optional.of(YES.contains(word));
    }
    throw Problem.at(column, ScoreProblem.SCORE_LABEL_VALUE, value, column);
  }
}
