package org.mekongdragon.targeting.names;

import java.util.Optional;

/** A word of a query, or words written in one, with its neighbours in the vocabulary. */
final class Term {
  final double weight;
  final long covers;
  final int[] words;
  final float[] likeness;
  final int sure;
  final long cost;
  final Optional<WordTable.Asked> asked;

  /** Its number among the parts of the query, from 1 on. */
  int part;

  Term(double weight, long covers, Neighbours.Near near) {
    this.weight = weight;
    this.covers = covers;
    this.words = near.words();
    this.likeness = near.likeness();
    this.sure = near.sure();
    this.asked = near.asked();
    this.cost = near.cost();
  }

  boolean isJoined() {
    return Long.bitCount(covers) > 1;
  }

  /** How alike a word is, exactly; 0 for one that is not near. */
  float likenessOf(int word, Segment segment) {
    if (asked.isPresent() && !isJoined() && !segment.table().isSpecial(word)) {
      float alike = (float) asked.get().likeness(word);
      if (alike >= Search.LEAST_LIKENESS) {
        return alike;
      }
    }
    for (int i = 0; i < sure; i++) {
      if (words[i] == word) {
        return likeness[i];
      }
    }
    return 0;
  }
}
