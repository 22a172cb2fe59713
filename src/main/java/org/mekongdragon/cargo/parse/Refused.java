package org.mekongdragon.cargo.parse;

import org.mekongdragon.kernel.Fault;

/**
 * Stops reading a file that would cost more than it may; caught by the door, never seen outside.
 */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  Refused(CargoProblem code, Object... arguments) {
    super(code.code());
    this.fault = Fault.of("", code, arguments);
  }

  Fault fault() {
    return fault;
  }
}
