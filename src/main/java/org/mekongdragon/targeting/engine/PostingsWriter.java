package org.mekongdragon.targeting.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Gathers the entries of {@link Postings} in any order and lays them out. */
final class PostingsWriter {

  private int[] facts = new int[1024];
  private int[] needs = new int[1024];
  private long[] masks = new long[Signature.WORDS * 1024];
  private int count;

  /**
   * Adds an entry.
   *
   * @param fact under which it stands
   * @param need the facts it needs besides
   * @param rule where its rule begins
   * @param mask what it forbids, the place of the rule left free
   */
  void add(int fact, Needs need, int rule, long[] mask) {
    if (count == facts.length) {
      facts = Arrays.copyOf(facts, 2 * count);
      needs = Arrays.copyOf(needs, 2 * count);
      masks = Arrays.copyOf(masks, 2 * Signature.WORDS * count);
    }
    facts[count] = fact;
    needs[count] = need.packed();
    System.arraycopy(mask, 0, masks, Signature.WORDS * count, Signature.WORDS);
    masks[Signature.WORDS * count + Signature.WORDS - 1] |= rule;
    count++;
  }

  /**
   * All entries, by fact; those that need or forbid alike side by side.
   *
   * @param size of all facts; entries under that number stand under none
   */
  Postings postings(int size) {
    int[] order =
        IntStream.range(0, count)
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer entry) -> facts[entry])
                    .thenComparing(
                        (one, other) -> Integer.compareUnsigned(needs[one], needs[other]))
                    .thenComparing(this::compareMasks))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] first = new int[2 * size + 3];
    int length = 0;
    int from = 0;
    for (int fact = 0; fact <= size; fact++) {
      int split = end(order, from, fact, 0);
      int to = end(order, split, fact, -1);
      first[2 * fact] = length;
      length += split - from + (split - from > Postings.GROUP ? groups(split - from) : 0);
      first[2 * fact + 1] = length;
      length += to - split;
      from = to;
    }
    first[2 * size + 2] = length;
    return postings(order, first);
  }

  /** Where the entries of a fact end that need at most that. */
  private int end(int[] order, int from, int fact, int need) {
    int to = from;
    while (to < count
        && facts[order[to]] == fact
        && Integer.compareUnsigned(needs[order[to]], need) <= 0) {
      to++;
    }
    return to;
  }

  private Postings postings(int[] order, int[] first) {
    int size = first[first.length - 1];
    Postings postings = new Postings(first, new int[size], new long[Signature.WORDS * size]);
    int at = 0;
    for (int part = 0; part + 1 < first.length; part++) {
      boolean grouped = part % 2 == 0 && first[part + 1] - first[part] > Postings.GROUP;
      for (int to = first[part]; to < first[part + 1]; to++) {
        if (grouped && (to - first[part]) % (Postings.GROUP + 1) == 0) {
          int last = Math.min(first[part + 1], to + 1 + Postings.GROUP);
          head(order, at, last - to - 1, postings.masks(), Signature.WORDS * to);
        } else {
          int from = Signature.WORDS * order[at];
          System.arraycopy(masks, from, postings.masks(), Signature.WORDS * to, Signature.WORDS);
          postings.needs()[to] = needs[order[at++]];
        }
      }
    }
    return postings;
  }

  /** What all of some entries forbid. */
  private void head(int[] order, int from, int size, long[] sorted, int to) {
    Arrays.fill(sorted, to, to + Signature.WORDS, -1L);
    for (int i = from; i < from + size; i++) {
      for (int word = 0; word < Signature.WORDS; word++) {
        sorted[to + word] &= masks[Signature.WORDS * order[i] + word];
      }
    }
    sorted[to + Signature.WORDS - 1] |= Signature.RULE;
  }

  private static int groups(int entries) {
    return (entries + Postings.GROUP - 1) / Postings.GROUP;
  }

  /** The lowest bits of the first word weigh most: they belong to origin and places. */
  private int compareMasks(int one, int other) {
    int a = Signature.WORDS * one;
    int b = Signature.WORDS * other;
    int early = Long.compareUnsigned(Long.reverse(masks[a]), Long.reverse(masks[b]));
    if (early != 0) {
      return early;
    }
    int late = Long.compareUnsigned(masks[a + 3], masks[b + 3]);
    return late != 0 ? late : Long.compareUnsigned(masks[a + 2], masks[b + 2]);
  }
}
