package org.mekongdragon.targeting.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What needs no table must cost what the plain table says. */
class PackedTest {

  private static final String[] ALPHABETS = {"abeh", "aeiouhvw", "bcdfghklmnprstvw", "anhvwk"};

  private final Random random = new Random(20_251_122);

  @Test
  void costsWhatTheTableSays() {
    int close = 0;
    for (int i = 0; i < 400_000; i++) {
      String a = word(ALPHABETS[i % ALPHABETS.length]);
      String b = random.nextInt(4) == 0 ? word(ALPHABETS[i % ALPHABETS.length]) : disturbed(a);
      Letters left = Letters.of(a);
      Letters right = Letters.of(b);
      if (left.isSimple() && right.isSimple()) {
        boolean heard = random.nextInt(3) == 0;
        int most = 20 + random.nextInt(300);
        int plain = EditTable.mine().cost(left, right, heard, most);
        int packed = Packed.mine().cost(left, right, heard, most);
        close += plain <= most ? 1 : 0;
        assertThat(Math.min(packed, most + 1))
            .as("%s %s heard %s most %d", a, b, heard, most)
            .isEqualTo(Math.min(plain, most + 1));
      }
    }
    assertThat(close).isGreaterThan(50_000);
  }

  private String word(String alphabet) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(Packed.MOST) + 1; i > 0; i--) {
      word.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return word.toString();
  }

  private String disturbed(String word) {
    StringBuilder other = new StringBuilder(word);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int at = random.nextInt(other.length());
      char letter = (char) ('a' + random.nextInt(26));
      switch (random.nextInt(4)) {
        case 0 -> other.insert(at, letter);
        case 1 -> other.setCharAt(at, letter);
        case 2 ->
            other.deleteCharAt(other.length() > 1 ? at : 0).append(other.isEmpty() ? "a" : "");
        default -> other.insert(0, other.charAt(at)).deleteCharAt(at + 1);
      }
    }
    return other.toString();
  }
}
