package org.mekongdragon.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;

/**
 * The form for a new message.
 *
 * @param kinds with the address of the form for each
 * @param values as typed
 * @param chosen recipients that are ticked
 * @param members the members that can be ticked
 * @param roles roles and everybody, as far as the sender reaches
 * @param units units that can be ticked, by the name of their organisation
 * @param readers who would read it
 * @param kept whether what is shown was typed already
 */
public record MessageFormView(
    String operation,
    String kind,
    String person,
    List<Choice> kinds,
    Map<String, String> values,
    Set<String> chosen,
    List<Choice> members,
    List<Choice> roles,
    Map<String, List<Choice>> units,
    Map<String, List<Choice>> choices,
    List<FieldView> fields,
    ReadersView readers,
    boolean two,
    boolean kept,
    Faults faults) {

  public MessageFormView {
    kinds = List.copyOf(kinds);
    values = Map.copyOf(values);
    chosen = Set.copyOf(chosen);
    members = List.copyOf(members);
    roles = List.copyOf(roles);
    choices = Map.copyOf(choices);
    fields = List.copyOf(fields);
  }

  /** A coded field of the template. */
  public record FieldView(
      String name,
      String label,
      String type,
      boolean required,
      String value,
      List<Choice> choices) {

    public FieldView {
      choices = List.copyOf(choices);
    }
  }

  /**
   * Who would read it.
   *
   * @param people how many
   * @param problem why nothing can be said, empty when all is well
   */
  public record ReadersView(int people, List<Named> organisations, String problem) {

    /** Nobody was chosen yet. */
    static final ReadersView NONE = new ReadersView(0, List.of(), "");

    public ReadersView {
      organisations = List.copyOf(organisations);
    }
  }

  /** The readers of one organisation. */
  public record Named(String organisation, List<String> people) {

    public Named {
      people = List.copyOf(people);
    }
  }

  /** A typed value. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** The choices of a field. */
  public List<Choice> choice(String name) {
    return choices.getOrDefault(name, List.of());
  }

  /** Where the form is sent. */
  public String action() {
    return "/operations/" + operation + "/messages/new";
  }

  /** The name of the draft that is kept while it is typed. */
  public String draft() {
    return MessageEntryPages.draft(operation, kind);
  }

  /** Whether any of the folded fields holds something or is required. */
  public boolean unfolds() {
    return fields.stream().anyMatch(field -> field.required() || !field.value().isEmpty());
  }
}
