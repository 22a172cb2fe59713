package org.mekongdragon.targeting.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Files each rule under the facts of which a record that fits must have one, choosing the rarest;
 * under each branch of an {@code or}. With each entry goes what the signature must not have.
 */
final class Filing {

  /** The bits of the last words that the most frequent facts have for themselves. */
  private static final int OWN_BITS = 48;

  /** The bits of the last two words. */
  private static final int BITS = 128;

  /** Entries that one rule may take for one choice of its rarest part. */
  private static final int MAX_CHOICES = 3;

  /** Stands where a group begins, in the place of a rule. */
  static final int GROUP_HEAD = -1;

  private static final double NOWHERE = Double.POSITIVE_INFINITY;

  private final FactBook book;
  private final Signature signature;
  private final double[] shares;
  private final byte[] marks;

  private int[] facts = new int[1024];
  private int[] rules = new int[1024];
  private long[] masks = new long[Signature.WORDS * 1024];
  private int count;

  Filing(FactBook book, Signature signature, double[] shares) {
    this.book = book;
    this.signature = signature;
    this.shares = shares;
    this.marks = marks(shares);
  }

  /** For each fact its bit in the last two words. */
  byte[] marks() {
    return marks;
  }

  /** Files a rule that begins at a place of the program. */
  void file(int at, Condition rule) {
    long[] mask = mask(rule);
    if (cost(rule) == NOWHERE) {
      post(at, shares.length, mask);
    } else {
      file(at, rule, mask);
    }
  }

