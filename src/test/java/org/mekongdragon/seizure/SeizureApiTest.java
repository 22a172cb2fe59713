package org.mekongdragon.seizure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mekongdragon.seizure.SeizureWorld.shortForm;

import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.seizure.SeizureWorld.Phase;
import tools.jackson.databind.JsonNode;

class SeizureApiTest extends SeizureTest {

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

  private String report(Phase phase) {
    Caller.Answer answer = callerOf(phase.officer()).post(phase.path(), shortForm("[\"all\"]"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.header("Location");
  }
}
