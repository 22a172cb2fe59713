package org.mekongdragon.web;

/**
 * One entry of a list to choose from.
 *
 * @param value as it is sent
 * @param label in the reader's language
 */
public record Choice(String value, String label) {}
