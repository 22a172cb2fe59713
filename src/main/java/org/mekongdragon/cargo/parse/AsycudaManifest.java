package org.mekongdragon.cargo.parse;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.mekongdragon.kernel.Fault;

/** ASYCUDA World cargo manifest (Awmds): each Bol_segment is a bill of lading. */
final class AsycudaManifest implements CargoReader {

  private long bills;

  @Override
  public void read(Source source, Delivery delivery) {
    XmlNode root =
        new XmlRecords(
                Set.of("Bol_segment"),
                delivery,
                (node, context, line) -> {
                  bills++;
                  Draft draft = new Draft(CargoFormat.AWMDS, delivery.next(line, node.name()));
                  context
                      .find("Awmds", "General_segment")
                      .ifPresent(general -> general(draft, general));
                  bill(draft, node);
                  delivery.deliver(draft, node.excerpt());
                })
            .read(source);
    String stated =
        root.text("Awmds", "General_segment", "Totals_segment", "Total_number_of_bols").strip();
    if (!stated.isEmpty() && !stated.replaceAll("^0+(?=.)", "").equals(Long.toString(bills))) {
      Object[] counts = {Limits.excerpt(stated), bills};
      Fault fault = Fault.of("Total_number_of_bols", CargoProblem.ITEM_COUNT, counts);
      delivery.warn(new Position(0, 0, "Totals_segment"), fault, stated);
    }
  }

  private static void general(Draft draft, XmlNode general) {
    Values values = draft.values;
    general
        .find("General_segment_id")
        .ifPresent(id -> {
          draft.voyage = values.text("voyage", id.text("Voyage_number"));
          draft.departure = values.time("departure", id.text("Date_of_departure"));
          draft.arrival = values.time("arrival", id.text("Date_of_arrival"));
          draft.addReference("office", id.text("Customs_office_code"));
        });
    general
        .find("Transport_information")
        .ifPresent(transport -> {
          draft.mode = values.mode("mode", transport.text("Mode_of_transport_code"));
          draft.vessel = values.text("vessel", transport.text("Identity_of_transporter"));
          draft.vesselId =
              values.text("vessel", transport.text("Registration_number_of_transport_code"));
          draft.flag = values.country("flag", transport.text("Nationality_of_transporter_code"));
          draft.carrier = values.text("carrier", transport.text("Carrier", "Carrier_name"));
        });
    draft.loading =
        values.place("loading", general.text("Load_unload_place", "Place_of_departure_code"));
    draft.discharge =
        values.place("discharge", general.text("Load_unload_place", "Place_of_destination_code"));
  }

  private static void bill(Draft draft, XmlNode bill) {
    Values values = draft.values;
    draft.id = values.text("id", bill.text("Bol_id", "Line_number"));
    draft.waybill = values.text("waybill", bill.text("Bol_id", "Bol_reference"));
    draft.master = values.text("master", bill.text("Bol_id", "Master_bol_ref_number"));
    draft.addReference("UCR", bill.text("Bol_id", "Unique_carrier_reference"));
    draft.addReference("nature", bill.text("Bol_id", "Bol_nature"));
    bill.find("Load_unload_place").ifPresent(places -> places(draft, places));
    bill.find("Traders_segment").ifPresent(traders -> traders(draft, traders));
    bill.all("ctn_segment").forEach(container -> container(draft, container));
    List<String> numbers = draft.containers.stream().map(CargoContainer::stated).toList();
    bill.all("Goods_segment").forEach(goods -> goods(draft, goods, numbers));
    draft.value =
        values.money(
            "value",
            bill.text("Value_segment", "Customs_segment", "Customs_value"),
            bill.text("Value_segment", "Customs_segment", "Customs_currency"));
    draft.balance();
    checkPieces(draft, bill.all("ctn_segment").toList());
  }

  private static void places(Draft draft, XmlNode places) {
    Values values = draft.values;
    draft.origin = values.place("origin", places.text("Port_of_origin_code"));
    draft.loading =
        or(values.place("loading", places.text("Place_of_loading_code")), draft.loading);
    draft.discharge =
        or(values.place("discharge", places.text("Place_of_unloading_code")), draft.discharge);
    String last = places.text("Place_of_ultimate_destination_code");
    draft.destination =
        values.place("destination", last.isBlank() ? places.text("Place_of_delivery_code") : last);
  }

  private static Place or(Place place, Place otherwise) {
    return place.isPresent() ? place : otherwise;
  }

  private static void traders(Draft draft, XmlNode traders) {
    draft.shipper = party(draft.values, traders, "shipper", "Exporter");
    draft.consignee = party(draft.values, traders, "consignee", "Consignee");
    draft.notifyParty = party(draft.values, traders, "notify", "Notify");
    draft.forwarder = party(draft.values, traders, "forwarder", "Shipping_Agent");
    if (draft.carrier.isEmpty()) {
      draft.carrier = draft.values.text("carrier", traders.text("Carrier", "Carrier_name"));
    }
  }

  private static Party party(Values values, XmlNode traders, String field, String role) {
    XmlNode node = traders.find(role).orElse(new XmlNode(role));
    PartyDraft party = new PartyDraft(values, field);
    party.name(node.text(role + "_name")).identifier(node.text(role + "_code"));
    node.text(role + "_address").lines().forEach(party::address);
    return party.build();
  }

  private static void container(Draft draft, XmlNode node) {
    Values values = draft.values;
    ContainerDraft container = ContainerDraft.of(values, node.text("Ctn_reference"));
    container.sizeType = values.text("container", node.text("Type_of_container"));
    container.load(node.text("Empty_Full"));
    for (String marks : List.of("Marks1", "Marks2", "Marks3")) {
      container.addSeal(values, node.text(marks));
    }
    draft.addContainer(container.build());
  }

  private static void goods(Draft draft, XmlNode node, List<String> containers) {
    Values values = draft.values;
    GoodsDraft line = new GoodsDraft();
    line.addText(values, node.text("Goods_description"));
    String code = node.text("Commodity_code");
    line.hs(values, code.isBlank() ? node.text("HS_code") : code);
    line.packages = values.count("packages", node.text("Number_of_packages"));
    line.packageKind = values.text("packages", node.text("Package_type_code"));
    line.grossMassKg = values.massKg("gross_mass", node.text("Gross_mass"), "KGM");
    node.all("Container_item_references", "Ctn_item_reference")
        .forEach(number -> line.addContainer(values, number.text()));
    if (line.containers.isEmpty()) {
      line.containers.addAll(containers);
    }
    draft.addSeal(node.text("Seals_segment", "Marks_of_seals"));
    draft.addGoods(line.build());
  }

  /** Packages are stated for containers and for goods; where every container says so they agree. */
  private static void checkPieces(Draft draft, List<XmlNode> containers) {
    long sum = 0;
    boolean all = !containers.isEmpty() && draft.packages.isPresent();
    for (XmlNode container : containers) {
      OptionalLong count = draft.values.count("packages", container.text("Number_of_packages"));
      all &= count.isPresent();
      sum += count.orElse(0);
    }
    if (all && sum != draft.packages.getAsLong()) {
      Object[] counts = {draft.packages.getAsLong(), sum};
      draft.values.fault("container.packages", "", CargoProblem.PIECES_MISMATCH, counts);
    }
  }
}
