package org.mekongdragon.statistics;

import java.util.List;
import java.util.Optional;

/**
 * What setting figures side by side shows.
 *
 * @param id of the relation or of the figures that share a meaning
 * @param arithmetic the sum, written out without words: {@code 1027 + 20 + 108 = 1155}
 * @param figures those that take part, the stated result first
 * @param implied what the arithmetic asks for, when it is not what is printed
 * @param text the key of the explanation, with the implied and the printed value as arguments
 */
public record Finding(
    String id,
    String operation,
    Kind kind,
    Verdict verdict,
    String arithmetic,
    List<PublishedFigure> figures,
    Optional<java.math.BigDecimal> implied,
    Optional<java.math.BigDecimal> printed,
    String text) {

  /** How figures are related. */
  public enum Kind {
    /** Parts and their total. */
    SUM,
    /** A change, a later figure and its base. */
    CHANGE,
    /** The same thing printed more than once. */
    SAME,
    /** The same thing placed at different times. */
    PERIOD
  }

  /** Whether they can all be true. */
  public enum Verdict {
    AGREES,
    CONTRADICTS
  }

  public Finding {
    figures = List.copyOf(figures);
  }
}
