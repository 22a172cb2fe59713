package org.mekongdragon.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mekongdragon.HouseTest;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Texts;
import org.springframework.beans.factory.annotation.Autowired;

class HitWordsTest extends HouseTest {

  private static final HitReason CODE = HitReason.of("in", "hs", "0803", List.of("0803"));
  private static final HitReason NOT_FROM =
      HitReason.of("not-in", "origin", "VN", List.of("EC", "CO"));

  @Autowired private HitWords words;

  private final Texts texts = Texts.standalone(Language.EN);

  @Test
  void leavesWhatACargoIsNotOutOfTheLine() {
    String line = words.line(List.of(NOT_FROM, CODE), texts);

    assertThat(line).isEqualTo(words.of(CODE, texts));
    assertThat(words.line(List.of(NOT_FROM), texts)).isEqualTo(words.of(NOT_FROM, texts));
  }

  @Test
  void namesPlacesAndModesInsteadOfTheirCodes() {
    Texts vietnamese = Texts.standalone(Language.VI);
    assertThat(words.of(HitReason.of("in", "mode", "sea", List.of()), vietnamese))
        .isEqualTo("phương thức vận tải là đường biển");
    assertThat(words.of(NOT_FROM, texts))
        .isEqualTo("origin Vietnam (VN) is not Ecuador (EC) or Colombia (CO)");
    assertThat(words.of(HitReason.of("in", "discharge", "VNHPH", List.of()), vietnamese))
        .contains("Hải Phòng (VNHPH)");
    assertThat(words.of(HitReason.of("in", "origin", "XX", List.of()), texts)).endsWith("XX");
  }

  @Test
  void saysWhatACargoIsNotAsASentence() {
    HitReason not = HitReason.of("not", "hs", "292239", List.of("hs starts with (30, 3822)"));
    assertThat(words.of(not, texts)).isEqualTo("HS code does not start with “30”, “3822” (292239)");
    HitReason cut = HitReason.of("not", "hs", "292239", List.of("hs starts with (30, …"));
    assertThat(words.of(cut, texts)).contains("it does not hold that hs starts with (30, …");
  }

  @Test
  void roundsWhatNobodyMeasured() {
    assertThat(HitWords.number("value_per_kg", "73.584906", texts)).isEqualTo("73.58 USD/kg");
    assertThat(HitWords.number("value_per_kg", "0.004567", texts)).isEqualTo("0.0046 USD/kg");
    assertThat(HitWords.number("gross_mass", "1060.0", texts)).isEqualTo("1,060 kg");
  }
}
