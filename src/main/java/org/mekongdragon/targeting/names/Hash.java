package org.mekongdragon.targeting.names;

/**
 * A polynomial hash of letters, so that the hash of a word without some letters, or of a part of
 * it, follows from those of its beginnings.
 */
final class Hash {

  private static final long BASE = 0x9E3779B97F4A7C55L;
  private static final long[] POWERS = powers();

  private Hash() {}

  private static long[] powers() {
    long[] powers = new long[Spelling.MAX_LENGTH + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * BASE;
    }
    return powers;
  }

  /** The hash of the letters from one place to before another. */
  static long of(CharSequence text, int from, int to) {
    long hash = 0;
    for (int i = from; i < to; i++) {
      hash = next(hash, text.charAt(i));
    }
    return hash;
  }

  /** The hash of a text with one letter more. */
  static long next(long hash, char letter) {
    return hash * BASE + letter;
  }

  /** The hash of two texts in one, the second of which has so many letters. */
  static long joined(long first, long second, int letters) {
    return first * POWERS[letters] + second;
  }

  /** The hash of the last so many letters of a text whose beginning before them is known. */
  static long rest(long beginning, long whole, int letters) {
    return whole - beginning * POWERS[letters];
  }
}
