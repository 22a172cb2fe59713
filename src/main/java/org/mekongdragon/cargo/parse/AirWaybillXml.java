package org.mekongdragon.cargo.parse;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mekongdragon.kernel.TransportMode;

/**
 * IATA Cargo-XML air waybill (XFWB: the Waybill is the record) and house waybill (XFZB: each
 * IncludedHouseConsignment is one).
 */
final class AirWaybillXml implements CargoReader {

  private final CargoFormat format;

  AirWaybillXml(CargoFormat format) {
    this.format = format;
  }

  @Override
  public void read(Source source, Delivery delivery) {
    boolean house = format == CargoFormat.XFZB;
    Set<String> records = Set.of(house ? "IncludedHouseConsignment" : "Waybill");
    new XmlRecords(
            records,
            delivery,
            (node, context, line) -> {
              Draft draft = new Draft(format, delivery.next(line, node.name()));
              if (house) {
                house(draft, node, context);
              } else {
                master(draft, node);
              }
              draft.balance();
              delivery.deliver(draft, node.excerpt());
            })
        .read(source);
  }

  private static void master(Draft draft, XmlNode waybill) {
    head(draft, waybill);
    draft.waybill =
        draft.values.airWaybill("waybill", waybill.text("BusinessHeaderDocument", "ID"));
    draft.id = draft.values.text("id", waybill.text("BusinessHeaderDocument", "SenderAssignedID"));
    waybill
        .find("MasterConsignment")
        .ifPresent(consignment -> {
          consignment(draft, consignment);
          consignment
              .all("ApplicableRating", "IncludedMasterConsignmentItem")
              .forEach(item -> item(draft, item));
        });
  }

  private static void house(Draft draft, XmlNode consignment, XmlNode context) {
    XmlNode root = context.find("HouseWaybill").orElse(context);
    head(draft, root);
    String own = consignment.text("ID");
    String header = root.text("BusinessHeaderDocument", "ID");
    draft.waybill = draft.values.text("waybill", own.isBlank() ? header : own);
    draft.master =
        draft.values.airWaybill(
            "master", root.text("MasterConsignment", "TransportContractDocument", "ID"));
    consignment(draft, consignment);
    consignment.all("IncludedHouseConsignmentItem").forEach(item -> item(draft, item));
    summary(draft, consignment.text("SummaryDescription"));
  }

  private static void head(Draft draft, XmlNode root) {
    String[] signed = {
      "BusinessHeaderDocument", "SignatoryCarrierAuthentication", "ActualDateTime"
    };
    String issued = root.text(signed);
    draft.issued =
        day(
            draft.values.time(
                "issued",
                issued.isBlank() ? root.text("MessageHeaderDocument", "IssueDateTime") : issued));
  }

  /** Cargo-XML writes days as times; midnight without a zone is a day. */
  private static Optional<StatedTime> day(Optional<StatedTime> time) {
    return time.map(t ->
        t.time().equals(Optional.of(LocalTime.MIDNIGHT)) && t.offset().isEmpty()
            ? StatedTime.day(t.date())
            : t);
  }

  private static void consignment(Draft draft, XmlNode node) {
    Values values = draft.values;
    draft.mode = Optional.of(TransportMode.AIR);
    draft.shipper = party(draft, node, "shipper", "ConsignorParty", "SHP");
    draft.consignee = party(draft, node, "consignee", "ConsigneeParty", "CNE");
    draft.forwarder = party(draft, node, "forwarder", "FreightForwarderParty", "AGT");
    node.all("AssociatedParty")
        .filter(party -> party.text("RoleCode").strip().equals("NI"))
        .findFirst()
        .ifPresent(party -> draft.notifyParty = party(draft, party, node, "notify", "NFY"));
    draft.loading = values.place("loading", node.text("OriginLocation", "ID"));
    draft.destination = values.place("destination", node.text("FinalDestinationLocation", "ID"));
    draft.discharge = draft.destination;
    draft.packages = values.count("packages", node.text("TotalPieceQuantity"));
    draft.grossMassKg = mass(values, node, "IncludedTareGrossWeightMeasure");
    node.find("DeclaredValueForCustomsAmount")
        .ifPresent(amount ->
            draft.value = values.money("value", amount.text(), amount.attribute("currencyID")));
    movements(draft, node.all("SpecifiedLogisticsTransportMovement").toList());
  }

  private static Optional<java.math.BigDecimal> mass(Values values, XmlNode node, String name) {
    return node.find(name)
        .flatMap(m -> values.massKg("gross_mass", m.text(), m.attribute("unitCode")));
  }

