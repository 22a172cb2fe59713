package org.mekongdragon.targeting.engine;

/**
 * From values left as bytes to the facts of one segment. Words and codes of up to sixteen ASCII
 * letters and digits, which is most of what cargo says, are looked up as two numbers, without being
 * read letter by letter; others take the way over the normal form. Holds what one thread needs to
 * match.
 */
final class RawValues {

  private static final int BLOCK = 64;
  private static final int LONGEST = 16;

  /** Makes letters small and leaves digits as they are. */
  private static final long SMALL = 0x20 * Eight.ONES;

  private static final long FROM_A = (0x80 - 'a') * Eight.ONES;
  private static final long ABOVE_Z = (0x7F - 'z') * Eight.ONES;
  private static final long FROM_0 = (0x80 - '0') * Eight.ONES;
  private static final long ABOVE_9 = (0x7F - '9') * Eight.ONES;

  /** By the size of a value, what of its first eight bytes belongs to it, and of its second. */
  private static final long[] FIRST = new long[LONGEST + 1];

  private static final long[] SECOND = new long[LONGEST + 1];

  static {
    for (int size = 1; size <= LONGEST; size++) {
      FIRST[size] = -1L << (Long.SIZE - 8 * Math.min(size, 8));
      SECOND[size] = size > 8 ? -1L << (2 * Long.SIZE - 8 * size) : 0;
    }
  }

  /** Those of the record at hand. */
  final Facts facts;

  private final Lookups lookups;
  private final Signature signature;
  private final Cells scratch = new Cells();
  private byte[] source = {};

  RawValues(Lookups lookups, Signature signature, byte[] marks) {
    this.lookups = lookups;
    this.signature = signature;
    this.facts = new Facts(marks);
  }

  /** Adds the facts and the signature of the values that were left as bytes. */
  void gather(Cells cells) {
    source = cells.source;
    for (int raw = 0; raw < cells.raws; raw++) {
      Field field = Field.at(cells.rawField[raw]);
      int from = cells.rawFrom[raw];
      int to = cells.rawTo[raw];
      boolean there =
          field.kind() == Field.Kind.TEXT ? text(field, from, to) : code(field, from, to);
      cells.present |= there ? field.bit() : 0;
    }
  }

  private boolean text(Field field, int from, int to) {
    Lookups.OfField lookup = lookups.of(field);
    facts.line(field.index());
    boolean there = false;
    int begin = from;
    for (int block = from; block < to; block += BLOCK) {
      for (long breaks = breaks(block, to); breaks != 0; breaks &= breaks - 1) {
        int at = block + Long.numberOfTrailingZeros(breaks);
        there |= at > begin && word(field, lookup, begin, at);
        begin = at + 1;
      }
    }
    return (to > begin && word(field, lookup, begin, to)) || there;
  }

  /** The bytes that part words among the next up to the end, a bit each. */
  private long breaks(int from, int to) {
    long breaks = 0;
    if (from + BLOCK <= source.length) {
      for (int i = 0; i < BLOCK; i += Long.BYTES) {
        long found = breaks(Eight.at(source, from + i));
        breaks |= Eight.gather(found) << i;
      }
      return to - from < BLOCK ? breaks & ~(-1L << (to - from)) : breaks;
    }
    for (int i = from; i < Math.min(to, from + BLOCK); i++) {
      breaks |= (breaks(source[i] & 0xFFL) & 0x80) == 0 ? 0 : 1L << (i - from);
    }
    return breaks;
  }

  /** The highest bit of each byte that is ASCII and neither letter nor digit. */
  private static long breaks(long eight) {
    long low = eight & ~Eight.HIGHS;
    long small = low | SMALL;
    long letters = (small + FROM_A) & ~(small + ABOVE_Z);
    long digits = (low + FROM_0) & ~(low + ABOVE_9);
    return ~(letters | digits | eight) & Eight.HIGHS;
  }

  /** Reads what stands between two breaks; answers whether it is more than nothing. */
  private boolean word(Field field, Lookups.OfField lookup, int from, int to) {
    int size = to - from;
    if (size > LONGEST || from + LONGEST > source.length) {
      return plain(field, from, to);
    }
    long first = eight(from) & FIRST[size];
    long second = eight(from + Long.BYTES) & SECOND[size];
    if (((first | second) & Eight.HIGHS) != 0) {
      return plain(field, from, to);
    }
    Terms words = lookup.words();
    if (words != null) {
      int fact = words.find(Terms.packed(first, second, size), source, from, to);
      facts.word(fact);
      facts.add(fact);
    }
    return true;
  }

  private boolean hasBreaks(int from, int size) {
    long breaks = breaks(Eight.at(source, from));
    if (size > Long.BYTES) {
      long more = breaks(Eight.at(source, from + Long.BYTES));
      return (breaks | more << (2 * Long.SIZE - (size << 3))) != 0;
    }
    return breaks << (Long.SIZE - (size << 3)) != 0;
  }

  private boolean code(Field field, int from, int to) {
    int size = to - from;
    if (size == 0) {
      return false;
    }
    if (size > LONGEST || from + LONGEST > source.length) {
      return plain(field, from, to);
    }
    long first = eight(from) & FIRST[size];
    long second = eight(from + Long.BYTES) & SECOND[size];
    if (((first | second) & Eight.HIGHS) != 0 || hasBreaks(from, size)) {
      return plain(field, from, to);
    }
    Lookups.OfField lookup = lookups.of(field);
    Terms keys = lookup.keys();
    if (keys != null) {
      facts.add(keys.find(Terms.packed(first, second, size), source, from, to));
      if (size == 5 && field.kind() == Field.Kind.PLACE) {
        facts.add(keys.find(Terms.packed(first & FIRST[2], 0, 2), source, from, from + 2));
      }
    }
    Terms prefixes = lookup.prefixes();
    if (prefixes != null) {
      for (int length : lookup.lengths()) {
        if (length > size) {
          break;
        }
        long hash = Terms.packed(first & FIRST[length], second & SECOND[length], length);
        facts.add(prefixes.find(hash, source, from, from + length));
      }
    }
    if (signature.owns(field)) {
      int length = field.kind() == Field.Kind.PLACE ? Math.min(2, size) : size;
      long hash = Terms.packed(first & FIRST[length], second & SECOND[length], length);
      facts.sign(signature.bit(field.index(), hash));
    }
    return true;
  }

  /** Eight bytes in small letters, the first one highest. */
  private long eight(int from) {
    return Long.reverseBytes(Eight.at(source, from) | SMALL);
  }

  private boolean plain(Field field, int from, int to) {
    scratch.begin(Cells.Wanted.ALL);
    scratch.bytes(field, source, from, to);
    scratch.end();
    if (scratch.count == 0) {
      return false;
    }
    lookups.gather(scratch, 0, facts);
    int bit = signature.bit(scratch, 0);
    if (bit >= 0) {
      facts.sign(bit);
    }
    return true;
  }
}
