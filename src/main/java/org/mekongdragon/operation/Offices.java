package org.mekongdragon.operation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The office hours of everybody in an operation, read once. */
public final class Offices {

  private final List<Desk> desks;

  /** Of valid contact points. */
  Offices(List<Desk> desks) {
    this.desks = List.copyOf(desks);
  }

  /**
   * The hours of a recipient: of the unit's own contact points, or of the whole organisation where
   * those have none.
   */
  public OfficeHours of(String organisation, Optional<UUID> unit) {
    List<Desk> own =
        desks.stream().filter(desk -> desk.point().organisation().equals(organisation)).toList();
    OfficeHours hours =
        unit.map(
                id -> hours(own.stream().filter(desk -> desk.point().unit().equals(unit)).toList()))
            .orElse(OfficeHours.UNKNOWN);
    return hours.isKnown() ? hours : hours(own);
  }

  private static OfficeHours hours(List<Desk> of) {
    return new OfficeHours(
        of.stream().map(Desk::roster).filter(roster -> !roster.isSilent()).toList());
  }
}