  private static void movements(Draft draft, List<XmlNode> movements) {
    Values values = draft.values;
    for (XmlNode movement : movements) {
      String mode = movement.text("ModeCode");
      if (draft.voyage.isEmpty()) {
        draft.voyage = values.text("voyage", movement.text("ID"));
        draft.carrier =
            values.text("carrier", movement.text("UsedLogisticsTransportMeans", "Name"));
        draft.mode = mode.isBlank() ? Optional.of(TransportMode.AIR) : values.mode("mode", mode);
        draft.departure =
            day(
                values.time(
                    "departure", movement.text("DepartureEvent", "ScheduledOccurrenceDateTime")));
      }
      draft.arrival =
          day(values.time("arrival", movement.text("ArrivalEvent", "ScheduledOccurrenceDateTime")))
              .or(() -> draft.arrival);
      Place stop =
          values.place("transit", movement.text("ArrivalEvent", "OccurrenceArrivalLocation", "ID"));
      if (!stop.equals(draft.destination)) {
        draft.addTransit(stop);
      }
    }
  }

  private static Party party(
      Draft draft, XmlNode consignment, String field, String element, String subject) {
    return consignment
        .find(element)
        .map(party -> party(draft, party, consignment, field, subject))
        .orElse(Party.NONE);
  }

  /** Customs notes (OCI) of the same subject add tax numbers (T) and telephones (CT). */
  private static Party party(
      Draft draft, XmlNode node, XmlNode consignment, String field, String subject) {
    PartyDraft party = new PartyDraft(draft.values, field).name(node.text("Name"));
    for (String part : List.of("PostalStructuredAddress", "FreightForwarderAddress")) {
      for (XmlNode address : node.all(part).toList()) {
        party.address(address.text("StreetName")).address(address.text("CityName"));
        party.address(address.text("CountrySubDivisionName")).address(address.text("PostcodeCode"));
        party.country(address.text("CountryID"));
      }
    }
    party.identifier(node.text("AccountID")).identifier(node.text("CargoAgentID"));
    node.all("DefinedTradeContact", "DirectTelephoneCommunication", "CompleteNumber")
        .forEach(phone -> party.phone(phone.text()));
    consignment
        .all("IncludedCustomsNote")
        .filter(note -> note.text("SubjectCode").strip().equals(subject))
        .forEach(note -> {
          switch (note.text("ContentCode").strip()) {
            case "T" -> party.identifier(note.text("Content"));
            case "CT" -> party.phone(note.text("Content"));
            default -> {}
          }
        });
    return party.build();
  }

  private static void item(Draft draft, XmlNode item) {
    Values values = draft.values;
    GoodsDraft line = new GoodsDraft();
    item.all("NatureIdentificationTransportCargo", "Identification")
        .forEach(text -> line.addText(values, text.text()));
    line.packages = values.count("packages", item.text("PieceQuantity"));
    line.grossMassKg = mass(values, item, "GrossWeightMeasure");
    line.origin = values.country("origin", item.text("OriginCountry", "ID"));
    List<XmlNode> codes = item.all("TypeCode").toList();
    codes.stream().limit(1).forEach(code -> line.hs(values, code.text()));
    units(draft, item, line);
    checkPieces(values, item, line);
    draft.addGoods(line.build());
    codes.stream().skip(1).limit(Limits.VALUES).forEach(code -> furtherCode(draft, code.text()));
  }

  private static void furtherCode(Draft draft, String code) {
    GoodsDraft line = new GoodsDraft();
    line.hs(draft.values, code);
    draft.addGoods(line.build());
  }

  private static void units(Draft draft, XmlNode item, GoodsDraft line) {
    for (XmlNode unit : item.all("AssociatedUnitLoadTransportEquipment").toList()) {
      String number =
          unit.text("CharacteristicCode").strip()
              + unit.text("ID").strip()
              + unit.text("OperatingParty", "PrimaryID").strip();
      ContainerDraft container = new ContainerDraft();
      container.stated = draft.values.text("container", number);
      line.addContainer(draft.values, number);
      draft.addContainer(container.build());
    }
  }

  /** The packages that are measured one by one must be as many as the item's pieces. */
  private static void checkPieces(Values values, XmlNode item, GoodsDraft line) {
    List<XmlNode> measured = item.all("TransportLogisticsPackage", "ItemQuantity").toList();
    long sum = 0;
    for (XmlNode quantity : measured) {
      sum += values.count("packages", quantity.text()).orElse(0);
    }
    if (!measured.isEmpty() && line.packages.isPresent() && line.packages.getAsLong() != sum) {
      Object[] counts = {line.packages.getAsLong(), sum};
      values.fault("goods.packages", item.excerpt(), CargoProblem.PIECES_MISMATCH, counts);
    }
  }

  /** The summary of a house waybill often says more than its items. */
  private static void summary(Draft draft, String summary) {
    String text = draft.values.text("goods", summary);
    if (text.isEmpty() || draft.goods.stream().anyMatch(line -> line.text().contains(text))) {
      return;
    }
    GoodsLine first = draft.goods.isEmpty() ? new GoodsDraft().build() : draft.goods.removeFirst();
    String joined = first.text().isEmpty() ? text : first.text() + " " + text;
    draft.goods.addFirst(
        new GoodsLine(
            joined,
            first.hs(),
            first.statedHs(),
            first.packages(),
            first.packageKind(),
            first.grossMassKg(),
            first.value(),
            first.origin(),
            first.containers()));
  }
}
