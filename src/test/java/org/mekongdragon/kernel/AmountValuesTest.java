package org.mekongdragon.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountValuesTest {

  @ParameterizedTest
  @ValueSource(strings = {"537-46-2", "108-24-7", "7732-18-5", "2167189-50-4"})
  void takesCasNumbersWhoseCheckDigitHolds(String text) {
    assertThat(new CasNumber(text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"537-46-3", "76-42-5", "28578-16-", "54-04--6", "0-00-0", "", "a-11-1"})
  void refusesCasNumbersWhoseFormOrCheckDigitIsWrong(String text) {
    assertThatThrownBy(() -> new CasNumber(text)).isInstanceOf(Problem.class);
  }

  @Test
  void addsMassesExactly() {
    Mass mass = Mass.ofKilograms(new BigDecimal("2.3")).plus(Mass.ofGrams(new BigDecimal("0.09")));
    assertThat(mass.grams()).isEqualByComparingTo("2300.09");
    assertThat(mass).hasToString("2.30009 kg");
    assertThat(Mass.ofKilograms(BigDecimal.valueOf(2300))).hasToString("2300 kg");
    assertThat(Mass.ZERO).isLessThan(mass);
    assertThatThrownBy(() -> Mass.ofGrams(BigDecimal.valueOf(-1))).isInstanceOf(Problem.class);
  }

  @Test
  void keepsBoundsInSums() {
    assertThat(Bound.EXACT.plus(Bound.LESS)).isEqualTo(Bound.LESS);
    assertThat(Bound.MORE.plus(Bound.EXACT)).isEqualTo(Bound.MORE);
    assertThat(Bound.LESS.plus(Bound.LESS)).isEqualTo(Bound.LESS);
    assertThat(Bound.LESS.plus(Bound.MORE)).isEqualTo(Bound.ABOUT);
  }

  @Test
  void knowsTheDecimalSignOfItsLanguages() {
    assertThat(DecimalSign.of(Locale.of("vi", "VN"))).isEqualTo(DecimalSign.COMMA);
    assertThat(DecimalSign.of(Locale.SIMPLIFIED_CHINESE)).isEqualTo(DecimalSign.POINT);
    assertThat(DecimalSign.of(Locale.of("fi"))).isEqualTo(DecimalSign.UNKNOWN);
  }

  @Test
  void refusesAmountsBelowZeroOrWithoutUnit() {
    assertThatThrownBy(() -> Amount.exactly(-1)).isInstanceOf(Problem.class);
    assertThat(Amount.exactly(new BigDecimal("1.50")))
        .isEqualTo(Amount.exactly(new BigDecimal("1.5")));
    assertThatThrownBy(() -> Quantity.of("1", " ")).isInstanceOf(Problem.class);
  }
}
