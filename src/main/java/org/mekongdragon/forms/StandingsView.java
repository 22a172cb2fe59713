package org.mekongdragon.forms;

import java.util.List;
import org.mekongdragon.web.Choice;

/**
 * How far an operation's records are with a form.
 *
 * @param tabs the forms
 * @param states what may be looked for, with how many there are
 * @param asOf a moment to take files of, empty for now
 */
public record StandingsView(
    String operation,
    String form,
    String formName,
    List<Tab> tabs,
    List<Tab> states,
    List<Row> rows,
    int found,
    boolean more,
    boolean numbered,
    int days,
    List<Choice> owners,
    String owner,
    Links links,
    String asOf) {

  public StandingsView {
    tabs = List.copyOf(tabs);
    states = List.copyOf(states);
    rows = List.copyOf(rows);
    owners = List.copyOf(owners);
  }

  /** One of several views. */
  public record Tab(String href, String name, int count, boolean chosen) {}

  /**
   * A record.
   *
   * @param gaps sentences
   * @param since when it was released, when its number is missing
   */
  public record Row(
      String href,
      String number,
      String what,
      String day,
      String owner,
      String tone,
      String status,
      List<String> gaps,
      String foreign,
      String since,
      boolean late) {
    public Row {
      gaps = List.copyOf(gaps);
    }
  }

  /** Where it goes on; empty at the ends. */
  public record Links(String previous, String next, String list) {}
}
