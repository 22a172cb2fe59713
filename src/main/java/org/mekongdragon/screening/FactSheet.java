package org.mekongdragon.screening;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mekongdragon.cargo.parse.CargoContainer;
import org.mekongdragon.cargo.parse.Consignment;
import org.mekongdragon.cargo.parse.GoodsLine;
import org.mekongdragon.cargo.parse.Party;
import org.mekongdragon.cargo.parse.Place;
import org.mekongdragon.cargo.parse.Route;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.HsCode;
import org.mekongdragon.kernel.TransportMode;
import org.mekongdragon.reference.TariffName;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.web.Texts;

/** The facts of a consignment in the reader's words; values that fired are marked. */
final class FactSheet {

  private static final int MOST_LINES = 60;

  private final Consignment cargo;
  private final CargoRecord record;
  private final List<HitReason> reasons;
  private final HitRows names;
  private final Texts texts;
  private List<HitView.Fact> facts = new ArrayList<>();

  FactSheet(
      Consignment cargo, CargoRecord record, List<HitReason> reasons, HitRows names, Texts texts) {
    this.cargo = cargo;
    this.record = record;
    this.reasons = reasons;
    this.names = names;
    this.texts = texts;
  }

  List<HitView.Section> sections() {
    return List.of(goods(), parties(), carriage());
  }

  private HitView.Section goods() {
    facts = new ArrayList<>();
    cargo.goods().stream().limit(MOST_LINES).forEach(this::line);
    number("gross_mass", Field.GROSS_MASS);
    number("packages", Field.PACKAGES);
    cargo
        .value()
        .ifPresent(money ->
            add(
                "value",
                texts.number(money.amount()) + " " + money.currency(),
                number(Field.VALUE)));
    number("value_per_kg", Field.VALUE_PER_KG);
    number("kg_per_package", Field.KG_PER_PACKAGE);
    return new HitView.Section(texts.of("screening.part.goods"), facts);
  }

  private void line(GoodsLine line) {
    String hs = line.hs().map(HsCode::digits).orElse(line.statedHs());
    if (!hs.isEmpty()) {
      add("hs", hs, hs);
      line.hs().ifPresent(this::tariff);
    }
    add("goods", line.text(), line.text());
  }

  /** What the code stands for, behind the code. */
  private void tariff(HsCode code) {
    TariffName name = names.tariff(code.international(), texts);
    HitView.Fact last = facts.removeLast();
    List<HitView.Part> parts = new ArrayList<>(last.parts());
    if (!name.own().isEmpty()) {
      parts.add(new HitView.Part(" · " + name.own(), false, texts.language().code()));
    }
    if (!name.english().isEmpty()) {
      parts.add(new HitView.Part(" · " + name.english(), false, "en"));
    }
    facts.add(new HitView.Fact(last.name(), parts));
  }

  private HitView.Section parties() {
    facts = new ArrayList<>();
    party("shipper", cargo.parties().shipper());
    party("consignee", cargo.parties().consignee());
    party("notify", cargo.parties().notifyParty());
    party("forwarder", cargo.parties().forwarder());
    return new HitView.Section(texts.of("screening.part.parties"), facts);
  }

  private void party(String field, Party party) {
    add(field, party.name(), party.name());
    String country = party.country().map(CountryCode::toString).orElse("");
    add(
        "address",
        Stream.of(party.address(), names.place(country, texts))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", ")),
        party.address());
    party.phones().forEach(phone -> add("phone", phone, phone));
    party.identifiers().forEach(number -> add("identifier", number, number));
  }

  private HitView.Section carriage() {
    facts = new ArrayList<>();
    add("waybill", cargo.documents().waybill(), cargo.documents().waybill());
    String mode = cargo.mode().map(TransportMode::code).orElse("");
    add("mode", mode.isEmpty() ? "" : texts.of("screening.mode." + mode), mode);
    add("vessel", cargo.conveyance().vessel(), cargo.conveyance().vessel());
    add("voyage", cargo.conveyance().voyage(), cargo.conveyance().voyage());
    record.arrival().ifPresent(day -> add("arrival", texts.date(day), day.toString()));
    Route route = cargo.route();
    place("origin", route.origin());
    place("loading", route.loading());
    route.transit().forEach(place -> place("transit", place));
    place("discharge", route.discharge());
    place("destination", route.destination());
    for (CargoContainer container :
        cargo.containers().subList(0, Math.min(MOST_LINES, cargo.containers().size()))) {
      String number = CargoFacts.number(container);
      add("container", number, number);
      container.seals().forEach(seal -> add("seal", seal, seal));
    }
    cargo.seals().stream().limit(MOST_LINES).forEach(seal -> add("seal", seal, seal));
    return new HitView.Section(texts.of("screening.part.carriage"), facts);
  }

  private void place(String field, Place place) {
    if (place.isPresent()) {
      String code = CargoFacts.code(place);
      String name = names.place(code, texts);
      add(field, name.equals(code) ? code : name + " (" + code + ")", code);
    }
  }

  private void number(String field, Field number) {
    String value = number(number);
    if (!value.isEmpty()) {
      add(field, HitWords.number(field, value, texts), value);
    }
  }

  private String number(Field field) {
    return record.number(field).isPresent()
        ? new BigDecimal(Double.toString(record.number(field).getAsDouble())).toString()
        : "";
  }

  private void add(String field, String shown, String value) {
    if (!shown.isEmpty()) {
      facts.add(new HitView.Fact(HitWords.field(field, texts), parts(field, shown, value)));
    }
  }

  private List<HitView.Part> parts(String field, String shown, String value) {
    Optional<HitReason> fired =
        reasons.stream()
            .filter(reason -> covers(reason.field(), field) && same(reason.value(), value))
            .findFirst();
    if (fired.isEmpty()) {
      return List.of(new HitView.Part(shown, false));
    }
    if (fired.get().op().equals("contains")) {
      for (String term : fired.get().terms()) {
        int at = shown.toLowerCase(Locale.ROOT).indexOf(term.toLowerCase(Locale.ROOT));
        if (at >= 0 && at + term.length() <= shown.length()) {
          return split(shown, at, at + term.length());
        }
      }
    }
    return List.of(new HitView.Part(shown, true));
  }

  /** What the score learned of a tariff code in part is shown at the whole code. */
  private static boolean covers(String reason, String field) {
    return reason.equals(field) || (field.equals("hs") && reason.matches("hs[246]"));
  }

  private static boolean same(String fired, String value) {
    if (fired.isEmpty() || value.isEmpty()) {
      return false;
    }
    String whole = fired.endsWith("…") ? fired.substring(0, fired.length() - 1) : fired;
    return fired.equalsIgnoreCase(value)
        || (fired.endsWith("…") && value.startsWith(whole))
        || sameNumber(fired, value)
        || (fired.startsWith("HS") && value.startsWith(fired.substring(2)));
  }

  private static boolean sameNumber(String fired, String value) {
    try {
      return new BigDecimal(fired).compareTo(new BigDecimal(value)) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static List<HitView.Part> split(String text, int from, int until) {
    List<HitView.Part> parts = new ArrayList<>();
    if (from > 0) {
      parts.add(new HitView.Part(text.substring(0, from), false));
    }
    parts.add(new HitView.Part(text.substring(from, until), true));
    if (until < text.length()) {
      parts.add(new HitView.Part(text.substring(until), false));
    }
    return parts;
  }
}
