package org.mekongdragon.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.seizure.SeizureWorld.Phase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Events as an instance of MISP takes them, updates them and deletes from them. */
class MispTest extends FormsCase {

  private static final String RICH =
      ALL_GOODS.replace(
          "\"mode\":\"sea\"", "\"latitude\":\"20.86\",\"longitude\":\"106.68\",\"mode\":\"sea\"");

  private static JsonNode event(Caller contact, Known known, String more) {
    return contact.get(known.forms("misp", "json") + more).json();
  }

  private static ObjectNode object(JsonNode file, String name) {
    return file.get("Event")
        .get("Object")
        .valueStream()
        .filter(object -> object.get("name").asString().equals(name))
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** What the event says of a record. */
  private static ObjectNode said(JsonNode file, Known known) {
    return file.get("Event")
        .get("Object")
        .valueStream()
        .filter(object -> object.get("name").asString().equals("customs-seizure"))
        .filter(object -> object.get("Attribute").toString().contains(known.number()))
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static ObjectNode attribute(JsonNode file, String relation) {
    return within(object(file, "customs-seizure"), relation);
  }

  private static ObjectNode within(ObjectNode object, String relation) {
    return object
        .get("Attribute")
        .valueStream()
        .filter(one -> one.get("object_relation").asString().equals(relation))
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void seesEachRuleBroken() {
    Known known = released(phases.phase(), RICH);
    JsonNode file = event(callerOf(known.phase().contact()), known, "");
    assertThat(MispRules.faults(file)).isEmpty();
    Map<String, Consumer<ObjectNode>> breaks = new LinkedHashMap<>();
    breaks.put("event properties", whole -> head(whole).put("id", "1").remove("date"));
    breaks.put("uuid", whole -> object(whole, "customs-incident").put("uuid", "1"));
    breaks.put("event info", whole -> head(whole).put("info", "a\nb"));
    breaks.put("event date", whole -> head(whole).put("date", "22.11.2026"));
    breaks.put("event threat_level_id", whole -> head(whole).put("threat_level_id", 4));
    breaks.put("event analysis", whole -> head(whole).put("analysis", "3"));
    breaks.put("event published", whole -> head(whole).put("published", "false"));
    breaks.put("event publish_timestamp", whole -> head(whole).put("publish_timestamp", 0));
    breaks.put("event timestamp", whole -> head(whole).put("timestamp", 1795379752L));
    breaks.put("event distribution", whole -> head(whole).put("distribution", "3"));
    breaks.put("event Orgc", whole -> ((ObjectNode) head(whole).get("Orgc")).remove("uuid"));
    breaks.put("event org_id", whole -> head(whole).put("org_id", 0));
    breaks.put("event attribute_count", whole -> head(whole).put("attribute_count", "1"));
    breaks.put("event Tag", whole -> ((ArrayNode) head(whole).get("Tag")).removeAll());
    breaks.put("object properties", whole -> object(whole, "customs-seizure").put("note", ""));
    breaks.put("object timestamp", whole -> object(whole, "customs-seizure").put("timestamp", "0"));
    breaks.put(
        "object sharing_group_id",
        whole -> object(whole, "customs-seizure").put("sharing_group_id", "7"));
    breaks.put("object deleted", whole -> object(whole, "customs-seizure").put("deleted", "no"));
    breaks.put(
        "object template_uuid",
        whole -> object(whole, "customs-seizure").put("template_uuid", "21cb99d6"));
    breaks.put(
        "object template_version",
        whole -> object(whole, "customs-seizure").put("template_version", 1));
    breaks.put(
        "object meta-category",
        whole -> object(whole, "customs-seizure").put("meta-category", "customs"));
    breaks.put("object required", whole -> object(whole, "customs-seizure").putArray("Attribute"));
    breaks.put(
        "object requiredOneOf",
        whole -> object(whole, "customs-consignment").putArray("Attribute"));
    breaks.put(
        "object multiple", whole -> attribute(whole, "place").put("object_relation", "country"));
    breaks.put("attribute properties", whole -> attribute(whole, "mode").put("comment", ""));
    breaks.put("attribute type", whole -> attribute(whole, "mode").put("type", "float"));
    breaks.put("attribute category", whole -> attribute(whole, "mode").put("category", "Person"));
    breaks.put("attribute value", whole -> attribute(whole, "place").put("value", " "));
    breaks.put("attribute float", whole -> attribute(whole, "latitude").put("value", "20,86"));
    breaks.put("attribute values_list", whole -> attribute(whole, "mode").put("value", "by sea"));
    breaks.put("attribute to_ids", whole -> attribute(whole, "mode").put("to_ids", "0"));
    breaks.put("attribute distribution", whole -> attribute(whole, "mode").put("distribution", 0));
    breaks.put(
        "reference relationship_type",
        whole -> reference(whole).put("relationship_type", "contained-in"));
    breaks.put("reference object_uuid", whole -> reference(whole).put("object_uuid", "1"));
    breaks.put("reference timestamp", whole -> reference(whole).remove("timestamp"));
    breaks.put("reference in the event", whole -> reference(whole).put("referenced_uuid", "1"));
    breaks.forEach((rule, broken) -> {
      ObjectNode copy = (ObjectNode) file.deepCopy();
      broken.accept(copy);
      assertThat(MispRules.faults(copy)).as(rule).contains(rule);
    });
  }

  private static ObjectNode head(JsonNode file) {
    return (ObjectNode) file.get("Event");
  }

  private static ObjectNode reference(JsonNode file) {
    return (ObjectNode) object(file, "customs-seizure").get("ObjectReference").get(0);
  }

  @Test
  void updatesTheEventAndDeletesWhatStandsNoMore() {
    Phase phase = phases.phase();
    Known known = released(phase, RICH);
    Known other = released(phase, RICH.replace("MEDU1234567", "MEDU7654321"));
    Caller contact = callerOf(phase.contact());
    JsonNode first = event(contact, known, "&changed=true");
    assertThat(event(contact, known, "").get("Event").get("uuid"))
        .as("one event an operation")
        .isEqualTo(first.get("Event").get("uuid"));
    String path = phase.path() + "/" + known.id();
    Caller.Answer current = contact.get(path);
    String less =
        current
            .body()
            .replace("MEDU1234567", "")
            .replace("[\"MSCU6639870\"]", "[]")
            .replace("\"import\"", "\"export\"");
    assertThat(contact.with("If-Match", current.header("ETag")).put(path, less).status())
        .isEqualTo(200);
    contact.post(phase.path() + "/" + other.id() + "/withdraw", "{\"why\":\"twice\"}");
    JsonNode next = event(contact, known, "&changed=true");
    assertThat(MispRules.faults(next)).isEmpty();
    List<String> deleted =
        next.get("Event")
            .get("Object")
            .valueStream()
            .filter(object -> object.get("deleted").asBoolean())
            .map(object -> object.get("name").asString())
            .toList();
    assertThat(deleted)
        .containsExactly(
            "customs-consignment", "customs-seizure", "customs-consignment", "customs-incident");
    assertThat(within(said(next, known), "direction").get("uuid"))
        .as("a value that changed keeps its key")
        .isEqualTo(within(said(first, known), "direction").get("uuid"));
    assertThat(within(said(next, known), "detection").get("uuid"))
        .isEqualTo(within(said(first, known), "detection").get("uuid"));
  }
}
