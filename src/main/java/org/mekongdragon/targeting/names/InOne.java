package org.mekongdragon.targeting.names;

/** Two or three neighbouring words as if they were written in one, by their marks. */
final class InOne {

  private int first;
  private int next;
  private long letters;
  private long profile;
  private int length;
  private double weight;
  private boolean guess;

  /** Begins with the word at a place of {@link Rows}. */
  void start(long[] words, int at) {
    first = at;
    next = at;
    letters = 0;
    profile = 0;
    length = 0;
    weight = 0;
    guess = false;
    add(words);
  }

  private void add(long[] words) {
    letters |= words[next];
    profile += words[next + 1];
    length += Marks.length(words[next]);
    weight += Marks.weight(words[next]);
    guess |= Marks.isGuess(words[next]);
    next += Rows.STRIDE;
  }

  /** Takes one word more; false when there is none or they are too many. */
  boolean addNext(long[] words, int end) {
    if (next >= end || next - first >= Rows.STRIDE * Pairing.MAX_JOINED) {
      return false;
    }
    add(words);
    return true;
  }

  /** The place after the last word. */
  int end() {
    return next;
  }

  /** The weight of the words. */
  double weight() {
    return weight;
  }

  /**
   * How alike the words in one, or their first letters, are to a word at most; 0 for not at all.
   */
  double most(long other, long otherProfile) {
    int size = Marks.length(other);
    double initials =
        Rows.STRIDE * size == next - first && (other & ~letters & Marks.LETTERS) == 0
            ? Pairing.INITIALS
            : 0;
    if (size < Pairing.LEAST_WHOLE || Math.abs(size - length) > Pairing.MOST_APART) {
      return initials;
    }
    int most = Spelling.mostCost(length, size);
    boolean heard = guess || Marks.isGuess(other);
    int odd = Marks.leastCost(letters, other, heard);
    if (odd > most) {
      return initials;
    }
    int lost = Letters.leastCost(profile, otherProfile, EditTable.lostVowel(heard));
    // The sound of a letter depends on the next one, so that it refuses as comparing does, no more.
    double alike =
        lost > most ? 0 : Pairing.JOINED * Spelling.likeness(Math.max(size, length), odd);
    return alike >= Pairing.LEAST_JOINED ? alike : initials;
  }
}
