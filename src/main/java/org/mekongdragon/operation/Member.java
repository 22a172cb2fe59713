package org.mekongdragon.operation;

import java.time.LocalDate;
import java.util.Optional;
import org.mekongdragon.kernel.Problem;

/**
 * An organisation in an operation, from a day to a day.
 *
 * @param organisation the organisation's code
 * @param joined the first day
 * @param left the first day on which it is no member any more
 * @param revision counts the changes, from 1
 */
public record Member(
    String organisation,
    MemberRole role,
    LocalDate joined,
    Optional<LocalDate> left,
    int revision) {

  /**
   * @throws Problem {@code leaves-early} when it leaves before it joined
   */
  public Member {
    if (left.isPresent() && left.get().isBefore(joined)) {
      throw Problem.at("left", OperationProblem.LEAVES_EARLY);
    }
  }

  /** Whether it is a member on that day, or will be without having left. */
  public boolean isPresent(LocalDate day) {
    return left.isEmpty() || left.get().isAfter(day);
  }
}
