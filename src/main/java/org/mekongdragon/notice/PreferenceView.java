package org.mekongdragon.notice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;

/**
 * The form of preferences.
 *
 * @param fields by name, as typed
 * @param muted kinds whose box is not ticked
 */
public record PreferenceView(
    Map<String, String> fields,
    List<Choice> kinds,
    Set<String> muted,
    List<Choice> mails,
    List<Choice> zones,
    Push push,
    Faults faults) {

  /**
   * Browsers that are woken.
   *
   * @param key what a browser subscribes with; empty where nobody is woken
   * @param browsers their keys and names
   */
  public record Push(String key, List<Choice> browsers) {

    /** Keeps a copy. */
    public Push {
      browsers = List.copyOf(browsers);
    }
  }

  /** Keeps copies. */
  public PreferenceView {
    fields = Map.copyOf(fields);
    kinds = List.copyOf(kinds);
    muted = Set.copyOf(muted);
    mails = List.copyOf(mails);
    zones = List.copyOf(zones);
  }

  /** What stands in a field. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
