package org.mekongdragon.screening;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;

/**
 * What an officer says of an examination.
 *
 * @param minutes 0 to {@value #MOST_MINUTES}, when stated
 * @param text what was found; needed for an irregularity, at most {@value #LONGEST} characters
 * @param operation and {@code seizure} name the record of what was seized, when there is one
 */
public record NewExamination(
    ExaminationResult result,
    OptionalInt minutes,
    String text,
    String operation,
    Optional<UUID> seizure) {

  /** A month without a break. */
  public static final int MOST_MINUTES = 43_200;

  static final int LONGEST = 4_000;

  /**
   * @throws Problem {@code hit-minutes}, {@code hit-text}, {@code hit-reason-missing}
   */
  public NewExamination {
    text = Notes.checked("text", text, LONGEST);
    if (minutes.isPresent() && (minutes.getAsInt() < 0 || minutes.getAsInt() > MOST_MINUTES)) {
      throw Problem.at("minutes", ScreeningProblem.HIT_MINUTES, 0, MOST_MINUTES);
    }
    if (result == ExaminationResult.IRREGULARITY && text.isEmpty()) {
      throw Problem.at("text", ScreeningProblem.HIT_REASON_MISSING);
    }
  }

  /** Without a seizure record. */
  public static NewExamination of(ExaminationResult result, OptionalInt minutes, String text) {
    return new NewExamination(result, minutes, text, "", Optional.empty());
  }
}
