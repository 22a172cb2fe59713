package org.mekongdragon.operation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mekongdragon.World;
import org.mekongdragon.access.Role;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.kernel.TransportMode;

/**
 * An operation for a test: a coordinator of an international office who set it up, an initiator
 * with its national contact point, a participant with an officer, and a stranger.
 */
final class OperationWorld {

  static final LocalDate JOINED = LocalDate.of(2025, 4, 15);

  final World world;
  final String code;
  final String office;
  final String initiator;
  final String participant;
  final String coordinator;
  final String contact;
  final String officer;
  final String stranger;

  OperationWorld(World world, Operations operations, Members members) {
    this.world = world;
    this.code = world.unique("OP");
    this.office = world.organisation("KR");
    this.initiator = world.organisation("VN");
    this.participant = world.organisation("TH");
    this.coordinator = world.person(office, Optional.empty(), Role.COORDINATOR);
    this.contact = world.person(initiator, Optional.empty());
    this.officer = world.person(participant, Optional.empty());
    this.stranger = world.person(world.organisation("LA"), Optional.empty());
    world.as(
        coordinator,
        () -> {
          operations.create(NewOperation.of(code, plan(code), MemberRole.COORDINATOR));
          members.admit(code, initiator, MemberRole.INITIATOR, JOINED);
          members.admit(code, participant, MemberRole.PARTICIPANT, JOINED);
          members.enrol(code, contact, EnumSet.of(Role.NATIONAL_CONTACT));
          members.enrol(code, officer, EnumSet.of(Role.OFFICER));
        });
  }

  OperationWorld approved(Operations operations) {
    world.as(contact, () -> operations.move(code, Status.APPROVED));
    return this;
  }

  static Plan plan(String name, Period... more) {
    List<Period> periods =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(
                    new Period(
                        Period.Kind.OPERATIONAL,
                        JOINED,
                        Optional.of(LocalDate.of(2025, 9, 15)),
                        "")),
                java.util.Arrays.stream(more))
            .toList();
    return new Plan(
        "OMD",
        7,
        new Titles("Operation " + name, "Chiến dịch " + name, "行动 " + name),
        "",
        Set.of(Regime.DRUG, Regime.CITES),
        Set.of(TransportMode.SEA, TransportMode.AIR),
        periods,
        true,
        1);
  }
}
