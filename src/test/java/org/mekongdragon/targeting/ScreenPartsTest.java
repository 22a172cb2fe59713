package org.mekongdragon.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.Profile;
import org.mekongdragon.targeting.engine.Rules;

class ScreenPartsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 5, 1);
  private static final RuleFields MONEY =
      RuleFields.of(List.of(Profile.of("1", Rules.parse("value_per_kg > 5"))));
  private static final RuleFields CODES =
      RuleFields.of(List.of(Profile.of("1", Rules.parse("hs = 1 and not origin = CO"))));

  @Test
  void ranksTheSameInMemoryAndInFiles() throws IOException {
    Random random = new Random(7);
    List<HitLine> all = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      HitLine.Target target =
          new HitLine.Target(HitLine.Kind.PROFILE, "P" + i, "n", 1, random.nextInt(4));
      HitLine.Origin origin = new HitLine.Origin("f", i, i, "r" + i);
      all.add(new HitLine(origin, target, random.nextInt(10) / 10.0, "because đ"));
    }
    List<HitLine> ranked = new ArrayList<>();
    try (HitRanking spilling = new HitRanking(10)) {
      for (HitLine hit : all) {
        spilling.add(hit);
      }
      assertThat(spilling.count()).isEqualTo(1_000);
      spilling.drain(ranked::add);
    }
    Collections.sort(all);
    assertThat(ranked).isEqualTo(all);
  }

  @Test
  void remembersOnlyWhatIsAskedAndNoMoreThanItMay() {
    FileHistory history = new FileHistory(Set.of(Field.CONSIGNEE), DAY, 2);
    history.add(CargoRecord.of("1").text(Field.CONSIGNEE, "Ácme").build());
    history.add(
        CargoRecord.of("2").text(Field.CONSIGNEE, "ACME").arrival(DAY.minusDays(9)).build());
    String key = Field.CONSIGNEE.key("acme");
    assertThat(history.firstSeen(Field.CONSIGNEE, key)).contains(DAY.minusDays(9));
    assertThat(history.count(Field.CONSIGNEE, key, DAY.minusDays(9), DAY)).isEqualTo(2);
    assertThat(history.count(Field.CONSIGNEE, key, DAY.minusDays(8), DAY)).isEqualTo(1);
    assertThat(history.firstSeen(Field.SHIPPER, key)).isEmpty();
    history.add(CargoRecord.of("3").text(Field.CONSIGNEE, "B").build());
    assertThat(history.isForgetful()).isFalse();
    history.add(CargoRecord.of("4").text(Field.CONSIGNEE, "C").build());
    assertThat(history.isForgetful()).isTrue();
    assertThat(history.firstSeen(Field.CONSIGNEE, key)).isEmpty();
  }

  @Test
  void disarmsFormulas() {
    assertThat(PlainCell.of("=1+1")).isEqualTo("'=1+1");
    assertThat(PlainCell.of(" @x")).isEqualTo("' @x");
    assertThat(PlainCell.of("-5")).isEqualTo("'-5");
    assertThat(PlainCell.of("a=1")).isEqualTo("a=1");
    assertThat(PlainCell.of("")).isEmpty();
  }

  @Test
  void givesTheEngineOnlyWhatItReadsAsTheParserDoes() {
    assertThat(manifest("id,hs,origin,remark\n", CODES)).isTrue();
    assertThat(manifest("\uFEFF\"hs\";\"goods\"\n", CODES)).isTrue();
    assertThat(manifest("hs,consignee_id\n", CODES)).isFalse();
    assertThat(manifest("hs,gross_weight\n", CODES)).isFalse();
    assertThat(manifest("origin,origin\n", CODES)).isFalse();
    assertThat(manifest("nothing,known\n", CODES)).isFalse();
    assertThat(manifest("hs,value,currency\n", CODES)).isTrue();
    assertThat(manifest("hs,value,currency\n", MONEY)).isFalse();
    assertThat(manifest("hs,value\n", MONEY)).isTrue();
    byte[] latin = "hs,goods\n1,caf\u00e9 au\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(CsvManifest.of(latin, CODES)).isEmpty();
  }

  private static boolean manifest(String head, RuleFields rules) {
    return CsvManifest.of(head.getBytes(StandardCharsets.UTF_8), rules).isPresent();
  }
}
