package org.mekongdragon.targeting.names;

/**
 * Listed words that are followed next: where the names that hold them begin is asked for at once,
 * so that the processor waits once and not for each word. For one thread.
 */
final class Ahead {

  private static final int MOST = 32;

  private final int[] starts = new int[MOST];
  private final int[] ends = new int[MOST];

  /** Only written, so that what is read of memory is not left out. */
  private final long[] touched = new long[MOST];

  /** Fetches the words from one on that are at least so alike; how many there are. */
  int fetch(Near near, int from, float least, Segment segment) {
    Holders holders = segment.holders();
    int size = 0;
    while (size < MOST && from + size < near.size() && near.likeness(from + size) >= least) {
      int word = near.word(from + size);
      starts[size] = holders.start(word);
      ends[size++] = holders.end(word);
    }
    for (int i = 0; i < size; i++) {
      touched[i] = starts[i] < ends[i] ? holders.value(starts[i]) : 0;
    }
    return size;
  }

  int start(int at) {
    return starts[at];
  }

  int end(int at) {
    return ends[at];
  }
}
