package org.mekongdragon.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.mekongdragon.World;
import org.springframework.beans.factory.annotation.Autowired;

class OperationPagesTest extends HouseTest {

  @Autowired private Operations operations;
  @Autowired private Members members;
  @Autowired private Contacts contacts;
  @Autowired private Meetings meetings;

  private OperationWorld op;
  private String path;

  @BeforeEach
  void operation() {
    op = new OperationWorld(world, operations, members).approved(operations);
    path = "/operations/" + op.code;
  }

  @Test
  void everyPageAnswersInThreeLanguagesWithoutAMissingText() {
    Caller browser = signedIn(op.coordinator);
    callerOf(op.coordinator)
        .post(
            "/api/v1" + path + "/contact-points",
            ContactsTest.point(op.initiator, 1, "Nguyễn Đức Hạnh", "+84 24 3944 0833"));
    world.as(
        op.coordinator,
        () -> {
          meetings.add(
              op.code,
              new Meeting(
                  Meeting.Kind.LAUNCH, OperationWorld.JOINED, Optional.empty(), "Hà Nội", "x"));
          meetings.add(
              op.code, new Decision("1/2025", OperationWorld.JOINED, Optional.empty(), "Start"));
        });
    String id =
        world
            .as(op.coordinator, () -> contacts.list(op.code, ContactFilter.ALL))
            .getFirst()
            .id()
            .toString();
    for (String language : List.of("en", "vi", "zh")) {
      browser.submit(path, "/language", Map.of("lang", language));
      for (String page :
          List.of(
              "/operations",
              "/operations/new",
              path,
              path + "/edit",
              path + "/members",
              path + "/contacts",
              path + "/contacts?q=x&country=VN&force=customs&level=2",
              path + "/contacts/new",
              path + "/contacts/" + id,
              path + "/meetings/new",
              path + "/decisions/new",
              path + "/next",
              path + "/audience-preview")) {
        Caller.Answer answer = browser.get(page);
        assertThat(answer.status()).as(page).isEqualTo(200);
        assertThat(answer.body())
            .as(page)
            .doesNotContain(">operation.")
            .doesNotContain("\"operation.");
      }
    }
  }

  @Test
  void pagesOfAnOperationAreNothingToAStranger() {
    Caller stranger = signedIn(op.stranger);
    assertThat(stranger.get("/operations").body()).doesNotContain(op.code);
    for (String page :
        List.of(
            "",
            "/edit",
            "/members",
            "/contacts",
            "/contacts.csv",
            "/contacts/new",
            "/meetings/new",
            "/decisions/new",
            "/next",
            "/audience-preview")) {
      Caller.Answer hidden = stranger.get(path + page);
      assertThat(hidden.status()).as(page).isEqualTo(404);
      assertThat(plain(hidden, op.code))
          .as(page)
          .isEqualTo(plain(stranger.get("/operations/NOSUCH1" + page), "NOSUCH1"));
    }
    for (String page :
        List.of(
            "/edit",
            "/status",
            "/members",
            "/people",
            "/contacts",
            "/meetings/new",
            "/decisions/new",
            "/next")) {
      assertThat(stranger.submit("/operations", path + page, Map.of()).status())
          .as(page)
          .isEqualTo(404);
    }
    Caller officer = signedIn(op.officer);
    for (String page : List.of("/edit", "/contacts/new", "/meetings/new", "/next")) {
      assertThat(officer.get(path + page).status()).as(page).isEqualTo(403);
    }
    assertThat(officer.get("/operations/new").status()).isEqualTo(403);
    assertThat(officer.get(path).body()).doesNotContain(path + "/edit");
  }

