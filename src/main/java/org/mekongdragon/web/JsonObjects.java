package org.mekongdragon.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.mekongdragon.kernel.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what programs send: one JSON object in UTF-8, of a bounded size. */
public final class JsonObjects {

  private static final JsonMapper JSON = JsonMapper.shared();

  private JsonObjects() {}

  /**
   * The object of a body.
   *
   * @param largest octets that are taken, 1 or more
   * @throws Problem {@code too-large}; {@code unreadable} for what is no JSON or no object, nothing
   *     at all included
   */
  public static JsonNode read(InputStream body, int largest) {
    return read(bytes(body, largest));
  }

  /**
   * The same, for calls whose body may be left out: nothing at all is an object without fields.
   *
   * @param largest octets that are taken, 1 or more
   * @throws Problem {@code too-large}, {@code unreadable}
   */
  public static JsonNode readIfAny(InputStream body, int largest) {
    byte[] bytes = bytes(body, largest);
    return bytes.length == 0 ? JSON.createObjectNode() : read(bytes);
  }

  private static byte[] bytes(InputStream body, int largest) {
    try {
      byte[] bytes = body.readNBytes(largest + 1);
      if (bytes.length > largest) {
        throw Problem.of(WebProblem.TOO_LARGE);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(byte[] bytes) {
    try {
      JsonNode json = JSON.readTree(bytes);
      if (json.isObject()) {
        return json;
      }
    } catch (JacksonException e) {
      // Told below, like what is no object.
    }
    throw Problem.of(WebProblem.UNREADABLE, "");
  }
}
