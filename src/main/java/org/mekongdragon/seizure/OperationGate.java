package org.mekongdragon.seizure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Operation;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.operation.Period;
import org.springframework.stereotype.Component;

/** What this room needs to know of an operation. */
@Component
class OperationGate {

  private final Operations operations;

  OperationGate(Operations operations) {
    this.operations = operations;
  }

  /**
   * An operation as the rules see it.
   *
   * @param from first day of its first period
   * @param until last day of its last period, {@link LocalDate#MAX} while one is open
   */
  record Frame(String code, LocalDate from, LocalDate until, boolean takesReports) {}

  /**
   * The operation, if the caller is in it.
   *
   * @throws Problem {@code no-operation}
   */
  Frame enter(String code) {
    Operation operation = operations.require(code);
    List<Period> periods = operation.periods();
    LocalDate from =
        periods.stream().map(Period::from).min(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    LocalDate until =
        periods.stream()
            .map(period -> period.to().orElse(LocalDate.MAX))
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.MAX);
    return new Frame(code, from, until, operation.status().takesReports());
  }
}
