package org.mekongdragon.watchlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mekongdragon.kernel.CountryCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Entries and settings as JSON: in the record of changes and for programs. */
final class EntryJson {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private EntryJson() {}

  static ObjectNode of(EntryContent content) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("kind", content.kind().code()).put("name", content.name());
    texts(json, "aliases", content.aliases());
    texts(json, "birthDates", content.sortedBirthDates());
    texts(json, "countries", content.countryCodes());
    texts(json, "identifiers", content.sortedIdentifiers());
    json.put("remarks", content.remarks());
    return json;
  }

  static String text(EntryContent content) {
    return MAPPER.writeValueAsString(of(content));
  }

  static EntryContent content(String text) {
    JsonNode json = MAPPER.readTree(text);
    List<CountryCode> countries = texts(json, "countries").stream().map(CountryCode::new).toList();
    return new EntryContent(
        EntryKind.of(json.path("kind").asString("")).orElse(EntryKind.UNKNOWN),
        json.path("name").asString(""),
        texts(json, "aliases"),
        Set.copyOf(texts(json, "birthDates")),
        Set.copyOf(countries),
        Set.copyOf(texts(json, "identifiers")),
        json.path("remarks").asString(""));
  }

  static ObjectNode of(ListSettings settings) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("name", settings.name()).put("description", settings.description());
    json.put("source", settings.source()).put("operation", settings.operation());
    texts(json, "readers", settings.readers());
    json.put("threshold", settings.threshold()).put("severity", settings.severity());
    json.put("validFrom", settings.validFrom().map(Object::toString).orElse(""));
    json.put("validUntil", settings.validUntil().map(Object::toString).orElse(""));
    json.set("words", settings.words().json("description"));
    return json;
  }

  static String text(ListSettings settings) {
    return MAPPER.writeValueAsString(of(settings));
  }

  static void texts(ObjectNode json, String name, List<String> texts) {
    texts.forEach(json.putArray(name)::add);
  }

  private static List<String> texts(JsonNode json, String name) {
    List<String> texts = new ArrayList<>();
    json.path(name).forEach(item -> texts.add(item.asString("")));
    return texts;
  }
}
