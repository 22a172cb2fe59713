package org.mekongdragon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that the rail and the buttons of a page lead to, for everybody. */
class PagesTest extends JourneyTest {

  private static final int HEAVIEST_BYTES = 150_000;
  private static final String FREE = "/vendor/(echarts|maplibre|topojson|basemap).*";
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** Pages that axe has examined already, for whomever. */
  private static final Set<String> EXAMINED = new HashSet<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ncp.vn",
        "coordinator",
        "admin",
        "officer.haiphong",
        "officer.noibai",
        "ncp.cn",
        "analyst",
        "leader",
        "auditor"
      })
  void openWithoutFaultsOnPhoneAndDesk(String login) {
    Visit visit = person(login, Device.DESK, ColorScheme.LIGHT).speak("vi");
    List<String> faults = new ArrayList<>();
    Set<String> met = new HashSet<>(Set.of("/"));
    Deque<String> ahead = new ArrayDeque<>(met);
    while (!ahead.isEmpty()) {
      String path = ahead.removeFirst();
      visit.trouble();
      faults.addAll(open(visit, path));
      leads(visit.page()).stream().filter(met::add).forEach(ahead::add);
    }
    assertThat(faults).as(login + " through " + met).isEmpty();
    assertThat(met).as("the pages that were found").hasSizeGreaterThan(4);
  }

  private static List<String> open(Visit visit, String path) {
    List<String> faults = new ArrayList<>();
    Response response = visit.go(path);
    visit.page().waitForLoadState();
    if (response.status() != 200) {
      faults.add("status " + response.status());
    }
    weigh(visit).ifPresent(faults::add);
    for (Device device : Device.values()) {
      visit.page().setViewportSize(device.width(), 900);
      if (visit.overflow() > 0) {
        faults.add(visit.overflow() + " px too wide for " + device);
      }
    }
    if (EXAMINED.add(path.replaceFirst("\\?.*", ""))) {
      faults.addAll(examine(visit.page()));
    }
    faults.addAll(visit.trouble());
    return faults.stream().map(fault -> path + ": " + fault).toList();
  }

  private static java.util.Optional<String> weigh(Visit visit) {
    Map<String, Number> weight = visit.weight();
    weight.keySet().removeIf(name -> name.matches(FREE));
    long sum = weight.values().stream().mapToLong(Number::longValue).sum();
    return sum <= HEAVIEST_BYTES
        ? java.util.Optional.empty()
        : java.util.Optional.of("weighs " + sum + " bytes: " + weight);
  }

  /** Axe by day and by night. */
  private static List<String> examine(Page page) {
    List<String> faults = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      new AxeBuilder(page)
          .withTags(RULES)
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
              .filter((url) => !/\\.(csv|xlsx)$|[?&](format|part)=|^\\/api\\//.test(url.pathname + url.search))
              .map((url) => url.pathname + url.search)
            """);
  }
}
