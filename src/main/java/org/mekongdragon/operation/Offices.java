package org.mekongdragon.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.web.Zones;

/**
 * The office hours of everybody in an operation, read once.
 *
 * @param points valid contact points
 * @param rosters by contact point
 */
public record Offices(List<Kept<ContactPoint>> points, Map<UUID, Kept<Roster>> rosters) {

  /** Keeps copies. */
  public Offices {
    points = List.copyOf(points);
    rosters = Map.copyOf(rosters);
  }

  /**
   * The hours of a recipient: of the unit's own contact points, or of the whole organisation where
   * those have none.
   */
  public OfficeHours of(String organisation, Optional<UUID> unit) {
    List<Kept<ContactPoint>> own =
        points.stream().filter(kept -> kept.value().organisation().equals(organisation)).toList();
    OfficeHours hours =
        unit.map(
                id -> hours(own.stream().filter(kept -> kept.value().unit().equals(unit)).toList()))
            .orElse(OfficeHours.UNKNOWN);
    return hours.isKnown() ? hours : hours(own);
  }

  private OfficeHours hours(List<Kept<ContactPoint>> of) {
    return new OfficeHours(
        of.stream()
            .map(this::roster)
            .filter(roster -> !roster.hours().isEmpty() || !roster.shifts().isEmpty())
            .toList());
  }

  private Roster roster(Kept<ContactPoint> kept) {
    Roster roster =
        Optional.ofNullable(rosters.get(kept.id()))
            .map(Kept::value)
            .orElseGet(() -> Roster.none(Zones.USUAL));
    return kept.value().allDay() ? roster.dayAndNight() : roster;
  }
}
