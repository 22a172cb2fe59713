package org.mekongdragon.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.kernel.DecimalSign;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.ProblemCode;
import org.mekongdragon.reference.AmountText.BoundedValue;
import org.mekongdragon.reference.AmountWords.UnitWord;

/** One pass over one text: bounds, number, multipliers, unit, bounds. */
final class AmountParse {

  /** "Block (350gr)": a thing counted whose mass is said. */
  private static final Pattern PACK =
      Pattern.compile("^\\p{L}[\\p{L} ]{0,30}? ?\\(([0-9][0-9.,]*) ?(\\p{L}+)\\)");

  private static final int MOST_PARTS = 4;

  /** Digits and what they are multiplied with: 1亿 + 2000万. */
  private record Part(String digits, BigDecimal multiplier) {}

  private final AmountWords words;
  private final String text;
  private String rest = "";
  private Bound bound = Bound.EXACT;
  private boolean contradicts;
  private List<UnitWord> units = List.of();
  private final List<Part> parts = new ArrayList<>();

  AmountParse(AmountWords words, String text) {
    this.words = words;
    this.text = text;
  }

  /** Reads the whole text; empty when everything in it is understood. */
  Optional<Fault> run() {
    Matcher core = NumberText.CORE.matcher(text);
    if (!core.find()) {
      return fault(ReferenceProblem.AMOUNT_MISSING, text);
    }
    Optional<Fault> before = readBefore(text.substring(0, core.start()));
    if (before.isPresent()) {
      return before;
    }
    rest = text.substring(core.start());
    readParts();
    readBounds();
    readUnit();
    readBounds();
    if (!rest.isEmpty()) {
      return fault(ReferenceProblem.AMOUNT_REST, rest);
    }
    return contradicts ? fault(ReferenceProblem.AMOUNT_BOUNDS, text) : Optional.empty();
  }

  /** The units that the text names: none, one, or those that share the word. */
  List<UnitWord> units() {
    return units;
  }

  /** The readings of the number with its bound, after {@link #run}. */
  List<BoundedValue> amounts(DecimalSign sign, boolean counted) {
    boolean plain =
        parts.size() == 1 && parts.getFirst().multiplier().compareTo(BigDecimal.ONE) == 0;
    List<BigDecimal> sums = List.of(BigDecimal.ZERO);
    for (Part part : parts) {
      List<BigDecimal> readings = NumberText.read(part.digits(), sign, counted && plain);
      sums =
          sums.stream()
              .flatMap(sum -> readings.stream().map(r -> sum.add(r.multiply(part.multiplier()))))
              .toList();
    }
    return sums.stream().map(value -> new BoundedValue(value, bound)).toList();
  }

  /** The units that a text names when it names nothing else. */
  List<UnitWord> unitOf(String name) {
    rest = name;
    readUnit();
    return rest.isEmpty() ? units : List.of();
  }

  private Optional<Fault> readBefore(String before) {
    rest = before.strip();
    if (rest.startsWith("-") || rest.startsWith("(")) {
      return fault(ReferenceProblem.AMOUNT_NEGATIVE, text);
    }
    if (!rest.startsWith("+")) {
      readBounds();
    }
    if (rest.endsWith("-")) {
      return fault(ReferenceProblem.AMOUNT_NEGATIVE, text);
    }
    return rest.isEmpty() ? Optional.empty() : fault(ReferenceProblem.AMOUNT_REST, rest);
  }

  private void readParts() {
    BigDecimal last = BigDecimal.ZERO;
    Matcher core = NumberText.CORE.matcher(rest);
    while (parts.size() < MOST_PARTS && core.lookingAt()) {
      String digits = core.group();
      take(core.end());
      BigDecimal multiplier = readMultipliers();
      parts.add(new Part(digits, multiplier));
      boolean goesOn = multiplier.compareTo(BigDecimal.ONE) > 0;
      if (!goesOn || (last.signum() > 0 && multiplier.compareTo(last) >= 0)) {
        return;
      }
      last = multiplier;
      core = NumberText.CORE.matcher(rest);
    }
  }

  /** "2 百万", "1,7 triệu"; but 千克 is a kilogram, so the longer word wins. */
  private BigDecimal readMultipliers() {
    BigDecimal product = BigDecimal.ONE;
    for (int i = 0; i < 2; i++) {
      int unit = words.units().at(rest).map(WordTable.Match::length).orElse(0);
      Optional<WordTable.Match<BigDecimal>> found =
          words.multipliers().at(rest).filter(match -> match.length() > unit);
      if (found.isEmpty()) {
        return product;
      }
      product = product.multiply(found.get().meanings().iterator().next());
      take(found.get().length());
    }
    return product;
  }

  private void readBounds() {
    for (int i = 0; i < 2; i++) {
      Optional<WordTable.Match<Bound>> found = words.bounds().at(rest);
      if (found.isEmpty()) {
        return;
      }
      found.get().meanings().forEach(this::narrow);
      take(found.get().length());
    }
  }

  /** "Khoảng hơn": the firmer word counts; "gần" and "hơn" together make no sense. */
  private void narrow(Bound next) {
    if (bound == Bound.EXACT || bound == Bound.ABOUT) {
      bound = next;
    } else if (next != bound && next != Bound.ABOUT) {
      contradicts = true;
    }
  }

  private void readUnit() {
    Optional<WordTable.Match<UnitWord>> found = words.units().at(rest);
    Matcher pack = PACK.matcher(rest);
    if (pack.find()) {
      Optional<UnitWord> packed = pack(pack.group(1), pack.group(2));
      if (packed.isPresent()) {
        units = List.of(packed.get());
        take(pack.end());
        return;
      }
    }
    if (found.isPresent()) {
      Collection<UnitWord> meanings = found.get().meanings();
      units = List.copyOf(meanings);
      take(found.get().length());
      rest = rest.startsWith(".") ? rest.substring(1).strip() : rest;
    }
  }

  private Optional<UnitWord> pack(String number, String unitName) {
    List<BigDecimal> values = NumberText.read(number, DecimalSign.UNKNOWN, false);
    Optional<UnitWord> unit =
        words
            .units()
            .at(unitName)
            .filter(match -> match.length() == unitName.length())
            .map(match -> match.meanings().iterator().next())
            .filter(UnitWord::mass);
    if (values.size() != 1 || unit.isEmpty()) {
      return Optional.empty();
    }
    String mass = values.getFirst().stripTrailingZeros().toPlainString();
    String code = "pack-" + mass + unit.get().code().toLowerCase(Locale.ROOT);
    return Optional.of(new UnitWord(code, true, false));
  }

  private void take(int length) {
    rest = rest.substring(length).strip();
  }

  private static Optional<Fault> fault(ProblemCode code, String argument) {
    return Optional.of(Fault.of("", code, argument));
  }
}
