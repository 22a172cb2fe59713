package org.mekongdragon.web;

import java.util.List;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;

/**
 * What is wrong with a form, to be shown at its fields and in a summary on top.
 *
 * @param all in the order of the form
 */
public record Faults(List<Fault> all) {

  private static final Faults NONE = new Faults(List.of());

  public Faults {
    all = List.copyOf(all);
  }

  /** Nothing is wrong. */
  public static Faults none() {
    return NONE;
  }

  /** What a problem complains about. */
  public static Faults of(Problem problem) {
    return new Faults(problem.faults());
  }

  /** Those of one field. */
  public List<Fault> at(String field) {
    return all.stream().filter(fault -> fault.field().equals(field)).toList();
  }

  /** Whether a field has any. */
  public boolean has(String field) {
    return all.stream().anyMatch(fault -> fault.field().equals(field));
  }

  /** Whether there are none at all. */
  public boolean isEmpty() {
    return all.isEmpty();
  }
}
