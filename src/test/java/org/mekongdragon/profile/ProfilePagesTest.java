package org.mekongdragon.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.mekongdragon.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages as a browser without JavaScript uses them, and calls of programs. */
class ProfilePagesTest extends HouseTest {

  private static final String NEW = "/targeting/profiles/new";

  @Autowired private Profiles profiles;
  @Autowired private DemonstrationProfiles demonstration;

  private ProfileWorld.Desk own;
  private Caller browser;
  private Caller program;

  @BeforeEach
  void signIn() {
    own = new ProfileWorld(world).desk("VN");
    browser = caller();
    browser.signIn(own.officer(), World.PASSWORD);
    program = callerOf(own.officer());
  }

  @Test
  void writesARuleFromRowsWithoutScript() {
    Caller.Answer first = browser.get(NEW);
    assertThat(first.body()).contains("name=\"field\"", "value=\"add\"");

    Caller.Answer shown =
        browser.submit(
            NEW,
            NEW,
            ProfileWorld.form(
                Map.of("field", "goods", "op", "contains-any", "values", "banana, chuối")));
    assertThat(shown.body()).contains("goods contains any of (banana, chuối)");
    assertThat(shown.body()).contains("goods text contains “banana”, “chuối”");

    Caller.Answer saved =
        browser.submit(
            NEW,
            NEW,
            ProfileWorld.form(
                Map.of("field", "goods", "op", "contains-any", "values", "banana", "do", "save")));
    assertThat(saved.status()).isEqualTo(302);
    assertThat(live()).containsExactly("goods contains banana");
    assertThat(browser.get(saved.header("Location").substring(browser.base().length())).body())
        .contains("goods contains banana", "Version 1 is saved");
  }

  @Test
  void writesRowsFromARuleWithoutScript() {
    String body =
        browser
            .submit(
                NEW,
                NEW,
                ProfileWorld.form(Map.of("rule", "gross_mass between 10 and 20", "do", "use-text")))
            .body();
    assertThat(body)
        .contains("<option value=\"gross_mass\" selected>")
        .contains("<option value=\"between\" selected>")
        .contains("value=\"10, 20\"");
  }

  @Test
  void saysPlainlyThatRowsCannotShowARule() {
    String body = browser.get(NEW + "?rule=origin+%3D+CO+or+mode+%3D+sea&name=Two").body();
    assertThat(body)
        .contains("Rows of conditions cannot show this rule")
        .contains("origin = CO or mode = sea")
        .contains("value=\"Two\"")
        .doesNotContain("name=\"field\"");
  }

  @Test
  void asksWhichCountsWhenBothWereChanged() {
    Map<String, String> both =
        ProfileWorld.form(
            Map.of(
                "was", "origin = CO",
                "rule", "origin = EC",
                "field", "mode",
                "op", "one-of",
                "values", "sea",
                "do", "save"));
    Caller.Answer refused = browser.submit(NEW, NEW, both);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("Both the text and the rows of conditions were changed");

    both.put("do", "use-rows");
    assertThat(browser.submit(NEW, NEW, both).body()).contains(">mode = sea</textarea>");
    both.put("do", "use-text");
    assertThat(browser.submit(NEW, NEW, both).body()).contains(">origin = EC</textarea>");
  }

  @Test
  void marksThePlaceOfAFaultAndKeepsWhatWasTyped() {
    Caller.Answer refused =
        browser.submit(
            NEW, NEW, ProfileWorld.form(Map.of("rule", "mode = sea and orign = CO", "do", "save")));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("mode = sea and <mark>orign</mark> = CO")
        .contains("Meant was perhaps: origin")
        .contains("value=\"Bananas\"");
    assertThat(live()).isEmpty();
  }

