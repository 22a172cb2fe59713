package org.mekongdragon.demonstration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Role;
import org.mekongdragon.access.Unit;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.kernel.TransportMode;
import org.mekongdragon.operation.ContactFilter;
import org.mekongdragon.operation.ContactPoint;
import org.mekongdragon.operation.Contacts;
import org.mekongdragon.operation.Duties;
import org.mekongdragon.operation.MemberRole;
import org.mekongdragon.operation.Members;
import org.mekongdragon.operation.NewOperation;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.operation.Period;
import org.mekongdragon.operation.Plan;
import org.mekongdragon.operation.Roster;
import org.mekongdragon.operation.Status;
import org.mekongdragon.operation.Titles;
import org.mekongdragon.seizure.GeneratedReport;
import org.mekongdragon.seizure.GeneratedSeizures;
import org.mekongdragon.web.Zones;
import org.springframework.stereotype.Component;

/** Sets up the operation, its members and contact points, and reports the generated cases. */
@Component
class Stage {

  private static final String CODE = Demonstration.OPERATION;
  private static final LocalDate JOINED = LocalDate.of(2025, 3, 1);

  private final People people;
  private final Organisations organisations;
  private final Operations operations;
  private final Members members;
  private final Contacts contacts;
  private final Duties duties;
  private final GeneratedSeizures generated;

  Stage(
      People people,
      Organisations organisations,
      Operations operations,
      Members members,
      Contacts contacts,
      Duties duties,
      GeneratedSeizures generated) {
    this.people = people;
    this.organisations = organisations;
    this.operations = operations;
    this.members = members;
    this.contacts = contacts;
    this.duties = duties;
    this.generated = generated;
  }

  /** The operation, active, with everybody in it. */
  void open() {
    as("admin", this::create);
    as("coordinator", this::invite);
    as("coordinator", () -> move(Status.DRAFT, Status.APPROVED, "ncp.vn"));
    as("coordinator", () -> move(Status.APPROVED, Status.ACTIVE, "coordinator"));
    as("coordinator", this::name);
  }

  /** The cases, each known from a day or two after it happened. */
  void report() {
    Map<String, List<GeneratedReport>> byOwner =
        Cases.all().stream()
            .map(one ->
                new GeneratedReport(
                    one.content(), one.organisation(), reporter(one.organisation()), one.known()))
            .collect(Collectors.groupingBy(GeneratedReport::owner));
    as(
        "coordinator",
        () -> byOwner.forEach((owner, reports) -> generated.load(CODE, owner, reports)));
  }

  /** The operational period is over; the figures are preliminary until the operation is closed. */
  void close() {
    as("coordinator", () -> move(Status.ACTIVE, Status.POST_OPERATIONAL, "coordinator"));
  }

  private void create() {
    if (operations.find(CODE).isEmpty()) {
      operations.create(new NewOperation(CODE, plan(), MemberRole.COORDINATOR, Optional.empty()));
      members.enrol(CODE, "coordinator", EnumSet.of(Role.COORDINATOR));
    }
  }

  private static Plan plan() {
    return new Plan(
        "OMD",
        7,
        new Titles("Operation Mekong Dragon 7", "Chiến dịch Con rồng Mê Kông 7", "“湄龙”行动第七阶段"),
        "",
        EnumSet.of(Regime.DRUG, Regime.PRECURSOR, Regime.NPS, Regime.CITES),
        EnumSet.of(TransportMode.ROAD, TransportMode.SEA, TransportMode.AIR, TransportMode.MAIL),
        List.of(
            new Period(Period.Kind.PREPARATION, JOINED, Optional.of(Cases.FIRST.minusDays(1)), ""),
            new Period(
                Period.Kind.OPERATIONAL,
                Cases.FIRST,
                Optional.of(Cases.LAST),
                "từ 15/4 đến 15/9/2025"),
            new Period(Period.Kind.POST_OPERATIONAL, Cases.LAST.plusDays(1), Optional.empty(), "")),
        true,
        2);
  }

