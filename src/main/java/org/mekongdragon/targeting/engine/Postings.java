package org.mekongdragon.targeting.engine;

import java.util.stream.IntStream;

/**
 * The candidates of each fact; those of no fact come last. Candidates that need no other fact come
 * first under theirs and, where there are more than a {@link #GROUP}, each group of them follows an
 * entry that tells what all of the group forbid. The others stand behind, each with facts it needs
 * besides. Immutable.
 *
 * @param first by fact, where its entries begin, and where those begin that need another
 * @param needs of each entry the facts it needs besides, {@link Needs#packed}
 * @param masks four words an entry; in the last half word, where its rule begins in the program
 */
@SuppressWarnings("ArrayRecordComponent")
record Postings(int[] first, int[] needs, long[] masks) {

  /** Candidates that are dropped together where they have something in common. */
  static final int GROUP = 8;

  /** Stands where a group begins, in the place of a rule. */
  private static final int HEAD = -1;

  /** How many facts lead to candidates, at most. */
  private int facts() {
    return first.length / 2 - 1;
  }

  long bytes() {
    return 8L * masks.length + 4L * needs.length + 4L * first.length;
  }

  /** Where the rules begin to which no fact leads; some more than once. */
  IntStream open() {
    return IntStream.range(first[2 * facts()], needs.length)
        .map(this::rule)
        .filter(rule -> rule != HEAD);
  }

  /** Leaves the candidates that the signature does not drop. */
  void scan(Facts facts) {
    int filed = facts.filed(first);
    int most = 0;
    for (int i = 0; i < filed; i++) {
      most += first[2 * facts.filed[i] + 2] - first[2 * facts.filed[i] + 1];
    }
    facts.reserve(most);
    int count = 0;
    for (int i = 0; i < filed; i++) {
      int at = 2 * facts.filed[i];
      groups(first[at], first[at + 1], facts);
      count = needing(first[at + 1], first[at + 2], facts, count);
    }
    check(facts, count);
    groups(first[2 * facts()], needs.length, facts);
  }

  /** Gathers the entries whose further facts are there, without a branch that depends on it. */
  private int needing(int from, int end, Facts facts, int before) {
    int[] found = facts.entries;
    long[] bits = facts.bits;
    int count = before;
    for (int entry = from; entry < end; entry++) {
      found[count] = entry;
      count += Needs.met(needs[entry], bits);
    }
    return count;
  }

  private void check(Facts facts, int count) {
    int[] found = facts.entries;
    int fitting = 0;
    for (int i = 0; i < count; i++) {
      int entry = found[i];
      long wrong = wrong(entry, facts);
      found[fitting] = entry;
      fitting += 1 - (int) ((wrong | -wrong) >>> 63);
    }
    for (int i = 0; i < fitting; i++) {
      facts.hit(rule(found[i]));
    }
  }

  private void groups(int from, int end, Facts facts) {
    if (end - from <= GROUP) {
      each(from, end, facts);
      return;
    }
    for (int head = from; head < end; head += GROUP + 1) {
      if (wrong(head, facts) == 0) {
        each(head + 1, Math.min(head + 1 + GROUP, end), facts);
      }
    }
  }

  private void each(int from, int end, Facts facts) {
    for (int entry = from; entry < end; entry++) {
      if (wrong(entry, facts) == 0) {
        facts.hit(rule(entry));
      }
    }
  }

  private int rule(int entry) {
    return (int) masks[Signature.WORDS * entry + Signature.WORDS - 1];
  }

  /** What of the signature an entry forbids. */
  private long wrong(int entry, Facts facts) {
    int at = Signature.WORDS * entry;
    long early = (masks[at] & facts.signature[0]) | (masks[at + 1] & facts.signature[1]);
    long late = (masks[at + 2] & ~facts.lowMarks) | (masks[at + 3] & ~facts.highMarks);
    return early | late;
  }
}
