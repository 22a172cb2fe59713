package org.mekongdragon.journey;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Somebody with a browser of their own. Notes what goes wrong behind the page: console errors (a
 * broken content security policy is one), scripts that fail, requests that fail or answer an error.
 */
final class Visit implements AutoCloseable {

  private static final double PATIENCE_MILLIS = 120_000;

  private final ShownHouse house;
  private final BrowserContext context;
  private final Page page;
  private final List<String> trouble = new ArrayList<>();

  Visit(ShownHouse house, Browser.NewContextOptions options) {
    this.house = house;
    this.context = Chrome.open().newContext(options);
    context.setDefaultTimeout(PATIENCE_MILLIS);
    this.page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        trouble.add("console: " + message.text());
      }
    });
    page.onPageError(error -> trouble.add("script: " + error));
    page.onRequestFailed(request -> {
      // A page that is left breaks off what still loads.
      if (!"net::ERR_ABORTED".equals(request.failure())) {
        trouble.add("failed: " + request.url() + " " + request.failure());
      }
    });
    page.onResponse(response -> {
      if (response.status() >= 400) {
        trouble.add(response.status() + " " + response.url());
      }
    });
  }

  Page page() {
    return page;
  }

  /** What went wrong since the last call. */
  List<String> trouble() {
    List<String> now = List.copyOf(trouble);
    trouble.clear();
    return now;
  }

  /** What was answered with this status was meant to be. */
  void forgive(int status) {
    trouble.removeIf(
        one -> one.startsWith(status + " ") || one.contains("with a status of " + status));
  }

  /** Signs in by hand. */
  Visit signIn(String login) {
    go("/sign-in");
    page.fill("[name=login]", login);
    page.fill("[name=password]", house.password());
    page.click("form.form button.primary");
    page.waitForURL(url -> !url.contains("/sign-in"));
    return this;
  }

  /** Chooses a language in the frame, as a reader does. */
  Visit speak(String language) {
    page.locator("header.top details.menu:has(button[name=lang]) > summary").click();
    page.locator("button[name=lang][value=" + language + "]").click();
    page.waitForFunction("lang => document.documentElement.lang === lang", language);
    return this;
  }

  /** Opens a path of the house. */
  Response go(String path) {
    return page.navigate(
        house.url() + path,
        new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
  }

  /**
   * From now on this browser has no graphics hardware, so that maps show their table instead. Maps
   * drawn in software cost more than all the rest of a page.
   */
  Visit withoutGraphics() {
    context.addInitScript(
        """
        const getContext = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
          return kind.startsWith("webgl") ? null : getContext.call(this, kind, ...rest);
        };
        """);
    return this;
  }

  /** What a path answers, without showing it. */
  APIResponse ask(String path) {
    return context.request().get(house.url() + path);
  }

  /** The path that is open. */
  String path() {
    return page.url().substring(house.url().length());
  }

  /** How much wider the content is than the window, in pixels. */
  int overflow() {
    return ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
        .intValue();
  }

  /** Name and transferred bytes of everything that this page has fetched, itself included. */
  @SuppressWarnings("unchecked")
  Map<String, Number> weight() {
    return (Map<String, Number>)
        page.evaluate(
            """
            () => Object.fromEntries(
              [...performance.getEntriesByType("navigation"),
               ...performance.getEntriesByType("resource")]
                .map(one => [new URL(one.name).pathname, one.encodedBodySize + 300]))
            """);
  }

  @Override
  public void close() {
    context.close();
  }
}
