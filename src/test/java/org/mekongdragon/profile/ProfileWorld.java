package org.mekongdragon.profile;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mekongdragon.World;
import org.mekongdragon.access.Audience;
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
import org.mekongdragon.operation.Titles;

/** Administrations with an officer each, and profiles for them. */
final class ProfileWorld {

  static final LocalDate DAY = LocalDate.of(2026, 5, 1);
  static final String RULE = "origin in (CO, EC) and goods contains banana";

  private final World world;

  ProfileWorld(World world) {
    this.world = world;
  }

  /** An organisation and an officer of one of its units. */
  record Desk(String organisation, String officer) {}

  Desk desk(String country) {
    String organisation = world.organisation(country);
    return new Desk(
        organisation,
        world.person(organisation, Optional.of(world.unit(organisation, Optional.empty()))));
  }

  /** An operation with these organisations; the officers of the first is enrolled. */
  String operation(Operations operations, Members members, Groups groups, List<Desk> desks) {
    String code = world.unique("OP");
    String coordinator =
        world.person(desks.getFirst().organisation(), Optional.empty(), Role.ADMIN);
    world.as(
        coordinator,
        () -> operations.create(NewOperation.of(code, plan(code), MemberRole.COORDINATOR)));
    world.as(
        coordinator,
        () ->
            desks.stream()
                .skip(1)
                .forEach(desk ->
                    members.admit(
                        code,
                        desk.organisation(),
                        MemberRole.PARTICIPANT,
                        LocalDate.of(2025, 4, 15))));
    groups.enrol(code, world.id(desks.getFirst().officer()), EnumSet.of(Role.COORDINATOR));
    return code;
  }

  static ProfileContent content(String rule) {
    return new ProfileContent(
        "Bananas from the coast", rule, 70, "Cocaine", DAY, Optional.empty(), ProfileState.ON);
  }

  static NewProfile home(String rule) {
    return NewProfile.atHome(content(rule));
  }

  static NewProfile shared(String rule, String operation, String... grants) {
    return new NewProfile("", content(rule), Optional.of(new Audience(operation, List.of(grants))));
  }

  private static Plan plan(String name) {
    return new Plan(
        "OMD",
        7,
        new Titles("Operation " + name, "Chiến dịch " + name, "行动 " + name),
        "",
        Set.of(Regime.DRUG),
        Set.of(TransportMode.SEA),
        List.of(
            new Period(
                Period.Kind.OPERATIONAL,
                LocalDate.of(2025, 4, 15),
                Optional.of(LocalDate.of(2025, 9, 15)),
                "")),
        true,
        1);
  }

  /** What the builder sends. */
  static Map<String, String> form(Map<String, String> more) {
    Map<String, String> all =
        new TreeMap<>(
            Map.of(
                "name", "Bananas",
                "severity", "50",
                "state", "on",
                "validFrom", "2026-01-01",
                "rule", "",
                "was", ""));
    all.putAll(more);
    return all;
  }
}
