package org.mekongdragon.cargo;

import java.util.stream.Collectors;
import org.mekongdragon.cargo.parse.FormatHint;

/**
 * What the sender of a file says about it.
 *
 * @param format the format, or that it is to be found out
 * @param file the file's name, shown to people; path, control characters and what exceeds 200
 *     characters are dropped
 */
public record ManifestRequest(FormatHint format, String file) {

  private static final int LONGEST_NAME = 200;

  /** Tidies the name. */
  public ManifestRequest {
    file =
        file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
            .codePoints()
            .filter(point -> !Character.isISOControl(point))
            .filter(point -> Character.getType(point) != Character.SURROGATE)
            .limit(LONGEST_NAME)
            .mapToObj(Character::toString)
            .collect(Collectors.joining())
            .strip();
  }
}
