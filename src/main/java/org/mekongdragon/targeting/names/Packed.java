package org.mekongdragon.targeting.names;

/**
 * What {@link EditTable} says of two short words without digits and doubled letters, from four
 * longs. Letters that stand nowhere near in the other word tell most pairs apart by counting bits,
 * and what differs in a letter or two needs no table. Holds the scratch memory of one thread; not
 * thread-safe.
 */
final class Packed {

  /** So many letters at most. */
  static final int MOST = 12;

  static final int CODE_BITS = 5;
  static final int KIND_BITS = 4;
  private static final int CODE = (1 << CODE_BITS) - 1;
  private static final int KIND = (1 << KIND_BITS) - 1;

  /** The lowest bit of each letter, of the kind of each, and its highest. */
  private static final long CODE_ENDS = 0x0084210842108421L;

  private static final long KIND_ONES = 0x111111111111L;
  private static final long KIND_ENDS = KIND_ONES << 3;

  private static final int TOO_MUCH = 1 << 20;
  private static final int VEE = 'v' & CODE;
  private static final int DOUBLE_YOU = 'w' & CODE;

  private static final ThreadLocal<Packed> MINE = ThreadLocal.withInitial(Packed::new);

  private final int[] codes = new int[MOST + 1];
  private final int[] kinds = new int[MOST + 1];
  private final int[] lost = new int[MOST + 1];
  private int[] before = new int[MOST + 1];
  private int[] last = new int[MOST + 1];
  private int[] row = new int[MOST + 1];
  private int[] lostOf = EditTable.lost(false);
  private int[] changedOf = EditTable.changed(false);

  private long ownCodes;
  private long ownKinds;
  private int ownLength;
  private int start;
  private int width;

  /** So many letters the one word may be ahead of the other beyond what lengths tell. */
  private int aside;

  /** Where the other word may be ahead of the own one in the table, at least and at most. */
  private int lowest;

  private int highest;

  /** The table of this thread. */
  static Packed mine() {
    return MINE.get();
  }

  /** The letters of a word, the first ones lowest. */
  static long codes(byte[] letters) {
    return packed(letters, CODE_BITS);
  }

  /** The kinds of its letters. */
  static long kinds(byte[] kinds) {
    return packed(kinds, KIND_BITS);
  }

  private static long packed(byte[] values, int bits) {
    long packed = 0;
    for (int i = 0; i < Math.min(MOST, values.length); i++) {
      packed |= (values[i] & ((1L << bits) - 1)) << (i * bits);
    }
    return packed;
  }

  /** Whether a word is short and has neither digits nor doubled letters. */
  static boolean isSimple(byte[] letters) {
    boolean simple = letters.length > 0 && letters.length <= MOST;
    for (int i = 0; i < letters.length; i++) {
      simple &= letters[i] >= 'a' && letters[i] <= 'z' && (i == 0 || letters[i] != letters[i - 1]);
    }
    return simple;
  }

  /** The cost of turning one simple word into another, or any cost above {@code most}. */
  int cost(Letters a, Letters b, boolean heard, int most) {
    ask(a);
    return cost(b.packedCodes(), b.packedKinds(), b.length(), most, heard);
  }

  /** Sets the simple word that others are compared with. */
  void ask(Letters word) {
    ownCodes = word.packedCodes();
    ownKinds = word.packedKinds();
    ownLength = word.length();
  }

  /** The cost of turning that word into this simple one, or any cost above {@code most}. */
  int cost(long otherCodes, long otherKinds, int length, int most, boolean heard) {
    long odd = ownCodes ^ otherCodes;
    if (odd == 0) {
      return 0;
    }
    lostOf = EditTable.lost(heard);
    changedOf = EditTable.changed(heard);
    int sure = withoutTable(otherCodes, otherKinds, length, most);
    return sure >= 0 ? sure : withTable(otherCodes, otherKinds, length, most);
  }

  /** The cost where counting bits tells it, or that it is above {@code most}; else negative. */
  private int withoutTable(long otherCodes, long otherKinds, int length, int most) {
    int longer = length - ownLength;
    boolean breathy = hasBreath(ownKinds) || hasBreath(otherKinds);
    int cheapest = lostOf[breathy ? Letters.BREATH : Letters.VOWEL];
    int pairs = (most / cheapest - Math.abs(longer)) / 2;
    aside = Math.max(pairs, most >= EditTable.SWAP ? 1 : 0);
    long changed = odd(otherCodes, 0);
    long alone = changed;
    for (int by = Math.min(0, longer) - aside; by <= Math.max(0, longer) + aside; by++) {
      alone &= odd(otherCodes, by);
    }
    int least = Math.max(0, longer) * cheapest;
    for (long rest = alone; rest != 0; rest &= rest - 1) {
      least += atLeast(Long.numberOfTrailingZeros(rest) / CODE_BITS);
    }
    if (least > most) {
      return least;
    }
    if (longer != 0 || maySwap(changed, otherCodes)) {
      return -1;
    }
    int cost = 0;
    for (long rest = changed; rest != 0; rest &= rest - 1) {
      int at = Long.numberOfTrailingZeros(rest) / CODE_BITS;
      cost +=
          changed(
              code(ownCodes, at), kind(ownKinds, at), code(otherCodes, at), kind(otherKinds, at));
    }
    return cost <= 2 * cheapest ? cost : -1;
  }

