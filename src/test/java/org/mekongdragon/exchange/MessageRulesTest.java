package org.mekongdragon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.World;
import org.mekongdragon.notice.NoticeFilter;
import org.mekongdragon.notice.Notices;
import org.mekongdragon.seizure.Attachments;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What an operation can ask for, and what goes along with a message. */
class MessageRulesTest extends ExchangeTest {

  @Autowired private Templates templates;
  @Autowired private HandOvers handOvers;
  @Autowired private Messages messages;
  @Autowired private Notices notices;
  @Autowired private Attachments verification;
  @Autowired private MessageFiles files;

  @Test
  void waitsForASecondPersonWhereTheOperationAsksForIt() {
    Scene scene = scene();
    world.as(
        scene.coordinator(),
        () -> templates.askForTwo(scene.code(), List.of("warning"), List.of("H2")));
    Caller author = callerOf(scene.chinese());
    assertThat(author.post(scene.path(), warning(List.of(scene.vietNam()))).json().get("state"))
        .as("H1 needs nobody")
        .hasToString("\"sent\"");
    Caller.Answer held =
        author.post(scene.path(), warning(List.of(scene.vietNam()), "handling", "H2"));
    assertThat(held.json().get("state").asString()).isEqualTo("awaiting-approval");
    String path = held.header("Location");
    assertThat(callerOf(scene.vietnamese()).get(path).status()).isEqualTo(404);
    assertThat(author.post(path + "/approval", "{}").json().get("code").asString())
        .isEqualTo("message-approver");
    Caller.Answer approved = callerOf(scene.secondChinese()).post(path + "/approval", "{}");
    assertThat(approved.status()).as(approved.body()).isEqualTo(200);
    assertThat(approved.json().get("number").asString()).endsWith("-0002");
    assertThat(callerOf(scene.vietnamese()).get(path).status()).isEqualTo(200);
    assertThat(callerOf(scene.vietnamese()).get(scene.path() + "?q=0002").json().get("items"))
        .as("found by a part of the number that it has now")
        .hasSize(1);
    assertThat(author.post(path + "/approval", "{}").status()).isEqualTo(409);
  }

  @Test
  void keepsTheVersionThatAMessageWasWrittenWith() {
    Scene scene = scene();
    Caller author = callerOf(scene.chinese());
    String old =
        author
            .post(
                scene.path(),
                warning(List.of(scene.vietNam()), "fields", Map.of("container", "MSKU1234565")))
            .header("Location");
    List<TemplateField> fields = new ArrayList<>();
    templates.current(scene.code(), MessageKind.WARNING).fields().stream()
        .map(field -> field.with(false, field.code().equals("container")))
        .forEach(fields::add);
    fields.add(
        new TemplateField(
            "seal-state",
            TemplateField.Type.CHOICE,
            Map.of("en", "Seal", "vi", "Niêm phong", "zh", "封志"),
            true,
            false,
            List.of(
                new TemplateField.Option(
                    "broken", Map.of("en", "broken", "vi", "bị phá", "zh", "破损")))));
    world.as(scene.coordinator(), () -> templates.save(scene.code(), MessageKind.WARNING, fields));
    Caller.Answer missing = author.post(scene.path(), warning(List.of(scene.vietNam())));
    assertThat(missing.body()).contains("message-field-missing", "fields.seal-state");
    assertThat(
            author
                .post(
                    scene.path(),
                    warning(List.of(scene.vietNam()), "fields", Map.of("seal-state", "odd")))
                .json()
                .get("code")
                .asString())
        .isEqualTo("message-choice");
    assertThat(
            author
                .post(
                    scene.path(),
                    warning(List.of(scene.vietNam()), "fields", Map.of("seal-state", "broken")))
                .status())
        .isEqualTo(201);
    Caller reader = browser(scene.portOfficer());
    assertThat(reader.get(old.replace("/api/v1", "")).body()).contains("<dd>MSKU1234565</dd>");
    assertThat(
            callerOf(scene.portOfficer())
                .post("/api/v1/operations/" + scene.code() + "/messages", "{}")
                .status())
        .isEqualTo(400);
  }

