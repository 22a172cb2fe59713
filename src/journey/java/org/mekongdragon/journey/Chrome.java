package org.mekongdragon.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The one browser of this process: the Chromium of the machine, software graphics for maps. */
final class Chrome {

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-background-networking",
          "--use-gl=angle",
          "--use-angle=swiftshader",
          "--enable-unsafe-swiftshader");

  private static final class Started {
    private static final Browser BROWSER = start();
  }

  private Chrome() {}

  /** The browser; it ends with the process. */
  static Browser open() {
    return Started.BROWSER;
  }

  private static Browser start() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(program())
                .setArgs(FLAGS)
                .setTimeout(120_000));
  }

  private static Path program() {
    return Stream.concat(
            Optional.ofNullable(System.getenv("CHROMIUM")).stream(),
            Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException("no Chromium: install it or set CHROMIUM to its program"));
  }
}
