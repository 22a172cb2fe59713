package org.mekongdragon.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mekongdragon.statistics.Dimension;

/** Which values a picture's axis has. */
class ScaleTest {

  @Test
  void keepsTheDaysBetweenTwoPhases() {
    Map<String, BigDecimal> cases =
        Map.of("2025-04-15", BigDecimal.ONE, "2026-08-24", BigDecimal.TEN);
    assertThat(Scale.of(Dimension.DAY, cases))
        .hasSize(497)
        .startsWith("2025-04-15", "2025-04-16")
        .endsWith("2026-08-24");
  }

  @Test
  void doesNotFillWhatIsTooLongToDraw() {
    assertThat(Scale.of(Dimension.DAY, days("2024-01-01", "2026-03-10"))).hasSize(800);
    assertThat(Scale.of(Dimension.DAY, days("2024-01-01", "2026-03-11"))).hasSize(2);
  }

  private static Map<String, BigDecimal> days(String first, String last) {
    return Map.of(first, BigDecimal.ONE, last, BigDecimal.ONE);
  }
}
