package org.mekongdragon.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** What somebody holds in the hand or has on the desk. */
enum Device {
  PHONE(390, 844),
  DESK(1440, 900);

  private final int width;
  private final int height;

  Device(int width, int height) {
    this.width = width;
    this.height = height;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** A fresh profile without cookies. */
  Browser.NewContextOptions fresh(String locale, ColorScheme scheme) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setHasTouch(this == PHONE)
        .setIsMobile(this == PHONE)
        .setLocale(locale)
        .setColorScheme(scheme);
  }
}
