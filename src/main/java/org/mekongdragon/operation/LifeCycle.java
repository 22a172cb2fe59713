package org.mekongdragon.operation;

import java.util.Optional;
import org.mekongdragon.kernel.Problem;

/** What must be true before an operation moves. */
final class LifeCycle {

  private LifeCycle() {}

  static void check(Operation operation, Status to) {
    obstacle(operation, to)
        .ifPresent(obstacle -> {
          throw Problem.at("status", obstacle);
        });
  }

  /** What stands in the way, if anything. */
  static Optional<OperationProblem> obstacle(Operation operation, Status to) {
    if (!operation.status().next().contains(to)) {
      return Optional.of(OperationProblem.MOVE_NOT_OPEN);
    }
    return switch (to) {
      case APPROVED -> toApprove(operation);
      case EXTENDED ->
          has(operation, Period.Kind.EXTENSION)
              ? Optional.empty()
              : Optional.of(OperationProblem.EXTENSION_PERIOD_NEEDED);
      case DRAFT, ACTIVE, POST_OPERATIONAL, CLOSED -> Optional.empty();
    };
  }

  private static Optional<OperationProblem> toApprove(Operation operation) {
    if (operation.initiators().isEmpty()) {
      return Optional.of(OperationProblem.INITIATOR_NEEDED);
    }
    return has(operation, Period.Kind.OPERATIONAL)
        ? Optional.empty()
        : Optional.of(OperationProblem.OPERATIONAL_PERIOD_NEEDED);
  }

  private static boolean has(Operation operation, Period.Kind kind) {
    return operation.periods().stream().anyMatch(period -> period.kind() == kind);
  }
}
