package org.mekongdragon.exchange;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.JsonObjects;
import tools.jackson.databind.JsonNode;

/** The body of a program's write: texts by name, lists of texts, and coded fields. */
record MessageBody(Map<String, String> values, Map<String, String> fields, JsonNode json) {

  private static final int LARGEST = 1 << 20;

  /**
   * Reads it.
   *
   * @throws Problem {@code too-large}, {@code unreadable}, {@code message-choice} for a value of
   *     another shape
   */
  static MessageBody of(InputStream body) {
    JsonNode json = read(body);
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> one : json.properties()) {
      if (one.getKey().equals("fields") && one.getValue().isObject()) {
        one.getValue()
            .properties()
            .forEach(
                field -> put("fields." + field.getKey(), field.getKey(), field.getValue(), fields));
      } else if (!one.getValue().isArray()) {
        put(one.getKey(), one.getKey(), one.getValue(), values);
      }
    }
    return new MessageBody(values, fields, json);
  }

  /** A list of texts; one text alone is a list of one. */
  List<String> texts(String name) {
    JsonNode list = json.path(name);
    List<String> texts = new ArrayList<>();
    if (list.isString()) {
      texts.add(list.asString());
    }
    for (JsonNode item : list) {
      if (!item.isString()) {
        throw Problem.at(name, MessageProblem.MESSAGE_CHOICE, Plain.shorten(item.toString()));
      }
      texts.add(item.asString());
    }
    return texts;
  }

  String text(String name) {
    return values.getOrDefault(name, "").strip();
  }

  private static void put(String field, String name, JsonNode value, Map<String, String> values) {
    if (value.isNull()) {
      return;
    }
    if (!value.isValueNode()) {
      throw Problem.at(field, MessageProblem.MESSAGE_CHOICE, Plain.shorten(value.toString()));
    }
    values.put(name, value.asString());
  }

  private static JsonNode read(InputStream body) {
    return JsonObjects.read(body, LARGEST);
  }
}
