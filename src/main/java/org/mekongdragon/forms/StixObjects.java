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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** ISO 3166-2. */
  private static final String SUBDIVISION = "[A-Z]{2}-[A-Z0-9]{1,3}";

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final EnglishNames names;

  StixObjects(EnglishNames names) {
    this.names = names;
  }

  /** A domain or relationship object with what all of them have (STIX 2.1, section 3.2). */
  static ObjectNode domain(String type, String id, Instant created, Instant modified) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("type", type).put("spec_version", "2.1").put("id", id);
    json.put("created", moment(created)).put("modified", moment(modified));
    return json;
  }

  /** Cut to milliseconds; a revision within the same one is not told apart. */
  static String moment(Instant instant) {
    return MOMENT.format(instant.truncatedTo(ChronoUnit.MILLIS));
  }

  private static String id(String type, String name) {
    return type + "--" + NameBased.of(NameBased.OURS, type + " " + name);
  }

  /** The organisation that answers for records. */
  ObjectNode owner(String code) {
    ObjectNode json = shared("identity", code);
    json.put("name", names.agency(code)).put("identity_class", "organization");
    json.putArray("sectors").add("government");
    return json;
  }

  /** What is in public lists is the same in all files and carries no marking. */
  private static ObjectNode shared(String type, String key) {
    ObjectNode json = domain(type, id(type, key), StixPreamble.FIXED, StixPreamble.FIXED);
    return json.put("created_by_ref", StixPreamble.MAKER);
  }

  /**
   * Where it was. Codes of lists name the same place for everybody; a position or words of the
   * record are as confidential as the record and make a place of its own. Empty when neither
   * country nor position is known, which a location must have (STIX 2.1, section 4.11).
   */
  Optional<ObjectNode> location(Seizure seizure) {
    SeizurePlace where = seizure.content().where();
    String country = country(where);
    if (country.isEmpty() && where.point().isEmpty()) {
      return Optional.empty();
    }
    boolean listed = where.admin1().isEmpty() || where.admin1().matches(SUBDIVISION);
    boolean own = where.point().isPresent() || !where.city().isEmpty() || !listed;
    ObjectNode json =
        own
            ? ofSeizure("location", seizure, "place")
            : shared("location", String.join("|", country, where.admin1(), where.place()));
    String place = value(seizure, "where.place.name");
    put(json, "name", place.isEmpty() ? value(seizure, "where.admin1.name") : place);
    put(json, "country", country);
    put(json, "administrative_area", where.admin1());
    put(json, "city", where.city());
    where
        .point()
        .ifPresent(point -> {
          json.put("latitude", point.latitude()).put("longitude", point.longitude());
        });
    return Optional.of(json);
  }

  /** As stated, else as the place's UN/LOCODE begins. */
  private static String country(SeizurePlace where) {
    return where.country().isEmpty() && where.place().matches("[A-Z]{2}[A-Z2-9]{3}")
        ? where.place().substring(0, 2)
        : where.country();
  }

  /** The seizure itself. */
  ObjectNode incident(Seizure seizure) {
    ObjectNode json =
        domain("incident", incidentOf(seizure.id()), born(seizure.id()), changed(seizure));
    json.put("created_by_ref", id("identity", seizure.owner()));
    json.put("name", "Customs seizure " + seizure.number());
    json.put("description", description(seizure));
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
    ObjectNode more = json.putObject("extensions").putObject(StixPreamble.SEIZURE);
    more.put("extension_type", "property-extension");
    facts(more, seizure);
    return json;
  }

  /** What a reader sees whose tool does not know our extension. */
  private String description(Seizure seizure) {
    List<String> parts = new ArrayList<>();
    for (GoodsLine line : seizure.content().goods()) {
      Subject subject = new Subject(seizure, Optional.of(line));
      parts.add(
          Stream.of("line.bound", "line.amount", "line.amount.unit", "line.name")
              .map(path -> FieldSources.value(path, subject, names))
              .filter(text -> !text.isEmpty())
              .collect(Collectors.joining(" ")));
    }
    parts.add(value(seizure, "where.place.name"));
    parts.add(value(seizure, "where.country.name"));
    parts.add(value(seizure, "when.text"));
    parts.removeIf(String::isEmpty);
    return String.join("; ", parts);
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

  static StixTrace trace(Seizure seizure, List<ObjectNode> objects) {
    return new StixTrace(
        seizure.owner(),
        isForAll(seizure) ? StixPreamble.AMBER : StixPreamble.RED,
        objects.stream()
            .filter(object -> object.get("type").asString().equals("relationship"))
            .map(object -> object.get("target_ref").asString())
            .toList());
  }

  /**
   * That a seizure of an earlier bundle stands no more. Whoever made an object revokes it, so the
   * owner is named as before (STIX 2.1, section 3.6).
   */
  List<ObjectNode> revoked(RunStore.Said said, String operation, Instant moment) {
    ObjectNode json = domain("incident", incidentOf(said.seizure()), born(said.seizure()), moment);
    json.put("name", "Customs seizure " + said.number()).put("revoked", true);
    Optional<StixTrace> trace = StixTrace.of(said);
    List<ObjectNode> all = new ArrayList<>();
    trace.map(StixTrace::owner).map(this::owner).ifPresent(all::add);
    trace.ifPresent(known -> sign(json, known, operation));
    all.add(json);
    all.addAll(parted(said, List.of(), operation, moment));
    return all;
  }

  /** That a seizure has nothing to do any more with what an earlier bundle related it to. */
  List<ObjectNode> parted(
      RunStore.Said before, List<ObjectNode> now, String operation, Instant moment) {
    List<ObjectNode> parted = new ArrayList<>();
    StixTrace.of(before)
        .ifPresent(trace ->
            trace.targets().stream()
                .filter(target ->
                    now.stream()
                        .noneMatch(one -> one.path("target_ref").asString("").equals(target)))
                .map(target -> parted(before.seizure(), target, moment))
                .forEach(one -> {
                  sign(one, trace, operation);
                  parted.add(one);
                }));
    return parted;
  }

  private static ObjectNode parted(UUID seizure, String target, Instant moment) {
    String id = id("relationship", seizure + " " + target);
    ObjectNode json = domain("relationship", id, born(seizure), moment);
    json.put("revoked", true).put("relationship_type", "related-to");
    return json.put("source_ref", incidentOf(seizure)).put("target_ref", target);
  }

  private static void sign(ObjectNode json, StixTrace trace, String operation) {
    json.put("created_by_ref", id("identity", trace.owner()));
    json.putArray("object_marking_refs").add(trace.marking()).add(StixPreamble.group(operation));
  }

  private static void mark(ObjectNode json, Seizure seizure) {
    json.putArray("object_marking_refs")
        .add(isForAll(seizure) ? StixPreamble.AMBER : StixPreamble.RED)
        .add(StixPreamble.group(seizure.operation()));
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
    json.putObject("extensions")
        .putObject(StixPreamble.CONSIGNMENT)
        .put("extension_type", "new-sco");
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

  /** All objects of a seizure; what a relationship refers to stands before it. */
  List<ObjectNode> of(Seizure seizure) {
    List<ObjectNode> all = new ArrayList<>();
    ObjectNode incident = incident(seizure);
    all.add(owner(seizure.owner()));
    all.add(incident);
    location(seizure)
        .ifPresent(location -> {
          all.add(location);
          all.add(related(seizure, incident, location));
        });
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
