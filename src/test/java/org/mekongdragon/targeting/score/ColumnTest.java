package org.mekongdragon.targeting.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnTest {

  private static Column column(IntFunction<String> value) {
    return Column.of("x", IntStream.range(0, 200).mapToObj(value).toArray(String[]::new));
  }

  @Test
  void seesNumbersEvenWhenSomeAreMissing() {
    assertThat(column(i -> i % 5 == 0 ? "" : i * 1.5 + "").kind()).isEqualTo(ColumnKind.NUMBER);
  }

  @Test
  void seesDatesInTheirUsualForms() {
    assertThat(column(i -> "2020-01-%02d".formatted(1 + i % 28)).kind()).isEqualTo(ColumnKind.DATE);
    assertThat(column(i -> "%02d/12/2021".formatted(1 + i % 28)).kind()).isEqualTo(ColumnKind.DATE);
    assertThat(column(i -> "2020-01-%02dT10:00:00Z".formatted(1 + i % 28)).kind())
        .isEqualTo(ColumnKind.DATE);
    assertThat(column(i -> "2020-13-%02d".formatted(1 + i % 28)).kind())
        .isNotEqualTo(ColumnKind.DATE);
  }

  @Test
  void seesCodesByTheirFixedLengthAndLeadingZeros() {
    Column tariff = column(i -> "%06d".formatted(30000 + i % 40 * 1700));
    assertThat(tariff.kind()).isEqualTo(ColumnKind.CODE);
    assertThat(tariff.width()).isEqualTo(6);
    assertThat(column(i -> "%02d".formatted(i % 20)).kind()).isEqualTo(ColumnKind.CATEGORY);
    assertThat(column(i -> Integer.toString(i % 20)).kind()).isEqualTo(ColumnKind.NUMBER);
  }

  @Test
  void seesIdentifiersWhetherOfDigitsOrLetters() {
    assertThat(column(i -> Long.toString(97061800L + i * 7919L % 5000)).kind())
        .isEqualTo(ColumnKind.IDENTIFIER);
    assertThat(column(i -> Integer.toString(i + 1)).kind()).isEqualTo(ColumnKind.IDENTIFIER);
    assertThat(column(i -> "BL" + i).kind()).isEqualTo(ColumnKind.IDENTIFIER);
    assertThat(column(i -> "BL" + i / 3).kind()).isEqualTo(ColumnKind.CATEGORY);
  }

  @Test
  void seesSentencesAndConstants() {
    assertThat(column(i -> "frozen fish in carton " + i).kind()).isEqualTo(ColumnKind.TEXT);
    assertThat(column(i -> "B").kind()).isEqualTo(ColumnKind.CONSTANT);
    assertThat(column(i -> "").kind()).isEqualTo(ColumnKind.CONSTANT);
  }

  @Test
  void takesEqualValuesForEqualHoweverTheyAreWritten() {
    Column tariff = new Column("hs", ColumnKind.CODE, 6, true);
    assertThat(tariff.fingerprint("30487", 0)).isEqualTo(tariff.fingerprint("030487", 0));
    assertThat(tariff.fingerprint("030487", 4)).isEqualTo(tariff.fingerprint("030499", 4));
    assertThat(tariff.fingerprint("030487", 0)).isNotEqualTo(tariff.fingerprint("030488", 0));
    Column price = new Column("price", ColumnKind.NUMBER, 0, true);
    assertThat(price.fingerprint("4897.0999999999985", 0))
        .isEqualTo(price.fingerprint("4897.1", 0));
    Column origin = new Column("origin", ColumnKind.CATEGORY, 0, true);
    assertThat(origin.fingerprint(" cn", 0)).isEqualTo(origin.fingerprint("CN", 0));
  }

  @Test
  void readsOnlyPlainNumbers() {
    assertThat(Values.number("-1.5e3")).hasValue(-1500);
    for (String no : new String[] {"", "NaN", "1d", "0x10", "1,000", "1e999", "--1", "e5", "."}) {
      assertThat(Values.number(no)).as(no).isEmpty();
    }
  }
}
