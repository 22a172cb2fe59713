package org.mekongdragon.operation;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.JsonObjects;
import org.mekongdragon.web.WebProblem;

/** The body and the condition of a program's write. */
final class JsonBody {

  private static final int LARGEST = 256 << 10;

  private JsonBody() {}

  /**
   * @throws Problem {@code too-large} over 256 KiB, {@code unreadable}
   */
  static Fields fields(HttpServletRequest request) {
    try {
      return Fields.of(JsonObjects.read(request.getInputStream(), LARGEST));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The revision that the caller has read: {@code If-Match: "3"}.
   *
   * @throws Problem {@code if-match}
   */
  static int revision(HttpServletRequest request) {
    String header = request.getHeader("If-Match");
    if (header == null || !header.matches("(W/)?\"[0-9]{1,9}\"|[0-9]{1,9}")) {
      throw Problem.of(WebProblem.IF_MATCH);
    }
    return Integer.parseInt(header.replaceAll("[^0-9]", ""));
  }

  static String tag(int revision) {
    return "\"" + revision + "\"";
  }
}
