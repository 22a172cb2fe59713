package org.mekongdragon.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mekongdragon.cargo.StoredConsignment;
import org.mekongdragon.cargo.parse.CargoParser;
import org.mekongdragon.cargo.parse.CargoSink;
import org.mekongdragon.cargo.parse.CodeLists;
import org.mekongdragon.cargo.parse.ColumnMapping;
import org.mekongdragon.cargo.parse.Consignment;
import org.mekongdragon.cargo.parse.Finding;
import org.mekongdragon.cargo.parse.FormatHint;
import org.mekongdragon.cargo.parse.Rejected;
import org.mekongdragon.profile.LiveProfile;
import org.mekongdragon.targeting.engine.Circumstances;
import org.mekongdragon.targeting.engine.Rules;
import org.mekongdragon.targeting.score.RandomShare;

class ScreeningDeskTest {

  private static final UUID PROFILE = new UUID(0, 1);

  /** A list that a rule names was loaded anew: the version is the same, its terms are not. */
  @Test
  void triesTheTermsOfAListThatWasLoadedAnew() throws IOException {
    ScreeningDesk desk = new ScreeningDesk(new RandomShare(new byte[32], 0), 0);
    desk.take(1, List.of(live("goods contains ('khat')")));
    assertThat(screened(desk)).isZero();

    desk.take(2, List.of(live("goods contains ('khat', 'mirra')")));
    assertThat(screened(desk)).isOne();
    assertThat(desk.generation()).isEqualTo(2);
  }

  private static int screened(ScreeningDesk desk) throws IOException {
    StoredConsignment stored =
        new StoredConsignment(1, new UUID(0, 2), "VN-CUSTOMS", 1, Instant.EPOCH, consignment());
    return desk.screen(
            stored, ScreeningDesk.record(stored), Circumstances.on(LocalDate.of(2026, 4, 1)))
        .size();
  }

  private static LiveProfile live(String rule) {
    return new LiveProfile(PROFILE, 1, "VN-CUSTOMS", "Khat", "", 50, Rules.parse(rule), Map.of());
  }

  private static Consignment consignment() throws IOException {
    List<Consignment> all = new ArrayList<>();
    CargoSink sink =
        new CargoSink() {
          @Override
          public void accept(Consignment consignment, List<Finding> warnings) {
            all.add(consignment);
          }

          @Override
          public void reject(Rejected rejected) {}

          @Override
          public void warn(Finding finding) {}
        };
    byte[] table = "id,hs,goods\n1,1211,MIRRA LEAVES\n".getBytes(StandardCharsets.UTF_8);
    new CargoParser(CodeLists.FORM_ONLY)
        .parse(new ByteArrayInputStream(table), FormatHint.AUTO, ColumnMapping.AUTO, sink);
    return all.getFirst();
  }
}
