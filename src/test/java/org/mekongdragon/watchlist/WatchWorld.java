package org.mekongdragon.watchlist;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mekongdragon.World;
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

/** Operations whose members share watch lists. */
final class WatchWorld {

  private static final LocalDate JOINED = LocalDate.of(2025, 4, 15);

  private final World world;
  private final Operations operations;
  private final Members members;

  WatchWorld(World world, Operations operations, Members members) {
    this.world = world;
    this.operations = operations;
    this.members = members;
  }

  /** An approved operation with these members, in which the keeper is an officer of the first. */
  String operation(String first, String keeper, String... others) {
    String code = world.unique("OP");
    String coordinator = world.person(world.organisation("KR"), Optional.empty(), Role.COORDINATOR);
    String contact = world.person(first, Optional.empty());
    Plan plan =
        new Plan(
            "OMD",
            7,
            new Titles("Operation " + code, "Chiến dịch " + code, "行动 " + code),
            "",
            Set.of(Regime.DRUG),
            Set.of(TransportMode.SEA),
            List.of(
                new Period(
                    Period.Kind.OPERATIONAL, JOINED, Optional.of(LocalDate.of(2025, 9, 15)), "")),
            true,
            1);
    world.as(
        coordinator,
        () -> {
          operations.create(NewOperation.of(code, plan, MemberRole.COORDINATOR));
          members.admit(code, first, MemberRole.INITIATOR, JOINED);
          for (String other : others) {
            members.admit(code, other, MemberRole.PARTICIPANT, JOINED);
          }
          members.enrol(code, contact, EnumSet.of(Role.NATIONAL_CONTACT));
          members.enrol(code, keeper, EnumSet.of(Role.OFFICER));
        });
    world.as(contact, () -> operations.move(code, Status.APPROVED));
    return code;
  }
}
