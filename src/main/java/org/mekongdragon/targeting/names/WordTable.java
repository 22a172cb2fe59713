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

  /** Left free before the first head: no head of a large table then lies on two cache lines. */
  private static final int ASIDE = 6;

  private static final int CODE_BITS = Packed.CODE_BITS;
  private static final int KIND_BITS = Packed.KIND_BITS;

  /** {@link Packed} compares it; the lower bits are the kinds of its letters. */
  private static final long SIMPLE = 1L << 63;

  private static final long CODE_ENDS = 0x0084210842108421L;
  private static final int VOWEL_CHANGED = 50;
  private static final int SOUND_CHANGED = 60;

  /** The sound of a word that no listed word has, and of one that nobody looked up. */
  private static final int UNKNOWN = -1;

  private static final int UNASKED = -2;

  /**
   * Of each word its marks (letters, length, script, first and last letter), its profile, and its
   * letters and their kinds packed when there are at most twelve.
   */
  private final long[] heads;

  private final List<Token> words;

  private final byte[] codes;
  private final byte[] kinds;
  private final int[] sounds;
  private final Map<String, Integer> soundIds = new HashMap<>();

  WordTable(List<Token> words) {
    this.words = words;
    heads = new long[HEAD * words.size() + ASIDE];
    codes = new byte[STRIDE * words.size()];
    kinds = new byte[STRIDE * words.size()];
    sounds = new int[words.size()];
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      heads[ASIDE + HEAD * i] = word.marks();
      heads[ASIDE + HEAD * i + 1] = word.letters().profile();
      heads[ASIDE + HEAD * i + 2] = Packed.codes(word.letters().codes());
      heads[ASIDE + HEAD * i + 3] =
          Packed.kinds(word.letters().kinds()) | (word.letters().isSimple() ? SIMPLE : 0);
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
    return heads[ASIDE + HEAD * word];
  }

  long profile(int word) {
    return heads[ASIDE + HEAD * word + 1];
  }

  /** {@link Spelling#likeness} of letters and a listed word; short ones without an object. */
  double likeness(Letters letters, int word, boolean heard) {
    long head = heads[ASIDE + HEAD * word];
    long kinds = heads[ASIDE + HEAD * word + 3];
    if (!letters.isSimple() || kinds >= 0) {
      return Spelling.likeness(letters, words.get(word).letters(), heard);
    }
    int length = Marks.length(head);
    int most = Spelling.mostCost(letters.length(), length);
    Packed packed = Packed.mine();
    packed.ask(letters);
    int cost = packed.cost(heads[ASIDE + HEAD * word + 2], kinds, length, most, heard);
    return cost > most ? 0 : Spelling.likeness(Math.max(letters.length(), length), cost);
  }

  /** A plain word of a query on its way through the table. Not for several threads. */
  final class Asked {

    private Token token;
    private long marks;
    private long profile;
    private int length;
    private long letters;
    private long shape;
    private boolean equals;
    private boolean simple;
    private int sound;
    private final Packed packed = new Packed();
    private final Letters window = Letters.window(codes, kinds);

    Asked() {
      token = Token.of("-", "-", Role.NAME, Script.LATIN);
    }

    /** Sets the word that others are compared with. */
    void ask(Token word) {
      token = word;
      marks = word.marks();
      profile = word.letters().profile();
      length = word.letters().length();
      letters = word.letters().packedCodes();
      shape = word.letters().packedKinds();
      simple = word.letters().isSimple();
      equals = hasEquals(word.letters().kinds());
      sound = UNASKED;
      packed.ask(word.letters());
    }

    /** What {@link Token#likeness} says of a plain listed word; 0 for what is not alike. */
    double likeness(int word) {
      long head = heads[ASIDE + HEAD * word];
      int other = Marks.length(head);
      int most = Spelling.mostCost(length, other);
      boolean heard = Marks.isHeard(head, marks);
      if (Marks.leastCost(head, marks, heard) > most) {
        return 0;
      }
      double spelt = spelt(word, other, most, heard);
      return spelt == 0 ? 0 : weighed(spelt, word, head, heard);
    }

    private double spelt(int word, int other, int most, boolean heard) {
      long kinds = heads[ASIDE + HEAD * word + 3];
      if (!simple || kinds >= 0) {
        return Spelling.likeness(token.letters(), window(word, other), heard);
      }
      long others = heads[ASIDE + HEAD * word + 2];
      int cost;
      if (!heard && !equals && length == other && (kinds & ~SIMPLE) == shape) {
        cost = changes(others);
      } else {
        cost = Letters.leastCost(profile, profile(word), EditTable.lostVowel(heard));
        cost = cost > most ? cost : packed.cost(others, kinds, other, most, heard);
      }
      return cost > most ? 0 : Spelling.likeness(Math.max(length, other), cost);
    }

    /**
     * The cost of a word of the same length whose letters are of the same kinds, no two neighbours
     * of one kind: whatever else may be done costs more than changing what differs.
     */
    private int changes(long others) {
      long odd = letters ^ others;
      odd = (odd | odd >>> 1 | odd >>> 2 | odd >>> 3 | odd >>> 4) & CODE_ENDS;
      long consonants = shape | shape >>> 1 | shape >>> 2 | shape >>> 3;
      int changed = 0;
      for (long rest = odd; rest != 0; rest &= rest - 1) {
        int at = Long.numberOfTrailingZeros(rest) / CODE_BITS;
        changed += ((consonants >>> (at * KIND_BITS)) & 1) == 0 ? VOWEL_CHANGED : SOUND_CHANGED;
      }
      return changed;
    }

    /** The letters of a long word. */
    private Letters window(int word, int length) {
      window.move(STRIDE * word, length, heads[ASIDE + HEAD * word + 1]);
      return window;
    }

    private double weighed(double spelt, int word, long head, boolean heard) {
      Script script = Marks.script(head);
      int other = Marks.length(head);
      if (script == Script.HAN || token.script() == Script.HAN) {
        if (Math.max(length, other) <= Token.LONG_ENOUGH) {
          return Token.steeper(spelt);
        }
      }
      if (isOtherGender(Marks.last(head))) {
        return Token.doubted(spelt);
      }
      int first = Marks.first(head);
      boolean startsAlike = Sound.startsAlike(Marks.first(marks), first);
      if (!startsAlike || !Marks.isOneSound(head, marks) || sounds[word] != sound()) {
        return heard && !startsAlike ? Token.doubted(spelt) : spelt;
      }
      return Math.min(length, other) >= Token.LONG_ENOUGH ? Token.sounding(spelt) : spelt;
    }

    private int sound() {
      if (sound == UNASKED) {
        sound = soundIds.getOrDefault(token.sound(), UNKNOWN);
      }
      return sound;
    }

    private boolean isOtherGender(int last) {
      int own = Marks.last(marks);
      return (own == 'a' && last == 'o') || (own == 'o' && last == 'a');
    }
  }
}
