package org.mekongdragon.journey;

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
}
