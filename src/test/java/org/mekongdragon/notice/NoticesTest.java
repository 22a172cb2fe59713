package org.mekongdragon.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.mekongdragon.World;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Telling, and being told, through the door and over HTTP. */
class NoticesTest extends HouseTest {

  @Autowired private Notices notices;
  @Autowired private Groups groups;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  private String person;
  private String other;

  @BeforeEach
  void people() {
    String organisation = world.organisation("VN");
    person = world.person(organisation, Optional.empty());
    other = world.person(organisation, Optional.empty());
  }

  @Test
  void tellsInTheReadersLanguageAndNobodyElse() {
    tell("/operations/X/seizures/1", "X-VN-1");
    JsonNode mine = callerOf(person).with("Accept-Language", "vi").get("/api/v1/notices").json();
    assertThat(mine.get("unseen").asInt()).isEqualTo(1);
    assertThat(mine.get("items").get(0).get("text").asString())
        .isEqualTo("Báo cáo X-VN-1 của bạn đã bị trả lại. Hãy xem yêu cầu.");
    assertThat(callerOf(other).get("/api/v1/notices").json().get("items")).isEmpty();
  }

  @Test
  void tellsNobodyWhatWasRolledBack() {
    transaction.executeWithoutResult(tx -> {
      tell("/somewhere", "X-VN-1");
      tx.setRollbackOnly();
    });
    assertThat(unseen(person)).isZero();
  }

  @Test
  void countsABurstAsOneUntilItIsSeen() {
    for (int i = 0; i < 3; i++) {
      notices.tell(
          List.of(world.id(person)),
          Notice.of("report-waits", "/operations/X/seizures/" + i, "X-VN-" + i, "X")
              .in("X")
              .bundled("X", "/operations/X/quality"));
    }
    JsonNode one = callerOf(person).get("/api/v1/notices").json().get("items");
    assertThat(one).hasSize(1);
    assertThat(one.get(0).get("text").asString()).isEqualTo("3 reports of X wait for your check.");
    assertThat(one.get(0).get("link").asString()).isEqualTo("/operations/X/quality");

    callerOf(person).post("/api/v1/notices/seen", Map.of());
    notices.tell(
        List.of(world.id(person)),
        Notice.of("report-waits", "/operations/X/seizures/9", "X-VN-9", "X")
            .in("X")
            .bundled("X", "/operations/X/quality"));
    JsonNode two = callerOf(person).get("/api/v1/notices?state=new").json().get("items");
    assertThat(two).hasSize(1);
    assertThat(two.get(0).get("link").asString()).isEqualTo("/operations/X/seizures/9");
  }

  @Test
  void takesBackWhatIsGoneFromSight() {
    notices.tell(
        List.of(world.id(person), world.id(other)), Notice.of("report-returned", "/m/1", "M"));
    tell("/m/2", "M2");
    notices.forget("/m/1", Set.of(world.id(other)));
    assertThat(unseen(person)).isEqualTo(1);
    assertThat(unseen(other)).isEqualTo(1);
  }

  @Test
  void rendersTheBellAndTheListAndOpensWhatItIsAbout() {
    tell("/account", "<b>X</b>");
    Caller browser = caller();
    browser.signIn(person, World.PASSWORD);
    String page = browser.get("/notices").body();
    assertThat(page)
        .contains("Notices, 1 new", "Your report &lt;b&gt;X&lt;/b&gt; came back")
        .contains("class=\"status info\"");
    String id = page.replaceAll("(?s).*href=\"/notices/([0-9]+)\".*", "$1");
    Caller.Answer opened = browser.get("/notices/" + id);
    assertThat(opened.header("Location")).endsWith("/account");
    assertThat(browser.get("/notices?state=new").body()).contains("No notice fits");
    assertThat(browser.get("/notices/999999999").status()).isEqualTo(404);

    Caller stranger = caller();
    stranger.signIn(other, World.PASSWORD);
    assertThat(stranger.get("/notices/" + id).status()).isEqualTo(404);
  }

