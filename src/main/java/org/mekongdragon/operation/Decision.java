package org.mekongdragon.operation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;

/**
 * What the members decided.
 *
 * @param number the decision's own number, may be empty, at most 60 characters
 * @param meeting where it was taken
 * @param text 1 to 4,000 characters
 */
public record Decision(String number, LocalDate day, Optional<UUID> meeting, String text) {

  /**
   * @throws Problem {@code missing}, {@code text}
   */
  public Decision {
    PlainText.check("number", number, 60);
    PlainText.checkFilled("text", text, 4000);
  }
}
