package org.mekongdragon.forms;

import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.forms.FieldSources.Subject;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.seizure.GoodsLine;
import org.mekongdragon.seizure.Seizure;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event of MISP (core format) with an object for each seizure, its consignment, and each
 * incident with precursors or new substances in it. It is not distributed further by itself.
 * Persons and companies are left out.
 */
final class MispOutlet implements Outlet {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** "Your organisation only". */
  private static final String NOBODY_ELSE = "0";

  private static final String UNDEFINED_THREAT = "4";
  private static final String COMPLETE = "2";

  private final EnglishNames names;
  private final JsonGenerator json;
  private final Map<MispTemplate, JsonNode> templates = new EnumMap<>(MispTemplate.class);
  private boolean narrow;

  MispOutlet(EnglishNames names, String operation, Instant moment, OutputStream output) {
    this.names = names;
    for (MispTemplate template : MispTemplate.values()) {
      templates.put(template, template.definition());
    }
    this.json = JsonOutlet.generator(output);
    json.writeStartObject();
    json.writeObjectPropertyStart("Event");
    json.writeStringProperty("uuid", UUID.randomUUID().toString());
    json.writeStringProperty("info", "Seizures of operation " + operation + " as of " + moment);
    json.writeStringProperty("date", moment.atOffset(ZoneOffset.UTC).toLocalDate().toString());
    json.writeStringProperty("timestamp", Long.toString(moment.getEpochSecond()));
    json.writeStringProperty("threat_level_id", UNDEFINED_THREAT);
    json.writeStringProperty("analysis", COMPLETE);
    json.writeStringProperty("distribution", NOBODY_ELSE);
    json.writeBooleanProperty("published", false);
    json.writeArrayPropertyStart("Object");
  }

  @Override
  public Optional<Entry> entry(Seizure seizure) {
    List<ObjectNode> objects = objects(seizure);
    StringBuilder words = new StringBuilder();
    objects.forEach(one -> {
      ObjectNode copy = one.deepCopy();
      copy.remove("timestamp");
      copy.path("Attribute").forEach(attribute -> ((ObjectNode) attribute).remove("timestamp"));
      words.append(copy);
    });
    return Optional.of(
        new Entry(
            seizure,
            FilledForm.digest(words.toString()),
            () -> {
              narrow |= !StixObjects.isForAll(seizure);
              objects.forEach(json::writePOJO);
            }));
  }

  private List<ObjectNode> objects(Seizure seizure) {
    List<ObjectNode> all = new ArrayList<>();
    ObjectNode main = seizure(seizure);
    all.add(main);
    consignment(seizure)
        .ifPresent(consignment -> {
          refer(main, consignment, "contained-in");
          all.add(consignment);
        });
    List<GoodsLine> goods = seizure.content().goods();
    for (int i = 0; i < goods.size(); i++) {
      Regime regime = goods.get(i).regime().orElse(Regime.OTHER);
      if (regime == Regime.PRECURSOR || regime == Regime.NPS) {
        ObjectNode incident = incident(seizure, goods.get(i), i);
        refer(incident, main, "derived-from");
        all.add(incident);
      }
    }
    return all;
  }

  private ObjectNode seizure(Seizure seizure) {
    ObjectNode object = object(MispTemplate.SEIZURE, seizure, "");
    Map<String, String> paths =
        Map.ofEntries(
            Map.entry("reference", "number"),
            Map.entry("operation", "operation"),
            Map.entry("agency", "agency.lead.name"),
            Map.entry("date", "when.text"),
            Map.entry("country", "where.country"),
            Map.entry("province", "where.admin1.name"),
            Map.entry("place", "where.place.name"),
            Map.entry("latitude", "where.latitude"),
            Map.entry("longitude", "where.longitude"),
            Map.entry("mode", "transport.mode"),
            Map.entry("direction", "transport.direction"),
            Map.entry("origin", "route.origin"),
            Map.entry("transit", "route.transit"),
            Map.entry("destination", "route.destination"),
            Map.entry("concealment", "discovery.concealment.name"),
            Map.entry("detection", "discovery.detection.name"));
    // In the order of the template, which is the order of the screen.
    attributes(object, MispTemplate.SEIZURE, paths, new Subject(seizure, Optional.empty()));
    seizure.content().goods().forEach(line -> goods(object, seizure, line));
    return object;
  }

  private void goods(ObjectNode object, Seizure seizure, GoodsLine line) {
    Subject subject = new Subject(seizure, Optional.of(line));
    String amount = FieldSources.value("line.amount", subject, names);
    String unit = FieldSources.value("line.amount.unit", subject, names);
    String name = FieldSources.value("line.name", subject, names);
    attribute(object, MispTemplate.SEIZURE, "goods", (amount + " " + unit + " " + name).strip());
    attribute(
        object, MispTemplate.SEIZURE, "regime", FieldSources.value("line.regime", subject, names));
  }

