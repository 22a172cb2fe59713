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
    boolean agrees) {}
