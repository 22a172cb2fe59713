package org.mekongdragon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Two browsers: a warning from China that Hai Phong answers with a seizure, and one taken back. */
class ExchangeJourneyTest extends JourneyTest {

  private static final double SECOND_MILLIS = 1_000;

  /** In the sample manifest. */
  private static final String CONTAINER = "SITU1023712";

  private static final String MESSAGES = OPERATION + "/messages";

  @Test
  void aWarningIsAnsweredByASeizureThatItsOwnProfileLedToAndAnotherIsTakenBack() {
    Visit china = person("ncp.cn", Device.DESK).speak("zh");
    Visit port = person("officer.haiphong", Device.DESK).speak("vi");
    long found = found(china);
    port.go(MESSAGES);
    String subject = "集装箱 " + CONTAINER + " 可疑";
    String sent = write(china, subject, "请查验 " + CONTAINER + "，疑似夹藏。");
    assertThat(port.page().locator("main table.messages")).containsText(subject, within());
    String number = acknowledge(port, subject);
    assertThat(china.page().locator("#deliveries"))
        .containsText(words("exchange", "zh", "exchange.step.acknowledged"), within());
    draftTheProfile(port);
    sendTheSample(port);
    port.go("/targeting/hits?q=" + CONTAINER);
    port.page()
        .locator("main tbody tr", new Page.LocatorOptions().setHasText(number))
        .first()
        .locator("a")
        .first()
        .click();
    assertThat(port.page().locator("main .fired")).containsText(number, within());
    String hit = port.path();
    examine(port);
    report(port, hit, number);
    assertThat(china.page().locator("#deliveries"))
        .containsText(words("exchange", "zh", "exchange.result.seizure"), within());
    assertThat(found(china)).isEqualTo(found + 1);
    assertThat(sent).startsWith(MESSAGES);
    isGoneWithinASecond(china, port);
    assertThat(china.trouble()).isEmpty();
    assertThat(port.trouble()).isEmpty();
  }

  @Test
  void aMessageThatIsRecalledIsGoneFromTheOtherBrowserWithinASecond() {
    Visit china = person("ncp.cn", Device.DESK).speak("zh");
    Visit port = person("officer.haiphong", Device.PHONE).speak("vi");
    isGoneWithinASecond(china, port);
  }

  /** A message is sent, read and taken back; the reader confirms that it is gone. */
  private static void isGoneWithinASecond(Visit china, Visit port) {
    String subject = "误发信息 " + System.nanoTime();
    String path = write(china, subject, "此信息将被撤回。");
    port.page().waitForRequest("**/live", () -> port.go(path));
    Locator shown = port.page().locator("main h1");
    assertThat(shown).hasText(subject);
    assertThat(port.overflow()).as("nothing sticks out").isLessThanOrEqualTo(0);
    Page page = china.page();
    page.locator("details.confirm:has(#recall-reason) > summary").click();
    page.locator("#recall-reason").fill("发错了");
    page.locator("details.confirm:has(#recall-reason) button").last().click();
    assertThat(page.locator("header.head .status").first())
        .hasText(words("exchange", "zh", "exchange.state.recalled"), texted());
    port.page()
        .waitForFunction(
            "subject => !document.querySelector('main').innerText.includes(subject)",
            subject,
            new Page.WaitForFunctionOptions().setTimeout(SECOND_MILLIS));
    assertThat(port.page().locator("main h1"))
        .hasText(words("exchange", "vi", "exchange.stone.title"), texted());
    port.page().locator("main form[action$=confirmation] button").click();
    port.go(path);
    assertThat(port.page().locator("main"))
        .containsText(words("exchange", "vi", "exchange.stone.confirmed"), within());
  }

  /** Who receives it is seen by name before it is sent; the answer is the message's address. */
  private static String write(Visit writer, String subject, String text) {
    writer.go(MESSAGES + "/new?kind=warning");
    Page page = writer.page();
    Locator unit = page.locator("label.option", new Page.LocatorOptions().setHasText("海防")).first();
    page.locator("details.fold:has(label.option)")
        .filter(new Locator.FilterOptions().setHasText("海防"))
        .first()
        .locator("summary")
        .click();
    unit.locator("input").check();
    assertThat(page.locator("#readers")).containsText("Trần Thị Hải", within());
    page.locator("#subject").fill(subject);
    page.locator("#text").fill(text);
    page.locator("button[name=send]").click();
    page.waitForURL(url -> !url.contains("/new"));
    assertThat(page.locator("main h1")).hasText(subject, texted());
    return writer.path().replaceFirst("\\?.*", "");
  }

