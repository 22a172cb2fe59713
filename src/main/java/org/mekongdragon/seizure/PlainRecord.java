package org.mekongdragon.seizure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.reference.Entry;
import org.mekongdragon.reference.ReferenceKind;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows in the fields of the plain template as the JSON of a report: the head from the first row, a
 * goods line from each. Names become codes where a list has exactly one entry of that name.
 */
final class PlainRecord {

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final int MOST_ARRESTS = 100;

  /** Fields that each goods line states for itself. */
  static final List<String> GOODS =
      List.of(
          "regime",
          "substance",
          "description",
          "form",
          "quantity",
          "unit",
          "bound",
          "tablets_part_of_mass",
          "purity",
          "hs",
          "cas",
          "appendix",
          "term");

  /** Fields that are texts of the report under another name. */
  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("national_number", "nationalNumber"),
          Map.entry("admin1", "admin1"),
          Map.entry("city", "city"),
          Map.entry("place", "place"),
          Map.entry("physical_place", "physicalPlace"),
          Map.entry("conveyance", "conveyance"),
          Map.entry("containers", "containers"),
          Map.entry("waybill", "waybill"),
          Map.entry("parcel", "parcel"),
          Map.entry("lead", "lead"),
          Map.entry("taking_part", "takingPart"),
          Map.entry("concealment_text", "concealmentText"),
          Map.entry("detection_text", "detectionText"),
          Map.entry("warning", "warning"),
          Map.entry("lab_status", "labStatus"),
          Map.entry("disposal", "disposal"),
          Map.entry("dossier", "dossier"),
          Map.entry("remarks", "remarks"),
          Map.entry("cases", "cases"));

  private static final Map<String, ReferenceKind> LISTS =
      Map.of(
          "country", ReferenceKind.COUNTRY,
          "site", ReferenceKind.SITE,
          "direction", ReferenceKind.DIRECTION,
          "mode", ReferenceKind.MODE,
          "concealment", ReferenceKind.CONCEALMENT,
          "detection", ReferenceKind.DETECTION);

  private static final Map<String, String> LEGS =
      Map.of(
          "origin", "origin",
          "departure", "departure",
          "transit", "transit",
          "destination", "destination");

  private final ImportNames names;
  private final String unknownGoods;
  private final DayText.Order order;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Fault> notes = new ArrayList<>();

  PlainRecord(ImportNames names, String unknownGoods, DayText.Order order) {
    this.names = names;
    this.unknownGoods = unknownGoods;
    this.order = order;
  }

  /** What keeps the rows from being a report, by JSON field. */
  List<Fault> faults() {
    return faults;
  }

  /** What is worth a word, by JSON field. */
  List<Fault> notes() {
    return notes;
  }

  ObjectNode json(List<Map<String, String>> rows) {
    Map<String, String> head = rows.getFirst();
    ObjectNode json = MAPPER.createObjectNode();
    day(json, head.getOrDefault("occurred_at", ""));
    TEXTS.forEach((field, name) -> put(json, name, head.getOrDefault(field, "")));
    LISTS.forEach(
        (field, list) -> put(json, field, names.code(list, head.getOrDefault(field, ""))));
    put(json, "latitude", decimal(head, "latitude"));
    put(json, "longitude", decimal(head, "longitude"));
    ObjectNode foreign = MAPPER.createObjectNode();
    for (String system : List.of("cencomm", "pics", "ionics")) {
      put(foreign, system, head.getOrDefault(system, ""));
    }
    if (!foreign.isEmpty()) {
      json.set("foreignNumbers", foreign);
    }
    route(json, head);
    persons(json, head.getOrDefault("arrests", ""));
    ArrayNode goods = json.putArray("goods");
    for (int i = 0; i < rows.size(); i++) {
      goods(goods.addObject(), rows.get(i), "goods[" + i + "]");
    }
    return json;
  }

  private void day(ObjectNode json, String stated) {
    DayText.Reading reading = DayText.read(stated, order);
    reading.fault().ifPresent(faults::add);
    put(json, "occurredAt", reading.iso());
  }

  private void route(ObjectNode json, Map<String, String> head) {
    ArrayNode route = MAPPER.createArrayNode();
    for (String field : List.of("origin", "departure", "transit", "destination")) {
      for (String stated : head.getOrDefault(field, "").split("[;|]")) {
        String text = stated.strip();
        if (!text.isEmpty()) {
          leg(route.addObject().put("stop", LEGS.get(field)), text);
        }
      }
    }
    if (!route.isEmpty()) {
      json.set("route", route);
    }
  }

  private void leg(ObjectNode leg, String text) {
    if (text.matches("[A-Z]{2}[A-Z2-9]{3}")) {
      leg.put("place", text);
      return;
    }
    Optional<Entry> country = names.countryIn(text);
    country.ifPresent(found -> leg.put("country", found.code()));
    boolean whole =
        country.isPresent() && names.all(ReferenceKind.COUNTRY, text).contains(country.get());
    if (!whole) {
      leg.put("name", text);
    }
  }

  private void persons(ObjectNode json, String stated) {
    if (stated.isEmpty()) {
      return;
    }
    if (!stated.matches("[0-9]{1,3}") || Integer.parseInt(stated) > MOST_ARRESTS) {
      faults.add(Fault.of("arrests", SeizureProblem.NUMBER_RANGE, 0, MOST_ARRESTS));
      return;
    }
    ArrayNode persons = MAPPER.createArrayNode();
    for (int i = 0; i < Integer.parseInt(stated); i++) {
      persons.addObject().put("status", "arrested");
    }
    if (!persons.isEmpty()) {
      json.set("persons", persons);
    }
  }

  private void goods(ObjectNode line, Map<String, String> row, String path) {
    String stated = row.getOrDefault("substance", "");
    String description = row.getOrDefault("description", "");
    String regime = row.getOrDefault("regime", "");
    List<Entry> found = entries(stated);
    put(line, "code", found.size() == 1 ? found.getFirst().code() : "");
    put(line, "description", description.isEmpty() && found.size() != 1 ? stated : description);
    if (!stated.isEmpty() && found.size() != 1) {
      notes.add(Fault.of(path + ".code", SeizureProblem.GOODS_UNCODED, Plain.shorten(stated)));
    }
    boolean unknown = found.size() != 1 && regime.isEmpty();
    boolean animals = found.stream().anyMatch(entry -> entry.kind() == ReferenceKind.TAXON);
    put(line, "regime", unknown ? animals ? "cites" : unknownGoods : regime);
    put(line, "form", names.code(ReferenceKind.FORM, row.getOrDefault("form", "")));
    put(line, "term", names.code(ReferenceKind.SPECIMEN, row.getOrDefault("term", "")));
    for (String field : List.of("quantity", "unit", "bound", "hs", "cas", "appendix")) {
      put(line, field, row.getOrDefault(field, ""));
    }
    put(line, "purity", decimal(row, "purity").replaceAll("\\s*%$", ""));
    put(line, "tabletsPartOfMass", row.getOrDefault("tablets_part_of_mass", ""));
  }

  /** Substances before taxa: a word that is both, such as khat, is a drug in a seizure. */
  private List<Entry> entries(String stated) {
    if (stated.isEmpty()) {
      return List.of();
    }
    List<Entry> substances = names.all(ReferenceKind.SUBSTANCE, stated);
    if (!substances.isEmpty()) {
      return substances;
    }
    List<Entry> taxa = names.all(ReferenceKind.TAXON, stated);
    String bare = stated.replaceAll("\\s*[(（].*$", "");
    return taxa.isEmpty() && !bare.isEmpty() && !bare.equals(stated) ? entries(bare) : taxa;
  }

  private static String decimal(Map<String, String> row, String field) {
    String stated = row.getOrDefault(field, "");
    return stated.indexOf('.') < 0 ? stated.replace(',', '.') : stated;
  }

  private static void put(ObjectNode json, String name, String value) {
    if (!value.isEmpty()) {
      json.put(name, value);
    }
  }
}
