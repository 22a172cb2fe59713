package org.mekongdragon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every language from the door to a record, without words of another one left over. */
class LanguageJourneyTest extends JourneyTest {

  @ParameterizedTest
  @ValueSource(strings = {"vi", "zh", "en"})
  void speaksOneLanguageFromTheDoorToARecord(String language) {
    Visit visit = stranger(Device.DESK, Locale.of(language).toLanguageTag());
    visit.go("/sign-in");
    reads(visit, language, words("access", language, "sign-in.title"));
    visit.signIn("ncp.cn").speak(language);
    visit.go(OPERATION + "/board");
    reads(visit, language, "");
    assertThat(visit.page().locator(".counter .label").first())
        .hasText(words("shell", language, "board.counter.cases"));
    visit.go(OPERATION + "/figures");
    reads(visit, language, words("statistics", language, "figures.title"));
    visit.go("/reconciliation?operation=OMD5");
    reads(visit, language, words("statistics", language, "figures.reconciliation"));
    visit.go(OPERATION);
    reads(visit, language, "");
    visit.go(OPERATION + "/seizures");
    reads(visit, language, words("seizure", language, "seizure.list.title"));
    visit.go(visit.page().locator("table td a").first().getAttribute("href"));
    reads(visit, language, "");
    assertThat(visit.page().locator("main"))
        .containsText(words("seizure", language, "seizure.part.goods"));
    assertThat(visit.trouble()).isEmpty();
  }

  /** The page is in that language, its heading says so, and nothing of English is left. */
  private static void reads(Visit visit, String language, String heading) {
    Page page = visit.page();
    assertThat(page.locator("html")).hasAttribute("lang", language);
    assertThat(page.locator("main h1").first()).containsText(heading);
    if (!language.equals("en")) {
      assertThat(Leftovers.english(page, language))
          .as("English words on " + visit.path())
          .isEmpty();
    }
  }
}
