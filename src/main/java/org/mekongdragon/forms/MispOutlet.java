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
import java.util.stream.Stream;
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
 * An event of MISP (core format, draft-dulaunoy-misp-core-format) with an object for each seizure,
 * its consignment, and each incident with precursors or new substances in it. An operation has one
 * event: a later file, of all records or of what changed, updates the one that was loaded before.
 * It is not distributed further by itself. Numbers that a MISP instance gives (id, event_id,
 * object_id) are left to it. Persons and companies are left out.
 */
final class MispOutlet implements Outlet {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** "Your organisation only". */
  private static final String NOBODY_ELSE = "0";

  /** No sharing group, no number yet, never published: all three are this text. */
  private static final String NONE = "0";

  private static final String UNDEFINED_THREAT = "4";
  private static final String COMPLETE = "2";

  /** Parts of a record beside the seizure itself; an incident's line follows. */
  private static final String CONSIGNMENT = "consignment";

  private static final String INCIDENT = "incident ";

  private final EnglishNames names;
  private final JsonGenerator json;
  private final Map<MispTemplate, JsonNode> templates = new EnumMap<>(MispTemplate.class);
  private final Instant moment;
  private boolean narrow;
  private int attributes;

  MispOutlet(EnglishNames names, String operation, Instant moment, OutputStream output) {
    this.names = names;
    this.moment = moment;
    for (MispTemplate template : MispTemplate.values()) {
      templates.put(template, template.definition());
    }
    this.json = JsonOutlet.generator(output);
    json.writeStartObject();
    json.writeObjectPropertyStart("Event");
    json.writeStringProperty(
        "uuid", NameBased.of(NameBased.OURS, "misp event " + operation).toString());
    json.writeStringProperty("info", "Seizures of operation " + operation + " as of " + moment);
    json.writeStringProperty("date", moment.atOffset(ZoneOffset.UTC).toLocalDate().toString());
    json.writeStringProperty("timestamp", Long.toString(moment.getEpochSecond()));
    json.writeStringProperty("threat_level_id", UNDEFINED_THREAT);
    json.writeStringProperty("analysis", COMPLETE);
    json.writeStringProperty("distribution", NOBODY_ELSE);
    json.writeStringProperty("sharing_group_id", NONE);
    json.writeBooleanProperty("published", false);
    json.writeStringProperty("publish_timestamp", NONE);
    for (String role : List.of("org", "orgc")) {
      json.writeStringProperty(role + "_id", NONE);
      json.writeObjectPropertyStart(role.equals("org") ? "Org" : "Orgc");
      json.writeStringProperty("id", NONE);
      json.writeStringProperty("name", "Mekong Dragon");
      json.writeStringProperty("uuid", NameBased.of(NameBased.OURS, "maker").toString());
      json.writeEndObject();
    }
    json.writeArrayPropertyStart("Object");
  }

  @Override
  public Optional<Entry> entry(Seizure seizure) {
    List<ObjectNode> objects = objects(seizure);
    StringBuilder words = new StringBuilder();
    objects.forEach(object -> {
      ObjectNode copy = object.deepCopy();
      copy.remove("timestamp");
      for (String list : List.of("Attribute", "ObjectReference")) {
        copy.path(list).forEach(one -> ((ObjectNode) one).remove("timestamp"));
      }
      words.append(copy);
    });
    String trace = trace(seizure);
    return Optional.of(
        new Entry(
            seizure,
            FilledForm.digest(words.toString()),
            trace,
            before -> {
              narrow |= !StixObjects.isForAll(seizure);
              objects.forEach(this::write);
              before.ifPresent(said -> forget(said, trace));
            }));
  }

  private void write(ObjectNode object) {
    attributes += object.get("Attribute").size();
    json.writePOJO(object);
  }

  /** The parts of which there is an object, with commas between; the seizure itself is empty. */
  private String trace(Seizure seizure) {
    List<String> parts = new ArrayList<>(List.of(""));
    if (consignment(seizure).isPresent()) {
      parts.add(CONSIGNMENT);
    }
    List<GoodsLine> goods = seizure.content().goods();
    for (int i = 0; i < goods.size(); i++) {
      if (isIncident(goods.get(i))) {
        parts.add(INCIDENT + i);
      }
    }
    return String.join(",", parts);
  }

  private static boolean isIncident(GoodsLine line) {
    Regime regime = line.regime().orElse(Regime.OTHER);
    return regime == Regime.PRECURSOR || regime == Regime.NPS;
  }

  /** Objects that an earlier file had and this one has not are told to be deleted. */
  private void forget(RunStore.Said said, String kept) {
    List<String> now = List.of(kept.split(",", -1));
    Stream.of(said.trace().split(",", -1))
        .filter(part -> !now.contains(part))
        .forEach(part -> delete(said, part));
  }

