package org.mekongdragon.cargo.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A JSON-LD document read by short names: prefixes and namespaces are dropped. */
final class LinkedData {

  private final Map<String, Json> byId = new HashMap<>();
  private final List<Json> nodes = new ArrayList<>();

  LinkedData(Json document) {
    collect(document);
  }

  private void collect(Json value) {
    if (!value.fields().isEmpty()) {
      nodes.add(value);
      String id = value.field("@id").map(Json::text).orElse("");
      if (!id.isEmpty() && value.fields().size() > 1) {
        byId.putIfAbsent(id, value);
      }
      value.fields().values().forEach(this::collect);
    }
    value.items().forEach(this::collect);
  }

  /** All nodes of a type, in the order of the document. */
  List<Json> ofType(String type) {
    return nodes.stream().filter(node -> hasType(node, type)).toList();
  }

  private static boolean hasType(Json node, String type) {
    return node.fields().getOrDefault("@type", Json.EMPTY).each().stream()
        .anyMatch(t -> shortName(t.text()).equals(type));
  }

  /** {@code cargo:Piece}, {@code https://onerecord.iata.org/ns/cargo#Piece} and {@code Piece}. */
  static String shortName(String name) {
    int cut =
        Math.max(name.lastIndexOf('#'), Math.max(name.lastIndexOf(':'), name.lastIndexOf('/')));
    return name.substring(cut + 1);
  }

  /** The values of a property, references followed. */
  List<Json> all(Json node, String property) {
    return node.fields().entrySet().stream()
        .filter(entry -> shortName(entry.getKey()).equals(property))
        .flatMap(entry -> entry.getValue().each().stream())
        .map(this::resolve)
        .toList();
  }

  /** The first value of the first of these properties that is there. */
  Json first(Json node, String... properties) {
    for (String property : properties) {
      List<Json> found = all(node, property);
      if (!found.isEmpty()) {
        return found.getFirst();
      }
    }
    return Json.EMPTY;
  }

  /** A value as text: a literal, a typed literal, or the code at the end of an identifier. */
  String text(Json node, String... properties) {
    return literal(first(node, properties));
  }

  String literal(Json value) {
    if (value.fields().isEmpty()) {
      return value.text();
    }
    Json typed = value.fields().getOrDefault("@value", Json.EMPTY);
    if (!typed.text().isEmpty()) {
      return typed.text();
    }
    String code = value.fields().isEmpty() ? "" : literal(first(value, "code"));
    String id = value.field("@id").map(Json::text).orElse("");
    return code.isEmpty() && id.contains("#") ? id.substring(id.lastIndexOf('#') + 1) : code;
  }

  Json resolve(Json value) {
    if (value.fields().size() == 1) {
      String id = value.field("@id").map(Json::text).orElse("");
      return byId.getOrDefault(id, value);
    }
    return value;
  }
}
