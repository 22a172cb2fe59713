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

/** What an author is asked before a rule screens, and whom it speaks to in which language. */
class ProfileAuthorTest extends HouseTest {

  private static final String NEW = "/targeting/profiles/new";

  @Autowired private Profiles profiles;

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
  void asksBeforeARuleScreensThatSaysTooMuchOrNothing() {
    for (String doubtful : List.of("gross_mass > 10 and gross_mass < 5", "gross_mass > 0")) {
      Map<String, String> typed = ProfileWorld.form(Map.of("rule", doubtful, "do", "save"));
      Caller.Answer asked = browser.submit(NEW, NEW, typed);
      assertThat(asked.status()).as(doubtful).isEqualTo(422);
      assertThat(asked.body()).contains("Before it screens", "name=\"sure\"");
      assertThat(live()).isEmpty();
    }
    Map<String, String> typed = ProfileWorld.form(Map.of("rule", "gross_mass > 0", "do", "save"));
    String asked = browser.submit(NEW, NEW, typed).body();
    String sure = asked.replaceFirst("(?s).*name=\"sure\" value=\"([^\"]+)\".*", "$1");
    typed.put("sure", sure);
    typed.put("rule", "gross_mass > 1");
    assertThat(browser.submit(NEW, NEW, typed).status()).as("another rule").isEqualTo(422);
    typed.put("rule", "gross_mass > 0");
    assertThat(browser.submit(NEW, NEW, typed).status()).isEqualTo(302);
    assertThat(live()).containsExactly("gross_mass > 0");
    assertThat(
            browser
                .submit(
                    NEW,
                    NEW,
                    ProfileWorld.form(Map.of("rule", "value > 0", "state", "draft", "do", "save")))
                .status())
        .as("a draft screens nothing")
        .isEqualTo(302);
  }

  @Test
  void tellsProgramsWhatIsDoubtfulWithoutSaving() {
    Caller.Answer never =
        program.post(
            "/api/v1/profiles/check", Map.of("rule", "gross_mass > 10 and gross_mass < 5"));
    assertThat(never.json().at("/warnings/0/code").asString())
        .as(never.body())
        .isEqualTo("rule-contradictory");
    assertThat(program.post("/api/v1/profiles/check", Map.of("rule", "orign = CO")).status())
        .isEqualTo(400);
    assertThat(program.get("/api/v1/profiles").json().path("count").asInt()).isZero();
  }

  @Test
  void speaksToEachReaderInTheirLanguage() {
    Caller.Answer created =
        program.post(
            "/api/v1/profiles",
            Map.of(
                "name",
                "Bananas",
                "explanation",
                "Why",
                "rule",
                "origin = CO",
                "words",
                Map.of("vi", Map.of("name", "Chuối", "explanation", "Vì sao"))));
    assertThat(created.json().at("/words/vi/name").asString()).isEqualTo("Chuối");
    String path = "/targeting/profiles/" + created.json().path("id").asString();
    assertThat(browser.with("Cookie", "lang=vi").get(path).body())
        .contains("<h1>Chuối</h1>", "Vì sao");
    assertThat(browser.with("Cookie", "lang=zh").get(path).body())
        .contains("<h1>Bananas</h1>", "Why");
    assertThat(browser.get("/targeting/profiles?q=chuối").body()).contains("1 profile");

    Map<String, String> edited =
        ProfileWorld.form(
            Map.of(
                "version",
                "1",
                "rule",
                "origin = CO",
                "was",
                "origin = CO",
                "do",
                "save",
                "name.zh",
                "香蕉",
                "explanation.zh",
                "为何"));
    assertThat(browser.submit(path + "/edit", path + "/edit", edited).status()).isEqualTo(302);
    assertThat(browser.with("Cookie", "lang=zh").get(path).body()).contains("<h1>香蕉</h1>");

    edited.put("version", "2");
    edited.put("name.zh", "长".repeat(121));
    Caller.Answer refused = browser.submit(path + "/edit", path + "/edit", edited);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("href=\"#name.zh\"");
    String exported = program.get("/api/v1/profiles/export").body();
    assertThat(exported).contains("name_zh").contains("香蕉,为何");
  }

  @Test
  void refusesAFileWithoutProfiles() {
    for (String empty : List.of("", "\n", "id,name,rule\n", "id,name,rule\n,,\n")) {
      Caller.Answer refused =
          program.post(
              "/api/v1/profiles/import", empty.getBytes(StandardCharsets.UTF_8), "text/csv");
      assertThat(refused.status()).as("'" + empty + "'").isEqualTo(400);
      assertThat(refused.json().path("code").asString()).isEqualTo("risk-profile-file-empty");
    }
  }

  private List<String> live() {
    return profiles.live(own.organisation(), profiles.today()).stream()
        .map(live -> org.mekongdragon.targeting.engine.Rules.print(live.rule()))
        .toList();
  }
}
