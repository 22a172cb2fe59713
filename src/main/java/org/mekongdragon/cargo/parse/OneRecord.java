package org.mekongdragon.cargo.parse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.TransportMode;

/**
 * IATA ONE Record (cargo ontology 2 and 3) as JSON-LD: each Waybill of a document is a consignment;
 * pieces with the same description and products make one goods line.
 */
final class OneRecord implements CargoReader {

  @Override
  public void read(Source source, Delivery delivery) {
    JsonRecords.read(source, delivery, (json, line) -> document(json, line, delivery));
  }

  private static void document(Json json, long line, Delivery delivery) {
    LinkedData data = new LinkedData(json);
    List<Json> waybills = data.ofType("Waybill");
    if (waybills.isEmpty()) {
      Position position = delivery.next(line, "Waybill").position();
      delivery.reject(position, Fault.of("", CargoProblem.EMPTY_RECORD), "");
    }
    for (Json waybill : waybills) {
      Draft draft = new Draft(CargoFormat.ONE_RECORD, delivery.next(line, "Waybill"));
      new Reading(data, draft, waybills.size() == 1).waybill(waybill);
      String id = waybill.field("@id").map(Json::text).orElse("");
      delivery.deliver(draft, id);
    }
  }

  /**
   * One waybill of a document.
   *
   * @param alone everything in the document belongs to it, referenced or not
   */
  private record Reading(LinkedData data, Draft draft, boolean alone) {

    void waybill(Json waybill) {
      Values values = draft.values;
      draft.mode = Optional.of(TransportMode.AIR);
      draft.id = values.text("id", waybill.field("@id").map(Json::text).orElse(""));
      draft.waybill = number(waybill);
      draft.master = number(data.first(waybill, "masterWaybill"));
      draft.issued = values.time("issued", data.text(waybill, "carrierDeclarationDate"));
      draft.loading = place("loading", data.first(waybill, "departureLocation"));
      draft.destination = place("destination", data.first(waybill, "arrivalLocation"));
      draft.discharge = draft.destination;
      Json declared = data.first(waybill, "declaredValueForCustoms");
      draft.value =
          values.money(
              "value",
              data.text(declared, "numericalValue", "amount"),
              data.text(declared, "currencyUnit", "currency"));
      data.all(waybill, "involvedParties").forEach(this::party);
      Json shipment = data.first(waybill, "shipment", "shipmentInformation");
      data.all(shipment, "involvedParties").forEach(this::party);
      movements();
      goods(waybill, shipment);
      draft.grossMassKg = mass(waybill, shipment);
      draft.balance();
    }

    private String number(Json waybill) {
      String prefix = data.text(waybill, "waybillPrefix").strip();
      String serial = data.text(waybill, "waybillNumber").strip();
      return prefix.isEmpty()
          ? draft.values.text("waybill", serial)
          : draft.values.airWaybill("waybill", prefix + "-" + serial);
    }

    private Place place(String field, Json location) {
      String code = data.text(location, "locationCodes", "locationCode", "code");
      String own = code.isEmpty() ? data.literal(location) : code;
      return draft.values.place(field, own.isEmpty() ? data.text(location, "locationName") : own);
    }

    private void party(Json involved) {
      Json details = data.first(involved, "partyDetails");
      String role = data.text(involved, "partyRole", "role");
      switch (role) {
        case "SHP", "CZ" -> draft.shipper = party("shipper", details);
        case "CNE", "CN" -> draft.consignee = party("consignee", details);
        case "NFY", "NI" -> draft.notifyParty = party("notify", details);
        case "AGT", "FFW", "FW" -> draft.forwarder = party("forwarder", details);
        default -> {}
      }
    }

    private Party party(String field, Json details) {
      PartyDraft party = new PartyDraft(draft.values, field).name(data.text(details, "name"));
      Json location = data.first(details, "basedAtLocation", "location");
      Json address = data.first(location, "address");
      data.all(address, "streetAddressLines").forEach(l -> party.address(data.literal(l)));
      party
          .address(data.text(address, "street"))
          .address(data.text(address, "cityName", "cityCode"));
      party.address(data.text(address, "regionName")).address(data.text(address, "postalCode"));
      party.country(data.text(address, "country"));
      for (Json contact : data.all(details, "contactPersons")) {
        for (Json detail : data.all(contact, "contactDetails")) {
          if (data.text(detail, "contactDetailType").contains("PHONE")) {
            party.phone(data.text(detail, "textualValue"));
          }
        }
      }
      data.all(details, "otherIdentifiers")
          .forEach(i -> party.identifier(data.text(i, "textualValue")));
      return party.build();
    }