  /** Opens it from the list; the answer is its number. */
  private static String acknowledge(Visit port, String subject) {
    Page page = port.page();
    page.locator("main table.messages a", new Page.LocatorOptions().setHasText(subject))
        .first()
        .click();
    page.locator("form[action$=acknowledgement] button").click();
    assertThat(page.locator("#deliveries"))
        .containsText(words("exchange", "vi", "exchange.step.acknowledged"), within());
    return page.locator("header.head strong").first().innerText().strip();
  }

  private static void draftTheProfile(Visit port) {
    Page page = port.page();
    page.locator("main a[href*='/targeting/profiles/new']").first().click();
    assertThat(page.locator("[name=rule]")).hasValue("container = " + CONTAINER, valued());
    page.locator("main form.builder button[name=do][value=save]").click();
    page.waitForURL(url -> !url.contains("/new"));
  }

  /** The shipped manifest; an empty line more, so that it is another file than in other tests. */
  private static void sendTheSample(Visit port) {
    port.go("/targeting/cargo");
    Page page = port.page();
    String sample = page.locator("main a[href*=sample]").first().getAttribute("href");
    String file = new String(port.ask(sample).body(), StandardCharsets.UTF_8);
    assertThat(file).contains(CONTAINER);
    page.locator("#file")
        .setInputFiles(
            new FilePayload(
                "exchange.csv", "text/csv", (file + "\n").getBytes(StandardCharsets.UTF_8)));
    page.locator("form.upload button.primary").click();
    // The page of before lists manifests that are done, too.
    page.waitForURL("**/targeting/cargo/manifests/**");
    assertThat(page.locator("main .status.good").first()).isVisible(shown());
  }

  private static void examine(Visit port) {
    Page page = port.page();
    page.locator("#selection select[name=reason]").selectOption("warning");
    page.locator("#selection button").click();
    assertThat(page.locator("main .timeline li")).not().hasCount(0);
    port.go(port.path().replaceFirst("[?#].*", "") + "/examination");
    page.locator("input[name=result][value=irregularity]").check();
    page.locator("[name=minutes]").fill("50");
    page.locator("[name=text]").fill("Bao bì khác lô, lấy mẫu.");
    page.locator("button[name=do][value=save]").click();
    assertThat(page.locator("main")).containsText("50", within());
  }

  /** The form names the message by itself. */
  private static void report(Visit port, String hit, String number) {
    port.go(hit);
    Page page = port.page();
    page.locator("#report-seizure").click();
    Locator operation = page.locator("main ul.plain a").first();
    Locator form = page.locator("[name='goods[0].what']");
    operation.or(form).first().waitFor();
    if (!form.isVisible()) {
      operation.click();
    }
    assertThat(page.locator("[name=warning]")).hasValue(number, valued());
    fill(page, "goods[0].quantity", "8 kg");
    Locator audience = page.locator("[name=audience]");
    audience.selectOption(audience.locator("option:not([value=''])").first().getAttribute("value"));
    if (page.locator("[name=day]").inputValue().isEmpty()) {
      page.locator("[name=day]").fill("2025-09-14");
    }
    choose(page, "goods[0].what", "ketamine");
    choose(page, "where", "Hải Phòng");
    page.locator(".save-line button.primary").click();
    Locator state = page.locator("header .status").first();
    evenIfAlike(port, state);
    assertThat(state).hasText(words("seizure", "vi", "seizure.state.reported"), texted());
  }

  /** How many deliveries the loop counts with a finding; the browser comes back to where it was. */
  private static long found(Visit visit) {
    String before = visit.path();
    visit.go(OPERATION + "/loop");
    String value =
        visit
            .page()
            .locator("main tr:has(a[href*='step=found']) [data-value]")
            .first()
            .getAttribute("data-value");
    visit.go(before);
    return Long.parseLong(value);
  }
}
