package org.mekongdragon.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Texts;

class HitWordsTest {

  private static final HitReason CODE = HitReason.of("in", "hs", "0803", List.of("0803"));
  private static final HitReason NOT_FROM =
      HitReason.of("not-in", "origin", "VN", List.of("EC", "CO"));

  @Test
  void leavesWhatACargoIsNotOutOfTheLine() {
    Texts texts = Texts.standalone(Language.EN);
    String line = HitWords.line(List.of(NOT_FROM, CODE), texts);

    assertThat(line).isEqualTo(HitWords.of(CODE, texts));
    assertThat(HitWords.line(List.of(NOT_FROM), texts)).isEqualTo(HitWords.of(NOT_FROM, texts));
  }
}
