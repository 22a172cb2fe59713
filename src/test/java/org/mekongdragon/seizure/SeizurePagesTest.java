package org.mekongdragon.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mekongdragon.Caller;
import org.mekongdragon.World;
import org.mekongdragon.seizure.SeizureWorld.Phase;

class SeizurePagesTest extends SeizureTest {

  private static final Pattern INPUT =
      Pattern.compile("<(?:input(?![^>]*type=\"(?:hidden|submit)\")|select|textarea)\\b[^>]*>");

  @Test
  void asksFewerThanTwelveThingsOfAnOfficer() {
    Phase phase = phases.phase();
    String form = browser(phase.officer()).get(pages(phase) + "/new").body();
    String main = form.substring(form.indexOf("<form class=\"form\""));
    assertThat(INPUT.matcher(main.substring(0, main.indexOf("</form>"))).results().count())
        .isBetween(5L, 11L);
  }

  @Test
  void takesAReportInTheTradesWordsAndShowsItAsARecord() {
    Phase phase = phases.phase();
    Caller officer = browser(phase.officer());
    Caller.Answer sent = officer.submit(pages(phase) + "/new", pages(phase) + "/new", words());
    assertThat(sent.status()).as(errors(sent)).isEqualTo(302);

    String record = officer.get(local(sent.header("Location"))).body();
    assertThat(record)
        .contains("<h1>12.4 kg Methamphetamine, Lao Bao, 3 May 2025</h1>")
        .contains("data-draft-done=\"seizure-" + phase.code() + "-new\"")
        .contains("10:20 UTC+07:00")
        .contains("12.4 kg")
        .contains("SI Brochure, 9th edition (2019)");
  }

  @Test
  void keepsWhatWasTypedAndLeadsToEachFieldThatIsWrong() {
    Phase phase = phases.phase();
    Map<String, String> fields = words();
    fields.put("day", "2028-05-03");
    fields.put("goods[0].what", "ma tuy da");
    fields.put("goods[0].quantity", "viele <b>kg</b>");
    fields.remove("audience");
    Caller.Answer answer =
        browser(phase.officer()).submit(pages(phase) + "/new", pages(phase) + "/new", fields);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("href=\"#day\"", "href=\"#goods[0].quantity\"", "href=\"#audience\"")
        .contains("value=\"ma tuy da\"", "value=\"viele &lt;b>kg&lt;/b>\"")
        .contains("id=\"day-error\"");
  }

  @Test
  void showsALikelyDuplicateBeforeItSavesAndSavesWhenToldSo() {
    Phase phase = phases.phase();
    Caller officer = browser(phase.officer());
    officer.submit(pages(phase) + "/new", pages(phase) + "/new", words());

    Map<String, String> again = words();
    Caller.Answer asked = officer.submit(pages(phase) + "/new", pages(phase) + "/new", again);
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.body()).contains("may have been reported already", "same day", "same place");

