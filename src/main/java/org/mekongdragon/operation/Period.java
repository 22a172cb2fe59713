package org.mekongdragon.operation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.mekongdragon.kernel.Problem;

/**
 * Some days of an operation. Two periods of one kind may stand side by side, because published end
 * dates differ: the source says whose they are.
 *
 * @param from the first day
 * @param to the last day, included; empty while it is open
 * @param source who said so: a decision, a publication; may be empty, at most 500 characters
 */
public record Period(Kind kind, LocalDate from, Optional<LocalDate> to, String source) {

  /** What happens in these days. */
  public enum Kind {
    PREPARATION,
    OPERATIONAL,
    EXTENSION,
    POST_OPERATIONAL,
    DEBRIEF;

    /** Lower case with hyphens. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether members report in these days. */
    boolean runs() {
      return this == OPERATIONAL || this == EXTENSION;
    }
  }

  /**
   * @throws Problem {@code period-ends-early}, {@code text}
   */
  public Period {
    if (to.isPresent() && to.get().isBefore(from)) {
      throw Problem.at("to", OperationProblem.PERIOD_ENDS_EARLY);
    }
    PlainText.check("source", source, 500);
  }

  /** Whether a day lies in it. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
  }
}
