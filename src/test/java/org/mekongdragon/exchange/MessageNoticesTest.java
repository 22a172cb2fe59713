package org.mekongdragon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.World;
import tools.jackson.databind.JsonNode;

/** Who is told of a message, and who finds it. */
class MessageNoticesTest extends ExchangeTest {

  @Test
  void tellsItsRecipientsByNumberOnlyAndTakesItBackWhenItIsRecalled() {
    Scene scene = scene();
    String path = sent(scene, scene.port().toString());
    JsonNode told = notices(scene.portOfficer());
    assertThat(kinds(told)).containsExactly("message-received");
    assertThat(told.get(0).get("text").asString())
        .contains(scene.china() + "-W-")
        .doesNotContain("MSKU", "Ketamine", "Qingdao");
    assertThat(told.get(0).get("link").asString()).isEqualTo(path.replace("/api/v1", ""));
    assertThat(kinds(notices(scene.chinese()))).as("the sender").isEmpty();
    assertThat(kinds(notices(scene.postOfficer()))).as("no recipient").isEmpty();

    callerOf(scene.portOfficer())
        .post(path + "/feedback", Map.of("result", "examined-nil", "text", "Nothing found"));
    assertThat(kinds(notices(scene.chinese()))).containsExactly("message-answered");

    callerOf(scene.chinese()).post(path + "/recall", Map.of("reason", "wrong container"));
    JsonNode after = notices(scene.portOfficer());
    assertThat(kinds(after)).containsExactly("message-withdrawn");
    assertThat(after.toString()).doesNotContain("MSKU", "Ketamine", "Qingdao");
    assertThat(kinds(notices(scene.secondChinese())))
        .as("the issuer's contact points still read it")
        .contains("message-received")
        .doesNotContain("message-withdrawn");
  }

  @Test
  void tellsThoseWhoseRulesAskForSuchAMessageAndNobodyTwice() {
    Scene scene = scene();
    rule(scene.portOfficer(), Map.of("name", "Sea", "kind", "message-fits", "mode", "sea"));
    rule(scene.postOfficer(), Map.of("name", "Laos", "kind", "message-fits", "land", "LA"));
    rule(scene.stranger(), Map.of("name", "Sea", "kind", "message-fits", "mode", "sea"));
    String path = sent(scene, scene.port().toString(), scene.post().toString());
    assertThat(kinds(notices(scene.portOfficer())))
        .as("a container comes by sea")
        .containsExactly("message-fits");
    assertThat(kinds(notices(scene.postOfficer()))).containsExactly("message-received");
    assertThat(notices(scene.stranger())).isEmpty();
    callerOf(scene.chinese()).post(path + "/recall", Map.of("reason", "wrong container"));
    assertThat(kinds(notices(scene.portOfficer()))).containsExactly("message-withdrawn");
  }

  private void rule(String login, Map<String, String> fields) {
    assertThat(browser(login).submit("/notices/rules", "/notices/rules", fields).status())
        .isEqualTo(302);
  }

  @Test
  void isFoundAndCountedForItsReadersOnly() {
    Scene scene = scene();
    sent(scene, scene.port().toString());
    String search = "/search?operation=" + scene.code() + "&q=ketamine";
    assertThat(browser(scene.portOfficer()).get(search).body())
        .contains("id=\"found-message\"", "from Qingdao");
    assertThat(browser(scene.postOfficer()).get(search).body())
        .contains("Nothing fits")
        .doesNotContain("found-message");
    assertThat(browser(scene.coordinator()).get(search).body()).doesNotContain("Qingdao");
    assertThat(browser(scene.stranger()).get(search).body()).doesNotContain("Qingdao");
  }

  private Caller browser(String login) {
    Caller browser = caller();
    browser.signIn(login, World.PASSWORD);
    return browser;
  }

  private JsonNode notices(String login) {
    return callerOf(login).get("/api/v1/notices").json().get("items");
  }

  private static List<String> kinds(JsonNode told) {
    return told.valueStream().map(one -> one.get("kind").asString()).toList();
  }
}
