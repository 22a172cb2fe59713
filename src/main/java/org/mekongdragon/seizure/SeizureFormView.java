package org.mekongdragon.seizure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;

/**
 * A form with what was typed so far.
 *
 * @param id the record that is corrected, empty for a new report
 * @param revision the revision that the corrector saw, 0 for a new report
 * @param person login, for the draft
 * @param values by the field's name
 * @param choices by the field's name
 * @param way stops that the form carries: the code of the stop, and the place in the reader's words
 * @param doubts what should be looked at before it is stored
 */
public record SeizureFormView(
    String operation,
    String id,
    int revision,
    String person,
    Map<String, String> values,
    Map<String, List<Choice>> choices,
    List<Choice> way,
    Faults faults,
    Doubts doubts) {

  private static final Set<String> CARRIED =
      Set.of("consignment", "waybill", "conveyance", "containers", "remarks");

  /**
   * What is probably a slip, and what may be there already.
   *
   * @param suggestions what may be meant where words were not found in a list
   */
  public record Doubts(
      List<String> warnings, List<DuplicateView> duplicates, List<Choice> suggestions) {

    /** Nothing is doubtful. */
    public static final Doubts NONE = new Doubts(List.of(), List.of(), List.of());

    /** Keeps copies. */
    public Doubts {
      warnings = List.copyOf(warnings);
      duplicates = List.copyOf(duplicates);
      suggestions = List.copyOf(suggestions);
    }

    /** Whether there is nothing to look at. */
    public boolean isEmpty() {
      return warnings.isEmpty() && duplicates.isEmpty() && suggestions.isEmpty();
    }
  }

  /** Another record that may be the same, and why. */
  public record DuplicateView(String href, String title, String number, String why) {}

  /** Keeps copies. */
  public SeizureFormView {
    values = Map.copyOf(values);
    choices = Map.copyOf(choices);
    way = List.copyOf(way);
  }

  /** What a field holds. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** What a field lets one choose from. */
  public List<Choice> choice(String name) {
    return choices.getOrDefault(name, List.of());
  }

  /** How many rows a list shows: those that are filled, and one more when it was asked for. */
  public int rows(String list) {
    return Integer.parseInt(values.getOrDefault("rows." + list, "0"));
  }

  /** Systems whose numbers the form asks for: the common ones and those that have one already. */
  public List<String> systems() {
    TreeSet<String> systems = new TreeSet<>(List.of("cencomm", "cites", "ionics", "pics"));
    values.keySet().stream()
        .filter(name -> name.startsWith("foreignNumbers."))
        .map(name -> name.substring("foreignNumbers.".length()))
        .forEach(systems::add);
    return List.copyOf(systems);
  }

  /** What a new report carries from a consignment without asking for it, by name. */
  public List<String> carried() {
    return values.keySet().stream()
        .filter(name ->
            name.startsWith("route[") || name.startsWith("companies[") || CARRIED.contains(name))
        .filter(name -> !value(name).isEmpty())
        .sorted()
        .toList();
  }

  /** Where the form is sent. */
  public String action() {
    return "/operations/" + operation + "/seizures/" + (id.isEmpty() ? "new" : id + "/edit");
  }

  /** Where a field is checked as soon as it is left. */
  public String live() {
    return "/operations/" + operation + "/seizures/live";
  }

  /** The draft's name on the reader's device. */
  public String draft() {
    return "seizure-" + operation + "-" + (id.isEmpty() ? "new" : id + "-" + revision);
  }
}
