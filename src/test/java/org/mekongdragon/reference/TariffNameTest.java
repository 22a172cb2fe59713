package org.mekongdragon.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mekongdragon.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Names of tariff codes for readers of three languages. */
class TariffNameTest extends HouseTest {

  @Autowired private Reference reference;

  @Test
  void namesACodeInTheReadersLanguageWhereSomebodyTranslatedIt() {
    assertThat(reference.tariff("080390", "vi"))
        .isEqualTo(new TariffName("Chuối, trừ chuối lá", ""));
    assertThat(reference.tariff("080390", "en").own()).startsWith("Fruit, edible; bananas");
    assertThat(reference.tariff("080390", "en").english()).isEmpty();
  }

  @Test
  void namesTheHeadingOrChapterAndSaysTheRestInEnglish() {
    assertThat(reference.tariff("080310", "zh").own()).isEqualTo("香蕉，包括芭蕉");
    assertThat(reference.tariff("080310", "zh").english()).contains("plantains");
    assertThat(reference.tariff("010121", "vi").own()).isEqualTo("Động vật sống");
    assertThat(reference.tariff("010121", "vi").english()).contains("Horses");
  }

  @Test
  void hasEveryChapterInEveryLanguage() {
    for (int chapter = 1; chapter <= 97; chapter++) {
      String code = "%02d".formatted(chapter);
      if (chapter != 77) { // reserved
        Names names = reference.hs(code).orElseThrow().names();
        assertThat(names.has("vi") && names.has("zh")).as(code).isTrue();
      }
    }
  }

  @Test
  void knowsNothingOfACodeThatIsNone() {
    assertThat(reference.tariff("770000", "vi").isEmpty()).isTrue();
    assertThat(reference.tariff("770000", "en").isEmpty()).isTrue();
    assertThat(reference.tariff("", "vi").isEmpty()).isTrue();
  }

  @Test
  void saysInWhichLanguageASuggestionIs() {
    assertThat(reference.suggest(ReferenceKind.HS, "080390", "vi", 3).getFirst().lang())
        .isEqualTo("vi");
    assertThat(reference.suggest(ReferenceKind.HS, "010121", "vi", 3).getFirst().lang())
        .isEqualTo("en");
  }
}
