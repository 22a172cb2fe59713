package org.mekongdragon.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.mekongdragon.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ContactsTest extends HouseTest {

  @Autowired private Operations operations;
  @Autowired private Members members;
  @Autowired private Phases phases;
  @Autowired private Duties duties;
  @Autowired private Contacts contacts;

  private OperationWorld op;
  private String path;

  @BeforeEach
  void directory() {
    op = new OperationWorld(world, operations, members).approved(operations);
    path = "/api/v1/operations/" + op.code + "/contact-points";
    Caller coordinator = callerOf(op.coordinator);
    add(coordinator, point(op.initiator, 1, "Nguyễn Đức Hạnh", "+84 24 3944 0833"), 201);
    Map<String, Object> night = point(op.initiator, 2, "Trực ban Lao Bảo", "+84 233 3877 111");
    night.put("allDay", true);
    night.put("force", "border-guard");
    add(coordinator, night, 201);
    Map<String, Object> gone = point(op.participant, 1, "Somchai", "+66 2 667 7000");
    gone.put("validTo", "2025-05-01");
    gone.put("languages", List.of("th", "en"));
    add(coordinator, gone, 201);
  }

  @Test
  void findsWithoutCaseAndAccentsAndByTheOrganisationsName() {
    assertThat(names("?q=nguyen%20duc%20HANH")).containsExactly("Nguyễn Đức Hạnh");
    assertThat(names("?q=lao%20bao")).containsExactly("Trực ban Lao Bảo");
    assertThat(names("?q=hai%20quan%20" + op.participant)).containsExactly("Somchai");
    assertThat(names("?q=3944")).containsExactly("Nguyễn Đức Hạnh");
    assertThat(names("?q=nobody")).isEmpty();
    assertThat(names("?q=%25")).isEmpty();
  }

  @Test
  void filtersByCountryLevelForceLanguageHoursAndDay() {
    assertThat(names("?country=th")).containsExactly("Somchai");
    assertThat(names("?level=2")).containsExactly("Trực ban Lao Bảo");
    assertThat(names("?force=border-guard")).containsExactly("Trực ban Lao Bảo");
    assertThat(names("?language=th")).containsExactly("Somchai");
    assertThat(names("?allDay=true")).containsExactly("Trực ban Lao Bảo");
    assertThat(names("?on=2025-05-01")).contains("Somchai");
    assertThat(names("?on=2025-05-02")).doesNotContain("Somchai").hasSize(2);
    assertThat(names("?country=th&level=2")).isEmpty();
    for (String bad : List.of("country=Thailand", "level=3", "force=navy", "on=soon")) {
      assertThat(callerOf(op.officer).get(path + "?" + bad).status()).as(bad).isEqualTo(400);
    }
  }

  @Test
  void letsANationalContactPointKeepTheOwnOrganisationOnly() {
    add(callerOf(op.contact), point(op.initiator, 2, "Own", "+84 1111"), 201);
    add(callerOf(op.contact), point(op.participant, 2, "Foreign", "+66 1111"), 403);
    add(callerOf(op.officer), point(op.participant, 2, "Officer", "+66 1111"), 403);
    JsonNode foreign = items("?country=TH").get(0);
    Caller.Answer taken =
        callerOf(op.contact)
            .with("If-Match", "\"1\"")
            .put(
                path + "/" + foreign.get("id").asString(),
                point(op.initiator, 1, "Taken over", "+84 1111"));
    assertThat(taken.status()).isEqualTo(403);
  }

  @Test
  void changesOnlyTheRevisionThatWasRead() {
    String one = path + "/" + items("?q=hanh").get(0).get("id").asString();
    Caller contact = callerOf(op.contact);
    Map<String, Object> changed = point(op.initiator, 1, "Trần Thị Mai", "+84 24 3944 0833");
    assertThat(contact.with("If-Match", "\"1\"").put(one, changed).header("ETag"))
        .isEqualTo("\"2\"");
    assertThat(contact.with("If-Match", "\"1\"").put(one, changed).status()).isEqualTo(412);
    assertThat(contact.put(one, changed).status()).isEqualTo(400);
  }

  @Test
  void namesWhatIsWrongWithAContactPoint() {
    Map<String, Object> bad = point(op.initiator, 1, "x", "call me");
    bad.put("languages", List.of("klingon"));
    Caller.Answer answer = callerOf(op.coordinator).post(path, bad);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("errors").toString()).contains("channels[0].value");
    bad.put("channels", List.of(Map.of("way", "email", "value", "duty@customs.example")));
    assertThat(callerOf(op.coordinator).post(path, bad).json().get("field").asString())
        .isEqualTo("languages");
    add(callerOf(op.coordinator), point(world.organisation("LA"), 1, "x", "+856 1111"), 400);
    Map<String, Object> foreign = point(op.initiator, 2, "x", "+84 1111");
    foreign.put("unit", world.unit(op.participant, Optional.empty()).toString());
    assertThat(callerOf(op.coordinator).post(path, foreign).json().get("code").asString())
        .isEqualTo("foreign-unit");
  }

  @Test
  void setsUpTheNextPhaseWithContactPointsToBeConfirmed() {
    String next = world.unique("OP");
    UUID office =
        world.as(op.contact, () -> contacts.list(op.code, ContactFilter.ALL)).stream()
            .filter(kept -> kept.value().organisation().equals(op.initiator))
            .findFirst()
            .orElseThrow()
            .id();
    Roster.Span span = new Roster.Span(LocalTime.of(8, 0), LocalTime.of(17, 0));
    LocalDate past = LocalDate.of(2020, 1, 1);
    LocalDate coming = LocalDate.now(ZoneId.systemDefault()).plusDays(30);
    Roster roster =
        new Roster(
            ZoneId.of("Asia/Vientiane"),
            List.of(new Roster.Hours(DayOfWeek.MONDAY, span)),
            List.of(
                new Roster.Shift(past, Optional.empty()),
                new Roster.Shift(coming, Optional.empty())));
    world.as(op.coordinator, () -> duties.change(op.code, office, roster, 0));
    NewOperation wanted = NewOperation.of(next, OperationWorld.plan(next), MemberRole.COORDINATOR);
    world.as(
        op.coordinator,
        () ->
            phases.setUp(
                op.code, new NextPhase(wanted, java.util.Set.of(op.initiator), true, true)));
    assertThat(world.as(op.coordinator, () -> operations.members(next)))
        .extracting(Member::organisation)
        .containsExactlyInAnyOrder(op.office, op.initiator);
    Operation draft = world.as(op.contact, () -> operations.require(next));
    assertThat(draft.previous()).contains(op.code);
    assertThat(draft.status()).isEqualTo(Status.DRAFT);
    List<Kept<ContactPoint>> taken =
        world.as(op.contact, () -> contacts.list(next, ContactFilter.ALL));
    assertThat(taken).hasSize(2).allMatch(kept -> !kept.value().confirmed());
    List<Roster> rosters =
        taken.stream()
            .map(kept -> world.as(op.contact, () -> duties.roster(next, kept.id())).value())
            .filter(copy -> !copy.hours().isEmpty())
            .toList();
    assertThat(rosters).hasSize(1);
    assertThat(rosters.getFirst().zone()).isEqualTo(roster.zone());
    assertThat(rosters.getFirst().shifts()).extracting(Roster.Shift::day).containsExactly(coming);
    world.as(op.contact, () -> contacts.confirm(next, taken.getFirst().id()));
    assertThat(world.as(op.contact, () -> contacts.require(next, taken.getFirst().id())).value())
        .matches(ContactPoint::confirmed)
        .matches(point -> point.isValid(LocalDate.now(ZoneId.systemDefault())));
    assertThat(callerOf(op.officer).get("/api/v1/operations/" + next).status()).isEqualTo(404);
  }

  @Test
  void lendsNobodyARoleTheyMayNotGive() {
    String colleague = world.person(op.initiator, Optional.empty());
    Caller contact = callerOf(op.contact);
    String people = "/api/v1/operations/" + op.code + "/people";
    assertThat(contact.post(people, enrolment(colleague, "officer")).status()).isEqualTo(200);
    assertThat(contact.post(people, enrolment(colleague, "coordinator")).status()).isEqualTo(400);
    assertThat(contact.post(people, enrolment(colleague, "admin")).status()).isEqualTo(400);
    assertThat(contact.post(people, enrolment(op.officer, "leader")).status()).isEqualTo(403);
    assertThat(callerOf(op.officer).post(people, enrolment(op.officer, "leader")).status())
        .isEqualTo(403);
    assertThat(
            contact.post(people, enrolment(op.stranger, "officer")).json().get("code").asString())
        .isEqualTo("no-account");
    Caller coordinator = callerOf(op.coordinator);
    assertThat(
            coordinator
                .post(people, enrolment(op.coordinator, "leader"))
                .json()
                .get("code")
                .asString())
        .isEqualTo("last-coordinator");
    world.as(
        op.coordinator,
        () ->
            members.enrol(
                op.code, op.contact, EnumSet.of(Role.NATIONAL_CONTACT, Role.COORDINATOR)));
    assertThat(coordinator.post(people, enrolment(op.coordinator, "leader")).status())
        .isEqualTo(200);
  }

  private static Map<String, Object> enrolment(String login, String role) {
    return Map.of("login", login, "roles", List.of(role));
  }

  private void add(Caller caller, Map<String, Object> point, int status) {
    Caller.Answer answer = caller.post(path, point);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
  }

  private JsonNode items(String query) {
    return callerOf(op.officer).get(path + query).json().get("items");
  }

  private List<String> names(String query) {
    List<String> names = new ArrayList<>();
    items(query).forEach(item -> names.add(item.get("name").asString()));
    return names;
  }

  static Map<String, Object> point(String organisation, int level, String name, String phone) {
    Map<String, Object> point = new HashMap<>();
    point.put("organisation", organisation);
    point.put("level", level);
    point.put("force", "customs");
    point.put("name", name);
    point.put("channels", List.of(Map.of("way", "phone", "value", phone)));
    point.put("languages", List.of("vi", "en"));
    point.put("validFrom", "2025-04-15");
    return point;
  }
}