  @Test
  void setsUpAnOperationThroughTheFormAndKeepsTheInputOnError() {
    Caller browser = signedIn(op.coordinator);
    String code = world.unique("OP");
    Map<String, String> typed = form(code);
    typed.put("phase", "many");
    typed.put("periods[0].to", "2026-01-01");
    typed.put("titles.en", "<b>Dragon</b>");
    Caller.Answer refused = browser.submit("/operations/new", "/operations", typed);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body())
        .contains("value=\"many\"", "href=\"#phase\"", "href=\"#periods[0].to\"", "&lt;b>Dragon")
        .doesNotContain("<b>Dragon");
    typed.put("phase", "8");
    typed.put("periods[0].to", "");
    Caller.Answer created = browser.submit("/operations/new", "/operations", typed);
    assertThat(created.status()).isEqualTo(302);
    assertThat(created.header("Location")).endsWith("/operations/" + code + "?saved");
    assertThat(browser.get("/operations/" + code).body()).contains("&lt;b&gt;Dragon");

    Caller.Answer again = browser.submit("/operations/new", "/operations", typed);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body()).contains("cannot be used");
  }

  @Test
  void refusesAFormThatIsOlderThanTheOperation() {
    Caller browser = signedIn(op.coordinator);
    Map<String, String> typed = form(op.code);
    typed.put("revision", "2");
    assertThat(browser.submit(path + "/edit", path + "/edit", typed).status()).isEqualTo(302);
    Caller.Answer stale = browser.submit(path + "/edit", path + "/edit", typed);
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.body()).contains("Somebody changed this");
    typed.put("revision", "");
    assertThat(browser.submit(path + "/edit", path + "/edit", typed).status()).isEqualTo(400);
  }

  @Test
  void movesOnlyAlongTheButtonsShown() {
    Caller coordinator = signedIn(op.coordinator);
    assertThat(coordinator.get(path).body()).contains("value=\"active\"");
    assertThat(signedIn(op.officer).get(path).body()).doesNotContain("value=\"active\"");
    assertThat(coordinator.submit(path, path + "/status", Map.of("status", "closed")).status())
        .isEqualTo(409);
    assertThat(coordinator.submit(path, path + "/status", Map.of("status", "active")).status())
        .isEqualTo(302);
    assertThat(coordinator.get(path).body()).contains("value=\"post-operational\"");
  }

  @Test
  void admitsEnrolsAndDismissesThroughForms() {
    Caller browser = signedIn(op.coordinator);
    String organisation = world.organisation("MY");
    String person = world.person(organisation, Optional.empty());
    String page = path + "/members";
    assertThat(
            browser
                .submit(
                    page,
                    page,
                    Map.of(
                        "organisation",
                        organisation,
                        "role",
                        "participant",
                        "joined",
                        "2025-05-01"))
                .status())
        .isEqualTo(302);
    assertThat(
            browser
                .submit(
                    page,
                    page,
                    Map.of(
                        "organisation", organisation, "role", "observer", "joined", "2025-05-01"))
                .status())
        .isEqualTo(409);
    assertThat(
            browser
                .submit(page, path + "/people", Map.of("login", person, "roles", "analyst"))
                .status())
        .isEqualTo(302);
    assertThat(browser.get(page).body()).contains("Person " + person, "Analyst");
    Caller analyst = signedIn(person);
    assertThat(analyst.get(path).status()).isEqualTo(200);
    assertThat(
            browser
                .submit(
                    page, page + "/" + organisation, Map.of("left", "2025-04-01", "revision", "1"))
                .status())
        .isEqualTo(400);
    assertThat(
            browser
                .submit(
                    page, page + "/" + organisation, Map.of("left", "2025-06-01", "revision", "1"))
                .status())
        .isEqualTo(302);
    assertThat(analyst.get(path).status()).isEqualTo(404);
    assertThat(analyst.get("/operations").body()).doesNotContain(op.code);
    assertThat(analyst.get(path + "/contacts.csv").status()).isEqualTo(404);
  }

  @Test
  void setsUpTheNextPhaseInTwoSteps() {
    Caller browser = signedIn(op.coordinator);
    String next = world.unique("OP");
    Map<String, String> typed = form(next);
    typed.put("organisations", op.initiator);
    typed.put("people", "true");
    typed.put("step", "review");
    String start = browser.get(path + "/next").body();
    assertThat(start).contains("value=\"2026-04-15\"", "value=\"8\"", "Customs " + op.participant);
    Caller.Answer review = browser.submit(path + "/next", path + "/next", typed);
    assertThat(review.status()).isEqualTo(200);
    assertThat(review.body())
        .contains("Nothing is stored yet", "Customs " + op.initiator)
        .doesNotContain("Customs " + op.participant);
    assertThat(browser.get("/operations/" + next).status()).isEqualTo(404);
    typed.put("step", "create");
    assertThat(browser.submit(path + "/next", path + "/next", typed).status()).isEqualTo(302);
    assertThat(signedIn(op.contact).get("/operations/" + next).status()).isEqualTo(200);
    assertThat(signedIn(op.officer).get("/operations/" + next).status()).isEqualTo(404);
  }

  @Test
  void keepsMeetingsAndDecisionsByForms() {
    Caller browser = signedIn(op.coordinator);
    String form = path + "/meetings/new";
    assertThat(
            browser
                .submit(
                    form, form, Map.of("kind", "launch", "from", "2025-04-15", "to", "2025-04-14"))
                .status())
        .isEqualTo(400);
    assertThat(
            browser
                .submit(
                    form, form, Map.of("kind", "launch", "from", "2025-04-15", "place", "Đà Nẵng"))
                .status())
        .isEqualTo(302);
    assertThat(signedIn(op.officer).get(path).body()).contains("Launch meeting", "Đà Nẵng");
    assertThat(
            signedIn(op.officer)
                .submit(path, form, Map.of("kind", "launch", "from", "2025-04-15"))
                .status())
        .isEqualTo(403);
    String decision = path + "/decisions/new";
    assertThat(browser.submit(decision, decision, Map.of("day", "2025-04-15")).status())
        .isEqualTo(400);
    assertThat(
            browser
                .submit(
                    decision,
                    decision,
                    Map.of(
                        "day",
                        "2025-04-15",
                        "text",
                        "Start",
                        "meeting",
                        "00000000-0000-7000-8000-000000000000"))
                .status())
        .isEqualTo(404);
    assertThat(
            browser
                .submit(
                    decision, decision, Map.of("day", "2025-04-15", "text", "Start on 15 April"))
                .status())
        .isEqualTo(302);
    assertThat(browser.get(path).body()).contains("Start on 15 April");
  }

  @Test
  void namesTheReadersAsAPartOfOtherForms() {
    Caller officer = signedIn(op.officer);
    Caller.Answer part = officer.get(path + "/audience-preview?grants=org:" + op.initiator);
    assertThat(part.body())
        .contains("One organisation, one person will see this", "Person " + op.contact)
        .doesNotContain("<html");
    assertThat(officer.get(path + "/audience-preview?grants=org:NOBODY").body())
        .contains("Nobody would see this");
  }

  /** The page without what the caller sent and without the token that hides itself each time. */
  private static String plain(Caller.Answer answer, String code) {
    return answer.body().replace(code, "").replaceAll("[\\w-]{90,}", "");
  }

  private Caller signedIn(String login) {
    Caller browser = caller();
    assertThat(browser.signIn(login, World.PASSWORD).status()).isEqualTo(302);
    return browser;
  }

  private static Map<String, String> form(String code) {
    Map<String, String> form = new HashMap<>();
    form.put("code", code);
    form.put("role", "coordinator");
    form.put("series", "OMD");
    form.put("phase", "8");
    form.put("titles.en", "Mekong Dragon 8");
    form.put("scope", "drug");
    form.put("modes", "sea");
    form.put("band", "2");
    form.put("periods[0].kind", "operational");
    form.put("periods[0].from", "2026-04-15");
    form.put("periods[1].kind", "");
    form.put("periods[1].from", "");
    return form;
  }
}
