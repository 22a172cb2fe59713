package org.mekongdragon.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mekongdragon.kernel.Regime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A map as the JSON of {@code docs/formats/forms.md}; what is usual is left out. */
final class MapJson {

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final String JOINT = ", ";

  private MapJson() {}

  static FieldMap read(OutsideSystem form, int version, String text) {
    JsonNode json = MAPPER.readTree(text);
    List<FormField> fields = new ArrayList<>();
    json.path("fields").forEach(field -> fields.add(field(field)));
    return new FieldMap(
        form,
        version,
        new FieldMap.Scope(
            texts(json.path("regimes")).stream().map(Regime::of).collect(Collectors.toSet()),
            new TreeSet<>(texts(json.path("countries"))),
            json.path("days").asInt(0)),
        fields);
  }

  private static FormField field(JsonNode json) {
    Map<String, String> table = new LinkedHashMap<>();
    json.path("table")
        .properties()
        .forEach(one -> table.put(one.getKey(), one.getValue().asString()));
    return new FormField(
        json.path("name").asString(""),
        texts(json.path("sources")),
        json.path("constant").asString(""),
        json.path("joint").asString(JOINT),
        table,
        json.path("required").asBoolean(false),
        json.path("longest").asInt(FormField.MOST_CHARACTERS));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asString()));
    return texts;
  }

  static ObjectNode write(FieldMap map) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("form", map.form().code()).put("version", map.version());
    ArrayNode regimes = json.putArray("regimes");
    map.scope().regimes().stream().sorted().forEach(regime -> regimes.add(regime.code()));
    ArrayNode countries = json.putArray("countries");
    new TreeSet<>(map.scope().countries()).forEach(countries::add);
    json.put("days", map.scope().days());
    ArrayNode fields = json.putArray("fields");
    map.fields().forEach(field -> field(fields.addObject(), field));
    return json;
  }

  private static void field(ObjectNode json, FormField field) {
    json.put("name", field.name());
    field.sources().forEach(json.putArray("sources")::add);
    if (!field.constant().isEmpty()) {
      json.put("constant", field.constant());
    }
    if (!field.joint().equals(JOINT)) {
      json.put("joint", field.joint());
    }
    if (!field.table().isEmpty()) {
      ObjectNode table = json.putObject("table");
      field.table().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(one -> table.put(one.getKey(), one.getValue()));
    }
    if (field.required()) {
      json.put("required", true);
    }
    json.put("longest", field.longest());
  }
}