    private void movements() {
      List<Json> movements = alone ? data.ofType("TransportMovement") : List.of();
      for (Json movement : movements) {
        if (draft.voyage.isEmpty()) {
          draft.voyage = draft.values.text("voyage", data.text(movement, "transportIdentifier"));
        }
        Place stop = place("transit", data.first(movement, "arrivalLocation"));
        if (!stop.equals(draft.destination)) {
          draft.addTransit(stop);
        }
      }
    }

    private void goods(Json waybill, Json shipment) {
      Map<String, List<Json>> groups = new LinkedHashMap<>();
      for (Json piece : pieces(shipment)) {
        groups.computeIfAbsent(kind(piece), kind -> new ArrayList<>()).add(piece);
      }
      groups.values().forEach(this::line);
      long pieces = groups.values().stream().mapToLong(List::size).sum();
      draft.packages = pieces == 0 ? draft.packages : OptionalLong.of(pieces);
      if (draft.goods.isEmpty()) {
        GoodsDraft line = new GoodsDraft();
        line.addText(draft.values, data.text(shipment, "goodsDescription"));
        for (Json item : data.all(waybill, "waybillLineItems")) {
          line.addText(draft.values, data.text(item, "goodsDescriptionForRate"));
          if (line.statedHs.isEmpty()) {
            line.hs(draft.values, data.text(item, "hsCodes", "hsCode"));
          }
          line.packages =
              line.packages.isPresent()
                  ? line.packages
                  : draft.values.count("packages", data.text(item, "pieceCountForRate"));
        }
        draft.addGoods(line.build());
      }
    }

    private List<Json> pieces(Json shipment) {
      List<Json> own = data.all(shipment, "pieces");
      return own.isEmpty() && alone ? data.ofType("Piece") : own;
    }

    private String kind(Json piece) {
      StringBuilder kind = new StringBuilder(data.text(piece, "goodsDescription"));
      data.all(piece, "contentProducts").forEach(p -> kind.append('\n').append(code(p)));
      return kind.toString();
    }

    private String code(Json product) {
      return data.text(product, "hsCode", "hsCommodityCode");
    }

    private void line(List<Json> pieces) {
      Values values = draft.values;
      GoodsDraft line = new GoodsDraft();
      Json first = pieces.getFirst();
      line.addText(values, data.text(first, "goodsDescription"));
      List<Json> products = data.all(first, "contentProducts");
      products.stream().limit(1).forEach(product -> line.hs(values, code(product)));
      line.packages = OptionalLong.of(pieces.size());
      draft.addGoods(line.build());
      products.stream().skip(1).limit(Limits.VALUES).forEach(this::furtherProduct);
    }

    private void furtherProduct(Json product) {
      GoodsDraft line = new GoodsDraft();
      line.addText(draft.values, data.text(product, "description"));
      line.hs(draft.values, code(product));
      draft.addGoods(line.build());
    }

    private Optional<BigDecimal> mass(Json waybill, Json shipment) {
      Json total = data.first(shipment, "totalGrossWeight");
      if (total.equals(Json.EMPTY)) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean any = false;
        for (Json item : data.all(waybill, "waybillLineItems")) {
          Json mass = data.first(item, "grossWeightForRate", "rateGrossWeight");
          Optional<BigDecimal> kilograms = mass(mass);
          any |= kilograms.isPresent();
          sum = sum.add(kilograms.orElse(BigDecimal.ZERO));
        }
        return any ? Optional.of(sum) : Optional.empty();
      }
      return mass(total);
    }

    private Optional<BigDecimal> mass(Json value) {
      String unit = data.text(value, "unit");
      return draft.values.massKg("gross_mass", data.text(value, "numericalValue"), unit);
    }
  }
}