    again.put("confirmed", "yes");
    assertThat(officer.submit(pages(phase) + "/new", pages(phase) + "/new", again).status())
        .isEqualTo(302);
    assertThat(officer.get(pages(phase)).body()).contains("2 seizures");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "goods[0].quantity;4.951,9 kg;Read as 4,951.9 kg",
        "goods[0].quantity;104.410 viên;Read as 104,410 tablet",
        "goods[0].quantity;gần 2,3 tấn;under 2.3 t",
        "goods[0].quantity;1.200 kg;1.2",
        "goods[0].what;pangolin scales of unknown kind;Not in the lists",
        "where;Lao Bao;Lao Bao · Vietnam",
        "where;Xã Thanh;Not in the list of places",
        "day;2028-05-03;3 May 2028"
      })
  void saysAtOnceHowAFieldIsUnderstood(String field, String typed, String said) {
    Phase phase = phases.phase();
    Map<String, String> fields = words();
    fields.put(field, typed);
    Caller.Answer answer =
        browser(phase.officer())
            .with("HX-Request", "true")
            .with("HX-Trigger-Name", field)
            .submit(pages(phase) + "/new", pages(phase) + "/live", fields);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains(said).doesNotContain("<html");
  }

  @Test
  void namesEverybodyWhoWillSeeIt() {
    Phase phase = phases.phase();
    Map<String, String> fields = words();
    Caller caller =
        browser(phase.officer()).with("HX-Request", "true").with("HX-Trigger-Name", "audience");
    assertThat(caller.submit(pages(phase) + "/new", pages(phase) + "/live", fields).body())
        .contains("3 organisations, 6 people will see this", "Person " + phase.thaiOfficer());
    fields.put("audience", "org:" + phase.vietNam());
    assertThat(caller.submit(pages(phase) + "/new", pages(phase) + "/live", fields).body())
        .contains("1 organisations")
        .doesNotContain(phase.thaiOfficer());
  }

  @Test
  void carriesAReportFromTheOfficerThroughTheQueueToTheOthers() {
    Phase phase = phases.phase();
    String path = reported(phase);
    Caller contact = browser(phase.contact());
    assertThat(contact.get(quality(phase)).body()).contains(path, "One report waits");
    assertThat(browser(phase.officer()).get(quality(phase)).status()).isEqualTo(403);

    Map<String, String> reasons = new TreeMap<>();
    reasons.put("revision", "1");
    reasons.put("codes", "where-missing");
    reasons.put("note", "Which lane?");
    assertThat(contact.submit(path, path + "/return", reasons).status()).isEqualTo(302);
    assertThat(browser(phase.officer()).get(path).body())
        .contains("Which lane?", "The place is missing or not clear", path + "/edit")
        .doesNotContain(path + "/release");

    Map<String, String> corrected = filled(browser(phase.officer()).get(path + "/edit").body());
    corrected.put("physicalPlace", "Lane 3");
    corrected.put("do", "save");
    Caller.Answer saved =
        browser(phase.officer()).submit(path + "/edit", path + "/edit", corrected);
    assertThat(saved.status()).as(errors(saved)).isEqualTo(302);
    assertThat(contact.get(path).body()).contains("<ins>Lane 3</ins>");

    assertThat(browser(phase.thaiOfficer()).get(path).status()).isEqualTo(404);
    Map<String, String> bulk = new TreeMap<>();
    bulk.put("do", "release");
    bulk.put("key", path.substring(path.lastIndexOf('/') + 1) + ":3");
    Caller.Answer released = contact.submit(quality(phase), pages(phase) + "/bulk", bulk);
    assertThat(contact.get(local(released.header("Location"))).body()).contains("Done: 1");
    assertThat(browser(phase.thaiOfficer()).get(path).body()).contains("Lane 3");
  }

  @Test
  void changesNothingWhenTheLongFormIsSavedAsItIs() {
    Phase phase = phases.phase();
    String json =
        """
        {"occurredAt":"2025-05-03T10:20:00+07:00","country":"VN","place":"VNLAO","mode":"road",
         "latitude":"16.618","longitude":"106.595","positionPrecision":"exact","audience":["all"],
         "foreignNumbers":{"cencomm":"C-1","interpol":"I-2"},"containers":["MSKU9070323"],
         "goods":[{"substance":"methamphetamine","quantity":"1.234","unit":"kg","bound":"less"},
          {"substance":"methamphetamine","quantity":"12","unit":"pack-350g","purity":"62.5"}],
         "route":[{"stop":"origin","country":"LA","place":"LAVTE"}],
         "persons":[{"name":"A","nationality":"LA","status":"arrested"}]}
        """;
    Caller.Answer stored = callerOf(phase.officer()).post(phase.path(), json);
    assertThat(stored.status()).as(stored.body()).isEqualTo(201);
    String id = stored.json().get("id").asString();
    String path = pages(phase) + "/" + id;
    Caller officer = browser(phase.officer());
    Map<String, String> form = filled(officer.get(path + "/edit").body());
    form.put("do", "save");
    form.put("confirmed", "yes");
    Caller.Answer saved = officer.submit(path + "/edit", path + "/edit", form);
    assertThat(saved.status()).as(errors(saved)).isEqualTo(302);

    var revisions =
        callerOf(phase.officer()).get(phase.path() + "/" + id + "/revisions").json().get("items");
    assertThat(revisions.size()).isEqualTo(2);
    assertThat(revisions.get(1).get("changes").toString()).isEqualTo("[]");
  }

  @Test
  void addsAndRemovesRowsWithoutAnyScript() {
    Phase phase = phases.phase();
    String path = reported(phase);
    Caller officer = browser(phase.officer());
    Map<String, String> form = filled(officer.get(path + "/edit").body());
    form.put("do", "add-goods");
    form.put("remarks", "kept");
    String more = officer.submit(path + "/edit", path + "/edit", form).body();
    assertThat(more).contains("name=\"goods[1].what\"", ">kept</textarea>");

    Map<String, String> two = filled(more);
    two.put("goods[1].what", "Ketamine");
    two.put("do", "remove-goods-0");
    String fewer = officer.submit(path + "/edit", path + "/edit", two).body();
    assertThat(fewer)
        .contains("name=\"goods[0].what\" type=\"text\" value=\"Ketamine\"")
        .doesNotContain("goods[1].what");
  }

  @Test
  void refusesAStaleCorrectionAndKeepsWhatWasTyped() {
    Phase phase = phases.phase();
    String path = reported(phase);
    Caller officer = browser(phase.officer());
    Map<String, String> form = filled(officer.get(path + "/edit").body());
    form.put("physicalPlace", "Lane 9");
    form.put("do", "save");
    officer.submit(path + "/edit", path + "/edit", form);
    form.put("physicalPlace", "Lane 10");
    Caller.Answer stale = officer.submit(path + "/edit", path + "/edit", form);
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.body()).contains("value=\"Lane 10\"", "was changed after you read revision 1");
  }

  @Test
  void keepsFiltersInTheAddressAndSaysWhyAListIsEmpty() {
    Phase phase = phases.phase();
    reported(phase);
    Caller officer = browser(phase.officer());
    Caller.Answer named =
        officer.get(pages(phase) + "?go=1&what=crystal+meth&land=vietnam&regime=");
    assertThat(named.status()).isEqualTo(302);
    Caller.Answer mine = officer.get(pages(phase) + "?go=1&land=vietnam&mine=1");
    assertThat(mine.header("Location")).contains("country=VN", "unit=");
    assertThat(officer.get(local(mine.header("Location"))).body())
        .contains("One seizure", "Country: <strong>Vietnam</strong>");
    assertThat(officer.get(pages(phase) + "?regime=cites").body())
        .contains("Nothing matches these filters", "href=\"" + pages(phase) + "\"");
    assertThat(browser(phase.neighbour()).get(pages(phase)).body())
        .contains("No seizure has been reported yet");
    assertThat(browser(phase.stranger()).get(pages(phase)).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi", "zh"})
  void speaksEachLanguageOnEveryPage(String language) {
    Phase phase = phases.phase();
    String path = reported(phase);
    Caller contact = browser(phase.contact());
    contact.submit(quality(phase), "/language", Map.of("lang", language, "next", "/"));
    for (String page :
        new String[] {
          pages(phase),
          pages(phase) + "/new",
          path,
          path + "/edit",
          path + "/preview",
          quality(phase)
        }) {
      Caller.Answer answer = contact.get(page);
      assertThat(answer.status()).as(page).isEqualTo(200);
      assertThat(
              answer
                  .body()
                  .replaceAll("<script[^>]*>|(?:href|src|hx-[a-z]+|id|for|name)=\"[^\"]*\"", ""))
          .as(page)
          .doesNotContainPattern(
              ">[^<]*\\b(?:seizure|ui|frame|regime|problem)\\.[a-z-]+[a-z.-]*[^<]*<");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=CMD()", "<script>alert(1)</script>", "'; drop table x; --", "\u202Eabc"})
  void survivesHostileWords(String words) {
    Phase phase = phases.phase();
    Caller officer = browser(phase.officer());
    Map<String, String> fields = words();
    fields.put("goods[0].what", words);
    fields.put("physicalPlace", words);
    fields.put("goods[0].regime", "drug");
    fields.put("confirmed", "yes");
    Caller.Answer answer = officer.submit(pages(phase) + "/new", pages(phase) + "/new", fields);
    assertThat(answer.status()).as(errors(answer)).isIn(302, 422);
    assertThat(answer.body()).doesNotContain("<script>alert");
    assertThat(officer.get(pages(phase)).body()).doesNotContain("<script>alert");
    assertThat(
            officer
                .get(
                    pages(phase)
                        + "?q="
                        + java.net.URLEncoder.encode(
                            words, java.nio.charset.StandardCharsets.UTF_8))
                .status())
        .isIn(200, 400);
  }

  private String reported(Phase phase) {
    Caller.Answer sent =
        browser(phase.officer()).submit(pages(phase) + "/new", pages(phase) + "/new", words());
    assertThat(sent.status()).as(errors(sent)).isEqualTo(302);
    return local(sent.header("Location")).replaceAll("\\?.*", "");
  }

  /** As an officer types, without any script's help. */
  private static Map<String, String> words() {
    Map<String, String> fields = new TreeMap<>();
    fields.put("goods[0].what", "methamphetamine");
    fields.put("goods[0].quantity", "12,4 kg");
    fields.put("where", "Lao Bao");
    fields.put("day", "2025-05-03");
    fields.put("time", "10:20");
    fields.put("mode", "road");
    fields.put("audience", "all");
    return fields;
  }

  /** What a browser would send of a form: the value of every field that has one. */
  private static Map<String, String> filled(String page) {
    Map<String, String> fields = new TreeMap<>();
    Matcher input =
        Pattern.compile(
                "<input (?:id=\"[^\"]*\" )?(?:type=\"(?<t1>[a-z]+)\" )?name=\"(?<n>[^\"]+)\"(?: type=\"(?<t2>[a-z]+)\")?[^>]*?value=\"(?<v>[^\"]*)\"(?<rest>[^>]*)>")
            .matcher(page);
    while (input.find()) {
      boolean box = "checkbox".equals(input.group("t1"));
      if (!box || input.group("rest").contains("checked")) {
        fields.put(input.group("n"), plain(input.group("v")));
      }
    }
    Matcher select =
        Pattern.compile("<select id=\"[^\"]*\" name=\"([^\"]+)\".*?</select>", Pattern.DOTALL)
            .matcher(page);
    while (select.find()) {
      Matcher chosen = Pattern.compile("value=\"([^\"]*)\" selected").matcher(select.group());
      fields.put(select.group(1), chosen.find() ? plain(chosen.group(1)) : "");
    }
    Matcher area =
        Pattern.compile("<textarea id=\"[^\"]*\" name=\"([^\"]+)\"[^>]*>([^<]*)</textarea>")
            .matcher(page);
    while (area.find()) {
      fields.put(area.group(1), plain(area.group(2)));
    }
    fields.remove("_csrf");
    fields.remove("next");
    return fields;
  }

  private static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static String errors(Caller.Answer answer) {
    Matcher banner =
        Pattern.compile("<div class=\"banner.*?</form", Pattern.DOTALL).matcher(answer.body());
    return banner.find()
        ? banner.group().substring(0, Math.min(1500, banner.group().length()))
        : answer.body();
  }

  private Caller browser(String login) {
    Caller browser = caller().with("Accept-Language", "en");
    assertThat(browser.signIn(login, World.PASSWORD).status()).isEqualTo(302);
    return browser;
  }

  private static String local(String location) {
    return location.replaceAll("^https?://[^/]+", "");
  }

  private static String pages(Phase phase) {
    return "/operations/" + phase.code() + "/seizures";
  }

  private static String quality(Phase phase) {
    return "/operations/" + phase.code() + "/quality";
  }
}
