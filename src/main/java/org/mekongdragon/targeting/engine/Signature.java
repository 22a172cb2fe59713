package org.mekongdragon.targeting.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A cheap test before the exact one. Every record has a signature of four words; every filed
 * profile has four words of bits that the record's signature must not have.
 *
 * <p>In the first two words each field with one value owns some bits, and a record sets exactly one
 * of them: the bucket of its value, or the first when the value is missing. So a list or a range
 * forbids the buckets it cannot use. In the other two a record clears the bits of the facts it has,
 * and a profile forbids those of the facts it needs.
 */
final class Signature {

  static final int WORDS = 4;

  /** The half of the last word that is no part of it. */
  static final long RULE = 0xFFFFFFFFL;

  /** Field and bits owned; together at most 128, none across the words. */
  private static final Map<Field, Integer> SIZES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Field.ORIGIN, 16),
              Map.entry(Field.LOADING, 16),
              Map.entry(Field.DISCHARGE, 12),
              Map.entry(Field.DESTINATION, 12),
              Map.entry(Field.MODE, 8),
              Map.entry(Field.GROSS_MASS, 12),
              Map.entry(Field.VALUE, 12),
              Map.entry(Field.PACKAGES, 8),
              Map.entry(Field.VALUE_PER_KG, 12),
              Map.entry(Field.KG_PER_PACKAGE, 8),
              Map.entry(Field.CURRENCY, 6),
              Map.entry(Field.ARRIVAL, 6)));

  private static final long[] NO_BOUNDS = {};

  private final int[] offset = new int[Field.all().size()];
  private final int[] size = new int[Field.all().size()];
  private final long[][] bounds = new long[Field.all().size()][];
  private final Field[] owners;
  private final long[] owned = new long[Field.all().size()];

  /** Cuts ranges where the rules cut them. */
  Signature(Collection<Condition> rules) {
    Map<Field, Set<Double>> cuts = new EnumMap<>(Field.class);
    rules.forEach(rule -> gather(rule, cuts));
    List<Field> order =
        SIZES.keySet().stream()
            .sorted(Comparator.comparing((Field field) -> field.kind() != Field.Kind.PLACE))
            .toList();
    int next = 0;
    for (Field field : order) {
      int bits = SIZES.getOrDefault(field, 0);
      next = next < 64 && next + bits > 64 ? 64 : next;
      offset[field.index()] = next;
      size[field.index()] = bits;
      owned[field.index()] = ((1L << bits) - 1) << next;
      next += bits;
      bounds[field.index()] = spread(cuts.getOrDefault(field, new TreeSet<>()), bits - 2);
    }
    owners = order.toArray(Field[]::new);
  }

  /** Whether the values of a field have buckets. */
  boolean owns(Field field) {
    return size[field.index()] != 0;
  }

  /** The bit of one value, or -1. */
  int bit(Cells cells, int cell) {
    int field = cells.field[cell];
    return size[field] == 0
        ? -1
        : offset[field] + bucket(field, cells.chars, cells.start[cell], cells.end[cell]);
  }

  /**
   * The bit of a value that owns some.
   *
   * @param hash of its characters, of a place those of its country
   */
  int bit(int field, long hash) {
    return offset[field] + hashed(field, hash);
  }

  /** Sets the bits that a record has besides those of the values left as bytes. */
  void sign(Cells cells, Facts facts) {
    for (int cell = 0; cell < cells.count; cell++) {
      int bit = bit(cells, cell);
      if (bit >= 0) {
        facts.sign(bit);
      }
    }
    for (Field owner : owners) {
      int field = owner.index();
      if ((facts.signature[offset[field] >> 6] & owned[field]) == 0) {
        facts.sign(offset[field] + number(owner, cells));
      }
    }
  }

  /** Forbids all buckets but that of the value. */
  void only(Field field, String key, long[] words) {
    if (size[field.index()] != 0) {
      char[] chars = key.toCharArray();
      int bucket = bucket(field.index(), chars, 0, chars.length);
      forbid(field, bucket, bucket, words);
    }
  }

  /** Forbids all buckets but those that touch the range. */
  void only(Field field, double low, double high, long[] words) {
    if (size[field.index()] != 0) {
      forbid(field, bucket(field.index(), low), bucket(field.index(), high), words);
    }
  }

  /** Forbids all buckets but that of missing values. */
  void onlyMissing(Field field, long[] words) {
    if (size[field.index()] != 0) {
      forbid(field, 0, 0, words);
    }
  }

  private void forbid(Field field, int from, int to, long[] words) {
    for (int i = 0; i < size[field.index()]; i++) {
      if (i < from || i > to) {
        int bit = offset[field.index()] + i;
        words[bit >> 6] |= 1L << bit;
      }
    }
  }

  private int number(Field owner, Cells cells) {
    if (owner == Field.ARRIVAL) {
      return cells.day == Cells.NO_DAY ? 0 : bucket(owner.index(), cells.day);
    }
    if (owner.kind() != Field.Kind.NUMBER) {
      return 0;
    }
    double value = cells.numbers[owner.index()];
    return Double.isNaN(value) ? 0 : bucket(owner.index(), value);
  }

  private int bucket(int field, double value) {
    long place = place(value);
    int bucket = 1;
    for (long bound : bounds[field]) {
      bucket += (int) ((bound - place - 1) >>> 63);
    }
    return bucket;
  }

  /** A number that grows with the value, so that two can be compared without a branch. */
  private static long place(double value) {
    long bits = Double.doubleToRawLongBits(value + 0.0);
    return (bits ^ ((bits >> 63) >>> 1)) >> 1;
  }

  /** Places by their country, so that a country and its ports share a bucket. */
  private int bucket(int field, char[] chars, int start, int end) {
    boolean place = Field.at(field).kind() == Field.Kind.PLACE;
    int last = place ? Math.min(end, start + 2) : end;
    long hash = 0;
    for (int i = start; i < last; i++) {
      hash = Terms.step(hash, chars[i]);
    }
    return hashed(field, Terms.finish(hash, last - start, 0));
  }

  private int hashed(int field, long hash) {
    return 1 + (int) (((hash >>> 33) * (size[field] - 1)) >>> 31);
  }

  private static long[] spread(Set<Double> cuts, int most) {
    if (cuts.isEmpty()) {
      return NO_BOUNDS;
    }
    long[] all = cuts.stream().mapToLong(Signature::place).toArray();
    if (all.length <= most) {
      return all;
    }
    long[] some = new long[most];
    for (int i = 0; i < most; i++) {
      some[i] = all[(int) ((long) (i + 1) * all.length / (most + 1))];
    }
    return some;
  }

  private static void gather(Condition rule, Map<Field, Set<Double>> cuts) {
    switch (rule) {
      case Condition.All all -> all.conditions().forEach(part -> gather(part, cuts));
      case Condition.Any any -> any.conditions().forEach(part -> gather(part, cuts));
      case Condition.Compare compare -> {
        cut(compare.field(), compare.relation().low(compare.limit()), cuts);
        cut(compare.field(), Math.nextUp(compare.relation().high(compare.limit())), cuts);
      }
      case Condition.Between between -> {
        cut(between.field(), between.low(), cuts);
        cut(between.field(), Math.nextUp(between.high()), cuts);
      }
      case Condition.Arrives arrives -> cut(Field.ARRIVAL, Relation.EQUAL.low(arrives.day()), cuts);
      case Condition.ArrivesBetween between -> {
        cut(Field.ARRIVAL, Relation.FROM.low(between.first()), cuts);
        cut(Field.ARRIVAL, Relation.TO.high(between.last()) + 1.0, cuts);
      }
      default -> {}
    }
  }

  private static void cut(Field field, double at, Map<Field, Set<Double>> cuts) {
    if (Double.isFinite(at)) {
      cuts.computeIfAbsent(field, absent -> new TreeSet<>()).add(at);
    }
  }
}
