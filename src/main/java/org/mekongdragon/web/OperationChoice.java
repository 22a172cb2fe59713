package org.mekongdragon.web;

/**
 * One entry of the operation switch.
 *
 * @param code as in {@code OMD7}
 * @param title in the reader's language
 * @param band 1 to 6: which colour band marks it
 * @param status the life-cycle state's name in lower case
 */
public record OperationChoice(String code, String title, int band, String status) {}
