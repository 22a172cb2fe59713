package org.mekongdragon.cargo.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the sections that FWB and FHL share into a draft. */
final class AirWaybillText {

  private final Draft draft;
  private final Values values;

  AirWaybillText(Draft draft) {
    this.draft = draft;
    this.values = draft.values;
  }

  void read(ImpSection section, List<ImpSection> all) {
    ImpLine first = section.lines().getFirst();
    values.at(new Position(values.position().record(), first.number(), section.tag()));
    List<String> fields = first.fields();
    switch (section.tag()) {
      case "SHP" -> draft.shipper = party(section, "shipper", "SHP", all);
      case "CNE" -> draft.consignee = party(section, "consignee", "CNE", all);
      case "NFY" -> draft.notifyParty = party(section, "notify", "NFY", all);
      case "AGT" -> draft.forwarder = agent(section);
      case "RTG" -> routing(fields);
      case "FLT" -> flight(fields, all);
      case "CVD" -> declared(fields);
      case "ISU" -> draft.issued = values.time("issued", at(fields, 1));
      case "RTD" -> rates(section.lines());
      default -> {}
    }
  }

  private static String at(List<String> fields, int index) {
    return index < fields.size() ? fields.get(index) : "";
  }

  /**
   * Version 16 gives name, street, place and country on lines of their own, FHL the name behind the
   * identifier; version 17 names the lines NAM, ADR and LOC.
   */
  private Party party(ImpSection section, String field, String subject, List<ImpSection> all) {
    PartyDraft party = new PartyDraft(values, field);
    List<List<String>> rows = new ArrayList<>();
    List<String> first = section.lines().getFirst().fields();
    boolean version17 = section.lines().stream().anyMatch(line -> line.text().startsWith("NAM/"));
    if (first.size() > 1 && !at(first, 1).isBlank()) {
      if (section.lines().stream().skip(1).count() >= 4 || version17) {
        party.identifier(at(first, 1));
      } else {
        rows.add(first);
      }
    }
    section.lines().stream().skip(1).map(ImpLine::fields).forEach(rows::add);
    boolean named = false;
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      if (i >= 2 && isCountryRow(row)) {
        country(party, row);
      } else if (row.getFirst().equals("NAM") || (!named && !version17)) {
        party.name(at(row, 1));
        named = true;
      } else {
        row.stream().skip(1).forEach(party::address);
      }
    }
    customs(party, subject, all);
    return party.build();
  }

  private static boolean isCountryRow(List<String> row) {
    return row.getFirst().isEmpty() && at(row, 1).matches("[A-Z]{2}");
  }

  private static void country(PartyDraft party, List<String> row) {
    party.country(at(row, 1)).address(at(row, 2));
    for (int i = 3; i + 1 < row.size(); i += 2) {
      party.phone(row.get(i + 1));
    }
  }

  private Party agent(ImpSection section) {
    PartyDraft party = new PartyDraft(values, "forwarder");
    List<String> first = section.lines().getFirst().fields();
    party.identifier(at(first, 1)).identifier(at(first, 2));
    List<ImpLine> rest = section.lines().subList(1, section.lines().size());
    rest.stream().limit(1).forEach(line -> party.name(at(line.fields(), 1)));
    rest.stream().skip(1).forEach(line -> party.address(at(line.fields(), 1)));
    return party.build();
  }

  /** Other customs information: tax numbers (T) and telephones (CT) of a party. */
  private static void customs(PartyDraft party, String subject, List<ImpSection> all) {
    for (ImpSection section : all) {
      if (section.tag().equals("OCI")) {
        for (ImpLine line : section.lines()) {
          List<String> row = line.fields();
          if (at(row, 2).equals(subject) && at(row, 3).equals("T")) {
            party.identifier(at(row, 4));
          } else if (at(row, 2).equals(subject) && at(row, 3).equals("CT")) {
            party.phone(at(row, 4));
          }
        }
      }
    }
  }

  private void routing(List<String> fields) {
    for (int i = 1; i < fields.size(); i++) {
      String leg = fields.get(i);
      if (leg.length() >= 3) {
        Place stop = values.place("transit", leg.substring(0, 3));
        if (!stop.equals(draft.destination)) {
          draft.addTransit(stop);
        }
      }
      if (draft.carrier.isEmpty() && leg.length() >= 5) {
        draft.carrier = values.text("carrier", leg.substring(3));
      }
    }
  }

  /** A flight names only the day of the month: the first such day on or after the issue. */
  private void flight(List<String> fields, List<ImpSection> all) {
    draft.voyage = values.text("voyage", at(fields, 1));
    String day = at(fields, 2);
    Optional<StatedTime> issued =
        all.stream()
            .filter(section -> section.tag().equals("ISU"))
            .findFirst()
            .flatMap(s -> values.time("issued", at(s.lines().getFirst().fields(), 1)));
    if (issued.isPresent() && day.matches("0[1-9]|[12][0-9]|3[01]")) {
      LocalDate date = issued.get().date();
      for (int ahead = 0; ahead < 62 && draft.departure.isEmpty(); ahead++) {
        if (date.plusDays(ahead).getDayOfMonth() == Integer.parseInt(day)) {
          draft.departure = Optional.of(StatedTime.day(date.plusDays(ahead)));
        }
      }
    }
  }

  /** The last but one field is the customs value; NCV means that none is declared. */
  private void declared(List<String> fields) {
    String customs = fields.size() > 3 ? fields.get(fields.size() - 2) : "";
    if (!customs.equals("NCV") && !customs.isBlank()) {
      draft.value = values.money("value", customs, at(fields, 1));
    }
  }

  private void rates(List<ImpLine> lines) {
    GoodsDraft goods = new GoodsDraft();
    List<String> furtherCodes = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<String> row = withoutCounter(lines.get(i).fields());
      if (!row.isEmpty() && row.getFirst().matches("P[0-9]+")) {
        if (i > 0) {
          add(goods, furtherCodes);
          goods = new GoodsDraft();
          furtherCodes = new ArrayList<>();
        }
        rate(goods, row);
      } else {
        nature(goods, row, furtherCodes);
      }
    }
    add(goods, furtherCodes);
  }

  /** Without the line identifier and the counter that most lines start with. */
  private static List<String> withoutCounter(List<String> fields) {
    int from = fields.size() > 1 && fields.get(1).matches("[0-9]{1,2}") ? 2 : 1;
    return fields.subList(Math.min(from, fields.size()), fields.size());
  }

  private void rate(GoodsDraft goods, List<String> row) {
    for (String field : row) {
      if (field.matches("P[0-9]+")) {
        goods.packages = values.count("packages", field.substring(1));
      } else if (field.matches("[KL][0-9.]+")) {
        goods.grossMassKg = values.massKg("gross_mass", field.substring(1), field.substring(0, 1));
      } else if (field.equals("NG") || field.equals("NC")) {
        goods.addText(values, row.getLast());
      }
    }
  }

  private void nature(GoodsDraft goods, List<String> row, List<String> furtherCodes) {
    String text = at(row, 1);
    switch (at(row, 0)) {
      case "NG", "NC" -> goods.addText(values, text);
      case "NH" -> {
        if (goods.statedHs.isEmpty()) {
          goods.hs(values, text);
        } else {
          furtherCodes.add(text);
        }
      }
      case "NO" -> goods.origin = values.country("origin", text);
      case "NU" -> {
        ContainerDraft unit = new ContainerDraft();
        unit.stated = values.text("container", text);
        goods.addContainer(values, text);
        draft.addContainer(unit.build());
      }
      default -> {}
    }
  }

  private void add(GoodsDraft goods, List<String> furtherCodes) {
    draft.addGoods(goods.build());
    for (String code : furtherCodes) {
      GoodsDraft further = new GoodsDraft();
      further.hs(values, code);
      draft.addGoods(further.build());
    }
  }

  /** The goods of a house waybill: the short description, the free text and the tariff codes. */
  void houseGoods(String manifested, List<ImpSection> sections) {
    GoodsDraft goods = new GoodsDraft();
    goods.addText(values, manifested);
    goods.packages = draft.packages;
    goods.grossMassKg = draft.grossMassKg;
    List<String> codes = new ArrayList<>();
    for (ImpSection section : sections) {
      for (ImpLine line : section.lines()) {
        String text = at(line.fields(), 1);
        if (section.tag().equals("TXT") && !goods.text.equals(text.strip())) {
          goods.addText(values, text);
        } else if (section.tag().equals("HTS")) {
          codes.add(text);
        }
      }
    }
    codes.stream().limit(1).forEach(code -> goods.hs(values, code));
    add(goods, codes.size() > 1 ? codes.subList(1, codes.size()) : List.of());
  }
}
