package org.mekongdragon.targeting.names;

/**
 * Names that wait to be compared: their words are asked for at once, so that the processor waits
 * once and not for each. For one thread.
 */
final class Waiting {

  private static final int MOST = 64;

  private final int[] numbers = new int[MOST];
  private final NormalisedName[] names = new NormalisedName[MOST];
  private final Token[][] tokens = new Token[MOST][];

  /** Only written, so that what is read of memory is not left out. */
  private final long[] touched = new long[MOST];

  private int count;

  /** Adds the number of a name. */
  void add(int name) {
    numbers[count++] = name;
  }

  boolean isFull() {
    return count == MOST;
  }

  /** Fetches what is to be compared, and begins anew; how many names there are. */
  int fetch(Segment segment) {
    int size = count;
    count = 0;
    for (int i = 0; i < size; i++) {
      names[i] = segment.name(numbers[i]);
    }
    for (int i = 0; i < size; i++) {
      tokens[i] = names[i].tokens();
    }
    for (int i = 0; i < size; i++) {
      touched[i] = 0;
      for (Token token : tokens[i]) {
        touched[i] += token.marks();
      }
    }
    for (int i = 0; i < size; i++) {
      for (Token token : tokens[i]) {
        touched[i] += token.letters().profile();
      }
    }
    return size;
  }

  int name(int at) {
    return numbers[at];
  }
}
