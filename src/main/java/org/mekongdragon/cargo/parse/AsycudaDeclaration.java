package org.mekongdragon.cargo.parse;

import java.util.List;
import java.util.Set;

/**
 * ASYCUDA World single administrative document: one declaration is one consignment, its items are
 * the goods lines. Absent values are written {@code <null/>}.
 */
final class AsycudaDeclaration implements CargoReader {

  @Override
  public void read(Source source, Delivery delivery) {
    new XmlRecords(
            Set.of("ASYCUDA"),
            delivery,
            (node, context, line) -> {
              Draft draft = new Draft(CargoFormat.SAD, delivery.next(line, node.name()));
              declaration(draft, node);
              delivery.deliver(draft, node.excerpt());
            })
        .read(source);
  }

  private static void declaration(Draft draft, XmlNode node) {
    Values values = draft.values;
    node.find("Identification").ifPresent(id -> identification(draft, id));
    node.find("Traders")
        .ifPresent(traders -> {
          draft.shipper = party(values, traders, "shipper", "Exporter");
          draft.consignee = party(values, traders, "consignee", "Consignee");
        });
    draft.forwarder = party(values, node, "forwarder", "Declarant");
    node.find("General_information", "Country").ifPresent(country -> country(draft, country));
    node.find("Transport").ifPresent(transport -> transport(draft, transport));
    node.all("Container").forEach(container -> container(draft, container));
    node.all("Item").forEach(item -> item(draft, item));
    node.find("Valuation").ifPresent(valuation -> valuation(draft, valuation));
    draft.packages =
        values.count("packages", node.text("Property", "Nbers", "Total_number_of_packages"));
    count(draft, node.text("Property", "Nbers", "Total_number_of_items").strip());
    draft.balance();
  }

  private static void identification(Draft draft, XmlNode id) {
    Values values = draft.values;
    String serial = id.text("Registration", "Serial_number").strip();
    draft.id =
        values.text("id", (serial + " " + id.text("Registration", "Number").strip()).strip());
    draft.issued = values.time("issued", id.text("Registration", "Date"));
    draft.addReference("manifest", id.text("Manifest_reference_number"));
    draft.addReference("office", id.text("Office_segment", "Customs_clearance_office_code"));
    draft.addReference("type", id.text("Type", "Type_of_declaration"));
  }

  /** The name element holds name and address on lines of their own. */
  private static Party party(Values values, XmlNode parent, String field, String role) {
    XmlNode node = parent.find(role).orElse(new XmlNode(role));
    PartyDraft party = new PartyDraft(values, field).identifier(node.text(role + "_code"));
    List<String> lines =
        node.text(role + "_name").lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    lines.stream().limit(1).forEach(party::name);
    lines.stream().skip(1).forEach(party::address);
    return party.build();
  }

  private static void country(Draft draft, XmlNode country) {
    Values values = draft.values;
    draft.origin = values.place("origin", country.text("Export", "Export_country_code"));
    draft.destination =
        values.place("destination", country.text("Destination", "Destination_country_code"));
  }

  private static void transport(Draft draft, XmlNode transport) {
    Values values = draft.values;
    XmlNode border =
        transport.find("Means_of_transport", "Border_information").orElse(new XmlNode(""));
    XmlNode arrival =
        transport
            .find("Means_of_transport", "Departure_arrival_information")
            .orElse(new XmlNode(""));
    String identity = border.text("Identity");
    draft.vessel = values.text("vessel", identity.isBlank() ? arrival.text("Identity") : identity);
    String flag = border.text("Nationality");
    draft.flag = values.country("flag", flag.isBlank() ? arrival.text("Nationality") : flag);
    draft.mode = values.mode("mode", border.text("Mode"));
    draft.loading = values.place("loading", transport.text("Place_of_loading", "Code"));
  }

  private static void container(Draft draft, XmlNode node) {
    ContainerDraft container = ContainerDraft.of(draft.values, node.text("Container_identity"));
    if (container.stated.isEmpty()) {
      return;
    }
    container.sizeType = draft.values.text("container", node.text("Container_type"));
    container.load(node.text("Empty_full_indicator"));
    draft.addContainer(container.build());
  }

  private static void item(Draft draft, XmlNode item) {
    Values values = draft.values;
    GoodsDraft line = new GoodsDraft();
    String commercial = item.text("Goods_description", "Commercial_Description");
    line.addText(values, item.text("Goods_description", "Description_of_goods"));
    if (!line.text.equals(values.text("goods", commercial))) {
      line.addText(values, commercial);
    }
    line.origin =
        values.country("origin", item.text("Goods_description", "Country_of_origin_code"));
    line.hs(values, item.text("Tarification", "HScode", "Commodity_code"));
    line.packages = values.count("packages", item.text("Packages", "Number_of_packages"));
    line.packageKind = values.text("packages", item.text("Packages", "Kind_of_packages_code"));
    line.grossMassKg =
        values.massKg(
            "gross_mass", item.text("Valuation_item", "Weight_itm", "Gross_weight_itm"), "KGM");
    XmlNode invoice = item.find("Valuation_item", "Item_Invoice").orElse(new XmlNode(""));
    String amount = invoice.text("Amount_foreign_currency");
    line.value =
        values.money(
            "value",
            amount.isBlank() ? item.text("Tarification", "Item_price") : amount,
            invoice.text("Currency_code"));
    draft.containers.forEach(container -> line.addContainer(values, container.stated()));
    draft.addGoods(line.build());
    if (draft.waybill.isEmpty()) {
      draft.waybill = values.text("waybill", item.text("Previous_doc", "Summary_declaration"));
    }
  }

  private static void valuation(Draft draft, XmlNode valuation) {
    draft.grossMassKg =
        draft.values.massKg("gross_mass", valuation.text("Weight", "Gross_weight"), "KGM");
    draft.value =
        draft.values.money(
            "value",
            valuation.text("Gs_Invoice", "Amount_foreign_currency"),
            valuation.text("Gs_Invoice", "Currency_code"));
  }

  private static void count(Draft draft, String stated) {
    int items = draft.goods.size();
    if (!stated.isEmpty() && !stated.replaceAll("^0+(?=.)", "").equals(String.valueOf(items))) {
      Object[] counts = {Limits.excerpt(stated), items};
      draft.values.fault("Total_number_of_items", stated, CargoProblem.ITEM_COUNT, counts);
    }
  }
}
