package org.mekongdragon.seizure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mekongdragon.seizure.SeizureWorld.shortForm;

import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.AuditFilter;
import org.mekongdragon.seizure.SeizureWorld.Phase;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class SeizureApiTest extends SeizureTest {

  @Autowired private Audit audit;

  @Test
  void takesTheShortFormAndSaysWhatFollowsFromIt() {
    Phase phase = phases.phase();
    Caller.Answer answer = callerOf(phase.officer()).post(phase.path(), shortForm("[\"all\"]"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    JsonNode json = answer.json();
    assertThat(answer.header("Location")).isEqualTo(phase.path() + "/" + json.get("id").asString());
    assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    assertThat(json.get("state").asString()).isEqualTo("reported");
    assertThat(json.get("number").asString()).matches(phase.code() + "-VN-2025-[0-9]{6}");
    assertThat(json.get("lead").asString()).isEqualTo(phase.vietNam());
    JsonNode goods = json.get("goods").get(0);
    assertThat(goods.get("regime").asString()).isEqualTo("drug");
    assertThat(goods.get("quantity").asString()).isEqualTo("12.4");
    assertThat(goods.get("normalised").get("grams").asString()).isEqualTo("12400");
    assertThat(goods.get("normalised").get("factor").asString()).isEqualTo("kg-1");
  }

  @Test
  void opensAReportToTheOthersOnlyWhenItIsReleased() {
    Phase phase = phases.phase();
    String path = report(phase);
    Caller thai = callerOf(phase.thaiOfficer());
    assertThat(thai.get(path).status()).isEqualTo(404);
    assertThat(callerOf(phase.neighbour()).get(path).status()).isEqualTo(404);
    assertThat(callerOf(phase.coordinator()).get(path).status()).isEqualTo(404);
    assertThat(callerOf(phase.officer()).post(path + "/release", "").status()).isEqualTo(403);
    Caller.Answer released = callerOf(phase.contact()).post(path + "/release", "");
    assertThat(released.status()).as(released.body()).isEqualTo(200);
    assertThat(released.header("ETag")).isEqualTo("\"2\"");
    assertThat(thai.get(path).json().get("state").asString()).isEqualTo("released");
    assertThat(thai.get(phase.path()).json().get("items").size()).isEqualTo(1);
    assertThat(callerOf(phase.stranger()).get(path).status()).isEqualTo(404);
    assertThat(callerOf(phase.stranger()).get(phase.path()).status()).isEqualTo(404);
  }

  @Test
  void sendsAReportBackWithReasonsAndTakesItAgain() {
    Phase phase = phases.phase();
    String path = report(phase);
    Caller contact = callerOf(phase.contact());
    assertThat(contact.post(path + "/return", "{}").json().get("code").asString())
        .isEqualTo("reason-missing");
    Caller.Answer returned =
        contact.post(path + "/return", "{\"codes\":[\"hs-differs\"],\"note\":\"weigh again\"}");
    assertThat(returned.json().get("state").asString()).isEqualTo("returned");
    assertThat(contact.post(path + "/release", "").status()).isEqualTo(409);
    Caller officer = callerOf(phase.officer());
    Caller.Answer again =
        officer.with("If-Match", "\"2\"").put(path, shortForm().replace("12.4", "12.6"));
    assertThat(again.status()).as(again.body()).isEqualTo(200);
    assertThat(again.json().get("state").asString()).isEqualTo("reported");
    JsonNode revisions = officer.get(path + "/revisions").json().get("items");
    assertThat(revisions.size()).isEqualTo(3);
    assertThat(revisions.get(1).get("codes").get(0).asString()).isEqualTo("hs-differs");
    JsonNode changes = revisions.get(2).get("changes");
    assertThat(changes.size()).isEqualTo(3);
    assertThat(changes.get(1).toString())
        .isEqualTo("{\"field\":\"goods[0].quantity\",\"before\":\"12.4\",\"after\":\"12.6\"}");
  }

  @Test
  void refusesWhatIsStaleOrNamesNoRevision() {
    Phase phase = phases.phase();
    String path = report(phase);
    Caller officer = callerOf(phase.officer());
    assertThat(officer.put(path, shortForm()).json().get("code").asString()).isEqualTo("if-match");
    assertThat(officer.with("If-Match", "\"1\"").put(path, shortForm()).status()).isEqualTo(200);
    Caller.Answer stale = officer.with("If-Match", "\"1\"").put(path, shortForm());
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.json().get("code").asString()).isEqualTo("seizure-stale");
    assertThat(officer.get(path).header("ETag")).isEqualTo("\"2\"");
    assertThat(
            callerOf(phase.neighbour()).with("If-Match", "\"2\"").put(path, shortForm()).status())
        .isEqualTo(404);
  }

  @Test
  void takesBackWhatItGaveOut() {
    Phase phase = phases.phase();
    String path = report(phase);
    Caller officer = callerOf(phase.officer());
    Caller.Answer answer = officer.with("If-Match", "\"1\"").put(path, officer.get(path).body());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    JsonNode revisions = officer.get(path + "/revisions").json().get("items");
    assertThat(revisions.get(1).get("changes").isEmpty()).isTrue();
  }

  @Test
  void asksWhoMaySeeIt() {
    Phase phase = phases.phase();
    Caller officer = callerOf(phase.officer());
    assertThat(code(officer.post(phase.path(), shortForm()))).isEqualTo("audience-missing");
    assertThat(code(officer.post(phase.path(), shortForm("[\"everyone\"]")))).isEqualTo("audience");
    assertThat(code(officer.post(phase.path(), shortForm("[\"org:NOBODY\"]"))))
        .isEqualTo("audience");
    Caller.Answer narrow =
        officer.post(phase.path(), shortForm("[\"org:" + phase.vietNam() + "\"]"));
    assertThat(narrow.status()).isEqualTo(201);
    String path = narrow.header("Location");
    assertThat(callerOf(phase.contact()).post(path + "/release", "").status()).isEqualTo(200);
    assertThat(callerOf(phase.neighbour()).get(path).status()).isEqualTo(200);
    assertThat(callerOf(phase.thaiOfficer()).get(path).status()).isEqualTo(404);
  }

  @Test
  void mergesWhatTwoReportedAndUndoesIt() {
    Phase phase = phases.phase();
    Caller contact = callerOf(phase.contact());
    String first = report(phase);
    String second =
        callerOf(phase.neighbour())
            .post(phase.path(), shortForm("[\"all\"]").replace("}]", ",\"description\":\"x\"}]"))
            .header("Location");
    contact.post(first + "/release", "");
    contact.post(second + "/release", "");
    JsonNode check = contact.post(phase.path() + "/check", shortForm()).json();
    assertThat(check.get("ok").asBoolean()).isTrue();
    assertThat(check.get("duplicates").size()).isEqualTo(2);
    assertThat(check.get("duplicates").get(0).get("score").asInt()).isEqualTo(99);
    String into = first.substring(first.lastIndexOf('/') + 1);
    Caller.Answer merged = contact.post(second + "/merge", "{\"into\":\"" + into + "\"}");
    assertThat(merged.status()).as(merged.body()).isEqualTo(200);
    assertThat(merged.json().get("state").asString()).isEqualTo("merged");
    assertThat(contact.get(first).json().get("mergedFrom").size()).isEqualTo(1);
    assertThat(contact.get(phase.path()).json().get("items").size()).isEqualTo(1);
    assertThat(contact.post(first + "/merge", "{\"into\":\"" + into + "\"}").status())
        .isEqualTo(409);
    assertThat(contact.post(second + "/unmerge", "").json().get("state").asString())
        .isEqualTo("released");
    assertThat(contact.get(phase.path() + "?count=true").json().get("count").asInt()).isEqualTo(2);
  }

  @Test
  void pagesAndSearchesLists() {
    Phase phase = phases.phase();
    Caller officer = callerOf(phase.officer());
    for (int day = 1; day <= 7; day++) {
      String json = shortForm("[\"all\"]").replace("2025-05-03", "2025-05-0" + day);
      officer.post(phase.path(), json.replace("\"VN\"", "\"VN\",\"city\":\"Đông Hà " + day + "\""));
    }
    JsonNode page = officer.get(phase.path() + "?limit=3").json();
    assertThat(page.get("items").get(0).get("occurredAt").asString()).startsWith("2025-05-07");
    JsonNode next =
        officer.get(phase.path() + "?limit=3&cursor=" + page.get("next").asString()).json();
    assertThat(next.get("items").get(0).get("occurredAt").asString()).startsWith("2025-05-04");
    assertThat(found(officer, phase, "q=dong+ha+5")).isEqualTo(1);
    assertThat(found(officer, phase, "q=lao+bao")).isEqualTo(7);
    assertThat(found(officer, phase, "q=METHAMPHETAMINE")).isEqualTo(7);
    assertThat(found(officer, phase, "q=%E7%94%B2%E5%9F%BA")).isEqualTo(7);
    assertThat(found(officer, phase, "q=100%25")).isZero();
    assertThat(found(officer, phase, "q=';drop+table")).isZero();
    assertThat(found(officer, phase, "from=2025-05-03&until=2025-05-04")).isEqualTo(2);
    assertThat(found(officer, phase, "regime=cites")).isZero();
    assertThat(found(officer, phase, "code=methamphetamine&mode=road&state=reported")).isEqualTo(7);
    assertThat(code(officer.get(phase.path() + "?cursor=nonsense"))).isEqualTo("cursor");
    assertThat(code(officer.get(phase.path() + "?state=happy"))).isEqualTo("choice");
    assertThat(officer.get(phase.path() + "?limit=100000").status()).isEqualTo(200);
  }

  @Test
  void refusesBadInputWithItsFieldAndStoresNothing() {
    Phase phase = phases.phase();
    Caller officer = callerOf(phase.officer());
    Caller.Answer answer =
        officer
            .with("Accept-Language", "vi")
            .post(phase.path(), shortForm("[\"all\"]").replace("2025-05-03", "2028-05-03"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("code").asString()).isEqualTo("date-future");
    assertThat(answer.json().get("field").asString()).isEqualTo("occurredAt");
    assertThat(answer.json().get("detail").asString()).contains("chưa tới");
    assertThat(officer.post(phase.path(), "{").status()).isEqualTo(400);
    assertThat(officer.post(phase.path(), "[1]").status()).isEqualTo(400);
    assertThat(officer.post(phase.path(), "").status()).isEqualTo(400);
    assertThat(officer.post(phase.path(), "[".repeat(5_000)).status()).isEqualTo(400);
    assertThat(officer.post(phase.path(), "{\"remarks\":\"" + "x".repeat(2 << 20) + "\"}").status())
        .isEqualTo(413);
    assertThat(officer.get(phase.path()).json().get("items").isEmpty()).isTrue();
  }

  @Test
  void answersARepeatedReportOnce() {
    Phase phase = phases.phase();
    Caller officer = callerOf(phase.officer()).with("Idempotency-Key", "report-1");
    Caller.Answer first = officer.post(phase.path(), shortForm("[\"all\"]"));
    Caller.Answer second = officer.post(phase.path(), shortForm("[\"all\"]"));
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(found(callerOf(phase.officer()), phase, "limit=10")).isEqualTo(1);
  }

  @Test
  void putsTheReadingOfNamesOnRecord() {
    Phase phase = phases.phase();
    Caller officer = callerOf(phase.officer());
    String named =
        shortForm("[\"all\"]").replace("\"mode\"", "\"persons\":[{\"name\":\"A\"}],\"mode\"");
    String path = officer.post(phase.path(), named).header("Location");
    String id = path.substring(path.lastIndexOf('/') + 1);
    assertThat(officer.get(phase.path()).body()).doesNotContain("persons");
    assertThat(readings(id)).isZero();
    assertThat(callerOf(phase.contact()).get(path).body()).contains("persons");
    assertThat(readings(id)).isEqualTo(1);
  }

  @Test
  void keepsAPhotoWithoutCameraDataForThoseWhoSeeTheRecord() throws java.io.IOException {
    Phase phase = phases.phase();
    Caller officer = callerOf(phase.officer());
    String path = report(phase);
    byte[] photo =
        PhotoCleanerTest.withSegment(PhotoCleanerTest.picture("jpeg"), 0xE1, "GPS 16.6N");
    Caller.Answer added =
        officer.post(path + "/photos?name=../../x%0d%0a.jpg&caption=boot", photo, "image/jpeg");
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    assertThat(added.json().get("name").asString()).isEqualTo("x.jpg");
    String href = added.header("Location");
    Caller.Answer file = officer.get(href);
    assertThat(file.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(file.body()).doesNotContain("GPS");
    assertThat(officer.get(href + "/thumbnail").status()).isEqualTo(200);
    assertThat(officer.get(path).json().get("photos").size()).isEqualTo(1);
    assertThat(callerOf(phase.thaiOfficer()).get(href).status()).isEqualTo(404);
    assertThat(callerOf(phase.stranger()).get(href + "/thumbnail").status()).isEqualTo(404);
    byte[] other = "<script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(code(officer.post(path + "/photos", other, "image/jpeg"))).isEqualTo("photo-type");
    byte[] huge = java.util.Arrays.copyOf(photo, Photos.LARGEST + 1);
    assertThat(officer.post(path + "/photos", huge, "image/jpeg").status()).isEqualTo(413);
  }

  private long readings(String id) {
    return audit.entries(AuditFilter.of("seizure:" + id), Long.MAX_VALUE).stream()
        .filter(entry -> entry.action().equals("seizure.read"))
        .count();
  }

  private static int found(Caller caller, Phase phase, String query) {
    return caller.get(phase.path() + "?" + query).json().get("items").size();
  }

  private static String code(Caller.Answer answer) {
    return answer.json().get("code").asString();
  }

  private String report(Phase phase) {
    Caller.Answer answer = callerOf(phase.officer()).post(phase.path(), shortForm("[\"all\"]"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.header("Location");
  }
}
