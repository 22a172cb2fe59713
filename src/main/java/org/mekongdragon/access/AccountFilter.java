package org.mekongdragon.access;

import java.util.Map;

/**
 * Which accounts to list.
 *
 * @param text a part of the login or name, without case; empty for all
 * @param organisation a code, empty for all
 * @param state {@code active}, {@code closed} or {@code all}
 * @param after the login that the page before ended with, empty for the first page
 */
public record AccountFilter(String text, String organisation, String state, String after) {

  /** The filter of a request's parameters; what is too long or unknown is not applied. */
  static AccountFilter of(Map<String, String> parameters) {
    String state = parameters.getOrDefault("state", "active");
    return new AccountFilter(
        bounded(parameters.getOrDefault("q", "")),
        bounded(parameters.getOrDefault("organisation", "")),
        state.equals("closed") || state.equals("all") ? state : "active",
        bounded(parameters.getOrDefault("after", "")));
  }

  private static String bounded(String text) {
    String plain = text.replace("\u0000", "").strip();
    return plain.substring(0, Math.min(80, plain.length()));
  }
}
