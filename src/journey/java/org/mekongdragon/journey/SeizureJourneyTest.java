package org.mekongdragon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.text.NumberFormat;
import java.text.ParseException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** From a report on a phone to a figure that moves on another member's open board. */
class SeizureJourneyTest extends JourneyTest {

  @Test
  void aReleasedReportMovesTheFigureOnAnotherMembersOpenBoard() throws ParseException {
    Visit china = person("ncp.cn", Device.DESK).speak("vi");
    openBoard(china);
    long before = cases(china);
    assertThat(before).isGreaterThanOrEqualTo(1155);

    Visit officer = person("officer.haiphong", Device.PHONE).speak("vi");
    String record = report(officer);

    Visit contact = person("ncp.vn", Device.DESK).speak("vi");
    sendBack(contact, record);
    correct(officer, record);
    assertThat(cases(china)).as("nothing is counted before the release").isEqualTo(before);
    release(contact, record);

    String after = NumberFormat.getInstance(Locale.of("vi", "VN")).format(before + 1);
    assertThat(counter(china)).hasText(after, texted());
    assertThat(china.page().evaluate("window.notReloaded")).isEqualTo(true);
    findBehindTheFigure(china, record);

    duplicateIsShown(officer, record);
    assertThat(officer.trouble()).isEmpty();
    assertThat(contact.trouble()).isEmpty();
    assertThat(china.trouble()).isEmpty();
  }

  private static void openBoard(Visit visit) {
    visit.go(OPERATION + "/board");
    assertThat(visit.page().locator("[data-live-text]"))
        .hasText(words("shell", "vi", "board.live"), texted());
    visit.page().evaluate("window.notReloaded = true");
  }

  private static Locator counter(Visit visit) {
    return visit.page().locator(".counters .counter:first-child .value a");
  }

  private static long cases(Visit visit) throws ParseException {
    return NumberFormat.getInstance(Locale.of("vi", "VN"))
        .parse(counter(visit).innerText())
        .longValue();
  }

  private static String report(Visit officer) {
    officer.go(OPERATION + "/board");
    Page page = officer.page();
    page.locator("main a.button.primary").click();
    fill(officer);
    assertThat(page.locator("[id='goods[0].quantity-check']")).containsText("4.951,9", within());
    Locator readers = page.locator("#audience-check");
    assertThat(readers).containsText("Hải quan Trung Quốc", within());
    assertThat(readers).containsText("王海明", within());
    assertThat(officer.overflow()).as("nothing sticks out on a phone").isLessThanOrEqualTo(0);
    page.locator(".save-line button.primary").click();
    Locator state = page.locator("header .status").first();
    evenIfAlike(officer, state);
    assertThat(state).hasText(words("seizure", "vi", "seizure.state.reported"), texted());
    return officer.path().replaceFirst("\\?.*", "");
  }

  /** The short form, in the words of the border post. */
  private static void fill(Visit officer) {
    choose(officer, "goods[0].what", "ma túy đá", "methamphetamine");
    type(officer, "goods[0].quantity", "4.951,9 kg");
    choose(officer, "where", "Hải Phòng", "Hải Phòng");
    type(officer, "day", "2025-09-15");
    officer.page().selectOption("[name=mode]", "sea");
    Locator audience = officer.page().locator("[name=audience]");
    audience.selectOption(audience.locator("option:not([value=''])").first().getAttribute("value"));
  }

  private static void type(Visit visit, String name, String text) {
    Locator field = visit.page().locator("[name='" + name + "']");
    field.fill(text);
    field.blur();
  }

  private static void choose(Visit visit, String name, String typed, String offered) {
    Page page = visit.page();
    Locator field = page.locator("[name='" + name + "']");
    field.click();
    field.pressSequentially(typed);
    Locator list = page.locator(".typeahead:has([name='" + name + "']) [role=option]");
    list.filter(new Locator.FilterOptions().setHasText(offered))
        .first()
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    field.press("ArrowDown");
    field.press("Enter");
    assertThat(page.locator("[name='" + name + "Code']")).not().hasValue("", valued());
  }

  private static void sendBack(Visit contact, String record) {
    contact.go(OPERATION + "/quality");
    Page page = contact.page();
    page.locator("main a[href='" + record + "']").first().click();
    Locator form = page.locator("details.confirm:has(form[action$='/return'])");
    form.locator("summary").click();
    form.locator("input[name=codes][value=how-much-missing]").check();
    form.locator("textarea[name=note]").fill("Cân lại, ghi khối lượng tịnh.");
    form.locator("button.primary").click();
    assertThat(page.locator("header .status").first())
        .hasText(words("seizure", "vi", "seizure.state.returned"), texted());
  }

  private static void correct(Visit officer, String record) {
    officer.go(record);
    Page page = officer.page();
    Locator history = page.locator("main .timeline");
    assertThat(history).containsText("Cân lại, ghi khối lượng tịnh.");
    assertThat(history).containsText(words("seizure", "vi", "seizure.code.how-much-missing"));
    page.locator("a[href='" + record + "/edit']").click();
    type(officer, "goods[0].quantity", "4.951,8 kg");
    page.locator(".save-line button[value=save]").click();
    Locator done = page.locator("main .timeline");
    evenIfAlike(officer, done);
    assertThat(page.locator("main .timeline ins").first()).isVisible();
    assertThat(page.locator("header .status").first())
        .hasText(words("seizure", "vi", "seizure.state.reported"), texted());
  }

  private static void release(Visit contact, String record) {
    contact.go(record);
    Locator form = contact.page().locator("details.confirm:has(form[action$='/release'])");
    form.locator("summary").click();
    form.locator("button.primary").click();
    assertThat(contact.page().locator("header .status").first())
        .hasText(words("seizure", "vi", "seizure.state.released"), texted());
  }

  /** From the counter to the figure, from the figure to its records, page by page. */
  private static void findBehindTheFigure(Visit visit, String record) {
    Page page = visit.page();
    counter(visit).click();
    page.locator(".figure-answer h2 a").click();
    Locator link = page.locator("main a[href='" + record + "']");
    Locator next = page.locator(".pager a[rel=next]");
    page.locator("main table").waitFor();
    while (link.count() == 0 && next.count() > 0) {
      page.navigate(
          next.getAttribute("href").startsWith("http")
              ? next.getAttribute("href")
              : page.url().replaceFirst("(https?://[^/]+).*", "$1") + next.getAttribute("href"));
    }
    assertThat(link.first()).isVisible();
  }

  /** The same thing reported twice is noticed before it is stored. */
  private static void duplicateIsShown(Visit officer, String record) {
    officer.go(OPERATION + "/seizures/new");
    fill(officer);
    assertThat(officer.page().locator("#duplicates a[href='" + record + "']")).isVisible(shown());
  }
}
