package org.mekongdragon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.AuditFilter;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class MessageApiTest extends ExchangeTest {

  @Autowired private Audit audit;

  @Test
  void takesTheMessageOfTheInterfaceAndNumbersIt() {
    Scene scene = scene();
    Caller.Answer answer =
        callerOf(scene.chinese()).post(scene.path(), warning(List.of(scene.vietNam())));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    JsonNode json = answer.json();
    assertThat(answer.header("Location")).isEqualTo(scene.path() + "/" + json.get("id").asString());
    assertThat(json.get("state").asString()).isEqualTo("sent");
    assertThat(json.get("number").asString())
        .isEqualTo(scene.china() + "-W-" + Year.now() + "-0001");
    assertThat(json.get("grading").asString()).isEqualTo("B2");
    assertThat(json.get("deliveries").size()).isEqualTo(1);
    assertThat(json.get("deliveries").get(0).get("state").asString()).isEqualTo("sent");
    assertThat(json.get("identifiers").toString())
        .contains("\"value\":\"MSKU1234565\"", "\"value\":\"IMO9074729\"");
    JsonNode second =
        callerOf(scene.chinese()).post(scene.path(), warning(List.of(scene.vietNam()))).json();
    assertThat(second.get("number").asString()).endsWith("-0002");
  }

  @Test
  void isReadByItsRecipientsAndTheIssuersContactPointsAlone() {
    Scene scene = scene();
    String path = sent(scene, scene.port().toString());
    assertThat(callerOf(scene.portOfficer()).get(path).status()).isEqualTo(200);
    assertThat(callerOf(scene.vietnamese()).get(path).status()).isEqualTo(200);
    assertThat(callerOf(scene.secondChinese()).get(path).status()).isEqualTo(200);
    assertThat(callerOf(scene.postOfficer()).get(path).status()).isEqualTo(404);
    assertThat(callerOf(scene.chineseOfficer()).get(path).status()).isEqualTo(404);
    assertThat(callerOf(scene.coordinator()).get(path).status()).isEqualTo(404);
    assertThat(callerOf(scene.stranger()).get(path).status()).isEqualTo(404);
    assertThat(callerOf(scene.postOfficer()).get(scene.path()).json().get("items").size()).isZero();
    assertThat(callerOf(scene.portOfficer()).get(scene.path()).json().get("items").size())
        .isEqualTo(1);
  }

  @Test
  void tellsTheSenderHowFarEachRecipientIs() {
    Scene scene = scene();
    String path = sent(scene, scene.vietNam());
    Caller officer = callerOf(scene.portOfficer());
    assertThat(state(scene, path)).isEqualTo("sent");
    officer.get(scene.path());
    assertThat(state(scene, path)).isEqualTo("delivered");
    officer.get(path);
    assertThat(state(scene, path)).isEqualTo("opened");
    Caller.Answer acknowledged = officer.post(path + "/acknowledgement", "{}");
    assertThat(acknowledged.status()).as(acknowledged.body()).isEqualTo(200);
    assertThat(state(scene, path)).isEqualTo("acknowledged");
    Caller.Answer feedback =
        officer.post(path + "/feedback", Map.of("result", "still-moving", "text", "Not here yet"));
    assertThat(feedback.status()).as(feedback.body()).isEqualTo(201);
    assertThat(state(scene, path)).isEqualTo("in-progress");
    officer.post(path + "/feedback", Map.of("result", "examined-nil", "text", "Nothing found"));
    assertThat(state(scene, path)).isEqualTo("answered");
    JsonNode thread = callerOf(scene.chinese()).get(path + "/thread").json().get("items");
    assertThat(thread.size()).isEqualTo(3);
    assertThat(thread.get(2).get("result").asString()).isEqualTo("examined-nil");
    assertThat(thread.get(2).get("number").asString()).contains("-F-");
    assertThat(audit.entries(AuditFilter.of("exchange.read", subject(path)), Long.MAX_VALUE))
        .isNotEmpty();
  }

  @Test
  void isAcknowledgedByItsRecipientsOnly() {
    Scene scene = scene();
    String path = sent(scene, scene.vietNam());
    assertThat(code(callerOf(scene.secondChinese()).post(path + "/acknowledgement", "{}")))
        .isEqualTo("message-recipient");
    assertThat(callerOf(scene.stranger()).post(path + "/acknowledgement", "{}").status())
        .isEqualTo(404);
    assertThat(code(callerOf(scene.portOfficer()).post(path + "/feedback", "{}")))
        .isEqualTo("message-field-missing");
    assertThat(
            code(
                callerOf(scene.portOfficer()).post(path + "/feedback", "{\"result\":\"perhaps\"}")))
        .isEqualTo("message-choice");
  }

  @Test
  void disappearsForItsReadersWhenItIsRecalled() {
    Scene scene = scene();
    String path = sent(scene, scene.vietNam());
    Caller officer = callerOf(scene.portOfficer());
    officer.get(path);
    officer.post(path + "/feedback", Map.of("result", "still-moving", "text", "On MSKU1234565"));
    assertThat(code(callerOf(scene.chinese()).post(path + "/recall", "{}")))
        .isEqualTo("message-reason");
    assertThat(officer.post(path + "/recall", Map.of("reason", "mine")).status()).isEqualTo(403);
    Caller.Answer recalled =
        callerOf(scene.secondChinese()).post(path + "/recall", Map.of("reason", "wrong container"));
    assertThat(recalled.status()).as(recalled.body()).isEqualTo(200);
    Caller.Answer gone = callerOf(scene.vietnamese()).get(path);
    assertThat(gone.status()).isEqualTo(404);
    assertThat(code(gone)).isEqualTo("message-withdrawn");
    assertThat(officer.get(scene.path()).json().get("items").toString())
        .doesNotContain("Qingdao")
        .contains("still-moving");
    assertThat(callerOf(scene.vietnamese()).get(scene.path()).json().get("items").size())
        .as("the feedback that quoted it went with it, but for the post that wrote it")
        .isEqualTo(1);
    JsonNode stone = officer.get(scene.path() + "/withdrawn").json().get("items").get(0);
    assertThat(stone.get("confirmed").asBoolean()).isFalse();
    assertThat(stone.get("issuer").asString()).isEqualTo(scene.china());
    officer.post(path + "/confirmation", "{}");
    assertThat(
            officer
                .get(scene.path() + "/withdrawn")
                .json()
                .get("items")
                .get(0)
                .get("confirmed")
                .asBoolean())
        .isTrue();
    assertThat(callerOf(scene.chinese()).get(path).json().get("state").asString())
        .isEqualTo("recalled");
    assertThat(callerOf(scene.stranger()).get(scene.path() + "/withdrawn").status()).isEqualTo(404);
    assertThat(
            callerOf(scene.coordinator())
                .get(scene.path() + "/withdrawn")
                .json()
                .get("items")
                .size())
        .isZero();
  }

  @Test
  void isTakenBackFromSomeAndStaysForTheRest() {
    Scene scene = scene();
    String path = sent(scene, scene.port().toString(), scene.post().toString());
    assertThat(callerOf(scene.postOfficer()).get(path).status()).isEqualTo(200);
    JsonNode deliveries = callerOf(scene.chinese()).get(path).json().get("deliveries");
    String removed = "";
    for (JsonNode one : deliveries) {
      if (one.get("unit").asString().equals(scene.post().toString())) {
        removed = one.get("id").asString();
      }
    }
    Caller.Answer narrowed =
        callerOf(scene.chinese())
            .post(
                path + "/narrowing",
                Map.of("deliveries", List.of(removed), "reason", "only the port"));
    assertThat(narrowed.status()).as(narrowed.body()).isEqualTo(200);
    assertThat(narrowed.json().get("state").asString()).isEqualTo("narrowed");
    assertThat(narrowed.json().get("deliveries").size()).isEqualTo(1);
    assertThat(callerOf(scene.portOfficer()).get(path).status()).isEqualTo(200);
    assertThat(code(callerOf(scene.postOfficer()).get(path))).isEqualTo("message-withdrawn");
    assertThat(
            callerOf(scene.portOfficer())
                .get(scene.path() + "/withdrawn")
                .json()
                .get("items")
                .size())
        .isZero();
  }

  @Test
  void asksForWhatIsMissingAllAtOnce() {
    Scene scene = scene();
    Caller.Answer answer = callerOf(scene.chinese()).post(scene.path(), "{\"kind\":\"warning\"}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("subject", "text", "recipients");
    assertThat(code(callerOf(scene.chinese()).post(scene.path(), "{}")))
        .isEqualTo("message-field-missing");
    assertThat(
            callerOf(scene.chinese()).post(scene.path(), warning(List.of("XX", "nobody"))).body())
        .contains("recipient-unknown", "XX", "nobody");
    assertThat(
            code(
                callerOf(scene.chinese())
                    .post(scene.path(), warning(List.of("VN"), "subject", "a\u202Eb"))))
        .isEqualTo("message-text-control");
    assertThat(
            code(
                callerOf(scene.chinese())
                    .post(scene.path(), warning(List.of("VN"), "dueAt", "soon"))))
        .isEqualTo("message-moment");
  }

  @Test
  void reachesAsFarAsTheSendersRole() {
    Scene scene = scene();
    Caller officer = callerOf(scene.chineseOfficer());
    assertThat(code(officer.post(scene.path(), warning(List.of(scene.vietNam())))))
        .isEqualTo("recipient-ceiling");
    assertThat(officer.post(scene.path(), warning(List.of(scene.port().toString()))).status())
        .isEqualTo(201);
    assertThat(officer.post(scene.path(), warning(List.of(scene.china()))).status()).isEqualTo(201);
    assertThat(callerOf(scene.chinese()).post(scene.path(), warning(List.of("all"))).status())
        .isEqualTo(201);
    assertThat(callerOf(scene.stranger()).post(scene.path(), warning(List.of("all"))).status())
        .isEqualTo(404);
  }

  @Test
  void findsWordsWithAndWithoutMarksAndInChinese() {
    Scene scene = scene();
    Caller sender = callerOf(scene.chinese());
    Map<String, Object> message =
        warning(List.of(scene.vietNam()), "subject", "Ma túy đá", "text", "广西凭祥查获氯胺酮");
    String id = sender.post(scene.path(), message).json().get("id").asString();
    sent(scene, scene.vietNam());
    Caller officer = callerOf(scene.portOfficer());
    for (String words : List.of("ma+tuy+da", "t%C3%BAy", "%E6%B0%AF%E8%83%BA%E9%85%AE")) {
      JsonNode items = officer.get(scene.path() + "?count=1&q=" + words).json();
      assertThat(items.get("count").asInt()).as(words).isEqualTo(1);
      assertThat(items.get("items").get(0).get("id").asString()).isEqualTo(id);
    }
    assertThat(
            officer.get(scene.path() + "?count=1&q=%E6%B0%AF%E9%85%AE").json().get("count").asInt())
        .as("characters that stand apart are no match")
        .isZero();
    assertThat(officer.get(scene.path() + "?count=1&mine=1").json().get("count").asInt())
        .isEqualTo(2);
    assertThat(officer.get(scene.path() + "?count=1&overdue=1").json().get("count").asInt())
        .isZero();
    assertThat(sender.get(scene.path() + "?count=1&mine=1").json().get("count").asInt()).isZero();
  }

  @Test
  void listsByPagesWithoutLeavingAnyOut() {
    Scene scene = scene();
    for (int i = 0; i < 5; i++) {
      sent(scene, scene.vietNam());
    }
    Caller officer = callerOf(scene.portOfficer());
    JsonNode first = officer.get(scene.path() + "?limit=3").json();
    JsonNode second =
        officer.get(scene.path() + "?limit=3&cursor=" + first.get("next").asString()).json();
    assertThat(first.get("items").size()).isEqualTo(3);
    assertThat(second.get("items").size()).isEqualTo(2);
    assertThat(second.has("next")).isFalse();
  }

  private String state(Scene scene, String path) {
    return callerOf(scene.secondChinese())
        .get(path)
        .json()
        .get("deliveries")
        .get(0)
        .get("state")
        .asString();
  }

  private static String subject(String path) {
    return "message:" + path.substring(path.lastIndexOf('/') + 1);
  }
}
