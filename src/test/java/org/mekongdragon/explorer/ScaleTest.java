package org.mekongdragon.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mekongdragon.statistics.Dimension;

class ScaleTest {

  @Test
  void fillsTimesWithoutGapsAndPutsTheUnknownLast() {
    Map<String, BigDecimal> months =
        Map.of("2025-11", BigDecimal.ONE, "2026-02", BigDecimal.TEN, "", BigDecimal.TEN);
    assertThat(Scale.of(Dimension.MONTH, months))
        .containsExactly("2025-11", "2025-12", "2026-01", "2026-02", "");
    Map<String, BigDecimal> days = Map.of("-1", BigDecimal.ONE, "10", BigDecimal.ONE);
    assertThat(Scale.of(Dimension.OPERATION_DAY, days)).hasSize(12).startsWith("-1", "0", "1");
    assertThat(Scale.of(Dimension.WEEKDAY, Map.of("3", BigDecimal.ONE)))
        .containsExactly("1", "2", "3", "4", "5", "6", "7");
  }

  @Test
  void doesNotFillLifetimes() {
    Map<String, BigDecimal> days =
        Map.of("1990-01-01", BigDecimal.ONE, "2025-01-01", BigDecimal.ONE);
    assertThat(Scale.of(Dimension.DAY, days)).containsExactly("1990-01-01", "2025-01-01");
  }

  @Test
  void putsTheLargestFirst() {
    Map<String, BigDecimal> modes =
        Map.of("road", BigDecimal.ONE, "sea", BigDecimal.TEN, "air", BigDecimal.ONE);
    assertThat(Scale.of(Dimension.MODE, modes)).containsExactly("sea", "air", "road");
    assertThat(Scale.of(Dimension.MODE, Map.of())).isEmpty();
  }

  @Test
  void drawsWhatSuits() {
    assertThat(Picture.suiting(Dimension.MONTH, Optional.of(Dimension.REGIME)))
        .isEqualTo(Picture.LINE);
    assertThat(Picture.suiting(Dimension.WEEKDAY, Optional.of(Dimension.HOUR)))
        .isEqualTo(Picture.HEAT);
    assertThat(Picture.suiting(Dimension.ORIGIN, Optional.of(Dimension.COUNTRY)))
        .isEqualTo(Picture.FLOW);
    assertThat(Picture.suiting(Dimension.ROUTE, Optional.empty())).isEqualTo(Picture.MAP);
    assertThat(Picture.fitting(Dimension.MODE, Optional.empty()))
        .containsExactly(Picture.BARS, Picture.LINE);
  }

  @Test
  void writesItsAddressAndReadsItAgain() {
    Exploration about =
        Exploration.of(
            "OMD7",
            Map.of(
                "rows", new String[] {"route"},
                "route", new String[] {"MM>VN", "LA>VN"},
                "gossip", new String[] {"x"},
                "with", new String[] {"OMD6", "OMD5"}));
    assertThat(about.operations()).containsExactly("OMD7", "OMD6", "OMD5");
    assertThat(about.href())
        .isEqualTo(
            "/operations/OMD7/explore?measure=cases&route=MM%3EVN,LA%3EVN&rows=route&with=OMD6,OMD5");
    assertThat(Exploration.parted(about.parameters())).isEqualTo(about.asked());
  }
}
