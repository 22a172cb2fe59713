package org.mekongdragon.access;

import java.util.List;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;

/**
 * An organisation and its tree of units.
 *
 * @param units each after its superior unit
 * @param typed what was typed into the form that is wrong, by field
 */
public record OrganisationView(
    Organisation organisation,
    List<Branch> units,
    List<Choice> kinds,
    List<Choice> parents,
    Typed typed) {

  /** A unit and how many units stand above it. */
  public record Branch(Unit unit, int depth) {}

  /** What was typed, and what is wrong with it. */
  public record Typed(java.util.Map<String, String> fields, Faults faults) {
    public Typed {
      fields = java.util.Map.copyOf(fields);
    }

    /** Nothing yet. */
    public static Typed nothing() {
      return new Typed(java.util.Map.of(), Faults.none());
    }

    /** What stands in a field. */
    public String of(String field) {
      return fields.getOrDefault(field, "");
    }
  }

  public OrganisationView {
    units = List.copyOf(units);
    kinds = List.copyOf(kinds);
    parents = List.copyOf(parents);
  }
}
