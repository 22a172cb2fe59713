package org.mekongdragon.watchlist;

import java.util.List;

/**
 * The page of an entry.
 *
 * @param kind in words
 * @param countries in words
 * @param steps its changes, newest first
 */
public record WatchEntryView(
    WatchListRow list,
    WatchEntry entry,
    String href,
    String kind,
    List<String> countries,
    List<Step> steps,
    boolean keeps) {

  /**
   * One step in its life.
   *
   * @param what in words
   * @param differences each with the field's name in words
   */
  public record Step(
      String what, String who, String when, String file, List<Difference> differences) {

    /** Keeps a copy. */
    public Step {
      differences = List.copyOf(differences);
    }
  }

  /** One changed field. */
  public record Difference(String field, String before, String after) {}

  /** Keeps copies. */
  public WatchEntryView {
    countries = List.copyOf(countries);
    steps = List.copyOf(steps);
  }
}
