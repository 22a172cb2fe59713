package org.mekongdragon.cargo.parse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mekongdragon.kernel.ContainerNumber;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.DecimalSign;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.HsCode;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.ProblemCode;
import org.mekongdragon.kernel.TransportMode;

/**
 * Reads the texts of one record into values and remembers what was wrong with them. An empty text
 * is an absent value, never a fault.
 */
final class Values {

  private static final BigDecimal LARGEST_MASS = new BigDecimal("1000000000");
  private static final BigDecimal LARGEST_COUNT = new BigDecimal("1000000000");
  private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("1000000000000000");
  private static final Pattern UNLOCODE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");
  private static final Pattern AIRPORT = Pattern.compile("[A-Z]{3}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern CONTAINER = Pattern.compile("[A-Z]{3}[UJZ][0-9]{7}");
  private static final Pattern CONTAINER_GAPS = Pattern.compile("[\\s-]");
  private static final Pattern AIR_WAYBILL = Pattern.compile("[0-9]{3}-[0-9]{8}");
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private final CodeLists lists;
  private final ColumnMapping mapping;
  private final CargoFormat format;
  private final List<Finding> findings = new ArrayList<>();
  private Position position;

  Values(CodeLists lists, ColumnMapping mapping, CargoFormat format, Position position) {
    this.lists = lists;
    this.mapping = mapping;
    this.format = format;
    this.position = position;
  }

  /** Faults from here on are of this position. */
  Values at(Position where) {
    position = where;
    return this;
  }

  Position position() {
    return position;
  }

  List<Finding> findings() {
    return findings;
  }

  void fault(String field, String raw, ProblemCode code, Object... arguments) {
    if (findings.size() < Limits.WARNINGS) {
      findings.add(new Finding(position, Fault.of(field, code, arguments), raw));
    }
  }

  /** The text on one line, without control characters, at most {@link Limits#TEXT} characters. */
  String text(String field, String raw) {
    if (isClean(raw)) {
      return raw;
    }
    StringBuilder clean = new StringBuilder(Math.min(raw.length(), Limits.TEXT));
    int strange = 0;
    boolean blank = false;
    for (int i = 0; i < raw.length() && clean.length() < Limits.TEXT; i++) {
      char c = raw.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        blank = !clean.isEmpty();
      } else if (Character.isISOControl(c)) {
        strange++;
      } else {
        strange += c == '\ufffd' ? 1 : 0;
        if (blank) {
          clean.append(' ');
          blank = false;
        }
        clean.append(c);
      }
    }
    if (strange > 0) {
      fault(field, clean.toString(), CargoProblem.CARGO_ENCODING, strange);
    }
    if (raw.length() > Limits.TEXT) {
      fault(field, raw, CargoProblem.TOO_LARGE, Limits.TEXT);
    }
    return Limits.cut(clean.toString(), Limits.TEXT);
  }

