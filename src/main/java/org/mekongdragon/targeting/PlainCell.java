package org.mekongdragon.targeting;

/** Text that a spreadsheet shows and never runs. */
final class PlainCell {

  private static final String STARTS_FORMULA = "=+-@\t\r\n";

  private PlainCell() {}

  /** The text, with an apostrophe before what a spreadsheet would take for a formula. */
  static String of(String text) {
    String start = text.stripLeading();
    boolean formula =
        (!text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0)
            || (!start.isEmpty() && STARTS_FORMULA.indexOf(start.charAt(0)) >= 0);
    return formula ? "'" + text : text;
  }
}
