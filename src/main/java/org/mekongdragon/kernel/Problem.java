package org.mekongdragon.kernel;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a caller must know: one or more faults. The message is for logs; people are shown the
 * translated sentences of the codes.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /**
   * @param faults at least one
   */
  public Problem(List<Fault> faults) {
    super(faults.stream().map(Problem::describe).collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  /** A problem of the whole input. */
  public static Problem of(ProblemCode code, Object... arguments) {
    return new Problem(List.of(Fault.of("", code, arguments)));
  }

  /** A problem of one field. */
  public static Problem at(String field, ProblemCode code, Object... arguments) {
    return new Problem(List.of(Fault.of(field, code, arguments)));
  }

  /** Throws when there is anything to complain about. */
  public static void throwIfAny(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Problem(faults);
    }
  }

  /** All faults, in the order of the input. */
  public List<Fault> faults() {
    return faults;
  }

  /** The first fault's code, which decides the HTTP status. */
  public ProblemCode code() {
    return faults.getFirst().code();
  }

  private static String describe(Fault fault) {
    String place = fault.field().isEmpty() ? "" : fault.field() + ": ";
    return place + fault.code().code() + (fault.arguments().isEmpty() ? "" : fault.arguments());
  }
}
