package org.mekongdragon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

  @Test
  void foldsMarksCaseAndWidth() {
    assertThat(SearchWords.of("Ma túy ĐÁ, ＭＳＫＵ1234565"))
        .containsExactly("ma", "tuy", "da", "msku1234565");
    assertThat(SearchWords.of("")).isEmpty();
    assertThat(SearchWords.of(" .,;")).isEmpty();
  }

  @Test
  void pairsChineseCharactersAndAsksForPairsWhereItCan() {
    assertThat(SearchWords.of("氯胺酮x")).containsExactly("氯", "胺", "氯胺", "酮", "胺酮", "x");
    assertThat(SearchWords.asked("氯胺酮")).containsExactly("氯胺", "胺酮");
    assertThat(SearchWords.asked("氯")).containsExactly("氯");
  }

  @Test
  void keepsNumbersInOnePieceHoweverTheyAreWritten() {
    assertThat(SearchWords.asked("msku 123456-5")).containsExactly("msku1234565");
    assertThat(SearchWords.asked("MSKU1234565")).containsExactly("msku1234565");
  }

  @Test
  void isBounded() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      many.append('w').append(i).append(' ');
    }
    assertThat(SearchWords.of(many.toString())).hasSize(4_000);
    assertThat(SearchWords.of("y".repeat(100)).getFirst()).hasSize(60);
  }
}
