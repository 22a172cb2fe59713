package org.mekongdragon.targeting.engine;

import java.util.List;

/** What the signature of a record must not have, where the record is to fit. */
final class Masks {

  private final FactBook book;
  private final Signature signature;
  private final byte[] marks;

  /**
   * @param marks for each fact its bit in the last two words
   */
  Masks(FactBook book, Signature signature, byte[] marks) {
    this.book = book;
    this.signature = signature;
    this.marks = marks;
  }

  /** What no record that fits may have in its signature. */
  long[] mask(Condition rule) {
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
        mask = contains.every() ? terms.stream().reduce(mask, Masks::or) : common(terms);
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

  long[] valueMask(Field field, String value) {
    long[] mask = new long[Signature.WORDS];
    int fact = book.key(field, value);
    if (fact != Terms.NONE) {
      signature.only(field, book.normal(field, value), mask);
      require(fact, mask);
    }
    return mask;
  }

  long[] prefixMask(Field field, String prefix) {
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

  long[] termMask(Field field, String term) {
    long[] mask = new long[Signature.WORDS];
    for (int fact : book.words(field, term)) {
      require(fact, mask);
    }
    return mask;
  }

  private void require(int fact, long[] mask) {
    mask[2 + (marks[fact] >> 6)] |= 1L << marks[fact];
  }

  static long[] or(long[] left, long[] right) {
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
    return masks.stream().reduce(Masks::and).orElseGet(() -> new long[Signature.WORDS]);
  }
}
