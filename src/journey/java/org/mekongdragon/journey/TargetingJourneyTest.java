package org.mekongdragon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** From a manifest dropped on the page to a seizure that changes what the profile earned. */
class TargetingJourneyTest extends JourneyTest {

  @Test
  void theTopHitOfAManifestBecomesASeizureAndCountsForItsProfile() {
    Visit officer = person("officer.haiphong", Device.DESK).speak("vi");
    sendTheSample(officer);
    String profile = openTheTopHit(officer);
    String hit = officer.path();
    select(officer);
    examineOnThePhone(hit);
    String record = reportTheSeizure(officer, hit);
    earned(officer, profile);
    officer.go(hit);
    assertThat(officer.page().locator("a[href='" + record + "']").first()).isVisible();
    assertThat(officer.trouble()).isEmpty();
  }

  @Test
  void aManifestIsTakenBackOnItsPage() {
    Visit officer = person("officer.noibai", Device.DESK).speak("vi");
    officer.go("/targeting/cargo");
    Page page = officer.page();
    byte[] file = "waybill,goods\nJOURNEY-BACK-1,rice\n".getBytes(StandardCharsets.UTF_8);
    page.locator("#file").setInputFiles(new FilePayload("back.csv", "text/csv", file));
    page.locator("form.upload button.primary").click();
    page.waitForURL("**/targeting/cargo/manifests/**");
    Locator withdraw = page.locator("details.confirm:has(form[action$='/withdraw'])");
    assertThat(withdraw).isVisible(shown());
    withdraw.locator("summary").click();
    withdraw.locator("[name=why]").fill("Gửi nhầm tệp.");
    withdraw.locator("button.primary").click();
    assertThat(page.locator("main .banner")).containsText("Gửi nhầm tệp.", within());
    assertThat(withdraw).hasCount(0);
    assertThat(officer.trouble()).isEmpty();
  }

  /** Downloads what the page offers to try with, and sends it. */
  static void sendTheSample(Visit officer) {
    officer.go("/targeting/cargo");
    Page page = officer.page();
    String sample = page.locator("main a[href*=sample]").first().getAttribute("href");
    byte[] file = officer.ask(sample).body();
    assertThat(file.length).isGreaterThan(10_000);
    page.locator("#file").setInputFiles(new FilePayload("sample.csv", "text/csv", file));
    page.locator("form.upload button.primary").click();
    // The page of before lists manifests that are done, too.
    page.waitForURL("**/targeting/cargo/manifests/**");
    assertThat(page.locator("main .status.good").first()).isVisible(shown());
  }

  static String openTheTopHit(Visit officer) {
    officer.go("/targeting/hits");
    Page page = officer.page();
    Locator first = page.locator("main tbody tr").first();
    // The grade is strong as well, and stands before it.
    String profile = first.locator("strong").last().innerText().strip();
    assertThat(profile).isNotEmpty();
    first.locator("a").first().click();
    assertThat(page.locator("#selection")).isVisible(shown());
    assertThat(page.locator("main .columns")).containsText(profile);
    return profile;
  }

  private static void select(Visit officer) {
    Page page = officer.page();
    page.locator("#selection select[name=reason]").selectOption("profile");
    page.locator("#selection button").click();
    assertThat(page.locator("main .timeline li")).not().hasCount(0);
  }

  /** At the dock: what came of it, with large targets and one thumb. */
  private void examineOnThePhone(String hit) {
    Visit dock = person("officer.haiphong", Device.PHONE).speak("vi");
    dock.go(hit + "/examination");
    Page page = dock.page();
    assertThat(dock.overflow()).as("nothing sticks out on a phone").isLessThanOrEqualTo(0);
    page.locator("input[name=result][value=irregularity]").check();
    page.locator("[name=minutes]").fill("45");
    page.locator("[name=text]").fill("Thùng phuy không đúng khai báo, lấy mẫu.");
    page.locator("button[name=do][value=save]").click();
    assertThat(page.locator("main")).containsText("45", within());
    assertThat(page.locator("main")).containsText("Thùng phuy không đúng khai báo");
    assertThat(dock.trouble()).isEmpty();
  }

  /** The form opens with what the consignment says; the officer adds what was found. */
  private static String reportTheSeizure(Visit officer, String hit) {
    officer.go(hit);
    Page page = officer.page();
    page.locator("#report-seizure").click();
    Locator operation = page.locator("main ul.plain a").first();
    Locator form = page.locator("[name='goods[0].what']");
    operation.or(form).first().waitFor();
    if (!form.isVisible()) {
      operation.click();
    }
    assertThat(page.locator("[name=mode]")).hasValue("sea", valued());
    fill(page, "goods[0].quantity", "12,5 kg");
    Locator audience = page.locator("[name=audience]");
    audience.selectOption(audience.locator("option:not([value=''])").first().getAttribute("value"));
    Locator day = page.locator("[name=day]");
    if (day.inputValue().isEmpty()) {
      day.fill("2025-09-14");
    }
    choose(page, "goods[0].what", "ketamine");
    choose(page, "where", "Hải Phòng");
    page.locator(".save-line button.primary").click();
    Locator state = page.locator("header .status").first();
    evenIfAlike(officer, state);
    assertThat(state).hasText(words("seizure", "vi", "seizure.state.reported"), texted());
    return officer.path().replaceFirst("\\?.*", "");
  }

  /** One examination, one seizure: all that was opened for it was worth opening. */
  private static void earned(Visit officer, String profile) {
    officer.go("/targeting/results");
    Locator row =
        officer.page().locator("main tr", new Page.LocatorOptions().setHasText(profile)).first();
    assertThat(row).containsText("100", within());
  }
}
