package org.mekongdragon.seizure;

/**
 * One field that two revisions say differently.
 *
 * @param field its name as in the JSON: {@code goods[0].quantity}
 * @param before empty when it was not stated
 * @param after empty when it is not stated any more
 */
public record FieldChange(String field, String before, String after) {}
