package org.mekongdragon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pictures of the main pages under {@code target/screenshots/}, and those of the README in its
 * folder, with {@code -Dpictures}.
 */
@EnabledIfSystemProperty(named = "pictures", matches = ".*")
class PictureTest extends JourneyTest {

  private static final Path FOLDER = Path.of("target", "screenshots");
  private static final Path README = Path.of("docs", "pictures");
  private static final int JPEG_QUALITY = 72;
  private static final double MILLIS_TO_SETTLE = 1_500;

  private static final Map<String, String> PAGES =
      Map.of(
          "board", OPERATION + "/board",
          "figures", OPERATION + "/figures",
          "reconciliation", "/reconciliation?operation=OMD5",
          "operation", OPERATION,
          "list", OPERATION + "/seizures",
          "report", OPERATION + "/seizures/new",
          "quality", OPERATION + "/quality",
          "contacts", OPERATION + "/contacts",
          "profiles", "/targeting/profiles");

  @ParameterizedTest
  @CsvSource({
    "DESK, LIGHT, vi",
    "DESK, DARK, en",
    "DESK, LIGHT, zh",
    "PHONE, LIGHT, vi",
    "PHONE, DARK, zh",
    "PHONE, LIGHT, en"
  })
  void takesPictures(Device device, ColorScheme scheme, String language) {
    Visit visit = person("ncp.vn", device, scheme).speak(language);
    PAGES.forEach((name, path) -> {
      assertThat(visit.go(path).status()).as(path).isEqualTo(200);
      awaitDrawings(visit.page());
      String file =
          "%s-%d-%s-%s.png"
              .formatted(name, device.width(), scheme.name().toLowerCase(Locale.ROOT), language);
      visit
          .page()
          .screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)).setFullPage(true));
      assertThat(Files.exists(FOLDER.resolve(file))).isTrue();
    });
  }

  @Test
  void takesThoseOfTheReadme() {
    Visit coordinator = person("coordinator", Device.DESK, ColorScheme.LIGHT).speak("en");
    coordinator.go(OPERATION + "/board");
    awaitDrawings(coordinator.page());
    keep(coordinator, "board");

    Visit officer = person("officer.haiphong", Device.DESK, ColorScheme.LIGHT).speak("en");
    TargetingJourneyTest.sendTheSample(officer);
    TargetingJourneyTest.openTheTopHit(officer);
    officer.page().waitForTimeout(MILLIS_TO_SETTLE);
    keep(officer, "hit");

    Visit dock = person("officer.haiphong", Device.PHONE, ColorScheme.DARK).speak("vi");
    dock.go(OPERATION + "/seizures/new");
    keep(dock, "report");
  }

  private static void keep(Visit visit, String name) {
    Path file = README.resolve(name + ".jpg");
    visit.page().evaluate("window.scrollTo(0, 0)");
    visit
        .page()
        .screenshot(
            new Page.ScreenshotOptions()
                .setPath(file)
                .setType(ScreenshotType.JPEG)
                .setQuality(JPEG_QUALITY));
    assertThat(file).isNotEmptyFile();
  }

  private static void awaitDrawings(Page page) {
    page.waitForLoadState();
    if (page.locator("[data-map]").count() > 0) {
      page.locator("[data-map]").first().scrollIntoViewIfNeeded();
      page.locator(".map-cluster").first().waitFor();
    }
    page.waitForTimeout(MILLIS_TO_SETTLE);
  }
}
