package org.mekongdragon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page of {@link Stop#ALL} as every account, and that no other page is linked. */
class PagesTest extends JourneyTest {

  private static final int HEAVIEST_BYTES = 150_000;

  /** Drawn once and kept; and the Chinese font, which machines that have one do not ask for. */
  private static final String FREE =
      "/vendor/(echarts|maplibre|topojson|basemap|fonts/noto-sans-sc-).*";

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** A page that so many accounts have opened in a browser answers the others without one. */
  private static final int OFTEN_ENOUGH = 2;

  private static final Map<String, Integer> OPENED = new HashMap<>();

  /** What axe has examined and which words were read, for whomever: a page is the same for all. */
  private static final Set<String> EXAMINED = new HashSet<>();

  @BeforeAll
  static void nothingExamined() {
    EXAMINED.clear();
    OPENED.clear();
  }

  @ParameterizedTest
  @CsvSource({
    "coordinator, zh",
    "ncp.vn, vi",
    "admin, vi",
    "auditor, zh",
    "ncp.cn, zh",
    "officer.haiphong, vi",
    "officer.noibai, vi",
    "analyst, zh",
    "leader, vi"
  })
  void openWithoutFaultsOnPhoneAndDesk(String login, String language) {
    Visit visit = person(login, Device.DESK, ColorScheme.LIGHT).speak(language);
    if (!EXAMINED.isEmpty()) {
      visit.withoutGraphics(); // who came first has seen the maps drawn
    }
    visit
        .page()
        .emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    visit.trouble();
    List<String> faults = new ArrayList<>();
    Set<String> linked = new TreeSet<>();
    for (Stop stop : Stop.ALL) {
      if (stop.isFor(login) && isOften(stop)) {
        answers(visit, stop).ifPresent(faults::add);
      } else if (stop.isFor(login)) {
        faults.addAll(open(visit, stop, language));
        linked.addAll(leads(visit.page()));
      } else {
        refused(visit, stop).ifPresent(faults::add);
      }
    }
    if (visit.page().locator("html").getAttribute("lang").equals(language)) {
      String other = language.equals("vi") ? "zh" : "vi";
      faults.addAll(leftovers(visit.speak(other), login, other));
    }
    assertThat(faults).as(login + " in " + language).isEmpty();
    assertThat(linked).as("linked, but not on the tour").allMatch(PagesTest::isOnTheTour);
  }

  private static boolean isOften(Stop stop) {
    return OPENED.merge(stop.name(), 1, Integer::sum) > OFTEN_ENOUGH;
  }

  private static Optional<String> answers(Visit visit, Stop stop) {
    int status = visit.ask(stop.path()).status();
    return status == 200 ? Optional.empty() : Optional.of(stop.name() + ": status " + status);
  }

  private static List<String> open(Visit visit, Stop stop, String language) {
    List<String> faults = new ArrayList<>();
    // A phone's window first: there the map lies below the fold, and is not drawn for nothing.
    visit.page().setViewportSize(Device.PHONE.width(), Device.PHONE.height());
    int status = go(visit, stop);
    if (status != 200) {
      faults.add("status " + status);
    }
    for (Device device : Device.values()) {
      visit.page().setViewportSize(device.width(), device.height());
      if (visit.overflow() > 0) {
        faults.add(visit.overflow() + " px too wide for " + device);
      }
    }
    weigh(visit).ifPresent(faults::add);
    if (EXAMINED.add(stop.name())) {
      faults.addAll(examine(visit.page()));
    }
    if (EXAMINED.add(stop.name() + language)) {
      faults.addAll(words(visit, language));
    }
    faults.addAll(visit.trouble());
    return faults.stream().map(fault -> stop.name() + ": " + fault).toList();
  }

  private static int go(Visit visit, Stop stop) {
    Response response = visit.go(stop.path());
    if (stop.link().isPresent()) {
      response = visit.go(visit.page().locator(stop.link().get()).first().getAttribute("href"));
    }
    visit.page().waitForLoadState();
    visit.page().waitForFunction("() => !document.querySelector('.htmx-request')");
    return response.status();
  }

  /** Pages in the other language that nobody has read in it so far. */
  private static List<String> leftovers(Visit visit, String login, String language) {
    List<String> faults = new ArrayList<>();
    for (Stop stop : Stop.ALL) {
      if (stop.isFor(login) && EXAMINED.add(stop.name() + language)) {
        visit.page().setViewportSize(Device.PHONE.width(), Device.PHONE.height());
        go(visit, stop);
        words(visit, language).forEach(word -> faults.add(stop.name() + ": " + word));
      }
    }
    visit.trouble().forEach(faults::add);
    return faults;
  }

  private static List<String> words(Visit visit, String language) {
    return Leftovers.english(visit.page(), language).stream()
        .map(text -> "English in " + language + ": " + text)
        .toList();
  }

  /** Who may not open a page is told so, without a word of what is on it. */
  private static Optional<String> refused(Visit visit, Stop stop) {
    APIResponse response = visit.ask(stop.path());
    boolean refused = response.status() == 403 || response.status() == 404;
    // Everybody has a home and sees their own there; what is not theirs is not on it.
    boolean own = stop.path().startsWith("/targeting/");
    return stop.link().isPresent() || refused || own
        ? Optional.empty()
        : Optional.of(stop.name() + ": answers " + response.status() + " to who may not see it");
  }

  private static Optional<String> weigh(Visit visit) {
    Map<String, Number> weight = visit.weight();
    weight.keySet().removeIf(name -> name.matches(FREE));
    long sum = weight.values().stream().mapToLong(Number::longValue).sum();
    return sum <= HEAVIEST_BYTES
        ? Optional.empty()
        : Optional.of("weighs " + sum + " bytes: " + weight);
  }

  /** Axe by day; by night what differs then, which is contrast. */
  private static List<String> examine(Page page) {
    List<String> faults = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      // Two frames, or axe meets a page that still changes its colours.
      page.evaluate(
          "() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))");
      page.waitForFunction("() => document.getAnimations().length === 0");
      // No page here has a frame, so axe need not open a page of its own for each examination.
      AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
      (scheme == ColorScheme.DARK ? axe.withRules(List.of("color-contrast")) : axe.withTags(RULES))
          .analyze()
          .getViolations()
          .forEach(broken ->
              faults.add(
                  "axe %s %s (%s): %s"
                      .formatted(
                          scheme,
                          broken.getId(),
                          broken.getImpact(),
                          broken.getNodes().stream()
                              .limit(3)
                              .map(node -> node.getTarget() + " " + node.getHtml())
                              .toList())));
    }
    return faults;
  }

  /** Where the rail, the tabs and the buttons lead; downloads are no pages. */
  @SuppressWarnings("unchecked")
  private static List<String> leads(Page page) {
    return (List<String>)
        page.evaluate(
            """
            () => [...document.querySelectorAll(
                ".rail a, main a.button:not([download]), .tabs a, main .card > a")]
              .map((link) => new URL(link.href))
              .filter((url) => url.origin === location.origin)
              .map((url) => url.pathname)
              .filter((path) => !/\\.(csv|xlsx|json)$|^\\/api\\//.test(path))
            """);
  }

  /** Records of targeting are met on their own journey. */
  private static boolean isOnTheTour(String path) {
    String plain = key(path);
    return path.equals("/")
        || path.equals("/targeting")
        || path.startsWith("/targeting/")
        || Stop.ALL.stream()
            .anyMatch(stop ->
                key(stop.path().replaceFirst("\\?.*", "")).equals(plain)
                    || (stop.link().isPresent()
                        && plain.matches(
                            Pattern.quote(key(stop.path())) + "/\\{key}(/edit|/duty|/forms)?")));
  }

  /** A path without what differs from record to record. */
  private static String key(String path) {
    return path.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{key}")
        .replaceFirst("/organisations/.+", "/organisations/{code}")
        .replaceFirst("/forms/maps/.+", "/forms/maps/{code}")
        .replaceFirst("^/operations/(?!new$)[^/]+", "/operations/{code}");
  }
}
