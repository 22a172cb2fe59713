package org.mekongdragon.statistics;

import java.math.BigDecimal;

/**
 * A figure in print beside what is computed here.
 *
 * @param query the question whose answer corresponds
 * @param difference computed less published, in the published figure's unit
 * @param agrees whether the published figure, with its bound, can be true of the computed one
 */
public record Comparison(
    PublishedFigure published,
    FigureQuery query,
    BigDecimal computed,
    BigDecimal difference,
    boolean agrees) {

  /** A figure in print and the question whose answer corresponds. */
  public record Question(PublishedFigure published, FigureQuery query) {}

  /** The figure in print beside an answer to its question. */
  public static Comparison of(Question question, BigDecimal computed) {
    PublishedFigure published = question.published();
    BigDecimal stated = published.number().orElseThrow();
    return new Comparison(
        published,
        question.query(),
        computed,
        computed.subtract(stated),
        Reconciliation.allows(stated, published.bound(), computed));
  }
}
