package org.mekongdragon.intake;

import java.util.List;
import org.mekongdragon.kernel.DecimalSign;

/**
 * What is to be done with a file.
 *
 * @param operation code
 * @param format one of the kind's formats
 * @param file the file's name, may be empty
 * @param audience grants of those who will see the records once they are open
 * @param release whether records are opened at once, if the caller may do that
 * @param sign the sender's decimal sign, {@code UNKNOWN} to find out from the file
 */
public record ImportRequest(
    String operation,
    String format,
    String file,
    List<String> audience,
    boolean release,
    DecimalSign sign) {

  /** Keeps a copy. */
  public ImportRequest {
    audience = List.copyOf(audience);
  }
}
