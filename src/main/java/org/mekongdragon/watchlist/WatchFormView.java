package org.mekongdragon.watchlist;

import java.util.List;
import java.util.Map;
import org.mekongdragon.web.Faults;

/**
 * A form as it is shown: what was typed and what is wrong with it.
 *
 * @param values by the field's name
 */
public record WatchFormView(Map<String, List<String>> values, Faults faults) {

  /** Keeps a copy. */
  public WatchFormView {
    values = Map.copyOf(values);
  }

  static WatchFormView of(Map<String, List<String>> values) {
    return new WatchFormView(values, Faults.none());
  }

  /** What was typed in a field, empty when nothing was. */
  public String value(String name) {
    List<String> typed = values.getOrDefault(name, List.of());
    return typed.isEmpty() ? "" : typed.getFirst();
  }

  /** Whether a choice is made. */
  public boolean has(String name, String choice) {
    return values.getOrDefault(name, List.of()).contains(choice);
  }
}
