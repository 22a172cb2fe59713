package org.mekongdragon.seizure;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;

/** A place in a list that is ordered by day and key, newest first: what follows it is next. */
public record SeizureCursor(LocalDate day, UUID id) {

  /** Right after a record. */
  static SeizureCursor after(Seizure seizure) {
    return new SeizureCursor(seizure.content().when().orElseThrow().day(), seizure.id());
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws Problem {@code cursor}
   */
  public static SeizureCursor parse(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      String[] parts = plain.split(" ", -1);
      if (parts.length == 2 && text.length() < 100) {
        return new SeizureCursor(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Problem.at("cursor", SeizureProblem.CURSOR);
    }
    throw Problem.at("cursor", SeizureProblem.CURSOR);
  }

  /** As it stands in an address. */
  public String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((day + " " + id).getBytes(StandardCharsets.UTF_8));
  }
}
