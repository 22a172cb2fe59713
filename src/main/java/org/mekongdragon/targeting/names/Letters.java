package org.mekongdragon.targeting.names;

import java.nio.charset.StandardCharsets;

/**
 * A romanised word with what its letters sound like, worked out once; or a window on a table of
 * such words, moved from one to the next so that looking at a word makes no object.
 */
final class Letters {

  static final byte VOWEL = 0;
  static final byte BREATH = 1;
  private static final String CLASSES = "PTKSLMN";
  private static final int FIRST_CLASS = 2;
  private static final int VOWELS = 56;
  static final byte OTHER = 15;
  private static final long HIGH = 0x8080808080808080L;
  private static final long ONES = 0x0101010101010101L;
  private static final long CONSONANTS = (1L << VOWELS) - 1;

  private final byte[] codes;
  private final byte[] kinds;

  /** The word as {@link Packed} has it; only where it is simple. */
  private final long packedCodes;

  private final long packedKinds;
  private final boolean simple;
  private int from;
  private int length;
  private long profile;

  private Letters(byte[] codes, byte[] kinds, boolean simple) {
    this.codes = codes;
    this.kinds = kinds;
    this.simple = simple;
    packedCodes = simple ? Packed.codes(codes) : 0;
    packedKinds = simple ? Packed.kinds(kinds) : 0;
  }

  /** A window on a table; {@link #move} it before looking through. */
  static Letters window(byte[] codes, byte[] kinds) {
    return new Letters(codes, kinds, false);
  }

  /** Shows another word of the table; only for windows. */
  void move(int to, int letters, long letterProfile) {
    from = to;
    length = letters;
    profile = letterProfile;
  }

  static Letters of(String text) {
    byte[] kinds = new byte[text.length()];
    long profile = 0;
    for (int i = 0; i < kinds.length; i++) {
      char c = text.charAt(i);
      kinds[i] = kind(text, i, c);
      boolean doubled = i > 0 && text.charAt(i - 1) == c;
      if (kinds[i] != BREATH && kinds[i] != OTHER && !doubled) {
        profile += 1L << (kinds[i] == VOWEL ? VOWELS : (kinds[i] - FIRST_CLASS) * 8);
      }
    }
    byte[] codes = text.getBytes(StandardCharsets.ISO_8859_1);
    Letters letters = new Letters(codes, kinds, Packed.isSimple(codes));
    letters.move(0, kinds.length, profile);
    return letters;
  }

  private static byte kind(String text, int i, char c) {
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u', 'y', 'w' -> VOWEL;
      case 'h' -> BREATH;
      default -> {
        int at = CLASSES.indexOf(Sound.classOf(text, i));
        yield at < 0 ? OTHER : (byte) (FIRST_CLASS + at);
      }
    };
  }

  int length() {
    return length;
  }

  /** Whether it is short and has neither digits nor doubled letters. */
  boolean isSimple() {
    return simple;
  }

  /** Its letters as {@link Packed} has them; of a simple word. */
  long packedCodes() {
    return packedCodes;
  }

  /** The kinds of its letters as {@link Packed} has them; of a simple word. */
  long packedKinds() {
    return packedKinds;
  }

  /** Where the word begins in the arrays. */
  int from() {
    return from;
  }

  /** The letters, one byte each, from {@link #from} on. */
  byte[] codes() {
    return codes;
  }

  /** Sound class of each letter, {@link #VOWEL} or {@link #BREATH}. */
  byte[] kinds() {
    return kinds;
  }

  /**
   * How many letters of each of the seven consonant classes, and in the top byte vowels, eight bits
   * each; a doubled letter counts once.
   */
  long profile() {
    return profile;
  }

  /** Which of the letters a to z there are, one bit each; not v and w, which may be one sound. */
  static int mask(String text) {
    int mask = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z' && c != 'v' && c != 'w') {
        mask |= 1 << (c - 'a');
      }
    }
    return mask;
  }

  /**
   * The least cost, in hundredths of a letter, of turning one word into the other.
   *
   * @param vowel the cost of a lost vowel; a lost consonant costs 100
   */
  static int leastCost(long profile, long other, int vowel) {
    if (profile == other) {
      return 0;
    }
    long more = excess(profile, other);
    long less = excess(other, profile);
    return Math.max(cost(more, vowel), cost(less, vowel));
  }

  /** In each octet by how much one number is larger, else 0; all are below 128. */
  private static long excess(long numbers, long others) {
    long apart = (numbers | HIGH) - others;
    long larger = (apart & HIGH) >>> 7;
    return apart & (larger * 0x7F);
  }

  private static int cost(long lost, int vowel) {
    int vowels = (int) (lost >>> VOWELS);
    int consonants = (int) (((lost & CONSONANTS) * ONES) >>> VOWELS) & 0xFF;
    return vowels * vowel + consonants * EditTable.LETTER;
  }
}
