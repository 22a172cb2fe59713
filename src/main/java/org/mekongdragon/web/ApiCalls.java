package org.mekongdragon.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What code does not say about a call, from {@code api/calls.json}: a sentence, the parameters that
 * are read from the query as a whole, an example of the body.
 */
final class ApiCalls {

  /**
   * A call's words.
   *
   * @param query descriptions by parameter, in order
   * @param body an example; a text stands for a file
   * @param status what success answers, when it is not what the code says
   */
  record Words(
      String summary,
      Map<String, String> query,
      Optional<JsonNode> body,
      Optional<Integer> status) {}

  private static final Words NONE = new Words("", Map.of(), Optional.empty(), Optional.empty());

  private final Map<String, Words> byCall;

  private ApiCalls(Map<String, Words> byCall) {
    this.byCall = Map.copyOf(byCall);
  }

  static ApiCalls read() {
    try (InputStream file = new ClassPathResource("api/calls.json").getInputStream()) {
      Map<String, Words> byCall = new HashMap<>();
      JsonMapper.shared()
          .readTree(file)
          .properties()
          .forEach(call -> byCall.put(key(call.getKey()), words(call.getValue())));
      return new ApiCalls(byCall);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a call; an empty summary when there are none. */
  Words of(String method, String path) {
    return byCall.getOrDefault(key(method + " " + path), NONE);
  }

  /** A variable's name does not matter. */
  private static String key(String call) {
    return call.replaceAll("\\{[^}]*}", "{}");
  }

  private static Words words(JsonNode json) {
    Map<String, String> query = new LinkedHashMap<>();
    json.path("query")
        .properties()
        .forEach(field -> query.put(field.getKey(), field.getValue().asString()));
    return new Words(
        json.path("summary").asString(),
        query,
        Optional.ofNullable(json.get("body")),
        Optional.ofNullable(json.get("status")).map(JsonNode::asInt));
  }
}
