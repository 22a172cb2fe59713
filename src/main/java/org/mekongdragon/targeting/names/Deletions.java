package org.mekongdragon.targeting.names;

import java.util.Arrays;
import java.util.List;

/**
 * The neighbourhood of words: every word is filed under what is left when up to two of its first
 * seven letters are struck out, and under its sound, so that a misspelt word meets it (symmetric
 * deletion, after Garbe's SymSpell). A hash table in two flat arrays; a fingerprint keeps
 * collisions out.
 */
final class Deletions {

  private static final int PREFIX = 7;
  private static final int TWO_ERRORS = 6;
  private static final int ANY_ERROR = 4;
  private static final int SPELT_ENOUGH = 5;
  private static final int MOST_KEYS = 1 + PREFIX + PREFIX * (PREFIX - 1) / 2 + 4;
  private static final long SOUND = 0x9E3779B97F4A7C15L;
  private static final long HEARD = 0xD6E8FEB86659FD93L;
  private static final long SYLLABLE = 0xC2B2AE3D27D4EB4FL;
  private static final long MEANING = 0x165667B19E3779F9L;

  private final int[] starts;
  private final int[] words;
  private final short[] prints;
  private final int mask;

  Deletions(List<Token> tokens) {
    long[] keys = new long[MOST_KEYS];
    long total = 0;
    for (Token token : tokens) {
      total += filed(token, keys);
    }
    int size = Integer.highestOneBit((int) Math.max(16, Math.min(1 << 28, total))) << 1;
    mask = size - 1;
    starts = new int[size + 1];
    for (Token token : tokens) {
      int count = filed(token, keys);
      for (int k = 0; k < count; k++) {
        starts[((int) keys[k] & mask) + 1]++;
      }
    }
    for (int i = 0; i < size; i++) {
      starts[i + 1] += starts[i];
    }
    words = new int[starts[size]];
    prints = new short[words.length];
    fill(tokens, keys);
  }

  private void fill(List<Token> tokens, long[] keys) {
    int[] next = Arrays.copyOf(starts, starts.length - 1);
    for (int id = 0; id < tokens.size(); id++) {
      int count = filed(tokens.get(id), keys);
      for (int k = 0; k < count; k++) {
        int at = next[(int) keys[k] & mask]++;
        words[at] = id;
        prints[at] = print(keys[k]);
      }
    }
  }

  static long[] keyBuffer() {
    return new long[MOST_KEYS];
  }

  /** Writes the keys under which a listed word is filed, each once, and returns how many. */
  static int filed(Token token, long[] keys) {
    int count = spelt(token, true, keys);
    keys[count++] = sound(token, SOUND);
    if (token.script().isGuess()) {
      keys[count++] = sound(token, HEARD);
    }
    if (!token.key().equals(token.text())) {
      keys[count++] = mix(hash(token.key(), token.key().length(), -1, -1) ^ MEANING);
    }
    return distinct(keys, count);
  }

  /**
   * Writes the keys under which a word is looked for, each once, and returns how many. Short words
   * of one sound are too many to look at, unless one of the two was read by ear.
   *
   * @param thorough whether errors are looked for, not the sound alone
   */
  static int sought(Token token, boolean thorough, long[] keys) {
    int count = spelt(token, thorough, keys);
    boolean ear =
        token.script().isGuess()
            || token.text().length() >= SPELT_ENOUGH
            || token.sound().isEmpty();
    keys[count++] = sound(token, ear ? SOUND : HEARD);
    String key = token.key();
    if (!key.equals(token.text())) {
      keys[count++] = hash(key, Math.min(PREFIX, key.length()), -1, -1);
    }
    keys[count++] = mix(hash(key, key.length(), -1, -1) ^ MEANING);
    return distinct(keys, count);
  }

  private static int spelt(Token token, boolean errors, long[] keys) {
    String text = token.text();
    int length = Math.min(PREFIX, text.length());
    int count = 0;
    keys[count++] = hash(text, length, -1, -1);
    for (int i = 0; i < length && length > 1 && errors; i++) {
      if (text.length() < ANY_ERROR && token.letters().kinds()[i] > Letters.BREATH) {
        continue;
      }
      keys[count++] = hash(text, length, i, -1);
      for (int j = i + 1; j < length && text.length() >= TWO_ERRORS; j++) {
        keys[count++] = hash(text, length, i, j);
      }
    }
    return count;
  }

  private static long sound(Token token, long kind) {
    boolean brief = token.sound().isEmpty();
    String sound = brief ? Sound.syllable(token.text()) : token.sound();
    return mix(hash(sound, sound.length(), -1, -1) ^ (brief ? SYLLABLE : kind));
  }

  private static int distinct(long[] keys, int count) {
    Arrays.sort(keys, 0, count);
    int kept = 1;
    for (int k = 1; k < count; k++) {
      if (keys[k] != keys[kept - 1]) {
        keys[kept++] = keys[k];
      }
    }
    return kept;
  }

  int start(long key) {
    return starts[(int) key & mask];
  }

  int end(long key) {
    return starts[((int) key & mask) + 1];
  }

  /** The word filed at the place, or -1 when it is there for another key. */
  int word(int place, long key) {
    return prints[place] == print(key) ? words[place] : -1;
  }

  private static short print(long key) {
    return (short) (key >>> 48);
  }

  private static long hash(String text, int length, int without, int alsoWithout) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < length; i++) {
      if (i != without && i != alsoWithout) {
        hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
      }
    }
    return mix(hash);
  }

  private static long mix(long value) {
    long hash = value * 0xFF51AFD7ED558CCDL;
    hash ^= hash >>> 32;
    hash *= 0xC4CEB9FE1A85EC53L;
    return hash ^ (hash >>> 29);
  }
}
