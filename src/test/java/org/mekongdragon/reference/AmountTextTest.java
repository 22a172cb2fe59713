package org.mekongdragon.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mekongdragon.kernel.Bound.ABOUT;
import static org.mekongdragon.kernel.Bound.EXACT;
import static org.mekongdragon.kernel.Bound.LESS;
import static org.mekongdragon.kernel.Bound.MORE;
import static org.mekongdragon.kernel.DecimalSign.COMMA;
import static org.mekongdragon.kernel.DecimalSign.POINT;
import static org.mekongdragon.kernel.DecimalSign.UNKNOWN;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mekongdragon.kernel.Amount;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.kernel.DecimalSign;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.Quantity;

class AmountTextTest {

  private final AmountText reader = AmountText.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4.951,9 kg|4951.9|kg",
        "4,951.9 kg|4951.9|kg",
        "104.410 viên|104410|tablet",
        "104,410 tablets|104410|tablet",
        "2.3 tấn|2.3|t",
        "2,3 tấn|2.3|t",
        "2,3 tan|2.3|t",
        "11,8 tấn|11.8|t",
        "1.745.000 viên|1745000|tablet",
        "1,745,000 pills|1745000|tablet",
        "1 745 000 viên|1745000|tablet",
        "12.800 cá thể|12800|specimen",
        "3.800 viên|3800|tablet",
        "353 kg|353|kg",
        "0.350 kg|0.35|kg",
        "0,350 kg|0.35|kg",
        ".5 kg|0.5|kg",
        "1234.567 kg|1234.567|kg",
        "1 234,567 kg|1234.567|kg",
        "12 viss|12|viss",
        "5 ပိဿာ|5|viss",
        "3 tical|3|tical",
        "2 taels|2|tael-hk",
        "2 两|2|liang",
        "3 catties|3|catty-hk",
        "3斤|3|jin",
        "4 lbs.|4|lb",
        "4.5 oz|4.5|oz",
        "2.20E-05 lbs|0.000022|lb",
        "12 Block (350gr)|12|pack-350g",
        "7 Brick (1kg)|7|pack-1kg",
        "3千克|3|kg",
        "3公斤|3|kg",
        "2千公斤|2000|kg",
        "３．５ｋｇ|3.5|kg",
        "1.2万片|12000|tablet",
        "1亿2000万粒|120000000|tablet",
        "3百万粒|3000000|tablet",
        "1,7 triệu viên|1700000|tablet",
        "12 nghìn viên|12000|tablet",
        "1.2 million tablets|1200000|tablet",
        "1,00,000 tablets|100000|tablet",
        "๓๕ กก.|35|kg",
        "2 m³|2|m3",
        "2 ㎥|2|m3",
        "15 ống|15|ampoule",
        "10²5 kg||",
      })
  void readsTheTrapsOfReports(String text, String value, String unit) {
    AmountReading<Quantity> reading = reader.quantity(text, UNKNOWN);

    if (value == null) {
      assertThat(reading.value()).isEmpty();
      return;
    }
    assertThat(reading.orThrow("")).isEqualTo(Quantity.of(value, unit));
  }

  @Test
  void readsTheSameThroughAnyBlank() {
    for (String blank : List.of("\u00a0", "\u202f", "\u3000", "\t", "")) {
      assertThat(reader.quantity("4.951,9" + blank + "kg", UNKNOWN).orThrow(""))
          .isEqualTo(Quantity.of("4951.9", "kg"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gần 2.3 tấn|LESS|2.3",
        "gan 2,3 tan|LESS|2.3",
        "近2.3吨|LESS|2.3",
        "nearly 2.3 t|LESS|2.3",
        "dưới 2,3 tấn|LESS|2.3",
        "≤ 2.3 t|LESS|2.3",
        "hơn 4,5 tấn|MORE|4.5",
        "trên 4,5 tấn|MORE|4.5",
        "không dưới 4,5 tấn|MORE|4.5",
        "超过4.5吨|MORE|4.5",
        "逾4.5吨|MORE|4.5",
        "over 4.5 tonnes|MORE|4.5",
        "More than 4.5 tonnes|MORE|4.5",
        "≥4.5 t|MORE|4.5",
        "> 4.5 t|MORE|4.5",
        "300余公斤|MORE|300",
        "300多公斤|MORE|300",
        "500+ kg|MORE|500",
        "3万余片|MORE|30000",
        "5 kg trở lên|MORE|5",
        "khoảng 5 kg|ABOUT|5",
        "约5公斤|ABOUT|5",
        "5公斤左右|ABOUT|5",
        "about 5 kg|ABOUT|5",
        "~5 kg|ABOUT|5",
        "khoảng hơn 5 kg|MORE|5",
        "5 kg|EXACT|5",
      })
  void keepsBoundingWords(String text, Bound bound, BigDecimal value) {
    Amount amount = reader.quantity(text, UNKNOWN).orThrow("").amount();

    assertThat(amount).isEqualTo(new Amount(value, bound));
  }

  @Test
  void answersBothReadingsOfOneSeparatorBeforeThreeDigits() {
    AmountReading<Quantity> reading = reader.quantity("1.234 kg", UNKNOWN);

    assertThat(reading)
        .isInstanceOfSatisfying(
            AmountReading.Ambiguous.class,
            it ->
                assertThat(it.readings())
                    .isEqualTo(List.of(Quantity.of("1.234", "kg"), Quantity.of("1234", "kg"))));
    assertThat(reading.fault("goods[0].quantity"))
        .contains(
            Fault.of(
                "goods[0].quantity",
                ReferenceProblem.AMOUNT_AMBIGUOUS,
                "1.234 kg",
                "1.234 kg",
                "1234 kg"));
  }

  @Test
  void lettingTheWritersWayDecideOnlyWhereTheTextDoesNot() {
    assertThat(valueOf("1.234 kg", COMMA)).isEqualByComparingTo("1234");
    assertThat(valueOf("1.234 kg", POINT)).isEqualByComparingTo("1.234");
    assertThat(valueOf("1,155 kg", POINT)).isEqualByComparingTo("1155");
    assertThat(valueOf("1,155 kg", COMMA)).isEqualByComparingTo("1.155");
    assertThat(valueOf("2.3 kg", COMMA)).isEqualByComparingTo("2.3");
    assertThat(valueOf("2,3 kg", POINT)).isEqualByComparingTo("2.3");
    assertThat(valueOf("104.410 viên", POINT)).isEqualByComparingTo("104410");
    assertThat(valueOf("1.23 kg", COMMA)).isEqualByComparingTo("1.23");
    assertThat(valueOf("1.2345 kg", COMMA)).isEqualByComparingTo("1.2345");
  }

  @Test
  void answersBothUnitsOfOneWord() {
    AmountReading<Quantity> reading = reader.quantity("3 gallons", UNKNOWN);

    assertThat(reading)
        .isInstanceOfSatisfying(
            AmountReading.Ambiguous.class,
            it ->
                assertThat(it.readings())
                    .isEqualTo(List.of(Quantity.of("3", "gal-us"), Quantity.of("3", "gal-imp"))));
  }

  @Test
  void countsAreWhole() {
    for (String text : List.of("1,155", "1.155", "1 155", "1155")) {
      assertThat(reader.count(text).orThrow("")).isEqualTo(Amount.exactly(1155));
    }
    assertThat(reader.count("hơn 4.500").orThrow(""))
        .isEqualTo(new Amount(BigDecimal.valueOf(4500), MORE));
    assertThat(reader.number("1,155", UNKNOWN).value()).isEmpty();
    assertThat(reader.number("gần 97,5", UNKNOWN).orThrow(""))
        .isEqualTo(new Amount(new BigDecimal("97.5"), LESS));
  }

  @Test
  void takesTheUnitFromItsOwnField() {
    assertThat(reader.quantity("~1.234,5", "Viss", UNKNOWN).orThrow(""))
        .isEqualTo(new Quantity(new Amount(new BigDecimal("1234.5"), ABOUT), "viss"));
    assertThat(reader.quantity("104.410", "viên", UNKNOWN).orThrow(""))
        .isEqualTo(Quantity.of("104410", "tablet"));
    assertThat(reader.quantity("12", "Block (350gr)", UNKNOWN).orThrow(""))
        .isEqualTo(Quantity.of("12", "pack-350g"));
    assertThat(reader.quantity("12 kg", "Kilogram", UNKNOWN).orThrow("").amount().bound())
        .isEqualTo(EXACT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|UNIT_MISSING",
        "furlong|UNIT_UNKNOWN",
      })
  void refusesUnitsItDoesNotKnow(String unit, ReferenceProblem expected) {
    assertThat(codeOf("12", unit == null ? "" : unit)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-5 kg|AMOUNT_NEGATIVE",
        "− 5 kg|AMOUNT_NEGATIVE",
        "(5) kg|AMOUNT_NEGATIVE",
        "gần -5 kg|AMOUNT_NEGATIVE",
        "kg|AMOUNT_MISSING",
        "NaN kg|AMOUNT_MISSING",
        "1.2.3 kg|AMOUNT_MALFORMED",
        "15.4.2025 kg|AMOUNT_MALFORMED",
        "1,23,45 kg|AMOUNT_MALFORMED",
        "12.34,567,8 kg|AMOUNT_MALFORMED",
        "10-12 kg|AMOUNT_REST",
        "3 kg 200|AMOUNT_REST",
        "104.410 viên ma túy|AMOUNT_REST",
        "=1+1 kg|AMOUNT_REST",
        "gần hơn 5 kg|AMOUNT_BOUNDS",
        "5e99 kg|AMOUNT_TOO_LONG",
        "9999999999999999 kg|AMOUNT_TOO_LONG",
        "½ kg|AMOUNT_MISSING",
      })
  void refusesWhatIsNoAmount(String text, ReferenceProblem expected) {
    assertThat(codeOf(text, "")).isEqualTo(expected);
  }

  @Test
  void refusesUnitsThatContradict() {
    assertThat(codeOf("12 kg", "g")).isEqualTo(ReferenceProblem.UNIT_CONFLICT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5\u202ekg", "5\u0000 kg", "\u2066 5 kg"})
  void refusesTextThatHidesSomething(String text) {
    assertThat(codeOf(text, "")).isEqualTo(ReferenceProblem.TEXT_HOSTILE);
  }

  @Test
  void refusesTenThousandDigitsAtOnce() {
    assertThat(codeOf("9".repeat(10_000) + " kg", "")).isEqualTo(ReferenceProblem.AMOUNT_TOO_LONG);
    assertThat(codeOf("0." + "1".repeat(10_000) + " kg", ""))
        .isEqualTo(ReferenceProblem.AMOUNT_TOO_LONG);
    assertThat(codeOf("9".repeat(150) + " kg", "")).isEqualTo(ReferenceProblem.AMOUNT_TOO_LONG);
    assertThatThrownBy(() -> new Amount(new BigDecimal("1e999999"), EXACT))
        .isInstanceOf(Problem.class);
  }

  @Test
  void acceptsTheLargestAmountAndNotTheNext() {
    assertThat(valueOf("1000000000000000 kg", UNKNOWN)).isEqualByComparingTo(Amount.MOST);
    assertThat(codeOf("1000000000000001 kg", "")).isEqualTo(ReferenceProblem.AMOUNT_TOO_LONG);
    assertThat(valueOf("0 kg", UNKNOWN)).isZero();
  }

  @Test
  void infersTheSignOfAColumn() {
    assertThat(AmountText.signOf(List.of("1.234", "2,5", "7"))).isEqualTo(COMMA);
    assertThat(AmountText.signOf(List.of("1.234", "1,234.5"))).isEqualTo(POINT);
    assertThat(AmountText.signOf(List.of("1.745.000"))).isEqualTo(COMMA);
    assertThat(AmountText.signOf(List.of("1.234", "7"))).isEqualTo(UNKNOWN);
    assertThat(AmountText.signOf(List.of("2,5", "2.5"))).isEqualTo(UNKNOWN);
  }

  @Test
  void knowsUnitsByEveryName() {
    assertThat(reader.unit("Kilogram")).contains("kg");
    assertThat(reader.unit("viên")).contains("tablet");
    assertThat(reader.unit("Gallon")).isEmpty();
    assertThat(reader.unit("kg per day")).isEmpty();
  }

  private BigDecimal valueOf(String text, DecimalSign sign) {
    return reader.quantity(text, sign).orThrow("").amount().value();
  }

  private Object codeOf(String text, String unit) {
    return reader.quantity(text, unit, UNKNOWN).fault("").orElseThrow().code();
  }
}
