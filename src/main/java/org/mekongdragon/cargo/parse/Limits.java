package org.mekongdragon.cargo.parse;

/** The bounds of what one file may make us hold. Sizes in characters unless said otherwise. */
final class Limits {

  static final int EXCERPT = 200;

  /** One field's text; longer text is cut and reported. */
  static final int TEXT = 8_192;

  /** One record: a JSON line, a CSV row, one XML record, one EDIFACT segment. */
  static final int RECORD = 4 << 20;

  /** Nodes of one XML or JSON record. */
  static final int NODES = 200_000;

  static final int DEPTH = 64;

  /** Bytes that may be read without reaching the next token. */
  static final int TOKEN_BYTES = 4 << 20;

  static final int GOODS_LINES = 10_000;
  static final int CONTAINERS = 50_000;
  static final int VALUES = 1_000;
  static final int WARNINGS = 50;
  static final int COLUMNS = 1_000;

  /** Bytes a compressed file may unfold to for each byte received, once past the free part. */
  static final int UNFOLD_RATIO = 250;

  static final long UNFOLD_FREE_BYTES = 32L << 20;

  private Limits() {}

  static String excerpt(String text) {
    return cut(text, EXCERPT);
  }

  /** At most that many characters, never half of a surrogate pair. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    if (length <= 0) {
      return "";
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }
}
