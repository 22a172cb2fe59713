package org.mekongdragon.operation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.mekongdragon.kernel.Problem;

/**
 * A meeting of the members.
 *
 * @param from the first day
 * @param to the last day, included, when it is another one
 * @param place at most 200 characters, may be empty
 * @param note at most 4,000 characters, may be empty
 */
public record Meeting(
    Kind kind, LocalDate from, Optional<LocalDate> to, String place, String note) {

  /** Why they meet. */
  public enum Kind {
    LAUNCH,
    MID_TERM,
    DEBRIEF,
    COORDINATION,
    TRAINING,
    OTHER;

    /** Lower case with hyphens. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * @throws Problem {@code meeting-ends-early}, {@code text}
   */
  public Meeting {
    if (to.isPresent() && to.get().isBefore(from)) {
      throw Problem.at("to", OperationProblem.MEETING_ENDS_EARLY);
    }
    PlainText.check("place", place, 200);
    PlainText.check("note", note, 4000);
  }
}
