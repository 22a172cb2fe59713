package org.mekongdragon.targeting.names;

import java.util.Arrays;
import java.util.List;

/**
 * The neighbourhood of words: every word is filed under what is left when up to two of its first
 * seven letters are struck out, and under its sound, so that a misspelt word meets it (symmetric
 * deletion, after Garbe's SymSpell).
 */
final class Deletions {

  private static final int PREFIX = 7;
  private static final int TWO_ERRORS = 6;
  private static final int ANY_ERROR = 4;
  private static final int SPELT_ENOUGH = 5;
  static final int MOST_KEYS = 1 + PREFIX + PREFIX * (PREFIX - 1) / 2 + 4;
  private static final long SOUND = 0x9E3779B97F4A7C15L;
  private static final long HEARD = 0xD6E8FEB86659FD93L;
  private static final long SYLLABLE = 0xC2B2AE3D27D4EB4FL;
  private static final long MEANING = 0x165667B19E3779F9L;

  /** Two errors of which one is a consonant cost at least so much, in hundredths of a letter. */
  private static final int TWO_COST = 110;

  private Deletions() {}

  static Filed file(List<Token> words) {
    return new Filed(
        words.size(),
        taker -> {
          Keys keys = new Keys();
          for (int word = 0; word < words.size(); word++) {
            keys.file(words.get(word));
            for (int k = 0; k < keys.count; k++) {
              taker.take(keys.keys[k], word);
            }
          }
        });
  }

  /** Scratch memory for the keys of one word. Not for several threads. */
  static final class Keys {

    private final long[] keys = new long[MOST_KEYS];
    private final long[] before = new long[PREFIX + 1];
    private int count;

    int count() {
      return count;
    }

    long key(int at) {
      return keys[at];
    }

    /** The keys under which a listed word is filed, each once. */
    private void file(Token token) {
      count = 0;
      spell(token, 2);
      add(sound(token, SOUND));
      if (token.script().isGuess()) {
        add(sound(token, HEARD));
      }
      if (!token.key().equals(token.text())) {
        add(meaning(token.key()));
      }
      distinct();
    }

    /**
     * The keys under which a word is looked for. Short words of one sound are too many to look at,
     * unless one of the two was read by ear.
     *
     * @param least likeness that matters, 0.6 to 1
     */
    void seek(Token token, float least) {
      count = 0;
      String text = token.text();
      boolean two = Spelling.costAt(text.length() + 1, least) >= TWO_COST;
      spell(token, two ? 2 : 1);
      boolean ear =
          token.script().isGuess() || text.length() >= SPELT_ENOUGH || token.sound().isEmpty();
      add(sound(token, ear ? SOUND : HEARD));
      String key = token.key();
      if (!key.equals(text)) {
        add(beginning(key));
      }
      add(meaning(key));
    }

    /** The keys under which words written in one are looked for: their beginning and sound. */
    void seekJoined(CharSequence text) {
      count = 0;
      add(beginning(text));
      long sound = Sound.hash(text);
      if (sound != 0) {
        add(mix(sound ^ SOUND));
      }
    }

    private void add(long key) {
      keys[count++] = key;
    }

    private void spell(Token token, int errors) {
      String text = token.text();
      int length = Math.min(PREFIX, text.length());
      before[0] = 0;
      for (int i = 0; i < length; i++) {
        before[i + 1] = Hash.next(before[i], letter(text.charAt(i)));
      }
      add(mix(before[length]));
      boolean two = errors > 1 && text.length() >= TWO_ERRORS;
      for (int i = 0; i < length && length > 1; i++) {
        if (text.length() < ANY_ERROR && token.letters().kinds()[i] > Letters.BREATH) {
          continue;
        }
        add(mix(Hash.joined(before[i], after(i + 1, length), length - i - 1)));
        for (int j = i + 1; two && j < length; j++) {
          long middle = Hash.joined(before[i], between(i + 1, j), j - i - 1);
          add(mix(Hash.joined(middle, after(j + 1, length), length - j - 1)));
        }
      }
    }

    private long after(int from, int length) {
      return between(from, length);
    }

    private long between(int from, int to) {
      return Hash.rest(before[from], before[to], to - from);
    }

    private void distinct() {
      Arrays.sort(keys, 0, count);
      int kept = 1;
      for (int k = 1; k < count; k++) {
        if (keys[k] != keys[kept - 1]) {
          keys[kept++] = keys[k];
        }
      }
      count = kept;
    }
  }

  /** V and w are one letter here: which of them is written says little. */
  private static char letter(char c) {
    return c == 'w' ? 'v' : c;
  }

  private static long beginning(CharSequence text) {
    long hash = 0;
    for (int i = 0; i < Math.min(PREFIX, text.length()); i++) {
      hash = Hash.next(hash, letter(text.charAt(i)));
    }
    return mix(hash);
  }

  private static long meaning(String key) {
    return mix(Hash.of(key, 0, key.length()) ^ MEANING);
  }

  private static long sound(Token token, long kind) {
    return token.sound().isEmpty()
        ? mix(Sound.syllableHash(token.text()) ^ SYLLABLE)
        : mix(Sound.hash(token.text()) ^ kind);
  }

  static long mix(long value) {
    long hash = value * 0xFF51AFD7ED558CCDL;
    hash ^= hash >>> 32;
    hash *= 0xC4CEB9FE1A85EC53L;
    return hash ^ (hash >>> 29);
  }
}
