package org.mekongdragon.forms;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.mekongdragon.forms.FieldSources.Subject;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.seizure.GoodsLine;
import org.mekongdragon.seizure.Occurrence;
import org.mekongdragon.seizure.Seizure;
import org.mekongdragon.seizure.SeizurePlace;
import org.mekongdragon.seizure.Transport;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as objects of STIX 2.1 (OASIS standard of 10 June 2021). A seizure is an incident with an
 * extension of ours, its consignment an observable of ours. Persons and companies are left out.
 */
final class StixObjects {

  /** What all houses name in the same words has this moment in all files. */
  private static final Instant FIXED = Instant.parse("2026-01-01T00:00:00Z");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final JsonMapper MAPPER = JsonMapper.shared();

  static final String MAKER = "identity--" + NameBased.of(NameBased.OURS, "maker");
  static final String SEIZURE =
      "extension-definition--" + NameBased.of(NameBased.OURS, "extension seizure 1");
  static final String CONSIGNMENT =
      "extension-definition--" + NameBased.of(NameBased.OURS, "extension consignment 1");

  /** Predefined by STIX 2.1, section 7.2.1.4. */
  static final String AMBER = "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82";

  /** Predefined by STIX 2.1, section 7.2.1.4. */
  static final String RED = "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed";

  private final EnglishNames names;

  StixObjects(EnglishNames names) {
    this.names = names;
  }

  /** What every bundle begins with. */
  List<ObjectNode> preamble(String operation) {
    ObjectNode maker = domain("identity", MAKER, FIXED, FIXED);
    maker.put("name", "Mekong Dragon").put("identity_class", "system");
    return List.of(
        maker,
        tlp(AMBER, "amber"),
        tlp(RED, "red"),
        statement(operation),
        extension(SEIZURE, "seizure", "property-extension"),
        extension(CONSIGNMENT, "consignment", "new-sco"));
  }

