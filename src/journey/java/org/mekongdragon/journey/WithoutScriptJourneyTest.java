package org.mekongdragon.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Plain HTML carries the whole journey of a report. */
class WithoutScriptJourneyTest extends JourneyTest {

  @Test
  void readsAListAndARecordWithoutScripts() {
    Visit visit = withoutScripts("ncp.vn");
    visit.go(OPERATION + "/board");
    assertThat(visit.page().locator(".map-figure table").first()).isVisible();
    visit.go(OPERATION + "/seizures?text=ketamine");
    visit.page().locator("table td a").first().click();
    assertThat(visit.page().locator("main .facts").first()).isVisible();
    assertThat(visit.trouble()).isEmpty();
  }

  @Test
  void reportsWithoutScripts() {
    Visit visit = withoutScripts("officer.noibai");
    Page page = visit.page();
    visit.go(OPERATION + "/seizures/new");
    page.fill("[name='goods[0].what']", "ketamine");
    page.fill("[name='goods[0].quantity']", "2 kg");
    page.fill("[name=where]", "Hà Nội");
    page.fill("[name=day]", "2025-09-10");
    page.selectOption("[name=mode]", "air");
    Locator audience = page.locator("[name=audience]");
    audience.selectOption(audience.locator("option:not([value=''])").first().getAttribute("value"));
    page.locator(".save-line button.primary").click();
    Locator anyway = page.locator("button[name=confirmed]");
    if (anyway.count() > 0) {
      anyway.click();
    }
    assertThat(visit.path()).matches(OPERATION + "/seizures/[0-9a-f-]{36}.*");
    assertThat(visit.trouble()).isEmpty();
  }
}
