package org.mekongdragon.forms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What STIX 2.1 (OASIS Standard, 10 June 2021) demands of the objects that we write, in our own
 * words; numbers are sections of the standard.
 */
final class StixRules {

  private static final String UUIDS =
      "[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

  /** 3.1, 2.9: RFC 3339 in UTC; created and modified to the millisecond (3.2). */
  private static final String MOMENT =
      "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
          + "T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)\\.[0-9]{3}Z";

  /** Required beside the common properties: 4.6, 4.7, 4.11, 4.14, 5.1, 7.2.1, 7.3. */
  private static final Map<String, Set<String>> REQUIRED =
      Map.of(
          "identity", Set.of("name"),
          "incident", Set.of("name"),
          "location", Set.of(),
          "relationship", Set.of("relationship_type", "source_ref", "target_ref"),
          "observed-data",
              Set.of("first_observed", "last_observed", "number_observed", "object_refs"),
          "marking-definition", Set.of("definition_type", "definition"),
          "extension-definition",
              Set.of("name", "schema", "version", "extension_types", "created_by_ref"),
          "customs-consignment", Set.of("extensions"));

  /** 7.2.1.4: the markings of the Traffic Light Protocol are these instances and no others. */
  private static final Map<String, String> TLP =
      Map.of(
          "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", "amber",
          "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", "red");

  /** 10.7, 10.8: the words of the vocabularies that we use. */
  private static final Set<String> CLASSES =
      Set.of("individual", "group", "system", "organization", "class", "unknown");

  private final List<String> faults = new ArrayList<>();

  private StixRules() {}

  /** What breaks a rule, in the order of the bundle; empty for a good one. */
  static List<String> faults(JsonNode bundle) {
    StixRules rules = new StixRules();
    rules.bundle(bundle);
    return rules.faults;
  }

  private void must(boolean kept, String rule, JsonNode object) {
    if (!kept) {
      faults.add(rule + ": " + object.path("id").asString(""));
    }
  }

  private void bundle(JsonNode bundle) {
    must(bundle.path("type").asString("").equals("bundle"), "8 type", bundle);
    must(bundle.path("id").asString("").matches("bundle--" + UUIDS), "8 id", bundle);
    must(!bundle.has("spec_version"), "8 no spec_version", bundle);
    must(!bundle.path("objects").isEmpty(), "8 objects", bundle);
    Set<String> ids = new HashSet<>();
    bundle
        .path("objects")
        .forEach(object -> {
          must(ids.add(object.path("id").asString("")), "once", object);
          object(object);
        });
    bundle.path("objects").forEach(object -> references(object, ids));
  }

  private void object(JsonNode object) {
    String type = object.path("type").asString("");
    must(type.matches("[a-z][a-z0-9-]{1,248}[a-z0-9]") && !type.contains("--"), "3.1 type", object);
    must(REQUIRED.containsKey(type), "a type of ours", object);
    must(object.path("id").asString("").matches(type + "--" + UUIDS), "2.9 id", object);
    must(object.path("spec_version").asString("").equals("2.1"), "3.2 spec_version", object);
    REQUIRED
        .getOrDefault(type, Set.of())
        .forEach(name -> must(object.has(name), "required " + name, object));
    object
        .properties()
        .forEach(property -> {
          must(property.getKey().matches("id|[a-z][a-z0-9_]{2,249}"), "3.1 name", object);
          JsonNode value = property.getValue();
          must(!value.isNull(), "3.1 null", object);
          must(!value.isContainer() || !value.isEmpty(), "2.7 empty list", object);
        });
    times(object, type);
    switch (type) {
      case "location" -> location(object);
      case "marking-definition" -> marking(object);
      case "identity" ->
          must(CLASSES.contains(object.path("identity_class").asString("")), "10.7", object);
      case "extension-definition" -> extension(object);
      case "observed-data" -> observed(object);
      case "relationship" ->
          must(
              object.path("relationship_type").asString("").matches("[a-z0-9-]+"),
              "5.1 relationship_type",
              object);
      default -> {}
    }
    extensions(object, type);
    object
        .path("external_references")
        .forEach(reference ->
            must(
                reference.has("source_name")
                    && (reference.has("external_id")
                        || reference.has("url")
                        || reference.has("description")),
                "2.5 external_references",
                object));
  }

