package org.mekongdragon.operation;

import java.util.Optional;
import org.mekongdragon.kernel.Problem;

/**
 * An operation to set up.
 *
 * @param code 2 to 20 capital letters, digits and hyphens, a letter first
 * @param role what the creator's organisation will be in it
 * @param previous the phase before, one that the creator sees
 */
public record NewOperation(String code, Plan plan, MemberRole role, Optional<String> previous) {

  /**
   * @throws Problem {@code operation-code}
   */
  public NewOperation {
    if (!isCode(code)) {
      throw Problem.at("code", OperationProblem.OPERATION_CODE);
    }
  }

  /** The first of its kind. */
  public static NewOperation of(String code, Plan plan, MemberRole role) {
    return new NewOperation(code, plan, role, Optional.empty());
  }

  static boolean isCode(String text) {
    return text.matches("[A-Z][A-Z0-9-]{1,19}");
  }
}