  /** All entries, by fact; those that forbid alike side by side. */
  Segment.Postings postings() {
    int[] order =
        IntStream.range(0, count)
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer entry) -> facts[entry])
                    .thenComparing(this::compareMasks))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] first = new int[shares.length + 2];
    int size = 0;
    int from = 0;
    for (int fact = 0; fact <= shares.length; fact++) {
      first[fact] = size;
      int to = from;
      while (to < count && facts[order[to]] == fact) {
        to++;
      }
      size += to - from + (to - from > Segment.GROUP ? groups(to - from) : 0);
      from = to;
    }
    first[shares.length + 1] = size;
    return postings(order, first);
  }

  private Segment.Postings postings(int[] order, int[] first) {
    int size = first[first.length - 1];
    long[] sorted = new long[Signature.WORDS * size];
    int[] owners = new int[size];
    int at = 0;
    for (int fact = 0; fact + 1 < first.length; fact++) {
      boolean grouped = first[fact + 1] - first[fact] > Segment.GROUP;
      for (int to = first[fact]; to < first[fact + 1]; to++) {
        if (grouped && (to - first[fact]) % (Segment.GROUP + 1) == 0) {
          int last = Math.min(first[fact + 1], to + 1 + Segment.GROUP);
          head(order, at, last - to - 1, sorted, Signature.WORDS * to);
          owners[to] = GROUP_HEAD;
        } else {
          int from = Signature.WORDS * order[at];
          System.arraycopy(masks, from, sorted, Signature.WORDS * to, Signature.WORDS);
          owners[to] = rules[order[at++]];
        }
      }
    }
    return new Segment.Postings(first, sorted, owners);
  }

  /** What all of some entries forbid. */
  private void head(int[] order, int from, int size, long[] sorted, int to) {
    Arrays.fill(sorted, to, to + Signature.WORDS, -1L);
    for (int i = from; i < from + size; i++) {
      for (int word = 0; word < Signature.WORDS; word++) {
        sorted[to + word] &= masks[Signature.WORDS * order[i] + word];
      }
    }
  }

  private static int groups(int entries) {
    return (entries + Segment.GROUP - 1) / Segment.GROUP;
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

  private static byte[] marks(double[] shares) {
    byte[] marks = new byte[shares.length];
    int[] byShare =
        IntStream.range(0, shares.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer fact) -> -shares[fact]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; i < byShare.length; i++) {
      int bit = i < OWN_BITS ? i : OWN_BITS + i % (BITS - OWN_BITS);
      marks[byShare[i]] = (byte) bit;
    }
    return marks;
  }

  /** The share of records that are candidates when the rule is filed. */
  private double cost(Condition rule) {
    return switch (rule) {
      case Condition.All all ->
          all.conditions().stream().mapToDouble(this::cost).min().orElse(NOWHERE);
      case Condition.Any any -> any.conditions().stream().mapToDouble(this::cost).sum();
      case Condition.In in ->
          in.values().stream().mapToDouble(value -> share(book.key(in.field(), value))).sum();
      case Condition.StartsWith starts ->
          starts.prefixes().stream()
              .mapToDouble(prefix -> share(book.prefix(starts.field(), prefix)))
              .sum();
      case Condition.Contains contains when contains.field().kind() == Field.Kind.TEXT ->
          contains.every()
              ? contains.terms().stream()
                  .mapToDouble(t -> cost(contains.field(), t))
                  .min()
                  .orElse(0)
              : contains.terms().stream().mapToDouble(t -> cost(contains.field(), t)).sum();
      default -> NOWHERE;
    };
  }

  private double cost(Field field, String term) {
    int rarest = rarest(field, term);
    return share(rarest);
  }

  private double share(int fact) {
    return fact == Terms.NONE ? 0 : shares[fact];
  }

  private int rarest(Field field, String term) {
    int best = Terms.NONE;
    for (int fact : book.words(field, term)) {
      best = best == Terms.NONE || shares[fact] < shares[best] ? fact : best;
    }
    return best;
  }

  private void file(int at, Condition rule, long[] mask) {
    switch (rule) {
      case Condition.All all -> fileAll(at, all, mask);
      case Condition.Any any ->
          any.conditions().forEach(part -> file(at, part, or(mask, mask(part))));
      case Condition.In in -> {
        for (String value : in.values()) {
          int fact = book.key(in.field(), value);
          post(at, fact, or(mask, valueMask(in.field(), value)));
        }
      }
      case Condition.StartsWith starts -> {
        for (String prefix : starts.prefixes()) {
          post(at, book.prefix(starts.field(), prefix), mask);
        }
      }
      case Condition.Contains contains -> fileTerms(at, contains, mask);
      default -> throw new IllegalStateException(Rules.print(rule));
    }
  }

  /**
   * Files under the rarest part. The next rarest that is a short list is written out, one entry for
   * each choice, so that the signature can ask for it.
   */
  private void fileAll(int at, Condition.All all, long[] mask) {
    List<Condition> byCost =
        all.conditions().stream().sorted(Comparator.comparingDouble(this::cost)).toList();
    Condition rarest = byCost.getFirst();
    List<long[]> entries = List.of(or(mask, mask(rarest)));
    for (Condition part : byCost.subList(1, byCost.size())) {
      List<long[]> choices = choices(part);
      if (choices.size() * entries.size() <= MAX_CHOICES) {
        entries =
            entries.stream()
                .flatMap(entry -> choices.stream().map(choice -> or(entry, choice)))
                .toList();
      }
    }
    entries.forEach(entry -> file(at, rarest, entry));
  }

  /**
   * One mask for each value of a list of which a record must have one, else none or one for all.
   */
  private List<long[]> choices(Condition part) {
    return switch (part) {
      case Condition.In in when !signature.owns(in.field()) ->
          in.values().stream().map(v -> valueMask(in.field(), v)).toList();
      case Condition.StartsWith starts when !signature.owns(starts.field()) ->
          starts.prefixes().stream().map(p -> prefixMask(starts.field(), p)).toList();
      case Condition.Contains contains
          when contains.field().kind() == Field.Kind.TEXT && !contains.every() ->
          contains.terms().stream().map(t -> termMask(contains.field(), t)).toList();
      default -> List.of(mask(part));
    };
  }

  private void fileTerms(int at, Condition.Contains contains, long[] mask) {
    Field field = contains.field();
    List<String> terms =
        contains.every()
            ? contains.terms().stream()
                .min(Comparator.comparingDouble(term -> cost(field, term)))
                .stream()
                .toList()
            : contains.terms();
    for (String term : terms) {
      post(at, rarest(field, term), or(mask, termMask(field, term)));
    }
  }

  private void post(int at, int fact, long[] mask) {
    if (fact == Terms.NONE) {
      return;
    }
    if (count == facts.length) {
      facts = Arrays.copyOf(facts, 2 * count);
      rules = Arrays.copyOf(rules, 2 * count);
      masks = Arrays.copyOf(masks, 2 * Signature.WORDS * count);
    }
    facts[count] = fact;
    rules[count] = at;
    System.arraycopy(mask, 0, masks, Signature.WORDS * count, Signature.WORDS);
    count++;
  }

  /** What no record that fits may have in its signature. */
  private long[] mask(Condition rule) {
    long[] mask = new long[Signature.WORDS];
    switch (rule) {
      case Condition.All all -> {
        for (Condition part : all.conditions()) {
          mask = or(mask, mask(part));
        }
      }
      case Condition.Any any -> mask = common(any.conditions().stream().map(this::mask).toList());
      case Condition.In in ->
          mask = common(in.values().stream().map(v -> valueMask(in.field(), v)).toList());
      case Condition.StartsWith starts ->
          mask =
              common(starts.prefixes().stream().map(p -> prefixMask(starts.field(), p)).toList());
      case Condition.Contains contains when contains.field().kind() == Field.Kind.TEXT -> {
        List<long[]> terms =
            contains.terms().stream().map(term -> termMask(contains.field(), term)).toList();
        mask = contains.every() ? terms.stream().reduce(mask, Filing::or) : common(terms);
      }
      case Condition.Compare compare ->
          signature.only(
              compare.field(),
              compare.relation().low(compare.limit()),
              compare.relation().high(compare.limit()),
              mask);
      case Condition.Between between ->
          signature.only(between.field(), between.low(), between.high(), mask);
      case Condition.Arrives arrives ->
          signature.only(
              Field.ARRIVAL,
              arrives.relation().low(arrives.day()),
              arrives.relation().high(arrives.day()),
              mask);
      case Condition.ArrivesBetween between ->
          signature.only(
              Field.ARRIVAL,
              Relation.FROM.low(between.first()),
              Relation.TO.high(between.last()),
              mask);
      case Condition.Missing missing -> signature.onlyMissing(missing.field(), mask);
      default -> {}
    }
    return mask;
  }

  private long[] valueMask(Field field, String value) {
    long[] mask = new long[Signature.WORDS];
    int fact = book.key(field, value);
    if (fact != Terms.NONE) {
      signature.only(field, book.normal(field, value), mask);
      require(fact, mask);
    }
    return mask;
  }

  private long[] prefixMask(Field field, String prefix) {
    long[] mask = new long[Signature.WORDS];
    int fact = book.prefix(field, prefix);
    if (fact != Terms.NONE) {
      String normal = book.normal(field, prefix);
      if (field.kind() == Field.Kind.PLACE && normal.length() > 1) {
        signature.only(field, normal, mask);
      }
      require(fact, mask);
    }
    return mask;
  }

  private long[] termMask(Field field, String term) {
    long[] mask = new long[Signature.WORDS];
    for (int fact : book.words(field, term)) {
      require(fact, mask);
    }
    return mask;
  }

  private void require(int fact, long[] mask) {
    mask[2 + (marks[fact] >> 6)] |= 1L << marks[fact];
  }

  private static long[] or(long[] left, long[] right) {
    long[] both = left.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] |= right[i];
    }
    return both;
  }

  private static long[] and(long[] left, long[] right) {
    long[] both = left.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] &= right[i];
    }
    return both;
  }

  private static long[] common(List<long[]> masks) {
    return masks.stream().reduce(Filing::and).orElseGet(() -> new long[Signature.WORDS]);
  }
}
