package org.mekongdragon.targeting.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mekongdragon.targeting.names.Token.Role;

/**
 * The listed words side by side in a few arrays: most words that a query meets are refused after
 * one read of sixteen bytes, and the likeness of the others is computed without touching an object.
 */
final class WordTable {

  static final int STRIDE = 24;
  private static final int HEAD = 4;
  private static final int PACKED = 12;
  private static final int CODE_BITS = 5;
  private static final int CODE = 0x1F;
  private static final int KIND_BITS = 4;
  private static final int KIND = 0xF;
  private static final char FIRST_LETTER = 'a';
  private static final char FIRST_DIGIT = '0';
  private static final long CODE_ENDS = 0x0084210842108421L;
  private static final int VOWEL_CHANGED = 50;
  private static final int SOUND_CHANGED = 60;
  private static final int AMONG_EQUALS = 30;

  /**
   * Of each word its marks (letters, length, script, first and last letter), its profile, and its
   * letters and their kinds packed when there are at most twelve.
   */
  private final long[] heads;

  private final byte[] codes;
  private final byte[] kinds;
  private final int[] sounds;
  private final Map<String, Integer> soundIds = new HashMap<>();

  WordTable(List<Token> words) {
    heads = new long[HEAD * words.size()];
    codes = new byte[STRIDE * words.size()];
    kinds = new byte[STRIDE * words.size()];
    sounds = new int[words.size()];
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      heads[HEAD * i] = word.marks();
      heads[HEAD * i + 1] = word.letters().profile();
      heads[HEAD * i + 2] = packed(word.letters().codes(), CODE_BITS);
      heads[HEAD * i + 3] = packed(word.letters().kinds(), KIND_BITS);
      sounds[i] = soundIds.computeIfAbsent(word.sound(), sound -> soundIds.size());
      if (isPlain(word)) {
        int length = word.letters().length();
        System.arraycopy(word.letters().codes(), 0, codes, STRIDE * i, length);
        System.arraycopy(word.letters().kinds(), 0, kinds, STRIDE * i, length);
      }
    }
  }

  /** Whether nothing but letters decides how alike it is to other plain words. */
  static boolean isPlain(Token word) {
    return word.key().equals(word.text())
        && !word.sound().isEmpty()
        && word.role() != Role.NUMBER
        && word.letters().length() <= STRIDE;
  }

  private static long packed(byte[] values, int bits) {
    long packed = 0;
    for (int i = 0; i < Math.min(PACKED, values.length); i++) {
      packed |= (values[i] & ((1L << bits) - 1)) << (i * bits);
    }
    return packed;
  }

  /** Whether two neighbouring letters are of one kind, so that another order costs less. */
  private static boolean hasEquals(byte[] kinds) {
    for (int i = 1; i < kinds.length; i++) {
      if (kinds[i] == kinds[i - 1]) {
        return true;
      }
    }
    return false;
  }

  long marks(int word) {
    return heads[HEAD * word];
  }

  long profile(int word) {
    return heads[HEAD * word + 1];
  }

  /** Whether the word is one that letters alone do not decide. */
  boolean isSpecial(int word) {
    return Marks.isSpecial(heads[HEAD * word]);
  }

  /** A plain word of a query on its way through the table. Not for several threads. */
  final class Asked {

    private final Token token;
    private final long marks;
    private final int sound;
    private final long letters;
    private final long shape;
    private final boolean equals;
    private final byte[] shortCodes = new byte[PACKED];
    private final byte[] shortKinds = new byte[PACKED];
    private final Letters unpacked = Letters.window(shortCodes, shortKinds);
    private final Letters window = Letters.window(codes, kinds);

    Asked(Token token) {
      this.token = token;
      this.marks = token.marks();
      this.sound = soundIds.getOrDefault(token.sound(), -1);
      this.letters = packed(token.letters().codes(), CODE_BITS);
      this.shape = packed(token.letters().kinds(), KIND_BITS);
      this.equals = hasEquals(token.letters().kinds());
    }

    /**
     * The most that {@link #likeness} can say, from sixteen or thirty-two bytes; 0 when the word is
     * surely not alike.
     */
    double mostLikeness(int word) {
      long head = heads[HEAD * word];
      int length = Marks.length(head);
      int own = token.letters().length();
      int most = Spelling.mostCost(length, own);
      boolean heard = isHeard(head);
      int cost = Marks.leastCost(head, marks, heard);
      if (cost > most) {
        return 0;
      }
      boolean shaped = !heard && length == own && own <= PACKED && heads[HEAD * word + 3] == shape;
      if (shaped) {
        cost = Math.max(cost, changes(heads[HEAD * word + 2]));
      } else {
        int lost =
            Letters.leastCost(
                token.letters().profile(), heads[HEAD * word + 1], EditTable.lostVowel(heard));
        if (lost > most) {
          return 0;
        }
        cost = Marks.isLoose(head | marks) ? cost : Math.max(cost, lost);
      }
      if (cost > most) {
        return 0;
      }
      double spelt = Spelling.likeness(Math.max(length, own), cost);
      return Math.min(length, own) >= Token.LONG_ENOUGH && sounds[word] == sound
          ? Token.sounding(spelt)
          : spelt;
    }

    /** The least cost of a word of the same length whose letters are of the same kinds. */
    private int changes(long other) {
      long odd = letters ^ other;
      odd = (odd | odd >>> 1 | odd >>> 2 | odd >>> 3 | odd >>> 4) & CODE_ENDS;
      if (equals) {
        return AMONG_EQUALS * Long.bitCount(odd);
      }
      long consonants = shape | shape >>> 1 | shape >>> 2 | shape >>> 3;
      int changed = 0;
      for (long rest = odd; rest != 0; rest &= rest - 1) {
        int at = Long.numberOfTrailingZeros(rest) / CODE_BITS;
        changed += ((consonants >>> (at * KIND_BITS)) & 1) == 0 ? VOWEL_CHANGED : SOUND_CHANGED;
      }
      return changed;
    }

    private boolean isHeard(long head) {
      return Marks.isHeard(head, marks);
    }

    /** What {@link Token#likeness} says of a plain listed word; 0 for what is not alike. */
    double likeness(int word, double least) {
      if (mostLikeness(word) < least) {
        return 0;
      }
      long head = heads[HEAD * word];
      boolean heard = isHeard(head);
      int length = Marks.length(head);
      double spelt = Spelling.likeness(token.letters(), window(word, length), heard);
      return spelt == 0 ? 0 : weighed(spelt, word, head, heard);
    }

    /** The letters of a word; short ones from the octets that were just read. */
    private Letters window(int word, int length) {
      if (length > PACKED) {
        window.move(STRIDE * word, length, heads[HEAD * word + 1]);
        return window;
      }
      long letters = heads[HEAD * word + 2];
      long shape = heads[HEAD * word + 3];
      for (int i = 0; i < length; i++) {
        int code = (int) (letters >>> (i * CODE_BITS)) & CODE;
        byte kind = (byte) (shape >>> (i * KIND_BITS) & KIND);
        boolean digit = kind == Letters.OTHER && code >= (FIRST_DIGIT & CODE);
        shortCodes[i] = (byte) ((digit ? FIRST_DIGIT & ~CODE : FIRST_LETTER & ~CODE) | code);
        shortKinds[i] = kind;
      }
      unpacked.move(0, length, heads[HEAD * word + 1]);
      return unpacked;
    }

    private double weighed(double spelt, int word, long head, boolean heard) {
      Script script = Marks.script(head);
      int length = Marks.length(head);
      int own = token.letters().length();
      if (script == Script.HAN || token.script() == Script.HAN) {
        if (Math.max(length, own) <= Token.LONG_ENOUGH) {
          return Token.steeper(spelt);
        }
      }
      if (isOtherGender(Marks.last(head))) {
        return Token.doubted(spelt);
      }
      int first = Marks.first(head);
      boolean startsAlike = Sound.startsAlike(Marks.first(marks), first);
      if (sounds[word] != sound || !startsAlike) {
        return heard && !startsAlike ? Token.doubted(spelt) : spelt;
      }
      return Math.min(length, own) >= Token.LONG_ENOUGH ? Token.sounding(spelt) : spelt;
    }

    private boolean isOtherGender(int last) {
      int own = Marks.last(marks);
      return (own == 'a' && last == 'o') || (own == 'o' && last == 'a');
    }
  }
}
