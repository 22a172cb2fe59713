package org.mekongdragon.seizure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mekongdragon.web.Chip;
import org.mekongdragon.web.Choice;

/**
 * A page of the list.
 *
 * @param count how many the filter finds
 * @param filters values of the filter in force, by parameter
 * @param words the names of the filter's codes, by parameter
 * @param links first, next, clear, csv, xlsx, new: addresses, empty when there is none
 * @param look how the reader likes to see it
 * @param checks whether the reader may release and return
 * @param waiting how many of those found wait for the reader's check
 */
public record SeizureListView(
    String operation,
    List<SeizureRowView> rows,
    Tallied count,
    Map<String, String> filters,
    Map<String, String> words,
    List<Chip> chips,
    Map<String, List<Choice>> choices,
    Map<String, String> links,
    Look look,
    boolean checks,
    long waiting) {

  /**
   * How a reader likes to see the list.
   *
   * @param address everything that makes the address, by parameter
   * @param columns the columns that are shown
   * @param saved the reader's named views
   * @param current what stands behind the question mark now
   */
  public record Look(
      Map<String, String> address, Set<ListColumn> columns, List<SavedView> saved, String current) {

    /** Nothing to choose. */
    static final Look PLAIN = new Look(Map.of(), ListColumn.of(""), List.of(), "");

    /** Keeps copies. */
    public Look {
      address = Map.copyOf(address);
      columns = Set.copyOf(columns);
      saved = List.copyOf(saved);
    }

    /** What stands in the address beside the columns. */
    public Map<String, String> filters() {
      Map<String, String> filters = new TreeMap<>(address);
      filters.remove(SeizureAddress.COLUMNS);
      return filters;
    }

    /** What the list is called that is shown now, empty when it has no name. */
    public String name() {
      return saved.stream()
          .filter(view -> view.query().equals(current))
          .map(SavedView::name)
          .findFirst()
          .orElse("");
    }
  }

  /** How many can be selected with one click: what waits, as far as one action goes. */
  public long selectable() {
    return Math.min(waiting, WaitingReports.MOST_AT_ONCE);
  }

  /** Whether a column is shown. */
  public boolean shows(String column) {
    return look.columns().stream().anyMatch(one -> one.code().equals(column));
  }

  /** Keeps copies. */
  public SeizureListView {
    rows = List.copyOf(rows);
    filters = Map.copyOf(filters);
    words = Map.copyOf(words);
    chips = List.copyOf(chips);
    choices = Map.copyOf(choices);
    links = Map.copyOf(links);
  }

  /** The value of a filter. */
  public String filter(String name) {
    return filters.getOrDefault(name, "");
  }

  /** The name of a filter's value. */
  public String word(String name) {
    return words.getOrDefault(name, "");
  }

  /** An address. */
  public String link(String name) {
    return links.getOrDefault(name, "");
  }
}