  private void invite() {
    Set<String> present =
        operations.members(CODE).stream()
            .map(member -> member.organisation())
            .collect(java.util.stream.Collectors.toSet());
    for (Cast.Organ organ : Cast.MEMBERS) {
      if (!present.contains(organ.code())) {
        members.admit(CODE, organ.code(), role(organ), JOINED);
      }
      for (int i = 0; i < organ.people(); i++) {
        Role role = i == 0 && organ.weight() > 0 ? Role.NATIONAL_CONTACT : Role.LEVEL2_CONTACT;
        members.enrol(CODE, Company.login(organ, i), EnumSet.of(role));
      }
    }
    for (Cast.Account account : Cast.ACCOUNTS) {
      EnumSet<Role> roles = EnumSet.copyOf(account.roles());
      roles.removeAll(Set.of(Role.ADMIN, Role.AUDITOR));
      if (!roles.isEmpty() || account.login().equals("admin")) {
        members.enrol(CODE, account.login(), roles);
      }
    }
  }

  private static MemberRole role(Cast.Organ organ) {
    return switch (organ.code()) {
      case "VN-CUSTOMS", "CN-CUSTOMS" -> MemberRole.INITIATOR;
      case "RILO-AP", "UNODC" -> MemberRole.COORDINATOR;
      case "INCB" -> MemberRole.OBSERVER;
      default -> MemberRole.PARTICIPANT;
    };
  }

  private void move(Status from, Status to, String by) {
    if (operations.require(CODE).status() == from) {
      as(by, () -> operations.move(CODE, to));
    }
  }

  /** Level 1: each member's first officer. Level 2: every unit of Viet Nam and the police. */
  private void name() {
    if (!contacts.list(CODE, ContactFilter.ALL).isEmpty()) {
      return;
    }
    Telephone telephone = new Telephone();
    for (Cast.Organ organ : Cast.MEMBERS) {
      String name =
          organ.code().equals("VN-CUSTOMS") ? "Nguyễn Văn Bình" : Names.of(organ.country(), 0);
      contacts.add(CODE, point(1, organ, Optional.empty(), name, telephone.next()));
    }
    Cast.Organ customs = Cast.MEMBERS.getFirst();
    int n = 0;
    for (Cast.Post post : Posts.all()) {
      if (!post.code().equals("VN-HQ")) {
        Optional<UUID> unit = organisations.unitByCode(post.code()).map(found -> found.id());
        ContactPoint point = point(2, customs, unit, Names.of("VN", n), telephone.next());
        duties.change(CODE, contacts.add(CODE, point).id(), roster(post.kind(), n++), 0);
      }
    }
    Cast.Organ police =
        Cast.MEMBERS.stream().filter(o -> o.code().equals("VN-POLICE")).findFirst().orElseThrow();
    for (String desk : List.of("C04", "C05")) {
      contacts.add(CODE, point(2, police, Optional.empty(), desk, telephone.next()));
    }
  }

  /** Ports day and night; others by day, by night, or in the hours of an office. */
  private static Roster roster(Unit.Kind kind, int number) {
    List<DayOfWeek> week = List.of(DayOfWeek.values());
    if (kind == Unit.Kind.PORT_CONTROL_UNIT) {
      return roster(week, "00:00", "00:00");
    }
    return switch (number % 3) {
      case 0 -> roster(week, "06:00", "18:00");
      case 1 -> roster(week, "18:00", "06:00");
      default -> roster(week.subList(0, 5), "07:30", "17:00");
    };
  }

  private static Roster roster(List<DayOfWeek> days, String from, String until) {
    Roster.Span span = new Roster.Span(LocalTime.parse(from), LocalTime.parse(until));
    return new Roster(
        Zones.USUAL, days.stream().map(day -> new Roster.Hours(day, span)).toList(), List.of());
  }

  private static ContactPoint point(
      int level, Cast.Organ organ, Optional<UUID> unit, String name, String phone) {
    return new ContactPoint(
        level,
        organ.code(),
        unit,
        organ.kind(),
        name,
        Optional.empty(),
        List.of(new ContactPoint.Channel(ContactPoint.Channel.Way.PHONE, phone)),
        Set.of(organ.country().equals("VN") ? "vi" : "en"),
        level == 1,
        JOINED,
        Optional.empty(),
        true);
  }

  /** Numbers that ring nowhere. */
  private static final class Telephone {
    private int last = 100;

    String next() {
      last++;
      return "+999 555 0" + last;
    }
  }

  private UUID reporter(String organisation) {
    return switch (organisation) {
      case "VN-CUSTOMS" -> id("ncp.vn");
      case "CN-CUSTOMS" -> id("ncp.cn");
      default -> id("demo." + organisation.toLowerCase(java.util.Locale.ROOT) + ".1");
    };
  }

  private UUID id(String login) {
    return people.byLogin(login).orElseThrow().id();
  }

  private void as(String login, Runnable work) {
    people.as(id(login), work);
  }
}
