package org.mekongdragon.explorer;

import java.util.List;
import org.mekongdragon.web.Choice;

/**
 * A snapshot beside what is known now, in the reader's words.
 *
 * @param own whether the reader froze it, and so sees what came out then
 */
public record SnapshotView(
    String operation,
    String name,
    String note,
    String asOf,
    String author,
    boolean own,
    List<Line> lines,
    List<Change> changes,
    long more) {

  /**
   * A figure.
   *
   * @param exact whether recomputing gave what was frozen; false for whoever did not freeze it
   */
  public record Line(
      String what,
      String href,
      String frozen,
      String then,
      String now,
      String difference,
      boolean exact,
      List<String> cells) {}

  /** A record that counts otherwise now. */
  public record Change(
      String href, String number, String day, String cause, String at, String why) {}

  /** A snapshot in the list. */
  public record Listed(String href, String name, String note, String asOf, String author) {}

  /** The list of an operation's snapshots. */
  public record All(
      String operation, boolean mayFreeze, List<Listed> snapshots, List<Choice> views) {}
}
