package org.mekongdragon.targeting.score;

import java.util.HashMap;
import java.util.Map;

/**
 * A column's name, kind and, for codes, the usual number of digits (otherwise 0).
 *
 * @param width 0 to 32
 * @param repeats whether values occur often enough to be counted like categories
 */
record Column(String name, ColumnKind kind, int width, boolean repeats) {

  private static final double NEARLY_ALL = 0.99;
  private static final double NEARLY_UNIQUE = 0.95;
  private static final double REPEATING = 0.8;
  private static final double SOME = 0.002;
  private static final int TOO_FEW_TO_TELL = 50;

  Column {
    if (width < 0 || width > 32) {
      throw new IllegalArgumentException("width " + width);
    }
  }

  /** Finds out what a column holds. */
  static Column of(String name, String[] values) {
    Tally tally = Tally.of(values);
    if (tally.distinct.size() <= 1 && (tally.present == 0 || tally.present == values.length)) {
      return new Column(name, ColumnKind.CONSTANT, 0, false);
    }
    boolean repeats = tally.distinct.size() <= REPEATING * tally.present;
    ColumnKind kind = kind(tally);
    return new Column(name, kind, kind == ColumnKind.CODE ? tally.commonWidth() : 0, repeats);
  }

  private static ColumnKind kind(Tally tally) {
    boolean unique =
        tally.present >= TOO_FEW_TO_TELL && tally.distinct.size() >= NEARLY_UNIQUE * tally.present;
    if (tally.share(tally.dates) >= NEARLY_ALL) {
      return ColumnKind.DATE;
    }
    boolean fixed = tally.share(tally.ofWidth(tally.commonWidth())) >= NEARLY_ALL;
    boolean zeros = tally.share(tally.leadingZeros) >= SOME;
    boolean wide = tally.commonWidth() >= 4;
    if (tally.share(tally.digits) >= NEARLY_ALL && (zeros || (fixed && wide))) {
      boolean code = fixed && wide && tally.commonWidth() <= 12;
      return unique ? ColumnKind.IDENTIFIER : code ? ColumnKind.CODE : ColumnKind.CATEGORY;
    }
    if (tally.share(tally.numbers) >= NEARLY_ALL) {
      return tally.counter(unique) ? ColumnKind.IDENTIFIER : ColumnKind.NUMBER;
    }
    if (tally.share(tally.sentences) > 0.5 && !(tally.distinct.size() < tally.present / 10)) {
      return ColumnKind.TEXT;
    }
    return unique ? ColumnKind.IDENTIFIER : ColumnKind.CATEGORY;
  }

  /** The value as a number; not-a-number when it is missing or none. */
  double number(String value) {
    return Values.missing(value) ? Double.NaN : Values.number(value).orElse(Double.NaN);
  }

  /**
   * A value's fingerprint, equal for equal values however they are written: 5824800.0 and 5824800,
   * cn and CN, a code that lost its leading zero and the whole one.
   *
   * @param digits take only so many leading characters; 0 takes all
   */
  long fingerprint(String value, int digits) {
    if (Values.missing(value)) {
      return 0;
    }
    if (kind == ColumnKind.NUMBER) {
      double number = number(value);
      return Double.isNaN(number)
          ? Values.fingerprint(Values.folded(value))
          : Values.mix(Float.floatToIntBits((float) number) + 0x9e3779b97f4a7c15L);
    }
    return Values.fingerprint(shown(value, digits));
  }

  /** The value, or its beginning, as people are shown it. */
  String shown(String value, int digits) {
    String text = kind == ColumnKind.NUMBER ? value.strip() : Values.folded(value);
    if (kind == ColumnKind.CODE && text.length() == width - 1 && Values.digitsOnly(text)) {
      text = "0" + text;
    }
    return digits > 0 && text.length() > digits ? text.substring(0, digits) : text;
  }

  /** Counts what the values look like. */
  private static final class Tally {
    private final Map<String, Boolean> distinct = new HashMap<>();
    private final int[] widths = new int[33];
    private int present;
    private int numbers;
    private int dates;
    private int digits;
    private int leadingZeros;
    private int sentences;
    private int rises;
    private double last = Double.NEGATIVE_INFINITY;

    static Tally of(String[] values) {
      Tally tally = new Tally();
      for (String value : values) {
        if (!Values.missing(value)) {
          tally.add(value.strip());
        }
      }
      return tally;
    }

    private void add(String text) {
      present++;
      distinct.put(text, Boolean.TRUE);
      widths[Math.min(text.length(), widths.length - 1)]++;
      var number = Values.number(text);
      if (number.isPresent()) {
        numbers++;
        rises += number.getAsDouble() > last ? 1 : 0;
        last = number.getAsDouble();
      }
      dates += Values.date(text).isPresent() ? 1 : 0;
      if (Values.digitsOnly(text)) {
        digits++;
        leadingZeros += text.length() > 1 && text.charAt(0) == '0' ? 1 : 0;
      }
      sentences += text.chars().filter(c -> c == ' ').count() >= 2 ? 1 : 0;
    }

    private double share(int count) {
      return present == 0 ? 0 : (double) count / present;
    }

    private int ofWidth(int width) {
      return widths[width];
    }

    private int commonWidth() {
      int best = 0;
      for (int i = 1; i < widths.length; i++) {
        best = widths[i] > widths[best] ? i : best;
      }
      return best;
    }

    /** All different and always rising: a running number, not a measure. */
    private boolean counter(boolean unique) {
      return unique && digits == present && rises >= NEARLY_ALL * present;
    }
  }
}
