package org.mekongdragon.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.PartyHistory;

class PastAskedTest {

  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

  /** Everybody came on that day, twice. */
  private static final PartyHistory TWICE =
      new PartyHistory() {
        @Override
        public Optional<LocalDate> firstSeen(Field field, String key) {
          return Optional.of(MAY);
        }

        @Override
        public int count(Field field, String key, LocalDate first, LocalDate last) {
          return 2;
        }
      };

  @Test
  void notesWhatItCannotAnswer() {
    PastAsked nothing = PastAsked.nothing();
    assertThat(nothing.missed()).isFalse();
    assertThat(nothing.firstSeen(Field.CONSIGNEE, "acme")).isEmpty();
    assertThat(nothing.missed()).isTrue();
    assertThat(nothing.missed()).as("since then").isFalse();
    assertThat(nothing.wanted()).isEqualTo(Map.of(Field.CONSIGNEE, LocalDate.MAX));
  }

  @Test
  void wantsCountsFromTheEarliestDayThatIsAskedFor() {
    PastAsked nothing = PastAsked.nothing();
    var _ = nothing.firstSeen(Field.SHIPPER, "acme");
    var _ = nothing.count(Field.SHIPPER, "acme", MAY, MAY.plusDays(9));
    var _ = nothing.count(Field.SHIPPER, "other", MAY.minusDays(1), MAY);
    var _ = nothing.count(Field.SHIPPER, "acme", MAY.plusDays(1), MAY.plusDays(9));
    assertThat(nothing.wanted()).isEqualTo(Map.of(Field.SHIPPER, MAY.minusDays(1)));
  }

  @Test
  void answersFromThePastWhatItCovers() {
    PastAsked past = new PastAsked(Map.of(Field.SHIPPER, MAY), TWICE);
    assertThat(past.firstSeen(Field.SHIPPER, "acme")).contains(MAY);
    assertThat(past.count(Field.SHIPPER, "acme", MAY, MAY)).isEqualTo(2);
    assertThat(past.missed()).isFalse();

    assertThat(past.count(Field.SHIPPER, "acme", MAY.minusDays(1), MAY)).isZero();
    assertThat(past.missed()).isTrue();
    assertThat(past.firstSeen(Field.VESSEL, "arctic")).isEmpty();
    assertThat(past.missed()).isTrue();
    assertThat(past.wanted())
        .isEqualTo(Map.of(Field.SHIPPER, MAY.minusDays(1), Field.VESSEL, LocalDate.MAX));
  }
}
