package org.mekongdragon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every language from the door to a record, without words of another one left over. */
class LanguageJourneyTest extends JourneyTest {

  private static final List<String> ROOMS =
      List.of("web", "access", "operation", "seizure", "statistics", "shell");

  @ParameterizedTest
  @ValueSource(strings = {"vi", "zh", "en"})
  void speaksOneLanguageFromTheDoorToARecord(String language) {
    Visit visit = stranger(Device.DESK, Locale.of(language).toLanguageTag());
    visit.go("/sign-in");
    reads(visit, language, words("access", language, "sign-in.title"));
    visit.signIn("ncp.cn").speak(language);
    visit.go(OPERATION + "/board");
    reads(visit, language, "7");
    assertThat(visit.page().locator(".counter .label").first())
        .hasText(words("shell", language, "board.counter.cases"));
    visit.go(OPERATION + "/figures");
    reads(visit, language, words("statistics", language, "figures.title"));
    visit.go("/reconciliation?operation=OMD5");
    reads(visit, language, words("statistics", language, "figures.reconciliation"));
    visit.go(OPERATION);
    reads(visit, language, "7");
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
      Set<String> left = new TreeSet<>(shown(page));
      left.retainAll(onlyEnglish(language));
      assertThat(left).as("English words on " + visit.path()).isEmpty();
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> shown(Page page) {
    return (List<String>)
        page.evaluate(
            """
            () => {
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const texts = [];
              while (walk.nextNode()) texts.push(walk.currentNode.data.trim());
              for (const one of document.querySelectorAll("[aria-label], [placeholder], [title]")) {
                for (const name of ["aria-label", "placeholder", "title"]) {
                  texts.push(one.getAttribute(name) ?? "");
                }
              }
              return texts.filter((text) => text.length > 2);
            }
            """);
  }

  /** English texts that the language says otherwise. */
  private static Set<String> onlyEnglish(String language) {
    Set<String> own = ROOMS.stream().flatMap(room -> texts(room, language)).collect(toSet());
    Set<String> english = ROOMS.stream().flatMap(room -> texts(room, "en")).collect(toSet());
    english.removeAll(own);
    return english;
  }

  private static java.util.stream.Collector<String, ?, Set<String>> toSet() {
    return Collectors.toCollection(TreeSet::new);
  }

  private static Stream<String> texts(String room, String language) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "messages." + room,
            Locale.of(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return bundle.keySet().stream().map(bundle::getString).filter(text -> !text.contains("{"));
  }
}
