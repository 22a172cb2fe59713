package org.mekongdragon.shell;

import java.util.List;
import org.mekongdragon.web.Choice;

/**
 * What the board shows, in the reader's words.
 *
 * @param sentence what a leader can read aloud
 * @param chosen counters of measures that the coordinators chose
 * @param mayChoose whether the reader chooses measures of the catalogue for the board
 * @param offered those that may be chosen
 * @param shown codes of those that are chosen
 * @param reports whether the reader may report a seizure
 */
public record BoardView(
    String operation,
    String title,
    String status,
    String sentence,
    List<Counter> counters,
    List<Counter> chosen,
    boolean mayChoose,
    List<Choice> offered,
    List<String> shown,
    List<Spot> spots,
    List<Route> routes,
    List<Waiting> waiting,
    List<Event> events,
    boolean reports) {

  /**
   * A figure.
   *
   * @param beside tablets of which, or and
   * @param base the change and what it is measured against, empty when there is nothing
   * @param withheld how many of them stand in no list of the reader, in words; empty for none
   * @param records where the records behind it are
   * @param months the same by month, for the small line
   */
  public record Counter(
      String label,
      String value,
      String unit,
      String beside,
      String base,
      String withheld,
      String definition,
      String href,
      String records,
      List<Month> months) {}

  /** One month of a figure. */
  public record Month(String name, String value, String plain) {}

  /** Cases at a place. */
  public record Spot(
      String place, String longitude, String latitude, String cases, String plain, String href) {}

  /** A way that recent goods took, and how many of them did. */
  public record Route(End from, End to, String cases) {}

  /** A place at the end of a route. */
  public record End(String place, String longitude, String latitude) {}

  /** Something that waits for the reader. */
  public record Waiting(String text, String href, boolean urgent) {}

  /** A case that was released. */
  public record Event(String when, String what, String where, String regime, String href) {}
}
