package org.mekongdragon.cargo.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * One JSON value of bounded size: an object, an array, or a scalar as text ({@code null} is the
 * empty text).
 */
record Json(Map<String, Json> fields, List<Json> items, String text) {

  static final Json EMPTY = new Json(Map.of(), List.of(), "");

  static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(Limits.DEPTH)
                .maxStringLength(Limits.RECORD)
                .maxNumberLength(100)
                .maxNameLength(Limits.TEXT)
                .build())
        .build();
  }

  /**
   * Reads the value at whose first token the parser stands.
   *
   * @throws Refused when it holds more nodes than allowed
   * @throws tools.jackson.core.JacksonException when it is no JSON
   */
  static Json read(JsonParser parser) {
    return read(parser, new int[] {Limits.NODES});
  }

  private static Json read(JsonParser parser, int[] left) {
    if (--left[0] < 0) {
      throw new Refused(CargoProblem.CARGO_TOO_MANY, Limits.NODES);
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, left);
      case START_ARRAY -> array(parser, left);
      case VALUE_NULL -> EMPTY;
      default -> new Json(Map.of(), List.of(), parser.getString());
    };
  }

  private static Json object(JsonParser parser, int[] left) {
    Map<String, Json> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, read(parser, left));
    }
    return new Json(fields, List.of(), "");
  }

  private static Json array(JsonParser parser, int[] left) {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(read(parser, left));
    }
    return new Json(Map.of(), items, "");
  }

  Optional<Json> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** The items of an array, the value itself otherwise, nothing when it is empty. */
  List<Json> each() {
    if (!items.isEmpty()) {
      return items;
    }
    return equals(EMPTY) ? List.of() : List.of(this);
  }
}