  private Optional<ObjectNode> consignment(Seizure seizure) {
    ObjectNode object = object(MispTemplate.CONSIGNMENT, seizure, "consignment");
    seizure
        .content()
        .transport()
        .containers()
        .forEach(number -> attribute(object, MispTemplate.CONSIGNMENT, "container", number));
    attributes(
        object,
        MispTemplate.CONSIGNMENT,
        Map.of(
            "waybill", "transport.waybill",
            "parcel", "transport.parcel",
            "conveyance", "transport.conveyance"),
        new Subject(seizure, Optional.empty()));
    return object.get("Attribute").isEmpty() ? Optional.empty() : Optional.of(object);
  }

  private ObjectNode incident(Seizure seizure, GoodsLine line, int number) {
    ObjectNode object = object(MispTemplate.INCIDENT, seizure, "incident " + number);
    attribute(object, MispTemplate.INCIDENT, "incident-type", "seizure");
    attributes(
        object,
        MispTemplate.INCIDENT,
        Map.of(
            "regime", "line.regime",
            "substance", "line.name",
            "cas-number", "line.cas",
            "amount", "line.amount",
            "unit", "line.amount.unit",
            "mass-kg", "line.kg",
            "pics-number", "number.pics",
            "ionics-number", "number.ionics"),
        new Subject(seizure, Optional.of(line)));
    return object;
  }

  private JsonNode template(MispTemplate template) {
    return Optional.ofNullable(templates.get(template)).orElseThrow();
  }

  private ObjectNode object(MispTemplate template, Seizure seizure, String part) {
    JsonNode definition = template(template);
    ObjectNode object = MAPPER.createObjectNode();
    object.put("name", template.code());
    object.put("meta-category", definition.get("meta-category").asString());
    object.put("description", definition.get("description").asString());
    object.put("template_uuid", definition.get("uuid").asString());
    object.put("template_version", definition.get("version").asString());
    object.put(
        "uuid", NameBased.of(NameBased.OURS, "misp " + seizure.id() + " " + part).toString());
    object.put("timestamp", Long.toString(seizure.custody().changedAt().getEpochSecond()));
    object.put("distribution", NOBODY_ELSE);
    object.putArray("Attribute");
    object.putArray("ObjectReference");
    return object;
  }

  private void attributes(
      ObjectNode object, MispTemplate template, Map<String, String> paths, Subject subject) {
    template(template).get("attributes").properties().stream()
        .map(Map.Entry::getKey)
        .filter(paths::containsKey)
        .forEach(relation ->
            attribute(
                object,
                template,
                relation,
                FieldSources.value(paths.getOrDefault(relation, ""), subject, names)));
  }

  private void attribute(ObjectNode object, MispTemplate template, String relation, String value) {
    if (value.isEmpty()) {
      return;
    }
    JsonNode definition = template(template).get("attributes").get(relation);
    ArrayNode attributes = (ArrayNode) object.get("Attribute");
    String name = object.get("uuid").asString() + " " + relation + " " + attributes.size();
    ObjectNode attribute = attributes.addObject();
    attribute.put("uuid", NameBased.of(NameBased.OURS, name).toString());
    attribute.put("object_relation", relation);
    attribute.put("type", definition.get("misp-attribute").asString());
    attribute.put("category", "Other");
    attribute.put("value", value);
    attribute.put("to_ids", false);
    attribute.put("disable_correlation", definition.path("disable_correlation").asBoolean(false));
    attribute.put("distribution", NOBODY_ELSE);
    attribute.put("timestamp", object.get("timestamp").asString());
  }

  private static void refer(ObjectNode from, ObjectNode to, String how) {
    String target = to.get("uuid").asString();
    ObjectNode reference = ((ArrayNode) from.get("ObjectReference")).addObject();
    String name = from.get("uuid").asString() + " " + how + " " + target;
    reference.put("uuid", NameBased.of(NameBased.OURS, name).toString());
    reference.put("object_uuid", from.get("uuid").asString());
    reference.put("referenced_uuid", target).put("relationship_type", how);
  }

  /** MISP has no word for it that another house would act upon; it is told beside the file. */
  @Override
  public void gone(RunStore.Said said) {}

  @Override
  public void close() {
    json.writeEndArray();
    json.writeArrayPropertyStart("Tag");
    json.writeStartObject();
    json.writeStringProperty("name", narrow ? "tlp:red" : "tlp:amber");
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.close();
  }
}
