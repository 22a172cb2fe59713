package org.mekongdragon.targeting.names;

/**
 * Names that wait to be looked at together: what memory holds of all of them is asked for at once,
 * so that the processor waits once and not for each. For one thread.
 */
final class Wave {

  private static final int MOST = 64;

  private final long[] values = new long[MOST];
  private final float[] likeness = new float[MOST];
  private final int[] from = new int[MOST];
  private final int[] to = new int[MOST];
  private final int[] stamps = new int[MOST];

  /** Only written, so that what is read of memory is not left out. */
  private final long[] touched = new long[MOST];

  private int count;

  /** Adds a name, as {@link Holders} has it, and how alike the word is that it is known by. */
  void add(long value, float alike) {
    values[count] = value;
    likeness[count++] = alike;
  }

  boolean isFull() {
    return count == MOST;
  }

  /** Fetches what is to be looked at, and begins anew; how many names there are. */
  int fetch(Rows rows, int[] seen) {
    for (int i = 0; i < count; i++) {
      int name = Holders.name(values[i]);
      from[i] = rows.start(name);
      to[i] = rows.end(name);
    }
    long[] words = rows.words();
    for (int i = 0; i < count; i++) {
      touched[i] = from[i] < to[i] ? words[from[i]] ^ words[to[i] - 1] : 0;
      stamps[i] = seen[Holders.name(values[i])];
    }
    int size = count;
    count = 0;
    return size;
  }

  long value(int at) {
    return values[at];
  }

  float likeness(int at) {
    return likeness[at];
  }

  int from(int at) {
    return from[at];
  }

  int to(int at) {
    return to[at];
  }

  /** When the name was last looked at, as the wave was fetched. */
  int stamp(int at) {
    return stamps[at];
  }
}