  private static ObjectNode tlp(String id, String colour) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("type", "marking-definition").put("spec_version", "2.1").put("id", id);
    json.put("created", "2017-01-20T00:00:00.000Z").put("definition_type", "tlp");
    json.put("name", "TLP:" + colour.toUpperCase(java.util.Locale.ROOT));
    json.putObject("definition").put("tlp", colour);
    return json;
  }

  static String group(String operation) {
    return "marking-definition--" + NameBased.of(NameBased.OURS, "group " + operation);
  }

  private static ObjectNode statement(String operation) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("type", "marking-definition").put("spec_version", "2.1");
    json.put("id", group(operation)).put("created", MOMENT.format(FIXED));
    json.put("created_by_ref", MAKER).put("definition_type", "statement");
    json.putObject("definition")
        .put("statement", "For the closed user group of operation " + operation + " only");
    return json;
  }

  private static ObjectNode extension(String id, String what, String type) {
    ObjectNode json = domain("extension-definition", id, FIXED, FIXED);
    json.put("created_by_ref", MAKER).put("name", "Mekong Dragon customs " + what);
    json.put(
        "schema",
        "JSON Schema at /api/v1/formats/stix-" + what + " of every Mekong Dragon installation");
    json.put("version", "1.0.0");
    json.putArray("extension_types").add(type);
    return json;
  }

  private static ObjectNode domain(String type, String id, Instant created, Instant modified) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("type", type).put("spec_version", "2.1").put("id", id);
    json.put("created", moment(created)).put("modified", moment(modified));
    return json;
  }

  /** Cut to milliseconds; a revision within the same one is not told apart. */
  private static String moment(Instant instant) {
    return MOMENT.format(instant.truncatedTo(ChronoUnit.MILLIS));
  }

  private static String id(String type, String name) {
    return type + "--" + NameBased.of(NameBased.OURS, type + " " + name);
  }

  /** The organisation that answers for records. */
  ObjectNode owner(String code) {
    ObjectNode json = domain("identity", id("identity", code), FIXED, FIXED);
    json.put("name", names.agency(code)).put("identity_class", "organization");
    json.putArray("sectors").add("government");
    return json;
  }

  /** Where it was: a place of a list by its code, else what was stated. */
  ObjectNode location(Seizure seizure) {
    SeizurePlace where = seizure.content().where();
    String key = String.join("|", where.country(), where.admin1(), where.city(), where.place());
    String spot = where.point().map(p -> p.latitude() + "|" + p.longitude()).orElse("");
    ObjectNode json = domain("location", id("location", key + "|" + spot), FIXED, FIXED);
    put(json, "name", value(seizure, "where.place.name"));
    put(json, "country", where.country());
    put(json, "administrative_area", value(seizure, "where.admin1.name"));
    put(json, "city", where.city());
    where
        .point()
        .ifPresent(point -> {
          json.put("latitude", point.latitude()).put("longitude", point.longitude());
        });
    return json;
  }

  /** The seizure itself. */
  ObjectNode incident(Seizure seizure) {
    ObjectNode json =
        domain("incident", incidentOf(seizure.id()), born(seizure.id()), changed(seizure));
    json.put("created_by_ref", id("identity", seizure.owner()));
    json.put("name", "Customs seizure " + seizure.number());
    ArrayNode labels = json.putArray("labels");
    seizure.content().goods().stream()
        .map(line -> line.regime().orElse(Regime.OTHER).code())
        .distinct()
        .forEach(labels::add);
    ArrayNode references = json.putArray("external_references");
    references.addObject().put("source_name", "mekong-dragon").put("external_id", seizure.number());
    seizure
        .content()
        .numbers()
        .foreign()
        .forEach((system, number) ->
            references.addObject().put("source_name", system).put("external_id", number));
    mark(json, seizure);
    ObjectNode more = json.putObject("extensions").putObject(SEIZURE);
    more.put("extension_type", "property-extension");
    facts(more, seizure);
    return json;
  }

  private static String incidentOf(UUID seizure) {
    return "incident--" + NameBased.of(NameBased.OURS, "seizure " + seizure);
  }

  /** The key of a record says when it was made (RFC 9562, version 7). */
  private static Instant born(UUID seizure) {
    return Instant.ofEpochMilli(seizure.getMostSignificantBits() >>> 16);
  }

  private static Instant changed(Seizure seizure) {
    Instant changed = seizure.custody().changedAt();
    return changed.isBefore(born(seizure.id())) ? born(seizure.id()) : changed;
  }

  /** That a seizure of an earlier bundle stands no more. */
  static ObjectNode revoked(RunStore.Said said, Instant moment) {
    ObjectNode json = domain("incident", incidentOf(said.seizure()), born(said.seizure()), moment);
    json.put("name", "Customs seizure " + said.number()).put("revoked", true);
    return json;
  }

  private static void mark(ObjectNode json, Seizure seizure) {
    json.putArray("object_marking_refs")
        .add(isForAll(seizure) ? AMBER : RED)
        .add(group(seizure.operation()));
  }

  /** Whether everybody in the operation may read it. */
  static boolean isForAll(Seizure seizure) {
    return seizure.releaseTo().contains("all");
  }

  private void facts(ObjectNode json, Seizure seizure) {
    json.put("operation", seizure.operation()).put("revision", seizure.revision());
    put(json, "occurred_at", value(seizure, "when.text"));
    put(json, "site", seizure.content().where().site());
    put(json, "mode", seizure.content().transport().mode());
    put(json, "direction", seizure.content().transport().direction());
    put(json, "concealment", seizure.content().discovery().concealment());
    put(json, "detection", seizure.content().discovery().detection());
    put(json, "lab_status", value(seizure, "after.lab"));
    ArrayNode route = MAPPER.createArrayNode();
    seizure
        .content()
        .route()
        .forEach(leg -> {
          ObjectNode stop = route.addObject().put("stop", lower(leg.stop()));
          put(stop, "country", leg.country());
          put(stop, "place", leg.place());
        });
    if (!route.isEmpty()) {
      json.set("route", route);
    }
    ArrayNode goods = json.putArray("goods");
    seizure.content().goods().forEach(line -> goods(goods.addObject(), seizure, line));
  }

  private void goods(ObjectNode json, Seizure seizure, GoodsLine line) {
    Subject subject = new Subject(seizure, Optional.of(line));
    for (String path :
        List.of(
            "regime",
            "code",
            "name",
            "scientific",
            "quantity",
            "unit",
            "bound",
            "kg",
            "form",
            "hs",
            "cas",
            "appendix",
            "term")) {
      String text = FieldSources.value("line." + path, subject, names);
      if (FieldSources.isNumber("line." + path) && !text.isEmpty()) {
        json.put(path, new java.math.BigDecimal(text));
      } else {
        put(json, path, text);
      }
    }
    if (line.partOfMass()) {
      json.put("part_of_mass", true);
    }
  }

  /** What it was found in; empty when no number of a consignment is known. */
  Optional<ObjectNode> consignment(Seizure seizure) {
    Transport transport = seizure.content().transport();
    TreeMap<String, Object> known = new TreeMap<>();
    if (!transport.containers().isEmpty()) {
      known.put("containers", transport.containers().stream().sorted().toList());
    }
    if (!transport.parcel().isEmpty()) {
      known.put("parcel", transport.parcel());
    }
    if (!transport.waybill().isEmpty()) {
      known.put("waybill", transport.waybill());
    }
    if (known.isEmpty()) {
      return Optional.empty();
    }
    // Sorted names and no blanks: the canonical form (RFC 8785) of texts and lists of texts.
    UUID key = NameBased.of(NameBased.OBSERVABLES, MAPPER.writeValueAsString(known));
    ObjectNode json = MAPPER.createObjectNode();
    json.put("type", "customs-consignment").put("spec_version", "2.1");
    json.put("id", "customs-consignment--" + key);
    mark(json, seizure);
    known.forEach((name, value) -> json.set(name, MAPPER.valueToTree(value)));
    json.putObject("extensions").putObject(CONSIGNMENT).put("extension_type", "new-sco");
    return Optional.of(json);
  }

  /** That the consignment was seen, at the time of the seizure. */
  ObjectNode observed(Seizure seizure, ObjectNode consignment) {
    ObjectNode json = ofSeizure("observed-data", seizure, "");
    Instant seen = seizure.content().when().map(StixObjects::instant).orElseThrow();
    json.put("first_observed", moment(seen)).put("last_observed", moment(seen));
    json.put("number_observed", 1);
    json.putArray("object_refs").add(consignment.get("id").asString());
    return json;
  }

  /** The beginning of the day in UTC when nobody said the hour or the zone. */
  private static Instant instant(Occurrence when) {
    return when.instant().orElseGet(() -> when.day().atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /** That the seizure has to do with another object. */
  ObjectNode related(Seizure seizure, ObjectNode incident, ObjectNode other) {
    String target = other.get("id").asString();
    ObjectNode json = ofSeizure("relationship", seizure, target);
    json.put("relationship_type", "related-to");
    json.put("source_ref", incident.get("id").asString()).put("target_ref", target);
    return json;
  }

  private static ObjectNode ofSeizure(String type, Seizure seizure, String name) {
    ObjectNode json =
        domain(type, id(type, seizure.id() + " " + name), born(seizure.id()), changed(seizure));
    json.put("created_by_ref", id("identity", seizure.owner()));
    mark(json, seizure);
    return json;
  }

  /** All objects of a seizure, those first that others refer to. */
  List<ObjectNode> of(Seizure seizure) {
    List<ObjectNode> all = new ArrayList<>();
    ObjectNode location = location(seizure);
    ObjectNode incident = incident(seizure);
    all.add(owner(seizure.owner()));
    all.add(location);
    all.add(incident);
    all.add(related(seizure, incident, location));
    consignment(seizure)
        .ifPresent(consignment -> {
          ObjectNode observed = observed(seizure, consignment);
          all.add(consignment);
          all.add(observed);
          all.add(related(seizure, incident, observed));
        });
    return all;
  }

  private String value(Seizure seizure, String path) {
    return FieldSources.value(path, new Subject(seizure, Optional.empty()), names);
  }

  private static void put(ObjectNode json, String name, String value) {
    if (!value.isEmpty()) {
      json.put(name, value);
    }
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT);
  }
}