  @Test
  void answersTheFragmentForWhatIsTyped() {
    String fragment =
        browser
            .with("HX-Request", "true")
            .submit(
                NEW, "/targeting/profiles/editor", ProfileWorld.form(Map.of("rule", "origin = EC")))
            .body();
    assertThat(fragment)
        .startsWith("<div id=\"editor\"")
        .contains("origin is “EC”")
        .doesNotContain("<html");
  }

  @Test
  void switchesAndShowsVersionsWithWhatDiffers() {
    RiskProfile saved =
        world.as(own.officer(), () -> profiles.create(ProfileWorld.home("origin = CO")));
    String path = "/targeting/profiles/" + saved.id();
    browser.submit(path, path + "/state", Map.of("version", "1", "state", "off"));
    assertThat(live()).isEmpty();

    Map<String, String> edited =
        ProfileWorld.form(
            Map.of(
                "version",
                "2",
                "rule",
                "origin = EC",
                "was",
                "origin = CO",
                "do",
                "save",
                "why",
                "Ecuador, not Colombia"));
    assertThat(browser.submit(path + "/edit", path + "/edit", edited).status()).isEqualTo(302);

    String page = browser.get(path).body();
    assertThat(page)
        .contains("Version 3", "Ecuador, not Colombia")
        .contains("<del>origin = CO</del>", "<ins>origin = EC</ins>", "<ins>Off</ins>");
    assertThat(browser.submit(path + "/edit", path + "/edit", edited).status()).isEqualTo(422);
  }

  @Test
  void filtersTheListByItsAddress() {
    world.as(own.officer(), () -> profiles.create(ProfileWorld.home("origin = CO")));
    String list = "/targeting/profiles";
    assertThat(browser.get(list).body()).contains("1 profile", "Bananas from the coast");
    assertThat(browser.get(list + "?state=off").body()).contains("No profile fits");
    assertThat(browser.get(list + "?q=coast&severity=70").body())
        .contains("Bananas from the coast", "href=\"/targeting/profiles?severity=70\"");
    ProfileWorld.Desk other = new ProfileWorld(world).desk("TH");
    Caller stranger = caller();
    stranger.signIn(other.officer(), World.PASSWORD);
    assertThat(stranger.get(list).body()).contains("No risk profiles yet");
  }

  @Test
  void hidesAProfileFromOthers() {
    RiskProfile saved =
        world.as(own.officer(), () -> profiles.create(ProfileWorld.home("origin = CO")));
    ProfileWorld.Desk other = new ProfileWorld(world).desk("TH");
    Caller stranger = callerOf(other.officer());
    String path = "/api/v1/profiles/" + saved.id();
    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(stranger.get(path + "/versions").status()).isEqualTo(404);
    assertThat(stranger.post(path + "/backtest", Map.of()).status()).isEqualTo(404);
    assertThat(stranger.get("/api/v1/profiles").json().path("count").asInt()).isZero();
  }

  @Test
  void takesAndChangesProfilesOfPrograms() {
    Caller.Answer created =
        program.post(
            "/api/v1/profiles",
            Map.of(
                "id",
                "X-1",
                "name",
                "Bananas",
                "rule",
                "gross_mass > 10",
                "severity",
                80,
                "explanation",
                "Why",
                "on",
                true));
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("ETag")).isEqualTo("\"1\"");
    assertThat(created.json().at("/warnings/0/code").asString()).isEqualTo("rule-unselective");
    assertThat(created.json().path("live").asBoolean()).isTrue();
    String path = created.header("Location");

