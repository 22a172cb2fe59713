package org.mekongdragon.exchange;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.Role;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.kernel.TransportMode;
import org.mekongdragon.operation.MemberRole;
import org.mekongdragon.operation.Members;
import org.mekongdragon.operation.NewOperation;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.operation.Period;
import org.mekongdragon.operation.Plan;
import org.mekongdragon.operation.Status;
import org.mekongdragon.operation.Titles;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that need a running operation with people who write to each other. */
abstract class ExchangeTest extends HouseTest {

  private static final LocalDate JOINED = LocalDate.of(2025, 4, 15);

  @Autowired private Operations operations;
  @Autowired private Members members;
  @Autowired protected Groups groups;

  /**
   * China with two contact points and an officer, Viet Nam with a headquarters, a port and another
   * post, an office that coordinates; a stranger who is in nothing. People are logins.
   */
  record Scene(
      String code,
      String china,
      String vietNam,
      UUID port,
      UUID post,
      String coordinator,
      String chinese,
      String secondChinese,
      String chineseOfficer,
      String vietnamese,
      String portOfficer,
      String postOfficer,
      String stranger) {

    String path() {
      return "/api/v1/operations/" + code + "/messages";
    }

    String page() {
      return "/operations/" + code + "/messages";
    }
  }

  protected Scene scene() {
    String code = world.unique("OP");
    String office = world.organisation("KR");
    String china = world.organisation("CN");
    String vietNam = world.organisation("VN");
    UUID headquarters = world.unit(vietNam, Optional.empty());
    UUID port = world.unit(vietNam, Optional.of(headquarters));
    UUID post = world.unit(vietNam, Optional.of(headquarters));
    String coordinator = world.person(office, Optional.empty(), Role.COORDINATOR);
    world.as(
        coordinator,
        () -> operations.create(NewOperation.of(code, plan(code), MemberRole.INITIATOR)));
    world.as(
        coordinator,
        () -> {
          members.admit(code, china, MemberRole.PARTICIPANT, JOINED);
          members.admit(code, vietNam, MemberRole.PARTICIPANT, JOINED);
        });
    groups.enrol(code, world.id(coordinator), EnumSet.of(Role.COORDINATOR, Role.NATIONAL_CONTACT));
    world.as(
        coordinator,
        () -> {
          operations.move(code, Status.APPROVED);
          operations.move(code, Status.ACTIVE);
        });
    groups.enrol(code, world.id(coordinator), EnumSet.of(Role.COORDINATOR));
    return new Scene(
        code,
        china,
        vietNam,
        port,
        post,
        coordinator,
        world.member(code, china, Optional.empty(), Role.NATIONAL_CONTACT),
        world.member(code, china, Optional.empty(), Role.NATIONAL_CONTACT),
        world.member(code, china, Optional.empty(), Role.OFFICER),
        world.member(code, vietNam, Optional.of(headquarters), Role.NATIONAL_CONTACT),
        world.member(code, vietNam, Optional.of(port), Role.OFFICER),
        world.member(code, vietNam, Optional.of(post), Role.OFFICER),
        world.person(world.organisation("LA"), Optional.empty()));
  }

  private static Plan plan(String name) {
    return new Plan(
        "OMD",
        7,
        new Titles("Operation " + name, "Chiến dịch " + name, "行动 " + name),
        "",
        Set.of(Regime.DRUG),
        Set.of(TransportMode.SEA),
        List.of(new Period(Period.Kind.OPERATIONAL, JOINED, Optional.empty(), "")),
        true,
        1);
  }

  /** The message of the interface's description, with other recipients and more. */
  static Map<String, Object> warning(Object recipients, Object... more) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", "warning");
    json.put("subject", "Container MSKU 123456-5 from Qingdao");
    json.put("text", "Ketamine suspected behind a false wall. Vessel IMO 9074729.");
    json.put("action", "examine");
    json.put("recipients", recipients);
    json.put("dueAt", "2099-05-01T00:00:00Z");
    json.put("grading", "B2");
    json.put("handling", "H1");
    for (int i = 0; i < more.length; i += 2) {
      json.put(more[i].toString(), more[i + 1]);
    }
    return json;
  }

  /** Sends as China's contact point; the answer is the path of the message. */
  protected String sent(Scene scene, String... recipients) {
    Caller.Answer answer =
        callerOf(scene.chinese()).post(scene.path(), warning(List.of(recipients)));
    org.assertj.core.api.Assertions.assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.header("Location");
  }

  static String code(Caller.Answer answer) {
    return answer.json().path("code").asString();
  }
}