  @Test
  void takesFilesByTheirBytesAndShowsThemToReadersOnly() throws IOException {
    Scene scene = scene();
    String path = sent(scene, scene.port().toString());
    Caller author = callerOf(scene.chinese());
    byte[] pdf = "%PDF-1.7 a page".getBytes(StandardCharsets.US_ASCII);
    Caller.Answer added =
        author.post(path + "/attachments?name=..%2Fscan%E2%80%AE.pdf", pdf, "application/pdf");
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    assertThat(added.json().get("name").asString()).isEqualTo("scan.pdf");
    assertThat(
            author
                .post(path + "/attachments?name=again.pdf", pdf, "application/pdf")
                .json()
                .get("id"))
        .as("the same bytes are one file")
        .isEqualTo(added.json().get("id"));
    Caller.Answer fetched = callerOf(scene.portOfficer()).get(added.json().get("href").asString());
    assertThat(fetched.status()).isEqualTo(200);
    String sha256 = added.json().get("sha256").asString();
    assertThat(verification.verify().named()).doesNotContain(sha256);
    assertThat(fetched.header("Content-Disposition")).startsWith("attachment");
    assertThat(fetched.header("Content-Security-Policy")).contains("sandbox");
    assertThat(callerOf(scene.postOfficer()).get(added.json().get("href").asString()).status())
        .isEqualTo(404);
    for (String text : List.of("MZ an executable", "<html><script>alert(1)</script>", "\0\1")) {
      assertThat(
              author
                  .post(
                      path + "/attachments?name=invoice.pdf",
                      text.getBytes(StandardCharsets.UTF_8),
                      "application/pdf")
                  .json()
                  .get("code")
                  .asString())
          .isEqualTo("message-file-type");
    }
    assertThat(
            callerOf(scene.portOfficer())
                .post(path + "/attachments?name=x.pdf", pdf, "application/pdf")
                .status())
        .isEqualTo(403);
    Files.writeString(files.path(sha256), "changed");
    assertThat(verification.verify().named()).contains(sha256);
    author.post(path + "/recall", Map.of("reason", "wrong"));
    assertThat(callerOf(scene.portOfficer()).get(added.json().get("href").asString()).status())
        .isEqualTo(404);
  }

  @Test
  void isHandedToAnotherUnitOnlyWhenBothAgree() {
    Scene scene = scene();
    String path = sent(scene, scene.port().toString(), scene.post().toString());
    UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    JsonNode deliveries = callerOf(scene.chinese()).get(path).json().get("deliveries");
    UUID delivery = new UUID(0, 0);
    for (JsonNode one : deliveries) {
      if (one.get("unit").asString().equals(scene.port().toString())) {
        delivery = UUID.fromString(one.get("id").asString());
      }
    }
    UUID ports = delivery;
    world.as(
        scene.portOfficer(),
        () -> handOvers.offer(scene.code(), id, ports, Optional.of(scene.post())));
    assertThat(unit(scene, id, ports)).isEqualTo(Optional.of(scene.port()));
    world.as(scene.postOfficer(), () -> handOvers.take(scene.code(), id, ports));
    assertThat(unit(scene, id, ports)).isEqualTo(Optional.of(scene.post()));
  }

  @Test
  void tellsThoseConcernedByNumberAlone() {
    Scene scene = scene();
    String path = sent(scene, scene.port().toString());
    assertThat(told(scene.portOfficer())).contains("message-received").doesNotContain("Qingdao");
    assertThat(told(scene.postOfficer())).doesNotContain("message-received");
    callerOf(scene.portOfficer())
        .post(path + "/feedback", Map.of("result", "not-found", "text", ""));
    assertThat(told(scene.chinese())).contains("message-answered");
    callerOf(scene.chinese()).post(path + "/recall", Map.of("reason", "wrong"));
    assertThat(told(scene.portOfficer()))
        .contains("message-withdrawn")
        .doesNotContain("message-received");
  }

  private String told(String login) {
    return world.as(login, () -> notices.list(NoticeFilter.ALL, 50)).toString();
  }

  private Optional<UUID> unit(Scene scene, UUID message, UUID delivery) {
    return world.as(scene.vietnamese(), () -> messages.deliveries(List.of(message))).stream()
        .filter(one -> one.id().equals(delivery))
        .findFirst()
        .flatMap(one -> one.recipient().unit());
  }

  private Caller browser(String login) {
    Caller browser = caller();
    browser.signIn(login, World.PASSWORD);
    return browser;
  }
}
