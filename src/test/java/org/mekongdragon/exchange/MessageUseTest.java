package org.mekongdragon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.World;
import org.springframework.beans.factory.annotation.Autowired;

/** From a message to what is made of it, and back. */
class MessageUseTest extends ExchangeTest {

  @Autowired private Origins origins;

  @Test
  void offersAnEntryAndAProfileThatPointBack() {
    Scene scene = scene();
    String path = sent(scene, scene.port().toString());
    String page = path.replace("/api/v1", "");
    String id = path.substring(path.lastIndexOf('/') + 1);
    Caller officer = browser(scene.portOfficer());
    String shown = officer.get(page).body();
    assertThat(shown)
        .contains("/targeting/watch-lists/from-message", "/targeting/profiles/new?rule=container");
    String origin = scene.code() + "/" + id;
    Caller.Answer added =
        officer.submit(
            page,
            "/targeting/watch-lists/from-message",
            Map.of("kind", "container", "name", "MSKU1234565", "origin", origin, "list", ""));
    assertThat(added.status()).as(added.body()).isEqualTo(302);
    String entry = added.header("Location").replaceFirst(".*/", "");
    assertThat(officer.get(page).body()).contains("MSKU1234565", "/entries/" + entry);
    assertThat(world.as(scene.portOfficer(), () -> origins.of(Origins.Kind.WATCH_ENTRY, entry)))
        .hasValueSatisfying(one -> assertThat(one.href()).isEqualTo(page));
    assertThat(world.as(scene.chinese(), () -> origins.of(Origins.Kind.WATCH_ENTRY, entry)))
        .as("the issuer learns nothing of lists")
        .isEmpty();
    assertThat(browser(scene.chinese()).get(page).body()).doesNotContain("/entries/" + entry);

    String list = added.header("Location").replaceFirst(".*/watch-lists/([^/]+)/.*", "$1");
    Caller.Answer again =
        officer.submit(
            page,
            "/targeting/watch-lists/from-message",
            Map.of("kind", "container", "name", "MSKU 123456-5", "origin", origin, "list", list));
    assertThat(again.header("Location")).endsWith("/entries/" + entry + "?known=1");
    assertThat(
            officer.get("/targeting/watch-lists/" + list + "/entries/" + entry + "?known=1").body())
        .contains("on the list already");
  }

  @Test
  void isAnsweredByASeizureThatNamesIt() {
    Scene scene = scene();
    Caller.Answer sent =
        callerOf(scene.chinese()).post(scene.path(), warning(List.of(scene.port().toString())));
    String number = sent.json().get("number").asString();
    String path = sent.header("Location");
    String seizure =
        """
        {"occurredAt":"2025-05-03T10:20:00+07:00","country":"VN","place":"VNHPH","mode":"sea",
         "detection":"warning","warning":"NUMBER","audience":["all"],
         "goods":[{"substance":"methamphetamine","quantity":"12.4","unit":"kg"}]}
        """
            .replace("NUMBER", number);
    Caller.Answer reported =
        callerOf(scene.portOfficer())
            .post("/api/v1/operations/" + scene.code() + "/seizures", seizure);
    assertThat(reported.status()).as(reported.body()).isEqualTo(201);
    Caller.Answer answered = callerOf(scene.chinese()).get(path);
    assertThat(answered.json().get("deliveries").get(0).get("result").asString())
        .isEqualTo("seizure");
    assertThat(answered.json().get("deliveries").get(0).get("state").asString())
        .isEqualTo("answered");
    assertThat(callerOf(scene.chinese()).get(path + "/thread").body())
        .contains(reported.json().get("id").asString());
  }

  private Caller browser(String login) {
    Caller browser = caller();
    browser.signIn(login, World.PASSWORD);
    return browser;
  }
}
