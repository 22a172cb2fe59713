package org.mekongdragon.watchlist;

import java.util.Locale;
import java.util.Optional;

/**
 * Which entries of a list to show; what is empty matches all.
 *
 * @param text what stands in the key, a name, an alias or an identifier, without case and accents
 * @param country ISO 3166-1 alpha-2, upper case
 * @param removed those that were removed instead of those that stand
 */
public record EntryFilter(String text, Optional<EntryKind> kind, String country, boolean removed) {

  /** All that stand. */
  public static final EntryFilter ALL = new EntryFilter("", Optional.empty(), "", false);

  private static final int LONGEST = 200;

  /** Cuts what is too long. */
  public EntryFilter {
    String line = ListedText.line(text);
    text = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    country = country.strip().toUpperCase(Locale.ROOT);
  }
}
