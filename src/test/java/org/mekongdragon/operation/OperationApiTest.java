package org.mekongdragon.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.mekongdragon.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class OperationApiTest extends HouseTest {

  private static final String LIST = "/api/v1/operations";

  @Autowired private Operations operations;
  @Autowired private Members members;
  @Autowired private org.mekongdragon.access.People people;

  @Test
  void setsUpAnOperationAndReadsItBack() {
    String organisation = world.organisation("VN");
    String admin = world.person(organisation, Optional.empty(), Role.ADMIN);
    String code = world.unique("OP");
    Caller caller = callerOf(admin);
    Caller.Answer created = caller.post(LIST, body(code));
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Location")).isEqualTo(LIST + "/" + code);
    assertThat(created.header("ETag")).isEqualTo("\"1\"");

    JsonNode read = caller.get(LIST + "/" + code).json();
    assertThat(read.get("titles").get("vi").asString()).isEqualTo("Con rồng Mê Kông 8");
    assertThat(read.get("status").asString()).isEqualTo("draft");
    assertThat(read.get("scope").toString()).isEqualTo("[\"drug\",\"cites\"]");
    assertThat(read.get("periods").get(0).get("from").asString()).isEqualTo("2026-04-15");
    assertThat(read.get("initiators").get(0).asString()).isEqualTo(organisation);
    assertThat(read.has("previous")).isFalse();
    JsonNode member = caller.get(LIST + "/" + code + "/members").json().get("items").get(0);
    assertThat(member.get("country").asString()).isEqualTo("VN");
    assertThat(
            caller
                .get(LIST + "/" + code + "/people")
                .json()
                .get("items")
                .get(0)
                .get("roles")
                .toString())
        .isEqualTo("[\"coordinator\"]");
  }

  @Test
  void answersARepeatedSetUpOnce() {
    String admin = world.person(world.organisation("VN"), Optional.empty(), Role.ADMIN);
    String code = world.unique("OP");
    Caller caller = callerOf(admin).with("Idempotency-Key", code);
    Caller.Answer first = caller.post(LIST, body(code));
    Caller.Answer again = caller.post(LIST, body(code));
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(callerOf(admin).post(LIST, body(code)).status()).isEqualTo(409);
  }

  @Test
  void tellsWhoIsNotInTheGroupNothing() {
    OperationWorld op = new OperationWorld(world, operations, members).approved(operations);
    Caller stranger = callerOf(op.stranger);
    assertThat(stranger.get(LIST).body()).doesNotContain(op.code);
    String real = LIST + "/" + op.code;
    String unreal = LIST + "/" + "NOSUCH1";
    for (String path :
        List.of(
            "",
            "/members",
            "/people",
            "/contact-points",
            "/meetings",
            "/decisions",
            "/audience-preview",
            "/contact-points/00000000-0000-7000-8000-000000000000")) {
      Caller.Answer hidden = stranger.get(real + path);
      assertThat(hidden.status()).as(path).isEqualTo(404);
      assertThat(hidden.body()).as(path).isEqualTo(stranger.get(unreal + path).body());
    }
    for (String path : List.of("/status", "", "/members/" + op.office)) {
      Caller.Answer hidden = stranger.with("If-Match", "\"1\"").put(real + path, Map.of());
      assertThat(hidden.status()).as(path).isEqualTo(404);
      assertThat(hidden.body())
          .as(path)
          .isEqualTo(stranger.with("If-Match", "\"1\"").put(unreal + path, Map.of()).body());
    }
    for (String path :
        List.of("/members", "/people", "/contact-points", "/meetings", "/decisions", "/next")) {
      Caller.Answer hidden = stranger.post(real + path, Map.of());
      assertThat(hidden.status()).as(path).isEqualTo(404);
      assertThat(hidden.body()).as(path).isEqualTo(stranger.post(unreal + path, Map.of()).body());
    }
  }

  @Test
  void hidesThePhaseBeforeFromWhoeverIsNotInIt() {
    OperationWorld op = new OperationWorld(world, operations, members).approved(operations);
    String next = world.unique("OP");
    Map<String, Object> body = body(next);
    body.put("previous", op.code);
    assertThat(callerOf(op.coordinator).post(LIST, body).status()).isEqualTo(201);
    assertThat(callerOf(op.coordinator).get(LIST + "/" + next).json().get("previous").asString())
        .isEqualTo(op.code);
    world.as(
        op.coordinator,
        () -> {
          members.admit(
              next, world.organisation("LA"), MemberRole.INITIATOR, OperationWorld.JOINED);
          members.admit(
              next, organisationOf(op.stranger), MemberRole.INITIATOR, OperationWorld.JOINED);
          members.enrol(next, op.stranger, java.util.EnumSet.of(Role.NATIONAL_CONTACT));
        });
    JsonNode seen = callerOf(op.stranger).get(LIST + "/" + next).json();
    assertThat(seen.get("code").asString()).isEqualTo(next);
    assertThat(seen.has("previous")).isFalse();
    Map<String, Object> guess = body(world.unique("OP"));
    guess.put("previous", op.code);
    String other = world.person(world.organisation("CN"), Optional.empty(), Role.ADMIN);
    assertThat(callerOf(other).post(LIST, guess).status()).isEqualTo(404);
  }

  @Test
  void changesOnlyWhatTheCallerHasRead() {
    OperationWorld op = new OperationWorld(world, operations, members);
    Caller coordinator = callerOf(op.coordinator);
    String path = LIST + "/" + op.code;
    assertThat(coordinator.put(path, body(op.code)).json().get("code").asString())
        .isEqualTo("if-match");
    Caller.Answer changed = coordinator.with("If-Match", "\"1\"").put(path, body(op.code));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    Caller.Answer stale = coordinator.with("If-Match", "\"1\"").put(path, body(op.code));
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.json().get("code").asString()).isEqualTo("changed-meanwhile");
    assertThat(callerOf(op.contact).with("If-Match", "\"2\"").put(path, body(op.code)).status())
        .isEqualTo(403);
  }

  @Test
  void namesEveryFaultWithItsField() {
    String admin = world.person(world.organisation("VN"), Optional.empty(), Role.ADMIN);
    Caller.Answer answer =
        callerOf(admin)
            .post(
                LIST,
                """
                {"code": "omd 8", "series": "", "phase": 0, "titles": {}, "scope": ["drugs"],
                 "modes": [], "band": 7, "sharesTotals": "perhaps", "role": "boss",
                 "periods": [{"kind": "operational", "from": "2026-02-30"},
                   {"kind": "debrief", "from": "2026-05-01", "to": "2026-04-01"}]}
                """);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(fields(answer))
        .contains(
            "code",
            "series",
            "phase",
            "titles.en",
            "scope",
            "modes",
            "band",
            "sharesTotals",
            "role",
            "periods[0].from",
            "periods[1].to");
  }

  @Test
  void refusesHostileTextAndStoresNothing() {
    String admin = world.person(world.organisation("VN"), Optional.empty(), Role.ADMIN);
    Caller caller = callerOf(admin);
    for (String hostile : List.of("x".repeat(10_000), "a\u0000b", "abc\u202Efdp.exe", "\u0007")) {
      String code = world.unique("OP");
      Map<String, Object> body = body(code);
      body.put("titles", Map.of("en", hostile));
      Caller.Answer answer = caller.post(LIST, body);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(caller.get(LIST + "/" + code).status()).isEqualTo(404);
    }
    String code = world.unique("OP");
    Map<String, Object> body = body(code);
    Caller.Answer half = caller.post(LIST, "{\"legalBasis\": \"\\ud800\"}");
    assertThat(half.status()).isEqualTo(400);
    String script = "<script>alert('1')</script>'; drop table operation.operation; --";
    body.put("titles", Map.of("en", script));
    assertThat(caller.post(LIST, body).status()).isEqualTo(201);
    assertThat(caller.get(LIST + "/" + code).json().get("titles").get("en").asString())
        .isEqualTo(script);
  }

  @Test
  void refusesBodiesThatAreNoOperation() {
    String admin = world.person(world.organisation("VN"), Optional.empty(), Role.ADMIN);
    Caller caller = callerOf(admin);
    for (String body :
        List.of(
            "",
            "[]",
            "7",
            "null",
            "{",
            "{\"phase\": " + "9".repeat(10_000) + "}",
            "[".repeat(5000))) {
      assertThat(caller.post(LIST, body).status()).as(shortened(body)).isEqualTo(400);
    }
    assertThat(caller.post(LIST, "{\"a\": \"" + "x".repeat(300_000) + "\"}").status())
        .isEqualTo(413);
    List<Map<String, String>> periods = new ArrayList<>();
    for (int i = 0; i < 1500; i++) {
      periods.add(Map.of("kind", "debrief", "from", "2026-01-01"));
    }
    Map<String, Object> many = body(world.unique("OP"));
    many.put("periods", periods);
    assertThat(caller.post(LIST, many).status()).isEqualTo(413);
  }

  @Test
  void answersHostilePathsAsNothingThere() {
    OperationWorld op = new OperationWorld(world, operations, members);
    Caller caller = callerOf(op.coordinator);
    for (String code :
        List.of("%27%20or%201=1", "omd7", "A".repeat(4000), "%E2%80%AEOP1", "OP%0A1")) {
      int status = caller.get(LIST + "/" + code).status();
      assertThat(status).as(code).isIn(400, 404);
    }
    assertThat(
            caller
                .with("If-Match", "1")
                .put(LIST + "/" + op.code + "/members/%01%3Cb%3E", Map.of("role", "observer"))
                .status())
        .isEqualTo(400);
  }

  @Test
  void movesAlongTheLifeCycleOverHttp() {
    OperationWorld op = new OperationWorld(world, operations, members);
    String path = LIST + "/" + op.code + "/status";
    assertThat(callerOf(op.coordinator).put(path, Map.of("status", "approved")).status())
        .isEqualTo(403);
    assertThat(callerOf(op.contact).put(path, Map.of("status", "approved")).status())
        .isEqualTo(200);
    Caller.Answer skipped = callerOf(op.coordinator).put(path, Map.of("status", "closed"));
    assertThat(skipped.status()).isEqualTo(409);
    assertThat(skipped.json().get("code").asString()).isEqualTo("move-not-open");
    assertThat(callerOf(op.officer).put(path, Map.of("status", "active")).status()).isEqualTo(403);
  }

  @Test
  void previewsAnAudienceByName() {
    OperationWorld op = new OperationWorld(world, operations, members).approved(operations);
    String path = LIST + "/" + op.code + "/audience-preview";
    JsonNode all = callerOf(op.officer).get(path).json();
    assertThat(all.get("organisations").asInt()).isEqualTo(3);
    assertThat(all.get("people").asInt()).isEqualTo(3);
    JsonNode some =
        callerOf(op.officer).get(path + "?grants=org:" + op.initiator + ",role:coordinator").json();
    assertThat(some.get("people").asInt()).isEqualTo(2);
    assertThat(some.get("readers").toString()).contains("Person " + op.contact);
    assertThat(callerOf(op.officer).get(path + "?grants=everybody").status()).isEqualTo(400);
    assertThat(callerOf(op.stranger).get(path).status()).isEqualTo(404);
  }

  private String organisationOf(String login) {
    return people.byLogin(login).orElseThrow().organisation();
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) : text;
  }

  private static List<String> fields(Caller.Answer answer) {
    List<String> fields = new ArrayList<>();
    answer.json().get("errors").forEach(error -> fields.add(error.get("field").asString()));
    return fields;
  }

  private static Map<String, Object> body(String code) {
    Map<String, Object> body = new HashMap<>();
    body.put("code", code);
    body.put("role", "initiator");
    body.put("series", "OMD");
    body.put("phase", 8);
    body.put("titles", Map.of("en", "Mekong Dragon 8", "vi", "Con rồng Mê Kông 8"));
    body.put("scope", List.of("drug", "cites"));
    body.put("modes", List.of("sea", "air"));
    body.put("band", 2);
    body.put("sharesTotals", true);
    body.put(
        "periods",
        List.of(Map.of("kind", "operational", "from", "2026-04-15", "to", "2026-09-15")));
    return body;
  }
}
