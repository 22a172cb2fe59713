package org.mekongdragon.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mekongdragon.kernel.DecimalSign;

/**
 * The ways in which digits with separators can be read. A single separator before exactly three
 * digits is the only doubtful case: 1.234 is one and a bit in English and more than a thousand in
 * Vietnamese.
 */
final class NumberText {

  /** Digits with separators as they stand in a text. */
  static final Pattern CORE =
      Pattern.compile(
          "(?:[0-9]|[.,](?=[0-9]))[0-9.,'’]*(?:[eE][+-]?[0-9]{1,2}(?![0-9]))?(?: [0-9]{3}(?![0-9])[0-9.,]*)*");

  private static final Pattern PLAIN = Pattern.compile("[0-9]+");
  private static final Pattern SCIENTIFIC =
      Pattern.compile("[0-9]{1,18}([.,][0-9]{1,18})?[eE][+-]?[0-9]{1,2}");
  private static final Pattern BY_THOUSAND = Pattern.compile("[1-9][0-9]{0,2}(_[0-9]{3})+");
  private static final Pattern BY_LAKH = Pattern.compile("[1-9][0-9]?(_[0-9]{2})*_[0-9]{3}");

  private NumberText() {}

  /**
   * All readings of the text, the smaller one first; none when it is no number.
   *
   * @param whole whether the thing is counted, as tablets are: nobody writes 1.000 tablets for one
   */
  static List<BigDecimal> read(String text, DecimalSign sign, boolean whole) {
    if (PLAIN.matcher(text).matches()) {
      return List.of(new BigDecimal(text));
    }
    if (SCIENTIFIC.matcher(text).matches()) {
      return List.of(new BigDecimal(text.replace(',', '.')));
    }
    String joined = text.replaceAll("[ '’]", "_");
    int points = count(joined, '.');
    int commas = count(joined, ',');
    if (joined.indexOf('_') >= 0 || (points > 0 && commas > 0)) {
      return mixed(joined, points, commas);
    }
    if (points + commas > 1) {
      return grouped(joined.replace('.', '_').replace(',', '_')).stream().toList();
    }
    return single(joined, points == 1 ? DecimalSign.POINT : DecimalSign.COMMA, sign, whole);
  }

  /** The decimal sign that this number proves; {@code UNKNOWN} when it proves none. */
  static DecimalSign signIn(String text) {
    List<BigDecimal> asPoint = read(text, DecimalSign.POINT, false);
    List<BigDecimal> asComma = read(text, DecimalSign.COMMA, false);
    if (asPoint.size() != 1 || !asPoint.equals(asComma)) {
      return DecimalSign.UNKNOWN;
    }
    int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
    if (last < 0) {
      return DecimalSign.UNKNOWN;
    }
    boolean point = text.charAt(last) == '.';
    boolean grouping = asPoint.getFirst().scale() <= 0;
    return point == grouping ? DecimalSign.COMMA : DecimalSign.POINT;
  }

  /** One separator, once. */
  private static List<BigDecimal> single(
      String text, DecimalSign written, DecimalSign sign, boolean whole) {
    String plain = text.replace(',', '.');
    BigDecimal decimal = new BigDecimal(plain.startsWith(".") ? "0" + plain : plain);
    Optional<BigDecimal> thousands = grouped(plain.replace('.', '_'));
    if (thousands.isEmpty()) {
      return List.of(decimal);
    }
    if (whole) {
      return List.of(thousands.get());
    }
    if (sign == DecimalSign.UNKNOWN) {
      return List.of(decimal, thousands.get());
    }
    return List.of(sign == written ? decimal : thousands.get());
  }

  /** Blanks, apostrophes, or both signs: the last sign is the decimal one when it stands once. */
  private static List<BigDecimal> mixed(String text, int points, int commas) {
    int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
    if (last < 0) {
      return grouped(text).stream().toList();
    }
    boolean once = (text.charAt(last) == '.' ? points : commas) == 1;
    String fraction = text.substring(last + 1);
    if (!once || !PLAIN.matcher(fraction).matches()) {
      return List.of();
    }
    String head = text.substring(0, last);
    boolean twoSigns = head.indexOf('_') >= 0 && points > 0 && commas > 0;
    if (twoSigns) {
      return List.of();
    }
    return grouped(head.replace('.', '_').replace(',', '_')).stream()
        .map(value -> new BigDecimal(value.toPlainString() + "." + fraction))
        .toList();
  }

  private static Optional<BigDecimal> grouped(String text) {
    boolean well = BY_THOUSAND.matcher(text).matches() || BY_LAKH.matcher(text).matches();
    return well ? Optional.of(new BigDecimal(text.replace("_", ""))) : Optional.empty();
  }

  private static int count(String text, char sign) {
    return (int) text.chars().filter(c -> c == sign).count();
  }
}
