package org.mekongdragon.watchlist;

import java.util.List;
import org.mekongdragon.web.Chip;
import org.mekongdragon.web.Choice;

/**
 * The page of a list.
 *
 * @param entries of this page of the table, at most fifty
 * @param editions files that were read, newest first
 */
public record WatchListPageView(
    WatchListRow list,
    List<Entry> entries,
    Paging paging,
    WatchFormView filter,
    List<Chip> chips,
    List<Choice> kinds,
    List<File> editions,
    boolean keeps) {

  /** A row of the table. */
  public record Entry(
      String href,
      String name,
      String others,
      String kind,
      String countries,
      String changed,
      boolean imported) {}

  /** Where the table goes on. */
  public record Paging(
      int total, int first, int last, String query, String previous, String next) {}

  /** A file that was read. */
  public record File(
      String name, String when, String who, String edition, ListImportReport.Counts counts) {}

  /** Keeps copies. */
  public WatchListPageView {
    entries = List.copyOf(entries);
    chips = List.copyOf(chips);
    kinds = List.copyOf(kinds);
    editions = List.copyOf(editions);
  }
}
