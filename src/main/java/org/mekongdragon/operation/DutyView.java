package org.mekongdragon.operation;

import java.util.List;
import java.util.Optional;
import org.mekongdragon.web.Chip;
import org.mekongdragon.web.Choice;

/**
 * Who answers at a moment, in the reader's words.
 *
 * @param at the moment, with its zone
 * @param rows by organisation, level and name
 * @param silent how many valid contact points have no hours at all
 */
public record DutyView(
    String at,
    List<Row> rows,
    long silent,
    List<Chip> chips,
    List<Choice> organisations,
    List<Choice> ways,
    List<Choice> zones) {

  /**
   * One who answers.
   *
   * @param localTime what the clock shows there
   * @param until when the duty ends there; empty for day and night
   */
  public record Row(
      Kept<ContactPoint> contact, String unit, String localTime, Optional<String> until) {}

  /** Keeps copies. */
  public DutyView {
    rows = List.copyOf(rows);
    chips = List.copyOf(chips);
    organisations = List.copyOf(organisations);
    ways = List.copyOf(ways);
    zones = List.copyOf(zones);
  }
}
