package org.mekongdragon.cargo.parse;

import java.util.function.BiConsumer;
import org.mekongdragon.kernel.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** The values of a JSON file one by one: the items of an array, or values behind each other. */
final class JsonRecords {

  private JsonRecords() {}

  /**
   * Reads to the end, or to where the JSON breaks, which is rejected.
   *
   * @param each takes a value and its line
   */
  static void read(Source source, Delivery delivery, BiConsumer<Json, Long> each) {
    try (JsonParser parser =
        Json.factory().createParser(tools.jackson.core.ObjectReadContext.empty(), source.text())) {
      boolean open = true;
      while (open) {
        Json value = null;
        long line = 0;
        try {
          JsonToken token = parser.nextToken();
          line = parser.currentTokenLocation().getLineNr();
          open = token != null;
          if (token == JsonToken.START_OBJECT) {
            value = Json.read(parser);
          }
        } catch (JacksonException broken) {
          reject(delivery, broken);
          open = false;
        }
        source.progress();
        if (value != null) {
          each.accept(value, line);
        }
      }
    }
  }

  static void reject(Delivery delivery, JacksonException broken) {
    long line = broken.getLocation() == null ? 0 : Math.max(0, broken.getLocation().getLineNr());
    Position position = delivery.next(line, "").position();
    delivery.reject(position, fault(broken), "");
  }

  static Fault fault(JacksonException broken) {
    String message = String.valueOf(broken.getOriginalMessage());
    if (broken instanceof UnexpectedEndOfInputException || message.contains("end-of-input")) {
      return Fault.of("", CargoProblem.TRUNCATED);
    }
    if (broken instanceof StreamConstraintsException) {
      return message.contains("depth")
          ? Fault.of("", CargoProblem.TOO_DEEP, Limits.DEPTH)
          : Fault.of("", CargoProblem.TOO_LARGE, Limits.RECORD);
    }
    return Fault.of("", CargoProblem.SYNTAX, Limits.excerpt(message));
  }
}
