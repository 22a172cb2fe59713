package org.mekongdragon.screening;

/**
 * Goods were examined, or gone before they could be. Published inside the transaction that stores
 * the examination.
 *
 * @param organisation whose cargo it is
 */
public record ExaminationRecorded(
    long consignment, String organisation, ExaminationResult result) {}