  private static boolean isClean(String raw) {
    if (raw.length() > Limits.TEXT) {
      return false;
    }
    boolean blank = true;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean isBlank = c == ' ';
      if ((isBlank && blank) || (c < ' ') || (c >= 0x7f && c <= 0xa0) || c == '\ufffd') {
        return false;
      }
      if (c > 0xff && Character.isWhitespace(c)) {
        return false;
      }
      blank = isBlank;
    }
    return raw.isEmpty() || !blank;
  }

  Optional<BigDecimal> number(String field, String raw) {
    return number(field, raw, LARGEST_AMOUNT);
  }

  private Optional<BigDecimal> number(String field, String raw, BigDecimal limit) {
    String text = text(field, raw);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    DecimalSign sign = format == CargoFormat.CSV ? mapping.decimalSign() : DecimalSign.UNKNOWN;
    Optional<BigDecimal> number = Numbers.read(text, sign);
    if (format == CargoFormat.CSV && sign == DecimalSign.UNKNOWN && Numbers.readsTwoWays(text)) {
      fault(field, text, CargoProblem.NUMBER_AMBIGUOUS, Limits.excerpt(text));
    }
    if (number.isEmpty()) {
      fault(field, text, CargoProblem.NUMBER_UNREADABLE, Limits.excerpt(text));
    } else if (number.get().compareTo(limit) > 0) {
      fault(
          field,
          text,
          CargoProblem.CARGO_NUMBER_RANGE,
          Limits.excerpt(text),
          limit.toPlainString());
      return Optional.empty();
    }
    return number;
  }

  OptionalLong count(String field, String raw) {
    Optional<BigDecimal> number = number(field, raw, LARGEST_COUNT);
    if (number.isEmpty()) {
      return OptionalLong.empty();
    }
    BigDecimal whole = number.get().setScale(0, RoundingMode.DOWN);
    if (whole.compareTo(number.get()) != 0) {
      fault(field, raw, CargoProblem.NUMBER_UNREADABLE, Limits.excerpt(raw));
      return OptionalLong.empty();
    }
    return OptionalLong.of(whole.longValue());
  }

  /**
   * Mass in kilograms.
   *
   * @param unit code of UNECE Recommendation 20, or the letters of Cargo-IMP; empty means kilogram
   */
  Optional<BigDecimal> massKg(String field, String raw, String unit) {
    Optional<BigDecimal> factor = kilogramsOf(unit);
    if (factor.isEmpty()) {
      fault(field, raw + " " + unit, CargoProblem.UNIT_UNKNOWN, Limits.excerpt(unit));
      return Optional.empty();
    }
    return number(field, raw, LARGEST_MASS).map(n -> plain(n.multiply(factor.get())));
  }

  /** Masses are compared as values, so 134.0 and 134 are written alike. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static Optional<BigDecimal> kilogramsOf(String unit) {
    return switch (unit.strip().toUpperCase(Locale.ROOT)) {
      case "", "KGM", "KG", "KGS", "K", "KILO", "KILOGRAM", "KILOGRAMS" ->
          Optional.of(BigDecimal.ONE);
      case "GRM", "G", "GR" -> Optional.of(new BigDecimal("0.001"));
      case "TNE", "T", "MT", "TON", "TONNE", "TONNES" -> Optional.of(new BigDecimal("1000"));
      case "LBR", "LB", "LBS", "L" -> Optional.of(new BigDecimal("0.45359237"));
      default -> Optional.empty();
    };
  }

  Optional<Money> money(String field, String raw, String currency) {
    String code = currency(field, currency);
    return number(field, raw).map(amount -> new Money(plain(amount), code));
  }

  String currency(String field, String raw) {
    String code = text(field, raw).toUpperCase(Locale.ROOT);
    if (!code.isEmpty() && !CURRENCIES.contains(code)) {
      fault(field, code, CargoProblem.CURRENCY_UNKNOWN, Limits.excerpt(code));
      return "";
    }
    return code;
  }

  Optional<HsCode> hs(String field, String raw) {
    String text = text(field, raw);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      HsCode code = new HsCode(text);
      String chapter = code.digits().substring(0, 2);
      if (!chapter.equals("00") && !chapter.equals("77") && lists.knowsHs(code)) {
        return Optional.of(code);
      }
    } catch (Problem wrong) {
      // The same fault is reported below, whichever way the code is impossible.
    }
    fault(field, text, CargoProblem.HS_IMPOSSIBLE, Limits.excerpt(text));
    return Optional.empty();
  }

  Optional<ContainerNumber> container(String field, String stated) {
    if (ContainerNumber.isValid(stated)) {
      return Optional.of(new ContainerNumber(stated));
    }
    String text = CONTAINER_GAPS.matcher(stated).replaceAll("").toUpperCase(Locale.ROOT);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (ContainerNumber.isValid(text)) {
      return Optional.of(new ContainerNumber(text));
    }
    if (CONTAINER.matcher(text).matches()) {
      int expected = ContainerNumber.checkDigit(text);
      fault(field, stated, CargoProblem.CONTAINER_CHECK_DIGIT, Limits.excerpt(text), expected);
    } else {
      fault(field, stated, CargoProblem.CONTAINER_FORM, Limits.excerpt(text));
    }
    return Optional.empty();
  }

  /** An air waybill number; the eighth digit of the serial is the first seven modulo 7. */
  String airWaybill(String field, String raw) {
    String text = text(field, raw);
    if (AIR_WAYBILL.matcher(text).matches()) {
      int expected = Integer.parseInt(text.substring(4, 11)) % 7;
      if (text.charAt(11) - '0' != expected) {
        fault(field, text, CargoProblem.WAYBILL_CHECK_DIGIT, text, expected);
      }
    }
    return text;
  }

  Optional<CountryCode> country(String field, String raw) {
    String text = text(field, raw).toUpperCase(Locale.ROOT);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (COUNTRY.matcher(text).matches()) {
      CountryCode code = new CountryCode(text);
      if (lists.knowsCountry(code)) {
        return Optional.of(code);
      }
    }
    fault(field, text, CargoProblem.COUNTRY_UNKNOWN, Limits.excerpt(text));
    return Optional.empty();
  }

  /** A UN/LOCODE, an airport code, a country code or a name, told apart by form. */
  Place place(String field, String raw) {
    String stated = text(field, raw);
    String code = stated.replace(" ", "").toUpperCase(Locale.ROOT);
    if (stated.isEmpty()) {
      return Place.NONE;
    }
    if (code.length() == 5 && UNLOCODE.matcher(code).matches() && isCodeLike(stated)) {
      return unlocode(field, stated, code);
    }
    if (stated.length() == 3 && AIRPORT.matcher(code).matches()) {
      return airport(field, stated, code);
    }
    if (stated.length() == 2 && COUNTRY.matcher(code).matches()) {
      return new Place(stated, Optional.empty(), country(field, stated));
    }
    return new Place(stated, Optional.empty(), Optional.empty());
  }

  /** {@code VNSGN} and {@code VN SGN} are codes; a name of five letters in small letters is not. */
  private static boolean isCodeLike(String stated) {
    return stated.equals(stated.toUpperCase(Locale.ROOT)) || stated.length() == 6;
  }

  private Place unlocode(String field, String stated, String code) {
    if (lists.knowsPlace(code)) {
      Optional<CountryCode> country = Optional.of(new CountryCode(code.substring(0, 2)));
      return new Place(stated, Optional.of(code), country);
    }
    fault(field, stated, CargoProblem.CARGO_PLACE_UNKNOWN, code);
    return new Place(stated, Optional.empty(), Optional.empty());
  }

  private Place airport(String field, String stated, String code) {
    if (!lists.knowsAirport(code)) {
      fault(field, stated, CargoProblem.CARGO_PLACE_UNKNOWN, code);
    }
    Optional<String> unlocode = lists.placeOfAirport(code);
    return new Place(stated, unlocode, unlocode.map(u -> new CountryCode(u.substring(0, 2))));
  }

  Optional<StatedTime> time(String field, String raw) {
    String text = text(field, raw);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Times.read(text, mapping.dateOrder()));
    } catch (Times.Ambiguous open) {
      fault(field, text, CargoProblem.CARGO_DATE_AMBIGUOUS, Limits.excerpt(text));
    } catch (DateTimeException impossible) {
      fault(field, text, CargoProblem.DATE_IMPOSSIBLE, Limits.excerpt(text));
    }
    return Optional.empty();
  }

  Optional<TransportMode> mode(String field, String raw) {
    String text = text(field, raw);
    Optional<TransportMode> mode = Modes.read(text);
    if (mode.isEmpty() && !text.isEmpty()) {
      fault(field, text, CargoProblem.MODE_UNKNOWN, Limits.excerpt(text));
    }
    return mode;
  }
}
