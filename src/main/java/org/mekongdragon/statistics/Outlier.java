package org.mekongdragon.statistics;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A goods line whose mass is far above what is usual of its substance. It is counted as reported.
 *
 * @param seizure key of its record
 * @param substance code of substance or species
 * @param kilograms as reported
 * @param median of the substance's lines, in kilograms
 * @param lines how many lines of the substance were compared
 */
public record Outlier(
    UUID seizure, String substance, BigDecimal kilograms, BigDecimal median, int lines) {}
