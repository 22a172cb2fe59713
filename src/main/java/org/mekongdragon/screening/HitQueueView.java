package org.mekongdragon.screening;

import java.util.List;
import java.util.Map;
import org.mekongdragon.web.Chip;
import org.mekongdragon.web.Choice;

/**
 * A page of the queue.
 *
 * @param count how many consignments the filter finds
 * @param filters values of the filter in force, by parameter
 * @param choices of the form's lists, by parameter
 * @param links first, next, csv, xlsx, clear, fresh: addresses, empty when there is none
 * @param works whether the reader may work on hits
 * @param alerts hand-overs of other ports that nobody has taken note of
 * @param manifest key of the manifest that is shown alone, empty otherwise
 * @param progress how far its screening is, in words; empty when it is done
 */
public record HitQueueView(
    List<HitRowView> rows,
    long count,
    Map<String, String> filters,
    List<Chip> chips,
    Map<String, List<Choice>> choices,
    Map<String, String> links,
    boolean works,
    long alerts,
    String manifest,
    String progress) {

  /** Keeps copies. */
  public HitQueueView {
    rows = List.copyOf(rows);
    filters = Map.copyOf(filters);
    chips = List.copyOf(chips);
    choices = Map.copyOf(choices);
    links = Map.copyOf(links);
  }

  /** The value of a filter. */
  public String filter(String name) {
    return filters.getOrDefault(name, "");
  }

  /** An address. */
  public String link(String name) {
    return links.getOrDefault(name, "");
  }
}