  @Test
  void seesOnlyWhatTheFilterShows() {
    tell("/a", "A");
    notices.tell(List.of(world.id(person)), Notice.of("import-ended", "/b", "b.csv", "1", "0"));
    Caller browser = caller();
    browser.signIn(person, World.PASSWORD);
    browser.submit("/notices?kind=import-ended", "/notices/seen", Map.of("kind", "import-ended"));
    assertThat(unseen(person)).isEqualTo(1);
    assertThat(browser.get("/notices?state=new&kind=report-returned").body())
        .contains("Your report A came back");
  }

  @Test
  void hidesNoticesFromTheDatabasesOtherReaders() {
    tell("/a", "A");
    Long seen =
        world.as(
            other,
            () ->
                transaction.execute(tx ->
                    jdbc.sql("select count(*) from notice.notice").query(Long.class).single()));
    assertThat(seen).isZero();
    assertThat(jdbc.sql("select count(*) from notice.notice").query(Long.class).single()).isZero();
  }

  @Test
  void tellsThoseWhoseRulesFitAndWhoMayRead() {
    String organisation = world.organisation("VN");
    String group = world.group(organisation);
    String reader = world.member(group, organisation, Optional.empty(), Role.ANALYST);
    String picky = world.member(group, organisation, Optional.empty(), Role.ANALYST);
    for (String login : List.of(reader, other)) {
      rule(login, "{VN}", "{0803}");
    }
    rule(picky, "{TH}", "{}");
    Integer audience =
        world.as(
            reader, () -> transaction.execute(tx -> groups.numberOf(Audience.everybody(group))));
    notices.happened(
        new Happening(
            Notice.of("seizure-released", "/s/1", "S-1", group).in(group),
            java.util.Objects.requireNonNull(audience),
            Map.of(
                Happening.Mark.COUNTRY, Set.of("VN", "CO"), Happening.Mark.HS, Set.of("080390"))));
    assertThat(unseen(reader)).isEqualTo(1);
    assertThat(unseen(picky)).as("another country").isZero();
    assertThat(unseen(other)).as("not in the audience").isZero();
  }

  @Test
  void keepsPreferencesAndRefusesWhatCannotBe() {
    Caller browser = caller();
    browser.signIn(person, World.PASSWORD);
    Map<String, String> wanted =
        Map.of(
            "mail", "each",
            "address", "officer@example.org",
            "zone", "Asia/Bangkok",
            "quietFrom", "22:00",
            "quietUntil", "06:00",
            "digestAt", "07:00",
            "kind", "hit-grave");
    String path = "/notices/preferences";
    assertThat(browser.submit(path, path, wanted).status()).isEqualTo(302);
    assertThat(browser.get(path).body())
        .contains("value=\"officer@example.org\"", "value=\"22:00\"")
        .contains("value=\"hit-grave\" checked")
        .doesNotContain("value=\"import-ended\" checked");

    Caller.Answer refused =
        browser.submit(
            path,
            path,
            Map.of(
                "mail",
                "each",
                "address",
                "no address",
                "zone",
                "Mars/Base",
                "quietFrom",
                "25:00"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("href=\"#address\"", "href=\"#zone\"", "href=\"#quietFrom\"")
        .contains("value=\"no address\"");
  }

  private void tell(String link, String number) {
    notices.tell(List.of(world.id(person)), Notice.of("report-returned", link, number));
  }

  private int unseen(String login) {
    return callerOf(login).get("/api/v1/notices").json().get("unseen").asInt();
  }

  private void rule(String login, String countries, String hs) {
    UUID id = world.id(login);
    world.as(
        login,
        () ->
            transaction.executeWithoutResult(tx ->
                jdbc.sql(
                        """
                        insert into notice.rule (person, name, kinds, countries, places, hs,
                          codes, modes, created_at)
                        values (:person, 'r', '{}', cast(:countries as text[]), '{}',
                          cast(:hs as text[]), '{}', '{}', now())
                        """)
                    .param("person", id)
                    .param("countries", countries)
                    .param("hs", hs)
                    .update()));
  }
}
