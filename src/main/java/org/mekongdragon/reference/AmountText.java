package org.mekongdragon.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.mekongdragon.kernel.Amount;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.kernel.DecimalSign;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Quantity;
import org.mekongdragon.reference.AmountWords.UnitWord;

/**
 * Reads amounts as people write them: "4.951,9 kg", "104.410 viên", "gần 2.3 tấn", "近3.5万片", "12
 * Block (350gr)". Bounding words are kept, doubt is answered as doubt. Pure and thread-safe.
 */
public final class AmountText {

  private static final int MOST_CHARACTERS = 200;
  private static final int MOST_DIGITS = 24;
  private static final AmountText STANDARD = new AmountText(AmountWords.shipped());

  private final AmountWords words;

  AmountText(AmountWords words) {
    this.words = words;
  }

  /** A reader with the vocabulary that the product ships. */
  public static AmountText standard() {
    return STANDARD;
  }

  /**
   * Reads an amount and the unit that follows it.
   *
   * @param sign the writer's way, used only where the text alone reads two ways
   */
  public AmountReading<Quantity> quantity(String text, DecimalSign sign) {
    return quantity(text, "", sign);
  }

  /**
   * Reads an amount whose unit may stand in a field of its own.
   *
   * @param unit the unit as written beside the number; empty when it stands in the text
   * @param sign the writer's way, used only where the text alone reads two ways
   */
  public AmountReading<Quantity> quantity(String text, String unit, DecimalSign sign) {
    Optional<Fault> refusal = check(text).or(() -> check(unit));
    if (refusal.isPresent()) {
      return new AmountReading.Refused<>(refusal.get());
    }
    AmountParse parse = new AmountParse(words, CleanText.of(text));
    List<UnitWord> beside = unit.isBlank() ? List.of() : parse.unitOf(CleanText.of(unit));
    if (beside.isEmpty() && !unit.isBlank()) {
      return refused(ReferenceProblem.UNIT_UNKNOWN, unit);
    }
    Optional<Fault> fault = parse.run();
    if (fault.isPresent()) {
      return new AmountReading.Refused<>(fault.get());
    }
    if (!beside.isEmpty() && !parse.units().isEmpty() && !beside.equals(parse.units())) {
      return refused(ReferenceProblem.UNIT_CONFLICT, parse.units().getFirst().code(), unit);
    }
    List<UnitWord> units = beside.isEmpty() ? parse.units() : beside;
    if (units.isEmpty()) {
      return refused(ReferenceProblem.UNIT_MISSING, text);
    }
    return decide(
        text,
        parse.amounts(sign, units.getFirst().counted()),
        amount -> units.stream().map(word -> new Quantity(amount, word.code())).toList());
  }

  /** Reads a number without a unit, such as a percentage or a latitude that is not negative. */
  public AmountReading<Amount> number(String text, DecimalSign sign) {
    return bare(text, sign, false);
  }

  /** Reads a number of things: "1,155", "1.155" and "1 155" are all the same. */
  public AmountReading<Amount> count(String text) {
    return bare(text, DecimalSign.UNKNOWN, true);
  }

  /** The code of a unit as people write it; empty when unknown or of several meanings. */
  public Optional<String> unit(String text) {
    if (check(text).isPresent()) {
      return Optional.empty();
    }
    List<UnitWord> found = new AmountParse(words, "").unitOf(CleanText.of(text));
    return found.size() == 1 ? Optional.of(found.getFirst().code()) : Optional.empty();
  }

  /**
   * The sign that the writer of a column uses, from the cells that can be read one way only.
   *
   * @return {@code UNKNOWN} when no cell tells, or cells contradict each other
   */
  public static DecimalSign signOf(Iterable<String> cells) {
    DecimalSign seen = DecimalSign.UNKNOWN;
    for (String cell : cells) {
      Matcher core = NumberText.CORE.matcher(cell.length() > MOST_CHARACTERS ? "" : cell);
      DecimalSign told = core.find() ? NumberText.signIn(core.group()) : DecimalSign.UNKNOWN;
      if (told != DecimalSign.UNKNOWN && seen != DecimalSign.UNKNOWN && told != seen) {
        return DecimalSign.UNKNOWN;
      }
      seen = told == DecimalSign.UNKNOWN ? seen : told;
    }
    return seen;
  }

  private AmountReading<Amount> bare(String text, DecimalSign sign, boolean counted) {
    Optional<Fault> refusal = check(text);
    if (refusal.isPresent()) {
      return new AmountReading.Refused<>(refusal.get());
    }
    AmountParse parse = new AmountParse(words, CleanText.of(text));
    Optional<Fault> fault = parse.run();
    if (fault.isPresent()) {
      return new AmountReading.Refused<>(fault.get());
    }
    if (!parse.units().isEmpty()) {
      return refused(ReferenceProblem.AMOUNT_REST, parse.units().getFirst().code());
    }
    return decide(text, parse.amounts(sign, counted), List::of);
  }

  private static <T> AmountReading<T> decide(
      String text, List<BoundedValue> values, Function<Amount, List<T>> readings) {
    if (values.isEmpty()) {
      return refused(ReferenceProblem.AMOUNT_MALFORMED, text);
    }
    if (values.stream().anyMatch(value -> !fits(value.value()))) {
      return refused(ReferenceProblem.AMOUNT_TOO_LONG, text.length());
    }
    List<T> all =
        values.stream()
            .map(value -> new Amount(value.value(), value.bound()))
            .flatMap(amount -> readings.apply(amount).stream())
            .toList();
    if (all.size() == 1) {
      return new AmountReading.Clear<>(all.getFirst());
    }
    Fault fault =
        Fault.of(
            "",
            ReferenceProblem.AMOUNT_AMBIGUOUS,
            text,
            describe(all.getFirst()),
            describe(all.getLast()));
    return new AmountReading.Ambiguous<>(all, fault);
  }

  /** A value that an {@link Amount} takes. */
  private static boolean fits(BigDecimal value) {
    return value.precision() <= MOST_DIGITS
        && value.compareTo(Amount.MOST) <= 0
        && value.stripTrailingZeros().scale() <= Amount.MOST_DECIMALS;
  }

  private static Optional<Fault> check(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return Optional.of(Fault.of("", ReferenceProblem.AMOUNT_TOO_LONG, text.length()));
    }
    return CleanText.isHostile(text)
        ? Optional.of(Fault.of("", ReferenceProblem.TEXT_HOSTILE))
        : Optional.empty();
  }

  private static <T> String describe(T reading) {
    return switch (reading) {
      case Quantity quantity -> quantity.amount().value().toPlainString() + " " + quantity.unit();
      case Amount amount -> amount.value().toPlainString();
      default -> reading.toString();
    };
  }

  private static <T> AmountReading<T> refused(ReferenceProblem code, Object... arguments) {
    return new AmountReading.Refused<>(Fault.of("", code, arguments));
  }

  /** A value before it is known to fit. */
  record BoundedValue(BigDecimal value, Bound bound) {}
}
