package org.mekongdragon.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ListedTextTest {

  private static final String SIGNS = "aZ0 9.,-/\t\n\u0001#bQ";

  @Test
  void readsPlainLettersAsItReadsAnyText() {
    SplittableRandom random = new SplittableRandom(20260601);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(12); k > 0; k--) {
        text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
      String written = text.toString();
      assertThat(ListedText.words(written)).as(written).isEqualTo(ListedText.anyWords(written));
    }
  }

  @Test
  void leavesMarksOut() {
    assertThat(ListedText.words("Số 12, Đường Lê-Lợi")).isEqualTo(" so 12 duong le loi ");
    assertThat(ListedText.words("")).isEqualTo("  ");
  }
}
