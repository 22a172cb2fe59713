package org.mekongdragon.targeting.names;

import java.util.List;

/**
 * The listed words side by side in one array, a cache line each: to look at a word costs one read
 * of memory instead of one for every object it is made of.
 */
final class WordTable {

  private static final int LINE = 8;
  private static final int KINDS = 5;
  private static final int CODES = 2;
  private static final int MOST_LETTERS = 24;
  private static final int LENGTH = 0xFF;
  private static final int SCRIPT_SHIFT = 8;
  private static final long SPECIAL = 1L << 16;
  private static final List<Script> SCRIPTS = List.of(Script.values());

  private final long[] lines;

  WordTable(List<Token> words) {
    lines = new long[words.size() * LINE];
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      Letters letters = word.letters();
      boolean special =
          !word.key().equals(word.text())
              || word.sound().isEmpty()
              || letters.length() > MOST_LETTERS;
      int at = i * LINE;
      lines[at] = letters.profile();
      lines[at + 1] =
          Math.min(LENGTH, letters.length())
              | (long) SCRIPTS.indexOf(word.script()) << SCRIPT_SHIFT
              | (special ? SPECIAL : 0);
      if (!special) {
        pack(letters.codes(), at + CODES);
        pack(letters.kinds(), at + KINDS);
      }
    }
  }

  private void pack(byte[] bytes, int at) {
    for (int i = 0; i < bytes.length; i++) {
      lines[at + i / 8] |= (bytes[i] & 0xFFL) << (i % 8 * 8);
    }
  }

  private byte[] unpack(int at, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (lines[at + i / 8] >>> (i % 8 * 8));
    }
    return bytes;
  }

  /** Whether the word may be alike; errs to true for the few that letters do not decide. */
  boolean mayBeAlike(int word, Token token) {
    int at = word * LINE;
    long head = lines[at + 1];
    if ((head & SPECIAL) != 0) {
      return true;
    }
    int length = (int) (head & LENGTH);
    Script script = SCRIPTS.get((int) (head >>> SCRIPT_SHIFT & LENGTH));
    boolean heard = script != token.script() && (script.isGuess() || token.script().isGuess());
    Letters own = token.letters();
    if (Spelling.isFar(own.length(), own.profile(), length, lines[at], heard)) {
      return false;
    }
    byte[] codes = unpack(at + CODES, length);
    byte[] kinds = unpack(at + KINDS, length);
    return Spelling.likeness(own, new Letters("", codes, kinds, lines[at]), heard) > 0;
  }
}
