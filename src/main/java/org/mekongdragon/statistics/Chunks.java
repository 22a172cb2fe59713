package org.mekongdragon.statistics;

/** Rows are kept and looked at in chunks that fit into the near memory of a processor. */
final class Chunks {

  static final int BITS = 13;

  /** Rows of a chunk. */
  static final int ROWS = 1 << BITS;

  /** Rows that a chunk has room for when it is begun. */
  static final int FIRST = 64;

  private Chunks() {}

  /** The chunk of a row. */
  static int of(int row) {
    return row >>> BITS;
  }

  /** Where in its chunk a row is. */
  static int within(int row) {
    return row & (ROWS - 1);
  }

  /** How many chunks hold so many rows. */
  static int count(int rows) {
    return (rows + ROWS - 1) >>> BITS;
  }
}
