package org.mekongdragon.targeting.engine;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Files each rule under the facts of which a record that fits must have one, choosing the rarest;
 * under each branch of an {@code or}. With each entry goes a second fact that the record must have,
 * where there is one, and what its signature must not have.
 */
final class Filing {

  /** The bits of the last words that the most frequent facts have for themselves. */
  private static final int OWN_BITS = 48;

  /** The bits of the last words: all of the third, half of the fourth. */
  private static final int BITS = 96;

  /** The other half of the fourth word comes first. */
  private static final int BEYOND = 32;

  /** Entries that one rule may take for one choice of its rarest part. */
  private static final int MAX_WAYS = 4;

  /**
   * What it costs to go on with an entry whose further facts are there, where asking for them costs
   * one.
   */
  private static final double GOING_ON = 50;

  private static final double NOWHERE = Double.POSITIVE_INFINITY;

  private final FactBook book;
  private final double[] shares;
  private final byte[] marks;
  private final Masks masks;
  private final PostingsWriter writer = new PostingsWriter();

  /**
   * One way for a record to fit.
   *
   * @param needs facts it has besides that under which the way is filed
   * @param mask what its signature has not
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Way(Needs needs, long[] mask) {}

  /**
   * @param shares the share of records in which each fact is expected
   */
  Filing(FactBook book, Signature signature, double[] shares) {
    this.book = book;
    this.shares = shares;
    this.marks = marks(shares);
    this.masks = new Masks(book, signature, marks);
  }

  /** For each fact its bit in the last two words. */
  byte[] marks() {
    return marks;
  }

  /** Files a rule that begins at a place of the program. */
  void file(int at, Condition rule) {
    Way way = new Way(Needs.NOTHING, masks.mask(rule));
    if (cost(rule) == NOWHERE) {
      writer.add(shares.length, way.needs, at, way.mask);
    } else {
      file(at, rule, way);
    }
  }

  /** All entries. */
  Postings postings() {
    return writer.postings(shares.length);
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
      marks[byShare[i]] = (byte) (bit < Long.SIZE ? bit : bit + BEYOND);
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
    return share(rarest(book.words(field, term)));
  }

  private double share(int fact) {
    return fact == Terms.NONE ? 0 : shares[fact];
  }

  private int rarest(int[] facts) {
    int best = Terms.NONE;
    for (int fact : facts) {
      best = best == Terms.NONE || shares[fact] < shares[best] ? fact : best;
    }
    return best;
  }

  private void file(int at, Condition rule, Way way) {
    switch (rule) {
      case Condition.All all -> fileAll(at, all, way);
      case Condition.Any any ->
          any.conditions()
              .forEach(part -> file(at, part, both(way, new Way(Needs.NOTHING, masks.mask(part)))));
      case Condition.In in -> {
        for (String value : in.values()) {
          post(
              at,
              book.key(in.field(), value),
              both(way, new Way(Needs.NOTHING, masks.valueMask(in.field(), value))));
        }
      }
      case Condition.StartsWith starts -> {
        for (String prefix : starts.prefixes()) {
          post(at, book.prefix(starts.field(), prefix), way);
        }
      }
      case Condition.Contains contains -> fileTerms(at, contains, way);
      default -> throw new IllegalStateException(Rules.print(rule));
    }
  }

  /**
   * Files under the rarest part. Of the others, one that is a short list of what is rare is written
   * out, an entry for each choice, so that it can be asked for first.
   */
  private void fileAll(int at, Condition.All all, Way way) {
    List<Condition> byCost =
        all.conditions().stream().sorted(Comparator.comparingDouble(this::cost)).toList();
    List<Way> ways = List.of(way);
    for (Condition part : byCost.subList(1, byCost.size())) {
      List<Way> choices = choices(part);
      if (choices.size() * ways.size() <= MAX_WAYS) {
        List<Way> products =
            ways.stream()
                .flatMap(one -> choices.stream().map(choice -> both(one, choice)))
                .toList();
        ways = effort(products) < effort(ways) ? products : ways;
      }
    }
    ways.forEach(one -> file(at, byCost.getFirst(), one));
  }

  /** What it costs to look at an entry for each way. */
  private double effort(List<Way> ways) {
    return ways.stream().mapToDouble(way -> 1 + GOING_ON * way.needs.share(shares)).sum();
  }

  /** The ways to fulfil a part, of which each has a fact, where there are such. */
  private List<Way> choices(Condition part) {
    return switch (part) {
      case Condition.In in ->
          in.values().stream()
              .filter(v -> book.key(in.field(), v) != Terms.NONE)
              .map(v -> way(book.key(in.field(), v), masks.valueMask(in.field(), v)))
              .toList();
      case Condition.StartsWith starts ->
          starts.prefixes().stream()
              .filter(p -> book.prefix(starts.field(), p) != Terms.NONE)
              .map(p -> way(book.prefix(starts.field(), p), masks.prefixMask(starts.field(), p)))
              .toList();
      case Condition.Contains contains when contains.field().kind() == Field.Kind.TEXT ->
          terms(contains).stream()
              .filter(t -> book.words(contains.field(), t).length > 0)
              .map(t -> way(contains.field(), t))
              .toList();
      default -> List.of(new Way(Needs.NOTHING, masks.mask(part)));
    };
  }

  private Way way(int fact, long[] mask) {
    return new Way(Needs.NOTHING.and(fact, shares), mask);
  }

  /** All words of a term. */
  private Way way(Field field, String term) {
    Needs needs = Needs.NOTHING;
    for (int word : book.words(field, term)) {
      needs = needs.and(word, shares);
    }
    return new Way(needs, masks.termMask(field, term));
  }

  /** Of terms that must all be there the rarest, else all. */
  private List<String> terms(Condition.Contains contains) {
    return contains.every()
        ? contains.terms().stream()
            .min(Comparator.comparingDouble(term -> cost(contains.field(), term)))
            .stream()
            .toList()
        : contains.terms();
  }

  private void fileTerms(int at, Condition.Contains contains, Way way) {
    for (String term : terms(contains)) {
      int fact = rarest(book.words(contains.field(), term));
      post(at, fact, both(way, way(contains.field(), term)));
    }
  }

  private Way both(Way one, Way other) {
    return new Way(one.needs.and(other.needs, shares), Masks.or(one.mask, other.mask));
  }

  private void post(int at, int fact, Way way) {
    if (fact != Terms.NONE) {
      writer.add(fact, way.needs.without(fact), at, way.mask);
    }
  }
}
