package org.mekongdragon.exchange;

import java.util.List;
import java.util.Map;
import org.mekongdragon.web.Chip;
import org.mekongdragon.web.Choice;

/**
 * A page of the list.
 *
 * @param filters values of the filters in force, by parameter
 * @param links first, next, clear, here, part, csv, xlsx, rules, new: addresses, and the topic of
 *     the list, empty when there is none
 * @param stones what was withdrawn and waits to be confirmed
 */
public record MessageListView(
    String operation,
    List<MessageRowView> rows,
    long count,
    Map<String, String> filters,
    List<Chip> chips,
    Map<String, List<Choice>> choices,
    Map<String, String> links,
    List<StoneView> stones) {

  public MessageListView {
    rows = List.copyOf(rows);
    filters = Map.copyOf(filters);
    chips = List.copyOf(chips);
    choices = Map.copyOf(choices);
    links = Map.copyOf(links);
    stones = List.copyOf(stones);
  }

  /** Something that was withdrawn. */
  public record StoneView(String message, String text) {}

  /** The value of a filter. */
  public String filter(String name) {
    return filters.getOrDefault(name, "");
  }

  /** The choices of a filter. */
  public List<Choice> choice(String name) {
    return choices.getOrDefault(name, List.of());
  }

  /** An address. */
  public String link(String name) {
    return links.getOrDefault(name, "");
  }

  /** Whether anything can be selected. */
  public boolean selects() {
    return rows.stream().anyMatch(MessageRowView::selectable);
  }

  /** Whether there are more than were counted. */
  public boolean isMany() {
    return count > Messages.COUNTED;
  }
}
