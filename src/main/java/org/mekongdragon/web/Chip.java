package org.mekongdragon.web;

/**
 * One filter in force, with the address of the same list without it.
 *
 * @param label what it filters, in the reader's language
 * @param value what is let through
 * @param without where the list goes on without it
 */
public record Chip(String label, String value, String without) {}
