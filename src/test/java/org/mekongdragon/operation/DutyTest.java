package org.mekongdragon.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.mekongdragon.World;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who answers at three in the night. */
class DutyTest extends HouseTest {

  @Autowired private Operations operations;
  @Autowired private Members members;

  private OperationWorld op;
  private String path;
  private String night;

  @BeforeEach
  void directory() {
    op = new OperationWorld(world, operations, members).approved(operations);
    path = "/api/v1/operations/" + op.code + "/contact-points";
    night = add("Trực ban Hải Phòng", "vi", false);
    add("Nguyễn Đức Hạnh", "en", true);
    add("Văn phòng", "vi", false);
  }

  @Test
  void namesWhoAnswersByLanguageWayAndPlace() {
    keep(night, 0, hours("friday", "22:00", "06:00"));
    String three = "?at=2026-05-02T03:00:00%2B07:00";
    assertThat(names(three)).containsExactlyInAnyOrder("Trực ban Hải Phòng", "Nguyễn Đức Hạnh");
    assertThat(names(three + "&language=vi")).containsExactly("Trực ban Hải Phòng");
    assertThat(names(three + "&place=hai%20phong")).containsExactly("Trực ban Hải Phòng");
    assertThat(names(three + "&way=phone")).hasSize(2);
    assertThat(names(three + "&way=radio")).isEmpty();
    assertThat(names(three + "&organisation=" + op.participant)).isEmpty();
    assertThat(names("?at=2026-05-02T06:00&zone=Asia/Ho_Chi_Minh"))
        .containsExactly("Nguyễn Đức Hạnh");
    assertThat(names(three, "nextLevel")).isEmpty();
    assertThat(answer(three).json().get("withoutHours").asInt()).isEqualTo(1);
    assertThat(answer("?at=tonight").status()).isEqualTo(400);
    assertThat(answer("?at=2026-05-02T03:00&zone=Mars").status()).isEqualTo(400);
  }

  @Test
  void namesTheNationalContactPointWhenNobodyAtThePlaceAnswers() {
    keep(night, 0, hours("friday", "22:00", "06:00"));
    String noon = "?at=2026-05-02T12:00:00%2B07:00&place=hai%20phong";
    assertThat(names(noon)).isEmpty();
    assertThat(names(noon, "nextLevel")).containsExactly("Nguyễn Đức Hạnh");
    assertThat(names(noon + "&language=vi", "nextLevel")).isEmpty();
    assertThat(names(noon.replace("hai%20phong", "nowhere"), "nextLevel")).isEmpty();
  }

  @Test
  void refusesARosterThatSomebodyChangedOrThatIsNotTheirs() {
    assertThat(put(op.officer, night, 0, hours("friday", "22:00", "06:00")).status())
        .isEqualTo(403);
    Caller.Answer first = put(op.contact, night, 0, hours("working-days", "08:00", "17:00"));
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.json().get("hours")).hasSize(5);
    assertThat(put(op.contact, night, 0, hours("friday", "22:00", "06:00")).status())
        .isEqualTo(412);
    assertThat(put(op.contact, night, 1, hours("friday", "22:00", "06:00")).status())
        .isEqualTo(200);
    Caller.Answer wrong = put(op.contact, night, 2, hours("someday", "25:00", ""));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().get("errors").toString())
        .contains("hours[0].day", "hours[0].from", "hours[0].until");
  }

  @Test
  void showsThePageAndKeepsTheForm() {
    Caller browser = caller();
    browser.signIn(op.contact, World.PASSWORD);
    String form = "/operations/" + op.code + "/contacts/" + night + "/duty";
    Map<String, String> fields =
        new TreeMap<>(
            Map.of(
                "revision", "0",
                "zone", "Asia/Ho_Chi_Minh",
                "hours[0].day", "every-day",
                "hours[0].from", "22:00",
                "hours[0].until", "06:00",
                "shifts[0].day", "2026-05-08",
                "shifts[0].from", "",
                "shifts[0].until", ""));
    assertThat(browser.submit(form, form, fields).status()).isEqualTo(302);
    assertThat(browser.get(form).body()).contains("value=\"2026-05-08\"", "value=\"22:00\"");
    String page = "/operations/" + op.code + "/duty";
    assertThat(browser.get(page + "?at=2026-05-02T03:00&zone=Asia/Ho_Chi_Minh").body())
        .contains("Trực ban Hải Phòng", "06:00", "2 people answer");
    assertThat(browser.get(page + "?at=2026-05-08T23:00&zone=Asia/Ho_Chi_Minh").body())
        .doesNotContain("<strong>Trực ban Hải Phòng");
    fields.put("hours[0].from", "soon");
    fields.put("revision", "1");
    Caller.Answer refused = browser.submit(form, form, fields);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("href=\"#hours[0].from\"", "value=\"soon\"");

    Caller stranger = caller();
    stranger.signIn(op.stranger, World.PASSWORD);
    assertThat(stranger.get(page).status()).isEqualTo(404);
    Caller officer = caller();
    officer.signIn(op.officer, World.PASSWORD);
    assertThat(officer.get(form).status()).isEqualTo(403);
  }

  private static Map<String, Object> hours(String day, String from, String until) {
    return Map.of(
        "zone",
        "Asia/Ho_Chi_Minh",
        "hours",
        List.of(Map.of("day", day, "from", from, "until", until)));
  }

  private void keep(String id, int revision, Map<String, Object> roster) {
    assertThat(put(op.contact, id, revision, roster).status()).isEqualTo(200);
  }

  private Caller.Answer put(String login, String id, int revision, Map<String, Object> roster) {
    return callerOf(login)
        .with("If-Match", "\"" + revision + "\"")
        .put(path + "/" + id + "/duty", roster);
  }

  private Caller.Answer answer(String query) {
    return callerOf(op.officer).get(path + "/on-duty" + query);
  }

  private List<String> names(String query) {
    return names(query, "items");
  }

  private List<String> names(String query, String of) {
    Caller.Answer answer = answer(query);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer
        .json()
        .get(of)
        .valueStream()
        .map(one -> one.get("contact").get("name").asString())
        .toList();
  }

  private String add(String name, String language, boolean allDay) {
    JsonNode added =
        callerOf(op.coordinator)
            .post(
                path,
                Map.of(
                    "level",
                    allDay ? 1 : 2,
                    "organisation",
                    op.initiator,
                    "force",
                    "customs",
                    "name",
                    name,
                    "channels",
                    List.of(Map.of("way", "phone", "value", "+84 225 3829 301")),
                    "languages",
                    List.of(language),
                    "allDay",
                    allDay,
                    "validFrom",
                    "2025-04-15"))
            .json();
    return added.get("id").asString();
  }
}
