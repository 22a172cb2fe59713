package org.mekongdragon.seizure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mekongdragon.kernel.Bound;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes content as the JSON of {@code docs/formats/seizure-json.md}; what was not stated is left
 * out. {@link SeizureReader} reads it back.
 */
final class SeizureJson {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private SeizureJson() {}

  /** Lower case with hyphens, as in files. */
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static ObjectNode write(SeizureContent content) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("occurredAt", content.when().map(Occurrence::text).orElse(""));
    where(json, content.where());
    transport(json, content.transport());
    ArrayNode goods = json.putArray("goods");
    content.goods().forEach(line -> goods(goods.addObject(), line));
    discovery(json, content.discovery());
    json.put("nationalNumber", content.numbers().national());
    ObjectNode foreign = json.putObject("foreignNumbers");
    content.numbers().foreign().forEach(foreign::put);
    json.put("lead", content.agencies().lead());
    texts(json.putArray("takingPart"), content.agencies().takingPart());
    ArrayNode route = json.putArray("route");
    content.route().forEach(leg -> leg(route.addObject(), leg));
    ArrayNode persons = json.putArray("persons");
    content.persons().forEach(person -> person(persons.addObject(), person));
    ArrayNode companies = json.putArray("companies");
    content.companies().forEach(company -> company(companies.addObject(), company));
    SeizureContent.Aftermath after = content.aftermath();
    json.put("labStatus", after.lab().map(SeizureJson::code).orElse(""));
    json.put("disposal", after.disposal()).put("dossier", after.dossier());
    json.put("remarks", after.remarks());
    json.put("cases", content.cases());
    origin(json.putObject("origin"), content.origin());
    prune(json);
    return json;
  }

  private static void where(ObjectNode json, SeizurePlace where) {
    json.put("country", where.country()).put("admin1", where.admin1()).put("city", where.city());
    json.put("place", where.place()).put("site", where.site());
    json.put("physicalPlace", where.physical());
    where
        .point()
        .ifPresent(point -> {
          json.put("latitude", point.latitude().toPlainString());
          json.put("longitude", point.longitude().toPlainString());
          json.put("positionPrecision", code(point.precision()));
        });
  }

  private static void transport(ObjectNode json, Transport transport) {
    json.put("direction", transport.direction()).put("mode", transport.mode());
    json.put("conveyance", transport.conveyance());
    texts(json.putArray("containers"), transport.containers());
    json.put("waybill", transport.waybill()).put("parcel", transport.parcel());
  }

  private static void goods(ObjectNode json, GoodsLine line) {
    json.put("regime", line.regime().map(SeizureJson::code).orElse(""));
    json.put("code", line.code()).put("description", line.description());
    json.put("form", line.form());
    line.quantity()
        .ifPresent(quantity -> {
          json.put("quantity", quantity.amount().value().toPlainString());
          json.put("unit", quantity.unit());
          bound(json, quantity.amount().bound());
        });
    if (line.partOfMass()) {
      json.put("tabletsPartOfMass", true);
    }
    line.purity().ifPresent(purity -> json.put("purity", purity.toPlainString()));
    GoodsLine.Listing listing = line.listing();
    json.put("hs", listing.hs()).put("cas", listing.cas());
    json.put("appendix", listing.appendix()).put("term", listing.term());
    line.normalised()
        .ifPresent(mass -> {
          ObjectNode normalised = json.putObject("normalised");
          normalised.put("grams", mass.mass().grams().toPlainString());
          bound(normalised, mass.bound());
          normalised.put("factor", mass.factor()).put("source", mass.source());
        });
  }

  private static void bound(ObjectNode json, Bound bound) {
    if (bound != Bound.EXACT) {
      json.put("bound", code(bound));
    }
  }

  private static void discovery(ObjectNode json, SeizureContent.Discovery discovery) {
    json.put("concealment", discovery.concealment());
    json.put("concealmentText", discovery.concealmentText());
    json.put("detection", discovery.detection());
    json.put("detectionText", discovery.detectionText());
    json.put("warning", discovery.warning());
  }

  private static void leg(ObjectNode json, RouteLeg leg) {
    json.put("stop", code(leg.stop())).put("country", leg.country()).put("place", leg.place());
    json.put("name", leg.name()).put("at", leg.when().map(Occurrence::text).orElse(""));
    json.put("mode", leg.mode());
  }

  private static void person(ObjectNode json, InvolvedPerson person) {
    json.put("name", person.name()).put("role", person.role());
    json.put("nationality", person.nationality()).put("sex", person.sex());
    json.put("birth", person.birth()).put("document", person.document());
    json.put("status", person.status().map(SeizureJson::code).orElse(""));
    json.put("note", person.note());
  }

  private static void company(ObjectNode json, InvolvedCompany company) {
    json.put("name", company.name()).put("role", company.role());
    json.put("country", company.country()).put("taxId", company.taxId());
    json.put("address", company.address()).put("note", company.note());
  }

  private static void origin(ObjectNode json, SeizureContent.Origin origin) {
    if (origin.kind() != SeizureContent.Origin.Kind.TYPED) {
      json.put("kind", code(origin.kind())).put("sender", origin.sender());
      json.put("file", origin.file()).put("key", origin.key());
    }
  }

  private static void texts(ArrayNode json, List<String> texts) {
    texts.forEach(json::add);
  }

  /** Takes away empty texts, lists and objects. */
  private static void prune(ObjectNode json) {
    json.properties()
        .forEach(field -> {
          if (field.getValue() instanceof ArrayNode list) {
            list.forEach(item ->
                Optional.of(item)
                    .filter(ObjectNode.class::isInstance)
                    .map(ObjectNode.class::cast)
                    .ifPresent(SeizureJson::prune));
          } else if (field.getValue() instanceof ObjectNode object) {
            prune(object);
          }
        });
    json.removeIf(value ->
        (value.isContainer() && value.isEmpty())
            || (value.isString() && value.asString().isEmpty()));
  }
}
