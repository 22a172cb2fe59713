package org.mekongdragon.seizure;

import java.util.List;
import java.util.Map;
import org.mekongdragon.web.Chip;
import org.mekongdragon.web.Choice;

/**
 * A page of the list.
 *
 * @param count how many the filter finds
 * @param filters values of the filter in force, by parameter
 * @param words the names of the filter's codes, by parameter
 * @param links first, next, clear, csv, xlsx, new: addresses, empty when there is none
 * @param checks whether the reader may release and return
 */
public record SeizureListView(
    String operation,
    List<SeizureRowView> rows,
    long count,
    Map<String, String> filters,
    Map<String, String> words,
    List<Chip> chips,
    Map<String, List<Choice>> choices,
    Map<String, String> links,
    boolean checks) {

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
