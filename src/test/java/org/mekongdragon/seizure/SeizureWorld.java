package org.mekongdragon.seizure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.World;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.Role;
import org.mekongdragon.kernel.DecimalSign;
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
import tools.jackson.databind.json.JsonMapper;

/** Running operations with members, and reports for them. */
public final class SeizureWorld {

  private final World world;
  private final Operations operations;
  private final Members members;
  private final Groups groups;

  SeizureWorld(World world, Operations operations, Members members, Groups groups) {
    this.world = world;
    this.operations = operations;
    this.members = members;
    this.groups = groups;
  }

  /**
   * A running operation: Viet Nam with two border posts and a national contact point, Thailand with
   * an officer without unit and a contact point, an office that coordinates.
   */
  public Phase phase() {
    String code = world.unique("OP");
    String office = world.organisation("KR");
    String vietNam = world.organisation("VN");
    String thailand = world.organisation("TH");
    UUID headquarters = world.unit(vietNam, Optional.empty());
    UUID post = world.unit(vietNam, Optional.of(headquarters));
    UUID neighbour = world.unit(vietNam, Optional.of(headquarters));
    String coordinator = world.person(office, Optional.empty(), Role.COORDINATOR);
    world.as(
        coordinator,
        () -> operations.create(NewOperation.of(code, plan(code), MemberRole.INITIATOR)));
    LocalDate joined = LocalDate.of(2025, 4, 15);
    world.as(
        coordinator,
        () -> {
          members.admit(code, vietNam, MemberRole.PARTICIPANT, joined);
          members.admit(code, thailand, MemberRole.PARTICIPANT, joined);
        });
    groups.enrol(code, world.id(coordinator), EnumSet.of(Role.COORDINATOR, Role.NATIONAL_CONTACT));
    Phase phase =
        new Phase(
            code,
            vietNam,
            thailand,
            coordinator,
            member(code, vietNam, post, Role.OFFICER),
            member(code, vietNam, neighbour, Role.OFFICER),
            member(code, vietNam, headquarters, Role.NATIONAL_CONTACT),
            world.member(code, thailand, Optional.empty(), Role.OFFICER),
            world.member(code, thailand, Optional.empty(), Role.NATIONAL_CONTACT),
            world.person(world.organisation("LA"), Optional.empty()));
    world.as(
        coordinator,
        () -> {
          operations.move(code, Status.APPROVED);
          operations.move(code, Status.ACTIVE);
        });
    return phase;
  }

  /** A running operation with these members, set up by a coordinator of the office. */
  String running(String office, String... organisations) {
    String code = world.unique("OP");
    String coordinator = world.person(office, Optional.empty(), Role.COORDINATOR);
    world.as(
        coordinator,
        () -> operations.create(NewOperation.of(code, plan(code), MemberRole.INITIATOR)));
    groups.enrol(code, world.id(coordinator), EnumSet.of(Role.COORDINATOR, Role.NATIONAL_CONTACT));
    world.as(
        coordinator,
        () -> {
          for (String organisation : organisations) {
            members.admit(code, organisation, MemberRole.PARTICIPANT, LocalDate.of(2025, 4, 15));
          }
          operations.move(code, Status.APPROVED);
          operations.move(code, Status.ACTIVE);
        });
    groups.enrol(code, world.id(coordinator), Set.of());
    return code;
  }

  /** Enrols somebody, or ends it without roles. */
  void enrol(String code, String login, Set<Role> roles) {
    groups.enrol(code, world.id(login), roles);
  }

  /** Ends an organisation's membership. */
  void dismiss(String code, String organisation) {
    groups.dismiss(code, organisation, LocalDate.of(2026, 1, 1));
  }

  private String member(String code, String organisation, UUID unit, Role... roles) {
    return world.member(code, organisation, Optional.of(unit), roles);
  }

  /** Logins of the people of an operation. */
  public record Phase(
      String code,
      String vietNam,
      String thailand,
      String coordinator,
      String officer,
      String neighbour,
      String contact,
      String thaiOfficer,
      String thaiContact,
      String stranger) {

    public String path() {
      return "/api/v1/operations/" + code + "/seizures";
    }
  }

  static NewSeizure report(String json, String... releaseTo) {
    return new NewSeizure(content(json), Arrays.asList(releaseTo));
  }

  static SeizureContent content(String json) {
    return SeizureReader.read(JsonMapper.shared().readTree(json), DecimalSign.POINT).orThrow();
  }

  /** The shortest report that is taken. */
  public static String shortForm() {
    return """
    {"occurredAt":"2025-05-03T10:20:00+07:00","country":"VN","place":"VNLAO","mode":"road",
     "goods":[{"substance":"methamphetamine","quantity":"12.4","unit":"kg"}]}
    """;
  }

  public static String shortForm(String audience) {
    return shortForm().strip().replaceAll("}$", ",\"audience\":" + audience + "}");
  }

  private static Plan plan(String name) {
    return new Plan(
        "OMD",
        7,
        new Titles("Operation " + name, "Chiến dịch " + name, "行动 " + name),
        "",
        Set.of(Regime.values()),
        Set.of(TransportMode.values()),
        List.of(
            new Period(
                Period.Kind.OPERATIONAL,
                LocalDate.of(2025, 4, 15),
                Optional.of(LocalDate.of(2025, 9, 15)),
                "")),
        true,
        1);
  }
}
