package org.mekongdragon.targeting.score;

/**
 * Rows numbered by equal fingerprint: the first one met is group 0, the next new one group 1.
 *
 * @param of each row's group
 * @param fingerprints each group's fingerprint
 */
record Groups(int[] of, long[] fingerprints) {

  static Groups of(long[] rows) {
    int capacity = Integer.highestOneBit(Math.max(8, rows.length)) * 4;
    long[] slots = new long[capacity];
    int[] numbers = new int[capacity];
    int[] of = new int[rows.length];
    long[] found = new long[rows.length];
    int count = 0;
    for (int row = 0; row < rows.length; row++) {
      int slot = (int) Values.mix(rows[row]) & (capacity - 1);
      while (numbers[slot] != 0 && slots[slot] != rows[row]) {
        slot = (slot + 1) & (capacity - 1);
      }
      if (numbers[slot] == 0) {
        slots[slot] = rows[row];
        found[count] = rows[row];
        numbers[slot] = ++count;
      }
      of[row] = numbers[slot] - 1;
    }
    return new Groups(of, java.util.Arrays.copyOf(found, count));
  }

  int count() {
    return fingerprints.length;
  }
}
