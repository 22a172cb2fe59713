package org.mekongdragon.seizure;

/**
 * Generated records were stored that count as known since earlier days.
 *
 * @param operation code
 */
public record SeizuresGenerated(String operation) {}
