package org.mekongdragon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingsTest {

  private static final Wordings BOTH =
      new Wordings(
          Map.of(
              Language.VI, new Wordings.Words(" Chuối ", "Vì sao\r\nvà gì"),
              Language.ZH, new Wordings.Words("", "为何"),
              Language.EN, new Wordings.Words(" ", "")));

  @Test
  void givesEachReaderTheirsAndOthersTheWritersOwn() {
    assertThat(BOTH.name(Language.VI, "Bananas")).isEqualTo("Chuối");
    assertThat(BOTH.name(Language.ZH, "Bananas")).isEqualTo("Bananas");
    assertThat(BOTH.text(Language.ZH, "Why")).isEqualTo("为何");
    assertThat(BOTH.name(Language.EN, "Bananas")).isEqualTo("Bananas");
    assertThat(BOTH.text(Language.VI, "")).isEqualTo("Vì sao\nvà gì");
  }

  @Test
  void leavesOutWhereNothingIsSaidAndReadsBackWhatItWrote() {
    assertThat(BOTH.all()).containsOnlyKeys(Language.VI, Language.ZH);
    assertThat(Wordings.read(BOTH.json())).isEqualTo(BOTH);
    assertThat(Wordings.read(BOTH.json("title", "explanation"), "explanation").all())
        .containsOnlyKeys(Language.VI, Language.ZH);
    assertThat(Wordings.read("{}")).isEqualTo(Wordings.NONE);
    assertThat(Wordings.read("{\"fr\":{\"name\":\"Bananes\"},\"vi\":7}").isEmpty()).isTrue();
  }
}
