package org.mekongdragon.reference;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One issue of a list, as loaded.
 *
 * @param name such as "UN/LOCODE 2024-1"
 * @param validFrom day from which it holds
 * @param source where it is from and under which terms
 * @param rows how many entries it has
 */
public record Edition(
    ReferenceKind kind,
    String name,
    LocalDate validFrom,
    String source,
    int rows,
    Instant loadedAt) {}
