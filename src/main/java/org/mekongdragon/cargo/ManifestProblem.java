package org.mekongdragon.cargo;

import java.util.List;
import org.mekongdragon.cargo.parse.Finding;
import org.mekongdragon.cargo.parse.Position;
import org.mekongdragon.cargo.parse.Rejected;
import org.mekongdragon.kernel.Fault;

/**
 * Something that is wrong with a received file.
 *
 * @param rejected whether the record was left out; else it was kept and this is a warning
 * @param position where it stands
 * @param reasons at least one
 * @param excerpt the text as received, shortened
 */
public record ManifestProblem(
    boolean rejected, Position position, List<Reason> reasons, String excerpt) {

  /** Copies the reasons. */
  public ManifestProblem {
    reasons = List.copyOf(reasons);
  }

  /**
   * Why, as it is kept.
   *
   * @param field as the message names it; empty for the whole record
   * @param code of a {@link org.mekongdragon.kernel.ProblemCode}
   * @param arguments what the sentence quotes
   */
  public record Reason(String field, String code, List<String> arguments) {

    /** Copies the arguments. */
    public Reason {
      arguments = List.copyOf(arguments);
    }

    static Reason of(Fault fault) {
      return new Reason(
          fault.field(),
          fault.code().code(),
          fault.arguments().stream().map(Object::toString).toList());
    }
  }

  static ManifestProblem of(Rejected rejected) {
    return new ManifestProblem(
        true,
        rejected.position(),
        rejected.reasons().stream().map(Reason::of).toList(),
        rejected.excerpt());
  }

  static ManifestProblem of(Finding finding) {
    return new ManifestProblem(
        false, finding.position(), List.of(Reason.of(finding.fault())), finding.excerpt());
  }
}