  private void times(JsonNode object, String type) {
    boolean versioned = !Set.of("customs-consignment", "marking-definition").contains(type);
    must(object.has("modified") == versioned, "3.2 modified", object);
    must(object.has("created") != type.equals("customs-consignment"), "3.2 created", object);
    for (String name : List.of("created", "modified", "first_observed", "last_observed")) {
      must(
          !object.has(name) || object.get(name).asString("").matches(MOMENT),
          "2.11 " + name,
          object);
    }
    must(ordered(object, "created", "modified"), "3.6 modified before created", object);
  }

  private static boolean ordered(JsonNode object, String first, String second) {
    String one = object.path(first).asString("");
    String two = object.path(second).asString("");
    return !one.matches(MOMENT)
        || !two.matches(MOMENT)
        || !Instant.parse(two).isBefore(Instant.parse(one));
  }

  private void location(JsonNode object) {
    boolean latitude = object.has("latitude");
    must(latitude == object.has("longitude"), "4.11 latitude and longitude", object);
    must(object.has("country") || object.has("region") || latitude, "4.11 where", object);
    must(Math.abs(object.path("latitude").asDouble(0)) <= 90, "4.11 latitude", object);
    must(Math.abs(object.path("longitude").asDouble(0)) <= 180, "4.11 longitude", object);
    must(
        object.path("country").asString("XX").matches("[A-Z]{2}"),
        "4.11 country by ISO 3166-1",
        object);
    if (latitude || object.has("city")) {
      must(object.has("object_marking_refs"), "words of a record are marked", object);
    }
  }

  private void marking(JsonNode object) {
    String id = object.path("id").asString("");
    String type = object.path("definition_type").asString("");
    must(TLP.containsKey(id) == type.equals("tlp"), "7.2.1.4 its own instance", object);
    if (type.equals("tlp")) {
      String colour = object.path("definition").path("tlp").asString("");
      must(colour.equals(TLP.get(id)), "7.2.1.4 colour", object);
      must(
          object.path("name").asString("").equalsIgnoreCase("TLP:" + colour),
          "7.2.1.4 name",
          object);
      must(
          object.path("created").asString("").equals("2017-01-20T00:00:00.000Z"),
          "7.2.1.4 created",
          object);
      must(object.size() == 7, "7.2.1.4 nothing else", object);
    } else {
      must(object.path("definition").has("statement"), "7.2.1.3 statement", object);
    }
  }

  private void extension(JsonNode object) {
    object
        .path("extension_types")
        .forEach(type ->
            must(
                Set.of("new-sdo", "new-sco", "new-sro", "property-extension")
                    .contains(type.asString("")),
                "7.3 extension_types",
                object));
    must(!object.has("extension_properties"), "7.3 extension_properties", object);
    must(object.path("schema").asString("").startsWith("{\"$schema\""), "7.3 schema", object);
  }

  private void observed(JsonNode object) {
    int times = object.path("number_observed").asInt(0);
    must(times >= 1 && times <= 999_999_999, "4.14 number_observed", object);
    must(ordered(object, "first_observed", "last_observed"), "4.14 last_observed", object);
  }

  /** 7.3: an extension names its definition and its kind; a type of our own has one. */
  private void extensions(JsonNode object, String type) {
    String kind = type.equals("customs-consignment") ? "new-sco" : "property-extension";
    object
        .path("extensions")
        .properties()
        .forEach(extension -> {
          must(extension.getKey().matches("extension-definition--" + UUIDS), "7.3 key", object);
          must(
              extension.getValue().path("extension_type").asString("").equals(kind),
              "7.3 extension_type",
              object);
        });
  }

  /** Everything named is in the bundle, but for what a revoked relationship once led to. */
  private void references(JsonNode object, Set<String> ids) {
    boolean revoked = object.path("revoked").asBoolean(false);
    object
        .properties()
        .forEach(property -> {
          String name = property.getKey();
          if (name.endsWith("_ref")) {
            must(
                ids.contains(property.getValue().asString(""))
                    || (revoked && name.equals("target_ref")),
                "in the bundle: " + name,
                object);
          } else if (name.endsWith("_refs")) {
            property
                .getValue()
                .forEach(
                    ref -> must(ids.contains(ref.asString("")), "in the bundle: " + name, object));
          }
        });
    object
        .path("extensions")
        .propertyNames()
        .forEach(key -> must(ids.contains(key), "in the bundle: extensions", object));
  }
}
