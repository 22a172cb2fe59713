package org.mekongdragon.targeting.score;

/** What a column holds, as found from its values alone. */
public enum ColumnKind {
  /** A measure or a count. */
  NUMBER,
  /** A day, with or without a time. */
  DATE,
  /** One of several words, codes or parties. */
  CATEGORY,
  /** Digits of a fixed length whose beginnings mean something, such as an HS code. */
  CODE,
  /** A different value in (nearly) every row: names a row, says nothing about it. */
  IDENTIFIER,
  /** Sentences. */
  TEXT,
  /** The same everywhere. */
  CONSTANT;

  /** Whether the score learns from such a column. */
  public boolean used() {
    return this == NUMBER || this == DATE || this == CATEGORY || this == CODE;
  }
}
