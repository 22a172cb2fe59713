package org.mekongdragon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;

/** A test with the demonstration and people in front of browsers. */
abstract class JourneyTest {

  /** The operation of the demonstration. */
  static final String OPERATION = "/operations/OMD7";

  private static final double PATIENCE_MILLIS = 60_000;

  private final ShownHouse house = ShownHouse.open();
  private final List<Visit> visits = new ArrayList<>();

  @AfterEach
  void everybodyLeaves() {
    visits.forEach(Visit::close);
  }

  /** Somebody who has not signed in yet. */
  Visit stranger(Device device, String locale) {
    return keep(new Visit(house, device.fresh(locale, ColorScheme.LIGHT)));
  }

  /** Somebody whose browser runs no scripts. */
  Visit withoutScripts(String login) {
    return keep(new Visit(
            house, Device.DESK.fresh("en-GB", ColorScheme.LIGHT).setJavaScriptEnabled(false)))
        .signIn(login);
  }

  /** Somebody who has signed in. */
  Visit person(String login, Device device) {
    return person(login, device, ColorScheme.LIGHT);
  }

  /** Somebody who has signed in, by day or by night. */
  Visit person(String login, Device device, ColorScheme scheme) {
    return keep(new Visit(house, device.fresh("en-GB", scheme))).signIn(login);
  }

  private Visit keep(Visit visit) {
    visits.add(visit);
    return visit;
  }

  /** The words of a room in a language, as its messages file has them. */
  static String words(String room, String language, String key) {
    return ResourceBundle.getBundle(
            "messages." + room,
            Locale.of(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
        .getString(key);
  }

  /** Fills a field in and leaves it. */
  static void fill(Page page, String name, String text) {
    Locator field = page.locator("[name='" + name + "']");
    field.fill(text);
    field.blur();
  }

  /** Types into a field with suggestions and takes the first, unless one is chosen. */
  static void choose(Page page, String name, String typed) {
    if (!page.locator("[name='" + name + "Code']").inputValue().isEmpty()) {
      return;
    }
    Locator field = page.locator("[name='" + name + "']");
    field.fill("");
    field.pressSequentially(typed);
    page.locator(".typeahead:has([name='" + name + "']) [role=option]").first().waitFor();
    field.press("ArrowDown");
    field.press("Enter");
    assertThat(page.locator("[name='" + name + "Code']")).not().hasValue("", valued());
  }

  /**
   * Saves another one when something like it is known: other journeys report of the same cargo.
   *
   * @param done what shows that it is saved
   */
  static void evenIfAlike(Visit visit, Locator done) {
    Locator anyway = visit.page().locator("button[name=confirmed]");
    anyway.or(done).first().waitFor();
    if (anyway.isVisible()) {
      visit.forgive(422);
      anyway.click();
    }
  }

  /** Waits as long as a loaded machine may need; so do the three below. */
  static LocatorAssertions.IsVisibleOptions shown() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS);
  }

  static LocatorAssertions.HasTextOptions texted() {
    return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS);
  }

  static LocatorAssertions.ContainsTextOptions within() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS);
  }

  static LocatorAssertions.HasValueOptions valued() {
    return new LocatorAssertions.HasValueOptions().setTimeout(PATIENCE_MILLIS);
  }
}
