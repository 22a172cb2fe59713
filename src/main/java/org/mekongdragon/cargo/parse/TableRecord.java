package org.mekongdragon.cargo.parse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of a table, or one JSON line, as a consignment. A cell may hold several codes,
 * containers, seals or ports, separated by {@code |} or {@code ;} (codes and containers also by a
 * comma).
 */
final class TableRecord {

  private static final Pattern MASS = Pattern.compile("([^A-Za-z]+?)\\s*([A-Za-z]*)");
  private static final int LONGEST_MASS = 60;
  private static final String MANY = "|;,";
  private static final String PLACES = "|;";
  private static final String TEXTS = "|";

  private final Draft draft;
  private final Values values;
  private final Function<CargoField, String> cells;

  private TableRecord(Draft draft, Function<CargoField, String> cells) {
    this.draft = draft;
    this.values = draft.values;
    this.cells = cells;
  }

  /**
   * Reads everything but goods lines that are objects of their own.
   *
   * @param cells the raw text of each field, empty when absent
   */
  static void read(Draft draft, Function<CargoField, String> cells, String defaultCurrency) {
    TableRecord row = new TableRecord(draft, cells);
    row.head();
    row.parties();
    row.amounts(defaultCurrency);
    row.containers();
    row.goods();
  }

  private String text(CargoField field) {
    return values.text(field.label(), cells.apply(field));
  }

  /** The parts that are not blank; the last of too many holds the rest. */
  private List<String> split(CargoField field, String separators) {
    String cell = cells.apply(field);
    List<String> parts = new ArrayList<>(2);
    int from = 0;
    int cuts = 0;
    for (int i = 0; i <= cell.length(); i++) {
      boolean end = i == cell.length();
      if (end || (cuts < Limits.VALUES - 1 && separators.indexOf(cell.charAt(i)) >= 0)) {
        String part = cell.substring(from, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        from = i + 1;
        cuts++;
      }
    }
    return parts;
  }

  private void head() {
    draft.id = text(CargoField.ID);
    draft.waybill = text(CargoField.WAYBILL);
    draft.master = text(CargoField.MASTER);
    draft.mode = values.mode("mode", cells.apply(CargoField.MODE));
    draft.vessel = text(CargoField.VESSEL);
    draft.voyage = text(CargoField.VOYAGE);
    draft.origin = place(CargoField.ORIGIN);
    draft.loading = place(CargoField.LOADING);
    draft.discharge = place(CargoField.DISCHARGE);
    draft.destination = place(CargoField.DESTINATION);
    for (String stop : split(CargoField.TRANSIT, PLACES)) {
      draft.addTransit(values.place("transit", stop));
    }
    draft.departure = values.time("departure", cells.apply(CargoField.DEPARTURE));
    draft.arrival = values.time("arrival", cells.apply(CargoField.ARRIVAL));
    draft.issued = values.time("issued", cells.apply(CargoField.ISSUED));
  }

  private Place place(CargoField field) {
    return values.place(field.label(), cells.apply(field));
  }

  private void parties() {
    draft.shipper =
        new PartyDraft(values, "shipper")
            .name(cells.apply(CargoField.SHIPPER))
            .address(cells.apply(CargoField.SHIPPER_ADDRESS))
            .country(cells.apply(CargoField.SHIPPER_COUNTRY))
            .identifier(cells.apply(CargoField.SHIPPER_ID))
            .phone(cells.apply(CargoField.SHIPPER_PHONE))
            .build();
    draft.consignee =
        new PartyDraft(values, "consignee")
            .name(cells.apply(CargoField.CONSIGNEE))
            .address(cells.apply(CargoField.CONSIGNEE_ADDRESS))
            .country(cells.apply(CargoField.CONSIGNEE_COUNTRY))
            .identifier(cells.apply(CargoField.CONSIGNEE_ID))
            .phone(cells.apply(CargoField.CONSIGNEE_PHONE))
            .build();
    draft.notifyParty =
        new PartyDraft(values, "notify")
            .name(cells.apply(CargoField.NOTIFY))
            .address(cells.apply(CargoField.NOTIFY_ADDRESS))
            .build();
    draft.forwarder =
        new PartyDraft(values, "forwarder").name(cells.apply(CargoField.FORWARDER)).build();
  }

  private void amounts(String defaultCurrency) {
    draft.packages = values.count("packages", cells.apply(CargoField.PACKAGES));
    String mass = cells.apply(CargoField.GROSS_MASS).strip();
    draft.grossMassKg = mass(mass);
    String currency = cells.apply(CargoField.CURRENCY);
    draft.value =
        values.money(
            "value",
            cells.apply(CargoField.VALUE),
            currency.isBlank() ? defaultCurrency : currency);
  }

  private Optional<BigDecimal> mass(String text) {
    if (text.length() <= LONGEST_MASS && hasLetter(text)) {
      Matcher unit = MASS.matcher(text);
      if (unit.matches()) {
        return values.massKg("gross_mass", unit.group(1), unit.group(2));
      }
    }
    return values.massKg("gross_mass", text, "");
  }

  private static boolean hasLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** As many seals as containers belong to one each; one container takes all of them. */
  private void containers() {
    List<String> numbers = split(CargoField.CONTAINER, MANY);
    List<String> seals = split(CargoField.SEAL, MANY);
    for (int i = 0; i < numbers.size(); i++) {
      ContainerDraft container = ContainerDraft.of(values, numbers.get(i));
      if (numbers.size() == 1) {
        seals.forEach(seal -> container.addSeal(values, seal));
      } else if (seals.size() == numbers.size()) {
        container.addSeal(values, seals.get(i));
      }
      draft.addContainer(container.build());
    }
    if (numbers.size() != 1 && seals.size() != numbers.size()) {
      seals.forEach(draft::addSeal);
    }
  }

  /** One line for each HS code; as many texts as codes belong to one each. */
  private void goods() {
    List<String> codes = split(CargoField.HS, MANY);
    List<String> texts = split(CargoField.GOODS, TEXTS);
    int lines = Math.max(codes.size(), texts.size());
    boolean paired = texts.size() == lines;
    for (int i = 0; i < lines; i++) {
      GoodsDraft line = new GoodsDraft();
      if (paired || i == 0) {
        line.addText(values, paired ? texts.get(i) : cells.apply(CargoField.GOODS));
      }
      line.hs(values, i < codes.size() ? codes.get(i) : "");
      line.packageKind = text(CargoField.PACKAGE_KIND);
      line.origin = draft.origin.country();
      if (lines == 1) {
        line.packages = draft.packages;
        line.grossMassKg = draft.grossMassKg;
        line.value = draft.value;
      }
      draft.containers.forEach(container -> line.addContainer(values, container.stated()));
      draft.addGoods(line.build());
    }
  }
}
