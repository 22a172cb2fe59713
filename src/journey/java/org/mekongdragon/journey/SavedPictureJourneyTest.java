package org.mekongdragon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pictures and their figures, as a browser saves them. */
class SavedPictureJourneyTest extends JourneyTest {

  private static final List<String> HOSTILE =
      List.of(
          "=cmd|' /C calc'!A0",
          "+1+1",
          "-1+1",
          "@SUM(A1)",
          "\t=1",
          "\r=1",
          "\n=1",
          " =1",
          "\uff1d1+1",
          "\uff0b1",
          "\uff0d1+1",
          "\uff20A1");

  private static final List<String> HARMLESS =
      List.of("", "-5", "-5.25", "12", "a=1", "OMD7", "≥ 3");

  @Test
  void noLabelBecomesAFormula() {
    Visit visit = person("coordinator", Device.DESK, ColorScheme.LIGHT).speak("en");
    visit.go(OPERATION + "/board");
    for (String label : HOSTILE) {
      String field = written(visit, label);
      assertThat(field.startsWith("\"") ? field.substring(1) : field).as(label).startsWith("'");
    }
    HARMLESS.forEach(label -> assertThat(written(visit, label)).isEqualTo(label));
    assertThat(written(visit, "a\rb, \"c\"")).isEqualTo("\"a\rb, \"\"c\"\"\"");
  }

  private static String written(Visit visit, String label) {
    return (String)
        visit
            .page()
            .evaluate(
                "label => import('/assets/chart-more.js').then(module => module.written(label))",
                label);
  }

  @Test
  void theBoardsPicturesCanBeTaken() throws IOException {
    Visit visit = person("coordinator", Device.DESK, ColorScheme.LIGHT).speak("en");
    visit.go(OPERATION + "/board");
    Locator saves = visit.page().locator(".board-charts .saves:visible");
    saves.first().waitFor();
    for (String form : List.of("svg", "png", "csv")) {
      Download taken =
          visit
              .page()
              .waitForDownload(() -> saves.first().locator("[data-save=" + form + "]").click());
      assertThat(taken.suggestedFilename()).endsWith("." + form);
      assertThat(Files.size(taken.path())).as(form).isPositive();
    }
  }
}
