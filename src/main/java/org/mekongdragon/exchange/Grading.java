package org.mekongdragon.exchange;

import java.util.Optional;

/**
 * How far a message can be relied on.
 *
 * @param source A always reliable, B mostly, C mostly not, X not to be judged
 * @param information 1 known for sure, 2 known to the source, 3 not known but fitting, 4 not to be
 *     judged
 */
public record Grading(String source, String information) {

  /** Nothing can be said. */
  public static final Grading UNKNOWN = new Grading("X", "4");

  public Grading {
    if (!source.matches("[ABCX]") || !information.matches("[1-4]")) {
      throw new IllegalArgumentException(source + information);
    }
  }

  /** As in {@code B2}. */
  public String code() {
    return source + information;
  }

  /** The grading of a code. */
  public static Optional<Grading> find(String code) {
    return code.matches("[ABCX][1-4]")
        ? Optional.of(new Grading(code.substring(0, 1), code.substring(1)))
        : Optional.empty();
  }
}
