package org.mekongdragon.cargo.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.TransportMode;

/**
 * IATA Cargo-IMP text (Cargo Interchange Message Procedures, 34th edition): FWB air waybills and
 * FHL consolidation lists, any number in one file, with or without envelope lines between them.
 */
final class CargoImp implements CargoReader {

  private static final Pattern MESSAGE = Pattern.compile("(FWB|FHL)/([0-9]{1,2})");
  private static final Pattern SHIPMENT =
      Pattern.compile(
          "([0-9]{3}-?[0-9]{8})([A-Z]{3})([A-Z]{3})/[TPSDM]([0-9]{1,6})(?:([KL])([0-9.]{1,12}))?.*");
  private static final int LINES = 5_000;

  private final List<ImpLine> lines = new ArrayList<>();
  private String type = "";
  private long start;
  private boolean tooMany;

  @Override
  public void read(Source source, Delivery delivery) throws IOException {
    BufferedReader reader = new BufferedReader(source.text());
    long number = 0;
    String line = reader.readLine();
    while (line != null) {
      source.progress();
      number++;
      line(line.stripTrailing(), number, delivery);
      line = reader.readLine();
    }
    message(delivery);
  }

  private void line(String line, long number, Delivery delivery) {
    Matcher header = MESSAGE.matcher(line);
    if (header.matches()) {
      message(delivery);
      type = header.group(1);
      start = number;
    } else if (!type.isEmpty() && !line.isBlank()) {
      if (lines.size() < LINES) {
        lines.add(new ImpLine(Limits.cut(line, 2_000), number));
      } else {
        tooMany = true;
      }
    }
  }

  private void message(Delivery delivery) {
    if (type.isEmpty()) {
      return;
    }
    String tag = type;
    List<ImpSection> sections = ImpSection.of(lines);
    if (tooMany) {
      Position position = delivery.next(start, tag).position();
      delivery.reject(position, Fault.of("", CargoProblem.CARGO_TOO_MANY, LINES), tag);
    } else if (tag.equals("FWB")) {
      master(sections, delivery);
    } else {
      houses(sections, delivery);
    }
    lines.clear();
    type = "";
    tooMany = false;
  }

  private void master(List<ImpSection> sections, Delivery delivery) {
    Draft draft = new Draft(CargoFormat.FWB, delivery.next(start, "FWB"));
    String first = lines.isEmpty() ? "" : lines.getFirst().text();
    Matcher shipment = SHIPMENT.matcher(first);
    if (!shipment.matches()) {
      Fault fault = Fault.of("waybill", CargoProblem.SYNTAX, Limits.excerpt(first));
      delivery.reject(draft.values.position(), fault, first);
      return;
    }
    shipment(draft, shipment);
    draft.waybill = draft.values.airWaybill("waybill", withHyphen(shipment.group(1)));
    sections.forEach(section -> new AirWaybillText(draft).read(section, sections));
    draft.balance();
    delivery.deliver(draft, first);
  }

  private static void shipment(Draft draft, Matcher shipment) {
    Values values = draft.values;
    draft.mode = Optional.of(TransportMode.AIR);
    draft.loading = values.place("loading", shipment.group(2));
    draft.destination = values.place("destination", shipment.group(3));
    draft.discharge = draft.destination;
    draft.packages = values.count("packages", shipment.group(4));
    if (shipment.group(5) != null) {
      draft.grossMassKg = values.massKg("gross_mass", shipment.group(6), shipment.group(5));
    }
  }

  private static String withHyphen(String waybill) {
    return waybill.contains("-") ? waybill : waybill.substring(0, 3) + "-" + waybill.substring(3);
  }

  /** Each HBS section starts a house waybill; what follows up to the next belongs to it. */
  private void houses(List<ImpSection> sections, Delivery delivery) {
    String master = "";
    List<ImpSection> house = new ArrayList<>();
    for (ImpSection section : sections) {
      if (section.tag().equals("MBI")) {
        String text = section.lines().getFirst().text();
        Matcher shipment = SHIPMENT.matcher(text.length() > 4 ? text.substring(4) : "");
        master = shipment.matches() ? withHyphen(shipment.group(1)) : "";
      } else if (section.tag().equals("HBS")) {
        house(house, master, delivery);
        house = new ArrayList<>(List.of(section));
      } else if (!house.isEmpty()) {
        house.add(section);
      }
    }
    house(house, master, delivery);
  }

  private static void house(List<ImpSection> sections, String master, Delivery delivery) {
    if (sections.isEmpty()) {
      return;
    }
    ImpLine first = sections.getFirst().lines().getFirst();
    Draft draft = new Draft(CargoFormat.FHL, delivery.next(first.number(), "HBS"));
    List<String> fields = first.fields();
    String route = fields.size() > 2 ? fields.get(2) : "";
    if (fields.size() < 5 || !route.matches("[A-Z]{6}")) {
      Fault fault = Fault.of("waybill", CargoProblem.SYNTAX, Limits.excerpt(first.text()));
      delivery.reject(draft.values.position(), fault, first.text());
      return;
    }
    Values values = draft.values;
    draft.mode = Optional.of(TransportMode.AIR);
    draft.waybill = values.text("waybill", fields.get(1));
    draft.master = values.airWaybill("master", master);
    draft.loading = values.place("loading", route.substring(0, 3));
    draft.destination = values.place("destination", route.substring(3));
    draft.discharge = draft.destination;
    draft.packages = values.count("packages", fields.get(3));
    String mass = fields.get(4);
    if (mass.length() > 1) {
      draft.grossMassKg = values.massKg("gross_mass", mass.substring(1), mass.substring(0, 1));
    }
    AirWaybillText reader = new AirWaybillText(draft);
    sections.forEach(section -> reader.read(section, sections));
    reader.houseGoods(fields.size() > 6 ? fields.get(6) : "", sections);
    delivery.deliver(draft, first.text());
  }
}
