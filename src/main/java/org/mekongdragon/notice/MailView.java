package org.mekongdragon.notice;

import java.util.List;

/**
 * The mail queue as an administrator sees it.
 *
 * @param server name and port, empty when none is set
 */
public record MailView(String server, List<Tab> tabs, List<Row> rows) {

  /** One state and how many there are. */
  public record Tab(String code, String name, String count, boolean here) {}

  /**
   * One mail.
   *
   * @param why it waits, or what became of it
   * @param said the mail server's own words
   * @param open whether it may still be dropped
   */
  public record Row(
      long id,
      String person,
      String kind,
      String operation,
      int times,
      String created,
      String due,
      String why,
      String said,
      int attempts,
      boolean open) {}

  /** Keeps copies. */
  public MailView {
    tabs = List.copyOf(tabs);
    rows = List.copyOf(rows);
  }
}
