package org.mekongdragon.kernel;

import java.util.List;

/**
 * One thing that is wrong, as a value: where bad items must not sink a batch, faults are returned,
 * and where the whole call fails they travel in a {@link Problem}.
 *
 * @param field the input's name as the caller wrote it ({@code goods[0].quantity}), empty for the
 *     whole input
 * @param arguments what the sentence quotes, in the order of its placeholders; never secrets
 */
public record Fault(String field, ProblemCode code, List<Object> arguments) {

  public Fault {
    arguments = List.copyOf(arguments);
  }

  /** A fault of one field. */
  public static Fault of(String field, ProblemCode code, Object... arguments) {
    return new Fault(field, code, List.of(arguments));
  }
}
