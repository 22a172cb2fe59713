package org.mekongdragon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class LoopTest extends ExchangeTest {

  @Autowired private Escalations escalations;
  @Autowired private Chases chases;

  @Test
  void countsEachRecipientOnceAndShowsCoordinatorsNoWord() {
    Scene scene = scene();
    String path = sent(scene, scene.port().toString(), scene.post().toString());
    Caller port = callerOf(scene.portOfficer());
    port.post(path + "/acknowledgement", "{}");
    port.post(path + "/feedback", Map.of("result", "seizure", "text", "40 kg"));
    callerOf(scene.postOfficer()).post(path + "/acknowledgement", "{}");
    String loop = "/api/v1/operations/" + scene.code() + "/loop";
    JsonNode figures = callerOf(scene.coordinator()).get(loop).json();
    assertThat(figures.get("sent").asInt()).isEqualTo(2);
    assertThat(figures.get("acknowledged").asInt()).isEqualTo(2);
    assertThat(figures.get("examined").asInt()).isEqualTo(1);
    assertThat(figures.get("found").asInt()).isEqualTo(1);
    assertThat(figures.get("nil").asInt()).isZero();
    assertThat(figures.get("unanswered").asInt()).isEqualTo(1);
    assertThat(figures.get("seconds").get("to-answered").get("deliveries").asInt()).isEqualTo(1);
    assertThat(figures.get("members").get(scene.vietNam()).get("sent").asInt()).isEqualTo(2);
    assertThat(callerOf(scene.chineseOfficer()).get(loop).json().get("sent").asInt())
        .as("who reads no message has no figures of it")
        .isZero();
    callerOf(scene.chinese()).post(path + "/recall", Map.of("reason", "void"));
    assertThat(callerOf(scene.coordinator()).get(loop).json().get("sent").asInt()).isZero();
    assertThat(callerOf(scene.stranger()).get(loop).status()).isEqualTo(404);
  }

  @Test
  void listsTheRecordsBehindABarAndWhatIsLate() {
    Scene scene = scene();
    Map<String, Object> late = warning(List.of(scene.vietNam()), "dueAt", "2026-01-05T00:00:00Z");
    Caller.Answer sent = callerOf(scene.chinese()).post(scene.path(), late);
    String number = sent.json().get("number").asString();
    Caller coordinator = browser(scene.coordinator());
    String loop = "/operations/" + scene.code() + "/loop";
    assertThat(coordinator.get(loop).body()).contains("step=unanswered", "data-value=\"1\"");
    assertThat(coordinator.get(loop + "/records?step=unanswered").body())
        .contains(number)
        .doesNotContain("Qingdao", "/messages/" + sent.json().get("id").asString());
    String page = coordinator.get(loop + "/late").body();
    assertThat(page).contains(number, "One recipient is late", "Remind");
    Caller.Answer reminded =
        coordinator.submit(
            loop + "/late",
            loop + "/late/" + sent.json().get("id").asString() + "/reminder",
            Map.of());
    assertThat(reminded.status()).isEqualTo(302);
    assertThat(coordinator.get(loop + "/late").body()).contains("reminded");
    assertThat(
            callerOf(scene.portOfficer())
                .post(scene.path() + "/" + sent.json().get("id").asString() + "/reminder", "{}")
                .status())
        .isEqualTo(403);
  }

  @Test
  void tellsOnePointFurtherEachTimeAndNobodyTwice() {
    Scene scene = scene();
    callerOf(scene.chinese())
        .post(
            scene.path(),
            warning(List.of(scene.port().toString()), "dueAt", "2026-10-05T00:00:00Z"));
    escalations.run();
    escalations.run();
    List<Delivery> late = world.as(scene.coordinator(), () -> chases.late(scene.code()));
    assertThat(late).hasSize(1);
    assertThat(late.getFirst().chase().overdueAt()).isPresent();
    assertThat(late.getFirst().chase().escalations())
        .as("the second run comes too early")
        .isEqualTo(1);
    List<String> chain = escalations.chain(Optional.of(scene.port()));
    assertThat(chain).hasSize(3).startsWith(scene.port().toString()).endsWith(Escalations.CONTACT);
    assertThat(escalations.chain(Optional.of(UUID.randomUUID()))).hasSize(2);
    assertThat(escalations.chain(Optional.empty())).containsExactly(Escalations.CONTACT);
  }

  private Caller browser(String login) {
    Caller browser = caller();
    browser.signIn(login, World.PASSWORD);
    return browser;
  }
}
