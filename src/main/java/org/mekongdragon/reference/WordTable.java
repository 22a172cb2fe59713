package org.mekongdragon.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words with meanings, found at the start of a text, the longest first. A word is also found
 * without its accents, unless that is another word.
 */
final class WordTable<T> {

  /** A word found: how many characters it took and what it means, mostly one meaning. */
  record Match<T>(int length, Collection<T> meanings) {}

  private final Map<String, Collection<T>> words = new HashMap<>();
  private final int longest;

  /**
   * @param given words with their meanings, all lower case
   */
  WordTable(Map<String, List<T>> given) {
    given.forEach((word, meanings) -> words.put(word, List.copyOf(meanings)));
    given.forEach((word, meanings) ->
        words.putIfAbsent(SearchText.withoutAccents(word), List.copyOf(meanings)));
    longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** The longest word at the start of the text. */
  Optional<Match<T>> at(String text) {
    for (int end = Math.min(longest, text.length()); end > 0; end--) {
      Collection<T> found = words.get(text.substring(0, end).toLowerCase(Locale.ROOT));
      if (found != null && endsWord(text, end)) {
        return Optional.of(new Match<>(end, found));
      }
    }
    return Optional.empty();
  }

  /** Latin words end where the letters end; other scripts write without blanks. */
  private static boolean endsWord(String text, int end) {
    return end == text.length()
        || !isLatinLetter(text.charAt(end - 1))
        || !isLatinLetter(text.charAt(end));
  }

  private static boolean isLatinLetter(char c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }
}
