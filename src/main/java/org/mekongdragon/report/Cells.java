package org.mekongdragon.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.mekongdragon.web.Texts;

/** What tables of all chapters are made with. */
final class Cells {

  /** Rows beyond these say little in a report; the figures' page has all. */
  static final int MOST_ROWS = 15;

  private Cells() {}

  static List<String> heads(Texts texts, String... keys) {
    return Arrays.stream(keys).map(key -> texts.of(key)).toList();
  }

  /** Something that is there has a bar of at least one percent. */
  static int percent(BigDecimal value, BigDecimal most) {
    return value.signum() <= 0 || most.signum() <= 0
        ? 0
        : Math.max(
            1,
            value
                .multiply(BigDecimal.valueOf(100))
                .divide(most, 0, RoundingMode.HALF_UP)
                .intValue());
  }
}