  /** At which letters the word differs from the other one moved back by so many: one bit each. */
  private long odd(long otherCodes, int by) {
    int bits = Math.abs(by) * CODE_BITS;
    long odd = ownCodes ^ (by < 0 ? otherCodes << bits : otherCodes >>> bits);
    odd = (odd | odd >>> 1 | odd >>> 2 | odd >>> 3 | odd >>> 4) & CODE_ENDS;
    return odd & ((1L << (ownLength * CODE_BITS)) - 1);
  }

  /** Whether two neighbours that differ are the same in another order. */
  private boolean maySwap(long changed, long otherCodes) {
    long swapped = ~odd(otherCodes, 1) & (~odd(otherCodes, -1) >>> CODE_BITS);
    return (changed & (changed >>> CODE_BITS) & swapped) != 0;
  }

  private static boolean hasBreath(long kinds) {
    long others = kinds ^ (Letters.BREATH * KIND_ONES);
    return (((others - KIND_ONES) & ~others) & KIND_ENDS) != 0;
  }

  /** What a letter costs at least that has no partner. */
  private int atLeast(int at) {
    int kind = kind(ownKinds, at);
    int least = Math.min(lostOf[kind], changedOf[kind]);
    return (code(ownCodes, at) | 1) == DOUBLE_YOU ? Math.min(least, EditTable.V_W) : least;
  }

  private int withTable(long otherCodes, long otherKinds, int length, int most) {
    long odd = ownCodes ^ otherCodes;
    int shorter = Math.min(length, ownLength);
    start = Math.min(shorter, Long.numberOfTrailingZeros(odd) / CODE_BITS);
    long ends = ownCodes << (Long.SIZE - CODE_BITS * ownLength);
    ends ^= otherCodes << (Long.SIZE - CODE_BITS * length);
    int end = Long.numberOfLeadingZeros(ends) / CODE_BITS;
    end = Math.max(0, Math.min(end, shorter - start - 1));
    width = length - end - start;
    int height = ownLength - end;
    if (width == 1 && height - start == 1) {
      int own = kind(ownKinds, start);
      int other = kind(otherKinds, start);
      int change = changed(code(ownCodes, start), own, code(otherCodes, start), other);
      return Math.min(change, lostOf[own] + lostOf[other]);
    }
    lowest = Math.min(0, length - ownLength) - aside;
    highest = Math.max(0, length - ownLength) + aside;
    last[0] = 0;
    for (int j = 1; j <= width; j++) {
      codes[j] = code(otherCodes, start + j - 1);
      kinds[j] = kind(otherKinds, start + j - 1);
      lost[j] = lostOf[kinds[j]];
      last[j] = last[j - 1] + lost[j];
    }
    return fill(height, most);
  }

  private int fill(int height, int most) {
    int leastBefore = 0;
    for (int i = start; i < height; i++) {
      int least = fill(i);
      if (Math.min(least, leastBefore + EditTable.SWAP) > most) {
        return Math.min(least, leastBefore + EditTable.SWAP);
      }
      leastBefore = least;
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[width];
  }

  /** Fills the row of one letter and returns its least cost. */
  private int fill(int i) {
    int x = code(ownCodes, i);
    int kind = kind(ownKinds, i);
    int earlier = i > start ? code(ownCodes, i - 1) : -1;
    int dropped = lostOf[kind];
    int[] above = last;
    int[] here = row;
    int from = Math.max(1, i - start + 1 + lowest);
    int to = Math.min(width, i - start + 1 + highest);
    int left = from == 1 ? above[0] + dropped : TOO_MUCH;
    int least = left;
    here[from - 1] = left;
    for (int j = from; j <= to; j++) {
      int y = codes[j];
      int change = x == y ? 0 : changed(x, kind, y, kinds[j]);
      left = Math.min(Math.min(above[j - 1] + change, above[j] + dropped), left + lost[j]);
      if (y == earlier && j > 1 && codes[j - 1] == x) {
        left = Math.min(left, before[j - 2] + EditTable.SWAP);
      }
      here[j] = left;
      least = Math.min(least, left);
    }
    if (to < width) {
      here[to + 1] = TOO_MUCH;
    }
    return least;
  }

  /** The cost of another letter. */
  private int changed(int x, int kind, int y, int otherKind) {
    if (kind == otherKind) {
      return changedOf[kind];
    }
    boolean vees = (x == VEE && y == DOUBLE_YOU) || (x == DOUBLE_YOU && y == VEE);
    return vees ? EditTable.V_W : EditTable.LETTER;
  }

  private static int code(long packed, int at) {
    return (int) (packed >>> (at * CODE_BITS)) & CODE;
  }

  private static int kind(long packed, int at) {
    return (int) (packed >>> (at * KIND_BITS)) & KIND;
  }
}