    Map<String, Object> changed = Map.of("name", "Bananas", "rule", "hs starts with 0803");
    assertThat(program.put(path, changed).status()).isEqualTo(400);
    Caller.Answer second = program.with("If-Match", "\"1\"").put(path, changed);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.json().path("version").asInt()).isEqualTo(2);
    assertThat(second.json().path("on").asBoolean()).isTrue();
    assertThat(program.with("If-Match", "\"1\"").put(path, changed).status()).isEqualTo(412);
    assertThat(program.get(path + "/versions").json().at("/items/1/rule").asString())
        .isEqualTo("gross_mass > 10");
    assertThat(program.get("/api/v1/profiles?q=X-1").json().path("count").asInt()).isEqualTo(1);
  }

  @Test
  void tellsOfARuleThatNothingCanFitBeforeItIsSaved() {
    String never = "hs starts with 0803 and gross_mass > 10 and gross_mass < 5";
    Caller.Answer refused =
        program.post("/api/v1/profiles", Map.of("name", "Never", "rule", never, "on", true));
    assertThat(refused.json().at("/warnings/0/code").asString())
        .as(refused.body())
        .isEqualTo("rule-contradictory");
  }

  @Test
  void tellsProgramsWhereARuleIsWrong() {
    Caller.Answer refused =
        program.post("/api/v1/profiles", Map.of("name", "Wrong", "rule", "orign = CO", "on", true));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("code").asString()).isEqualTo("rule-unknown-field");
    assertThat(refused.json().path("field").asString()).isEqualTo("rule");
    assertThat(refused.json().at("/errors/0/arguments/0").asInt()).isEqualTo(1);
    assertThat(refused.json().at("/errors/0/arguments/2").asString()).isEqualTo("origin");
    assertThat(
            program
                .post("/api/v1/profiles", Map.of("rule", "mode = sea", "severity", 101))
                .json()
                .path("errors"))
        .hasSize(2);
  }

  @Test
  void importsAFileWholeOrNotAtAll() {
    String wrong = "id,name,rule\nA,One,origin = CO\nB,Two,orign = CO\nC,,mode = sea\n";
    Caller.Answer refused =
        program.post("/api/v1/profiles/import", wrong.getBytes(StandardCharsets.UTF_8), "text/csv");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("line 3.rule");
    assertThat(refused.json().at("/errors/1/field").asString()).isEqualTo("line 4.name");
    assertThat(live()).isEmpty();

    byte[] right =
        "id,name,rule,severity\nA,One,origin = CO,90\nB,Two,mode = sea,\n"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(program.post("/api/v1/profiles/import", right, "text/csv").json().path("created"))
        .hasToString("2");
    assertThat(program.post("/api/v1/profiles/import", right, "text/csv").json().path("same"))
        .hasToString("2");
    assertThat(live()).containsExactlyInAnyOrder("origin = CO", "mode = sea");
    String exported = program.get("/api/v1/profiles/export").body();
    assertThat(exported).contains("A,One,origin = CO,90,,");
    assertThat(
            program
                .post(
                    "/api/v1/profiles/import",
                    exported.replace("90", "91").getBytes(StandardCharsets.UTF_8),
                    "text/csv")
                .json()
                .path("changed"))
        .hasToString("1");
  }

  @Test
  void bringsProfilesForTheDemonstrationThatNoReviewObjectsTo() {
    Profiles.Taken taken = world.as(own.officer(), demonstration::load);
    assertThat(taken.created()).isGreaterThanOrEqualTo(12);
    assertThat(world.as(own.officer(), demonstration::load).same()).isEqualTo(taken.created());
    List<RiskProfile> all =
        world.as(own.officer(), () -> profiles.list(ProfileFilter.ALL, 0, 50).profiles());
    for (RiskProfile profile : all) {
      assertThat(
              org.mekongdragon.targeting.engine.Rules.review(profiles.expanded(profile.current())))
          .as(profile.code())
          .isEmpty();
      assertThat(profile.content().explanation()).as(profile.code()).isNotEmpty();
      assertThat(profile.content().words().all()).as(profile.code()).hasSize(2);
    }
    assertThat(browser.get("/targeting/profiles").status()).isEqualTo(200);
  }

  private List<String> live() {
    return profiles.live(own.organisation(), profiles.today()).stream()
        .map(live -> org.mekongdragon.targeting.engine.Rules.print(live.rule()))
        .toList();
  }
}
