package org.mekongdragon.intake;

import org.mekongdragon.kernel.Fault;

/**
 * Something that was noticed in a row.
 *
 * @param row the row's number in the file
 * @param fault its field is the name of an {@link ImportField}, or empty for the whole row
 * @param error whether it keeps the record from being stored
 */
public record ImportFinding(int row, Fault fault, boolean error) {}
