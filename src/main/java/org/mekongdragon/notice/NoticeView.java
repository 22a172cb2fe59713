package org.mekongdragon.notice;

import java.util.List;
import org.mekongdragon.web.Chip;
import org.mekongdragon.web.Choice;

/**
 * The list of notices.
 *
 * @param unseen how many the reader has not looked at, whatever is filtered
 * @param next address of the older ones, empty at the end
 */
public record NoticeView(
    List<Row> rows,
    NoticeFilter filter,
    List<Choice> kinds,
    List<Choice> operations,
    List<Chip> chips,
    int unseen,
    String next) {

  /**
   * One notice.
   *
   * @param kind its kind in words
   * @param operation code, empty for none
   */
  public record Row(
      long id, String text, String kind, String operation, String at, boolean fresh) {}

  /** Keeps copies. */
  public NoticeView {
    rows = List.copyOf(rows);
    kinds = List.copyOf(kinds);
    operations = List.copyOf(operations);
    chips = List.copyOf(chips);
  }
}
