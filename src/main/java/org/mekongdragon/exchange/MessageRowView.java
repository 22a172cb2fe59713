package org.mekongdragon.exchange;

/**
 * A message in a list.
 *
 * @param key of the message
 * @param status the colour of its state
 * @param progress how many recipients have answered or acknowledged, empty when that says nothing
 * @param due until when, empty without a deadline
 * @param selectable whether the reader can acknowledge it
 * @param unread whether the reader is to read it and has not
 */
public record MessageRowView(
    String key,
    String href,
    String subject,
    String number,
    String kind,
    String from,
    String to,
    String when,
    String state,
    String status,
    String progress,
    String due,
    boolean late,
    boolean selectable,
    boolean unread) {}
