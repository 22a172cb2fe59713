package org.mekongdragon.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mekongdragon.cargo.KnownPast;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.engine.Field;

class CargoNamesTest {

  @Test
  void looksUpNobodyForAStandIn() {
    CargoRecord cargo =
        CargoRecord.of("1")
            .text(Field.SHIPPER, "Golden Triangle Trading")
            .text(Field.CONSIGNEE, "TO ORDER")
            .text(Field.NOTIFY, "SAME AS CONSIGNEE")
            .build();

    assertThat(CargoNames.of(cargo))
        .extracting(asked -> asked.query().name())
        .containsExactly("Golden Triangle Trading");
  }

  @Test
  void aStandInIsNobodyNew() {
    LocalDate day = LocalDate.of(2026, 4, 1);
    StoredHistory history = new StoredHistory(KnownPast.NOTHING);

    assertThat(history.firstSeen(Field.NOTIFY, Field.NOTIFY.key("SAME AS CONSIGNEE")))
        .contains(LocalDate.EPOCH);
    assertThat(history.count(Field.NOTIFY, Field.NOTIFY.key("TO ORDER"), day, day)).isZero();
    assertThat(history.firstSeen(Field.NOTIFY, Field.NOTIFY.key("Golden Triangle"))).isEmpty();
  }
}