  private void delete(RunStore.Said said, String part) {
    MispTemplate template =
        part.isEmpty()
            ? MispTemplate.SEIZURE
            : part.equals(CONSIGNMENT) ? MispTemplate.CONSIGNMENT : MispTemplate.INCIDENT;
    ObjectNode object = object(template, said.seizure(), part, moment);
    json.writePOJO(object.put("deleted", true));
  }

  private List<ObjectNode> objects(Seizure seizure) {
    List<ObjectNode> all = new ArrayList<>();
    ObjectNode main = seizure(seizure);
    all.add(main);
    consignment(seizure)
        .ifPresent(consignment -> {
          refer(main, consignment, "contained-within");
          all.add(consignment);
        });
    List<GoodsLine> goods = seizure.content().goods();
    for (int i = 0; i < goods.size(); i++) {
      if (isIncident(goods.get(i))) {
        ObjectNode incident = incident(seizure, goods.get(i), i);
        refer(incident, main, "included-in");
        all.add(incident);
      }
    }
    return all;
  }

  private ObjectNode seizure(Seizure seizure) {
    ObjectNode object = object(MispTemplate.SEIZURE, seizure.id(), "", changed(seizure));
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
    seizure.content().goods().stream()
        .map(line -> FieldSources.value("line.regime", subject(seizure, line), names))
        .distinct()
        .forEach(regime -> attribute(object, MispTemplate.SEIZURE, "regime", regime));
    return object;
  }

  private static Subject subject(Seizure seizure, GoodsLine line) {
    return new Subject(seizure, Optional.of(line));
  }

  private static Instant changed(Seizure seizure) {
    return seizure.custody().changedAt();
  }

  private void goods(ObjectNode object, Seizure seizure, GoodsLine line) {
    Subject subject = subject(seizure, line);
    String amount = FieldSources.value("line.amount", subject, names);
    String unit = FieldSources.value("line.amount.unit", subject, names);
    String name = FieldSources.value("line.name", subject, names);
    attribute(object, MispTemplate.SEIZURE, "goods", (amount + " " + unit + " " + name).strip());
  }

  private Optional<ObjectNode> consignment(Seizure seizure) {
    ObjectNode object =
        object(MispTemplate.CONSIGNMENT, seizure.id(), CONSIGNMENT, changed(seizure));
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
    ObjectNode object =
        object(MispTemplate.INCIDENT, seizure.id(), INCIDENT + number, changed(seizure));
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

  private ObjectNode object(MispTemplate template, UUID seizure, String part, Instant changed) {
    JsonNode definition = template(template);
    ObjectNode object = MAPPER.createObjectNode();
    object.put("name", template.code());
    object.put("meta-category", definition.get("meta-category").asString());
    object.put("description", definition.get("description").asString());
    object.put("template_uuid", definition.get("uuid").asString());
    object.put("template_version", definition.get("version").asString());
    object.put("uuid", NameBased.of(NameBased.OURS, "misp " + seizure + " " + part).toString());
    object.put("timestamp", Long.toString(changed.getEpochSecond()));
    object.put("distribution", NOBODY_ELSE).put("sharing_group_id", NONE).put("deleted", false);
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
    // The key stays when another relation gains or loses a value.
    long nth =
        attributes
            .valueStream()
            .filter(one -> one.get("object_relation").asString().equals(relation))
            .count();
    String name = object.get("uuid").asString() + " " + relation + " " + nth;
    ObjectNode attribute = attributes.addObject();
    attribute.put("uuid", NameBased.of(NameBased.OURS, name).toString());
    attribute.put("object_relation", relation);
    attribute.put("type", definition.get("misp-attribute").asString());
    attribute.put("category", "Other");
    attribute.put("value", value);
    attribute.put("to_ids", false);
    attribute.put("disable_correlation", definition.path("disable_correlation").asBoolean(false));
    attribute.put("distribution", NOBODY_ELSE).put("sharing_group_id", NONE);
    attribute.put("deleted", false);
    attribute.put("timestamp", object.get("timestamp").asString());
  }

  private static void refer(ObjectNode from, ObjectNode to, String how) {
    String target = to.get("uuid").asString();
    ObjectNode reference = ((ArrayNode) from.get("ObjectReference")).addObject();
    String name = from.get("uuid").asString() + " " + how + " " + target;
    reference.put("uuid", NameBased.of(NameBased.OURS, name).toString());
    reference.put("object_uuid", from.get("uuid").asString());
    reference.put("referenced_uuid", target).put("relationship_type", how);
    reference.put("timestamp", from.get("timestamp").asString()).put("deleted", false);
  }

  /** Its objects are told to be deleted. */
  @Override
  public void gone(RunStore.Said said) {
    Stream.of(said.trace().split(",", -1)).forEach(part -> delete(said, part));
  }

  @Override
  public void close() {
    json.writeEndArray();
    json.writeStringProperty("attribute_count", Integer.toString(attributes));
    json.writeArrayPropertyStart("Tag");
    json.writeStartObject();
    json.writeStringProperty("name", narrow ? "tlp:red" : "tlp:amber");
    json.writeBooleanProperty("exportable", true);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.close();
  }
}
