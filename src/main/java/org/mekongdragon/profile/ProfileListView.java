package org.mekongdragon.profile;

import java.util.List;
import java.util.Map;
import org.mekongdragon.web.Chip;
import org.mekongdragon.web.Choice;

/**
 * The list of profiles.
 *
 * @param filters in force, by name
 * @param earned whether anybody knows what profiles earned
 * @param previous address of the page before, empty on the first; {@code next} of the one after
 * @param mayWrite whether the reader may write profiles
 */
public record ProfileListView(
    List<Row> rows,
    long count,
    Map<String, String> filters,
    List<Chip> chips,
    List<Choice> states,
    List<Choice> owners,
    boolean earned,
    String previous,
    String next,
    boolean mayWrite) {

  /** Copies the lists. */
  public ProfileListView {
    rows = List.copyOf(rows);
    filters = Map.copyOf(filters);
    chips = List.copyOf(chips);
    states = List.copyOf(states);
    owners = List.copyOf(owners);
  }

  /** What a filter lets through, empty when it is not in force. */
  public String filter(String name) {
    return filters.getOrDefault(name, "");
  }

  /**
   * A profile.
   *
   * @param status the colour of its state
   * @param changed when and by whom
   * @param hits in all; empty when nobody knows
   * @param precision found per examined, with what it is out of
   */
  public record Row(
      String href,
      String code,
      String name,
      int severity,
      String state,
      String status,
      String owner,
      String validity,
      String changed,
      String hits,
      String precision) {}
}
