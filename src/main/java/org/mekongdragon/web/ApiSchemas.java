package org.mekongdragon.web;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;

/**
 * JSON Schema 2020-12 of Java types, as Jackson writes them; records become components. What the
 * type does not say (trees of JSON) is left open. Not thread-safe.
 */
final class ApiSchemas {

  private static final Map<Class<?>, Map<String, Object>> PLAIN =
      Map.ofEntries(
          Map.entry(String.class, Map.of("type", "string")),
          Map.entry(UUID.class, Map.of("type", "string", "format", "uuid")),
          Map.entry(Instant.class, Map.of("type", "string", "format", "date-time")),
          Map.entry(LocalDate.class, Map.of("type", "string", "format", "date")),
          Map.entry(int.class, Map.of("type", "integer", "format", "int32")),
          Map.entry(Integer.class, Map.of("type", "integer", "format", "int32")),
          Map.entry(long.class, Map.of("type", "integer", "format", "int64")),
          Map.entry(Long.class, Map.of("type", "integer", "format", "int64")),
          Map.entry(BigDecimal.class, Map.of("type", "number")),
          Map.entry(double.class, Map.of("type", "number")),
          Map.entry(Double.class, Map.of("type", "number")),
          Map.entry(boolean.class, Map.of("type", "boolean")),
          Map.entry(Boolean.class, Map.of("type", "boolean")));

  private final Map<String, Object> components = new TreeMap<>();
  private final Map<Class<?>, String> names = new HashMap<>();

  /** The records met so far, by name. */
  Map<String, Object> components() {
    return components;
  }

  Map<String, Object> of(ResolvableType type) {
    Class<?> raw = type.resolve(Object.class);
    Map<String, Object> plain = PLAIN.get(raw);
    if (plain != null) {
      return plain;
    }
    if (raw == Optional.class) {
      return nullable(of(type.getGeneric(0)));
    }
    if (Resource.class.isAssignableFrom(raw) || raw == byte[].class) {
      return Map.of("type", "string", "format", "binary");
    }
    if (JsonNode.class.isAssignableFrom(raw)) {
      return Map.of();
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return Map.of("type", "array", "items", of(type.asCollection().getGeneric(0)));
    }
    if (Map.class.isAssignableFrom(raw)) {
      return Map.of("type", "object", "additionalProperties", of(type.asMap().getGeneric(1)));
    }
    if (raw.isEnum()) {
      return Map.of(
          "type",
          "string",
          "enum",
          Arrays.stream(raw.getEnumConstants()).map(Object::toString).toList());
    }
    return raw.isRecord() ? reference(raw) : Map.of();
  }

  private static Map<String, Object> nullable(Map<String, Object> schema) {
    return schema.isEmpty() ? schema : Map.of("anyOf", List.of(schema, Map.of("type", "null")));
  }

  private Map<String, Object> reference(Class<?> type) {
    String known = names.get(type);
    String name = known == null ? define(type) : known;
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  /** The name is taken before the fields are looked at, because a record may hold its own kind. */
  private String define(Class<?> type) {
    String simple = type.getSimpleName();
    String room = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
    String name = components.containsKey(simple) ? room + "." + simple : simple;
    names.put(type, name);
    components.put(name, Map.of());
    Map<String, Object> properties = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      properties.put(component.getName(), property(component));
    }
    components.put(
        name,
        Map.of(
            "type",
            "object",
            "properties",
            properties,
            "required",
            List.copyOf(properties.keySet())));
    return name;
  }

  private Map<String, Object> property(RecordComponent component) {
    Map<String, Object> schema = of(ResolvableType.forType(component.getGenericType()));
    boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return mayBeNull ? nullable(schema) : schema;
  }
}
