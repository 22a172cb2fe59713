package org.mekongdragon.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What the MISP core format (draft-dulaunoy-misp-core-format) and MISP's own schema of events
 * (format/2.5) demand of the events that we write, in our own words; names are the draft's
 * sections.
 */
final class MispRules {

  private static final String UUIDS =
      "[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

  /** Types that may stand in the category "Other" (section "Attribute", type). */
  private static final Set<String> OTHER =
      Set.of("comment", "text", "other", "datetime", "float", "hex", "boolean", "counter", "port");

  /** Of the relationship list of misp-objects, those that we use. */
  private static final Set<String> RELATIONSHIPS = Set.of("contained-within", "included-in");

  /** All that MISP's schema lets stand in each; numbers of an instance are left to it. */
  private static final Set<String> EVENT =
      Set.of(
          "uuid",
          "info",
          "date",
          "timestamp",
          "threat_level_id",
          "analysis",
          "distribution",
          "sharing_group_id",
          "published",
          "publish_timestamp",
          "org_id",
          "orgc_id",
          "Org",
          "Orgc",
          "attribute_count",
          "Object",
          "Tag");

  private static final Set<String> OBJECT =
      Set.of(
          "name",
          "meta-category",
          "description",
          "template_uuid",
          "template_version",
          "uuid",
          "timestamp",
          "distribution",
          "sharing_group_id",
          "deleted",
          "Attribute",
          "ObjectReference");

  private static final Set<String> ATTRIBUTE =
      Set.of(
          "uuid",
          "object_relation",
          "type",
          "category",
          "value",
          "to_ids",
          "disable_correlation",
          "distribution",
          "sharing_group_id",
          "deleted",
          "timestamp");

  private static final Set<String> REFERENCE =
      Set.of("uuid", "object_uuid", "referenced_uuid", "relationship_type", "timestamp", "deleted");

  private final List<String> faults = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private int attributes;

  private MispRules() {}

  /** What breaks a rule; empty for a good event. */
  static List<String> faults(JsonNode file) {
    MispRules rules = new MispRules();
    rules.event(file.path("Event"));
    return rules.faults;
  }

  private void must(boolean kept, String rule) {
    if (!kept) {
      faults.add(rule);
    }
  }

  private void event(JsonNode event) {
    exactly(event, EVENT, "event");
    key(event);
    must(event.path("info").asString("").matches(".{1,256}"), "event info");
    must(event.path("date").asString("").matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"), "event date");
    must(text(event, "threat_level_id").matches("[1-4]"), "event threat_level_id");
    must(text(event, "analysis").matches("[0-2]"), "event analysis");
    must(event.path("published").isBoolean(), "event published");
    must(text(event, "publish_timestamp").equals("0"), "event publish_timestamp");
    common(event, "event");
    for (String role : List.of("Org", "Orgc")) {
      JsonNode organisation = event.path(role);
      must(organisation.propertyNames().equals(Set.of("id", "name", "uuid")), "event " + role);
      must(text(organisation, "uuid").matches(UUIDS), "event " + role);
    }
    must(text(event, "org_id").matches("[0-9]+"), "event org_id");
    must(text(event, "orgc_id").matches("[0-9]+"), "event orgc_id");
    event.path("Object").forEach(this::object);
    event
        .path("Object")
        .forEach(object ->
            object
                .path("ObjectReference")
                .forEach(reference ->
                    must(
                        keys.contains(text(reference, "referenced_uuid")),
                        "reference in the event")));
    must(text(event, "attribute_count").equals("" + attributes), "event attribute_count");
    event
        .path("Tag")
        .forEach(tag -> must(text(tag, "name").matches("tlp:(amber|red)"), "event Tag"));
    must(event.path("Tag").size() == 1, "event Tag");
  }

  private void exactly(JsonNode node, Set<String> names, String where) {
    must(new HashSet<>(node.propertyNames()).equals(names), where + " properties");
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).isString() ? node.path(name).asString() : "";
  }

  private void key(JsonNode node) {
    must(text(node, "uuid").matches(UUIDS) && keys.add(text(node, "uuid")), "uuid");
  }

  /** Seconds as text; nobody else's distribution, hence no sharing group. */
  private void common(JsonNode node, String where) {
    must(text(node, "timestamp").matches("[1-9][0-9]{8,10}"), where + " timestamp");
    must(text(node, "distribution").equals("0"), where + " distribution");
    must(text(node, "sharing_group_id").equals("0"), where + " sharing_group_id");
  }

  private void object(JsonNode object) {
    exactly(object, OBJECT, "object");
    key(object);
    common(object, "object");
    must(object.path("deleted").isBoolean(), "object deleted");
    JsonNode template =
        MispTemplate.of(text(object, "name")).map(MispTemplate::definition).orElseThrow();
    must(text(object, "template_uuid").equals(text(template, "uuid")), "object template_uuid");
    must(
        text(object, "template_version").equals(template.path("version").asString("")),
        "object template_version");
    must(
        text(object, "meta-category").equals(text(template, "meta-category")),
        "object meta-category");
    if (!object.path("deleted").asBoolean(false)) {
      required(object, template);
    }
    object.path("Attribute").forEach(attribute -> attribute(attribute, template));
    object.path("ObjectReference").forEach(reference -> reference(reference, object));
  }

  private void required(JsonNode object, JsonNode template) {
    List<String> relations =
        object.path("Attribute").valueStream().map(one -> text(one, "object_relation")).toList();
    template
        .path("required")
        .forEach(name -> must(relations.contains(name.asString("")), "object required"));
    must(
        !template.has("requiredOneOf")
            || template
                .path("requiredOneOf")
                .valueStream()
                .anyMatch(name -> relations.contains(name.asString(""))),
        "object requiredOneOf");
    template
        .path("attributes")
        .properties()
        .forEach(one ->
            must(
                one.getValue().path("multiple").asBoolean(false)
                    || relations.stream().filter(one.getKey()::equals).count() <= 1,
                "object multiple"));
  }

  private void attribute(JsonNode attribute, JsonNode template) {
    attributes++;
    exactly(attribute, ATTRIBUTE, "attribute");
    key(attribute);
    common(attribute, "attribute");
    JsonNode defined = template.path("attributes").path(text(attribute, "object_relation"));
    must(text(attribute, "type").equals(text(defined, "misp-attribute")), "attribute type");
    must(
        text(attribute, "category").equals("Other") && OTHER.contains(text(attribute, "type")),
        "attribute category");
    must(!text(attribute, "value").isBlank(), "attribute value");
    must(
        !text(attribute, "type").equals("float")
            || text(attribute, "value").matches("-?[0-9]+([.][0-9]+)?"),
        "attribute float");
    must(
        !defined.has("values_list")
            || defined
                .path("values_list")
                .valueStream()
                .anyMatch(one -> one.asString("").equals(text(attribute, "value"))),
        "attribute values_list");
    must(attribute.path("to_ids").isBoolean(), "attribute to_ids");
    must(attribute.path("deleted").isBoolean(), "attribute deleted");
  }

  private void reference(JsonNode reference, JsonNode object) {
    exactly(reference, REFERENCE, "reference");
    key(reference);
    must(text(reference, "object_uuid").equals(text(object, "uuid")), "reference object_uuid");
    must(
        RELATIONSHIPS.contains(text(reference, "relationship_type")),
        "reference relationship_type");
    must(text(reference, "timestamp").matches("[1-9][0-9]{8,10}"), "reference timestamp");
  }
}
