package org.mekongdragon.cargo;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mekongdragon.cargo.parse.CargoContainer;
import org.mekongdragon.cargo.parse.Consignment;
import org.mekongdragon.cargo.parse.Conveyance;
import org.mekongdragon.cargo.parse.GoodsLine;
import org.mekongdragon.cargo.parse.Money;
import org.mekongdragon.cargo.parse.Party;
import org.mekongdragon.cargo.parse.Place;
import org.mekongdragon.cargo.parse.Route;
import org.mekongdragon.cargo.parse.StatedTime;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.HsCode;
import org.mekongdragon.kernel.TransportMode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Consignments as programs read them; what is not known is left out. */
final class ConsignmentAnswers {

  private ConsignmentAnswers() {}

  static ObjectNode of(StoredConsignment stored) {
    ObjectNode json = CargoAnswers.object();
    Consignment one = stored.content();
    json.put("id", stored.id());
    json.put("manifest", stored.manifest().toString());
    json.put("number", stored.number());
    json.put("organisation", stored.organisation());
    json.put("receivedAt", stored.receivedAt().toString());
    json.put("format", one.format().label());
    text(json, "reference", one.id());
    text(json, "waybill", one.documents().waybill());
    text(json, "master", one.documents().master());
    texts(json, "otherDocuments", one.documents().others());
    one.documents().issued().ifPresent(time -> json.put("issued", time(time)));
    conveyance(json, one.conveyance());
    party(json, "shipper", one.parties().shipper());
    party(json, "consignee", one.parties().consignee());
    party(json, "notify", one.parties().notifyParty());
    party(json, "forwarder", one.parties().forwarder());
    route(json, one.route());
    count(json, "packages", one.packages());
    number(json, "grossMassKg", one.grossMassKg());
    money(json, one.value());
    ArrayNode goods = json.putArray("goods");
    one.goods().forEach(line -> goods.add(goods(line)));
    ArrayNode containers = json.putArray("containers");
    one.containers().forEach(container -> containers.add(container(container)));
    texts(json, "seals", one.seals());
    return json;
  }

  private static void conveyance(ObjectNode json, Conveyance conveyance) {
    conveyance.mode().map(TransportMode::code).ifPresent(mode -> json.put("mode", mode));
    text(json, "vessel", conveyance.vessel());
    text(json, "vesselIdentifier", conveyance.identifier());
    text(json, "voyage", conveyance.voyage());
    text(json, "carrier", conveyance.carrier());
    conveyance.flag().map(CountryCode::value).ifPresent(flag -> json.put("flag", flag));
    conveyance.departure().ifPresent(time -> json.put("departure", time(time)));
    conveyance.arrival().ifPresent(time -> json.put("arrival", time(time)));
  }

  private static void party(ObjectNode json, String name, Party party) {
    if (!party.isPresent()) {
      return;
    }
    ObjectNode node = json.putObject(name);
    text(node, "name", party.name());
    text(node, "address", party.address());
    party.country().map(CountryCode::value).ifPresent(country -> node.put("country", country));
    texts(node, "identifiers", party.identifiers());
    texts(node, "phones", party.phones());
  }

  private static void route(ObjectNode json, Route route) {
    ObjectNode node = json.putObject("route");
    place(node, "origin", route.origin());
    place(node, "loading", route.loading());
    if (!route.transit().isEmpty()) {
      ArrayNode transit = node.putArray("transit");
      route.transit().forEach(place -> transit.add(place(place)));
    }
    place(node, "discharge", route.discharge());
    place(node, "destination", route.destination());
  }

  private static void place(ObjectNode json, String name, Place place) {
    if (place.isPresent()) {
      json.set(name, place(place));
    }
  }

  private static ObjectNode place(Place place) {
    ObjectNode node = CargoAnswers.object();
    text(node, "stated", place.stated());
    place.unlocode().ifPresent(code -> node.put("unlocode", code));
    place.country().map(CountryCode::value).ifPresent(country -> node.put("country", country));
    return node;
  }

  private static ObjectNode goods(GoodsLine line) {
    ObjectNode node = CargoAnswers.object();
    text(node, "text", line.text());
    line.hs().map(HsCode::digits).ifPresent(hs -> node.put("hs", hs));
    text(node, "statedHs", line.statedHs());
    count(node, "packages", line.packages());
    text(node, "packageKind", line.packageKind());
    number(node, "grossMassKg", line.grossMassKg());
    money(node, line.value());
    line.origin().map(CountryCode::value).ifPresent(country -> node.put("origin", country));
    texts(node, "containers", line.containers());
    return node;
  }

  private static ObjectNode container(CargoContainer container) {
    ObjectNode node = CargoAnswers.object();
    text(node, "number", container.stated());
    node.put("valid", container.number().isPresent());
    text(node, "sizeType", container.sizeType());
    switch (container.load()) {
      case FULL -> node.put("load", "full");
      case EMPTY -> node.put("load", "empty");
      case UNKNOWN -> {}
    }
    texts(node, "seals", container.seals());
    number(node, "grossMassKg", container.grossMassKg());
    text(node, "stowage", container.stowage());
    return node;
  }

  private static void money(ObjectNode json, Optional<Money> money) {
    money.ifPresent(value -> {
      ObjectNode node = json.putObject("value");
      node.put("amount", value.amount());
      text(node, "currency", value.currency());
    });
  }

  /** ISO 8601 with no more than is known. */
  private static String time(StatedTime time) {
    return time.date()
        + time.time().map(clock -> "T" + clock).orElse("")
        + time.offset().map(ZoneOffset::getId).orElse("");
  }

  private static void number(ObjectNode json, String name, Optional<BigDecimal> number) {
    number.ifPresent(value -> json.put(name, value));
  }

  private static void count(ObjectNode json, String name, OptionalLong count) {
    count.ifPresent(value -> json.put(name, value));
  }

  private static void text(ObjectNode json, String name, String text) {
    if (!text.isEmpty()) {
      json.put(name, text);
    }
  }

  private static void texts(ObjectNode json, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      ArrayNode array = json.putArray(name);
      texts.forEach(array::add);
    }
  }
}
