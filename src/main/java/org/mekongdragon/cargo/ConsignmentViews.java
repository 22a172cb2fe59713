package org.mekongdragon.cargo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mekongdragon.cargo.parse.CargoContainer;
import org.mekongdragon.cargo.parse.Consignment;
import org.mekongdragon.cargo.parse.Conveyance;
import org.mekongdragon.cargo.parse.GoodsLine;
import org.mekongdragon.cargo.parse.Money;
import org.mekongdragon.cargo.parse.Party;
import org.mekongdragon.cargo.parse.Place;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.HsCode;
import org.mekongdragon.kernel.TransportMode;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.reference.TariffName;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A consignment's page: everything its message says, in the reader's language. */
@Component
class ConsignmentViews {

  private static final int MOST_RELATED = 20;
  private static final int MOST_LINES = 200;

  private final Consignments consignments;
  private final ConsignmentWords words;
  private final PartyPast past;
  private final PastKeys keys;
  private final CargoHits hits;
  private final Reference reference;

  ConsignmentViews(
      Consignments consignments,
      ConsignmentWords words,
      PartyPast past,
      PastKeys keys,
      CargoHits hits,
      Reference reference) {
    this.consignments = consignments;
    this.words = words;
    this.past = past;
    this.keys = keys;
    this.hits = hits;
    this.reference = reference;
  }

  /** Reading it is on record. */
  @Transactional
  ConsignmentView read(long id, Texts texts) {
    StoredConsignment stored = consignments.read(id);
    Consignment one = stored.content();
    Map<String, org.mekongdragon.reference.Place> places = words.places(List.of(stored));
    return new ConsignmentView(
        id,
        words.title(one, places, texts),
        ConsignmentWords.waybill(stored, texts),
        "/targeting/cargo/manifests/" + stored.manifest(),
        texts.moment(stored.receivedAt(), ZoneOffset.UTC),
        documents(one, texts),
        parties(stored, texts),
        one.goods().stream().limit(MOST_LINES).map(line -> goods(line, texts)).toList(),
        one.containers().stream().limit(MOST_LINES).map(box -> container(box, texts)).toList(),
        stops(one, places, texts),
        words.rows(consignments.related(id, MOST_RELATED), texts),
        hits(hits.ofConsignment(id, texts), texts));
  }

  static CargoView.Hits hits(Optional<HitSummary> summary, Texts texts) {
    return new CargoView.Hits(
        summary.map(found -> texts.number(found.count())).orElse(""),
        summary.filter(HitSummary::screening).isPresent(),
        summary.map(found -> found.best().stream().limit(10).toList()).orElse(List.of()));
  }

  private List<CargoView.Fact> documents(Consignment one, Texts texts) {
    List<CargoView.Fact> facts = new ArrayList<>();
    Conveyance by = one.conveyance();
    String language = texts.language().code();
    fact(facts, "waybill", one.documents().waybill(), texts);
    fact(facts, "master", one.documents().master(), texts);
    fact(facts, "reference", one.id(), texts);
    fact(facts, "others", String.join(", ", one.documents().others()), texts);
    fact(facts, "issued", ConsignmentWords.day(one.documents().issued(), texts), texts);
    fact(
        facts,
        "mode",
        by.mode()
            .map(TransportMode::code)
            .map(mode -> reference.name(ReferenceKind.MODE, mode, language))
            .orElse(""),
        texts);
    fact(facts, "vessel", ConsignmentWords.joined(by.vessel(), by.identifier()), texts);
    fact(facts, "flag", by.flag().map(flag -> words.country(flag, texts)).orElse(""), texts);
    fact(facts, "voyage", by.voyage(), texts);
    fact(facts, "carrier", by.carrier(), texts);
    fact(facts, "departure", ConsignmentWords.day(by.departure(), texts), texts);
    fact(facts, "arrival", ConsignmentWords.day(by.arrival(), texts), texts);
    fact(facts, "packages", ConsignmentWords.count(one.packages(), texts), texts);
    fact(facts, "mass", ConsignmentWords.mass(one.grossMassKg(), texts), texts);
    fact(facts, "each", each(one, texts), texts);
    fact(facts, "value", money(one.value(), texts), texts);
    fact(facts, "seals", String.join(", ", one.seals()), texts);
    return facts;
  }

  /** Kilograms of one package: what an officer would lift. */
  private static String each(Consignment one, Texts texts) {
    OptionalLong packages = one.packages();
    return one.grossMassKg()
        .filter(mass -> packages.isPresent() && packages.getAsLong() > 0)
        .map(mass ->
            mass.divide(
                java.math.BigDecimal.valueOf(packages.getAsLong()),
                1,
                java.math.RoundingMode.HALF_UP))
        .map(mass -> texts.number(mass) + " kg")
        .orElse("");
  }

  private static void fact(List<CargoView.Fact> facts, String name, String value, Texts texts) {
    if (!value.isEmpty()) {
      facts.add(new CargoView.Fact(texts.of("cargo.field." + name), value));
    }
  }

  private List<ConsignmentView.Party> parties(StoredConsignment stored, Texts texts) {
    KnownPast known = past.of(stored.organisation(), List.of(stored));
    Consignment one = stored.content();
    return Stream.of(
            party(PastField.SHIPPER, one.parties().shipper(), stored, known, texts),
            party(PastField.CONSIGNEE, one.parties().consignee(), stored, known, texts),
            party(PastField.NOTIFY, one.parties().notifyParty(), stored, known, texts),
            forwarder(one.parties().forwarder(), texts))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<ConsignmentView.Party> party(
      PastField field, Party party, StoredConsignment stored, KnownPast known, Texts texts) {
    if (!party.isPresent()) {
      return Optional.empty();
    }
    String key = keys.key(field, party.name());
    LocalDate day = PartyPast.dayOf(stored);
    Optional<LocalDate> first = known.firstSeen(field, key);
    int before = known.count(field, key, LocalDate.EPOCH, day);
    boolean isNew = first.isPresent() && !first.get().isBefore(day) && before <= 1;
    String seen =
        first
            .map(since ->
                isNew
                    ? texts.of("cargo.party.new")
                    : texts.of("cargo.party.known", texts.date(since), texts.number(before)))
            .orElse("");
    return Optional.of(view("cargo.field." + field.word(), party, seen, isNew, texts));
  }

  private Optional<ConsignmentView.Party> forwarder(Party party, Texts texts) {
    return party.isPresent()
        ? Optional.of(view("cargo.field.forwarder", party, "", false, texts))
        : Optional.empty();
  }

  private ConsignmentView.Party view(
      String part, Party party, String seen, boolean isNew, Texts texts) {
    return new ConsignmentView.Party(
        texts.of(part),
        party.name(),
        ConsignmentWords.joined(
            party.address(), party.country().map(code -> words.country(code, texts)).orElse("")),
        Stream.concat(party.identifiers().stream(), party.phones().stream())
            .collect(Collectors.joining(", ")),
        party.name().isEmpty() ? "" : ConsignmentWords.LIST + "?party=" + encoded(party.name()),
        seen,
        isNew);
  }

  private ConsignmentView.Goods goods(GoodsLine line, Texts texts) {
    String digits = line.hs().map(HsCode::international).orElse("");
    return new ConsignmentView.Goods(
        line.text(),
        line.hs().map(HsCode::digits).orElse(line.statedHs()),
        tariff(digits, texts),
        ConsignmentWords.joined(ConsignmentWords.count(line.packages(), texts), line.packageKind()),
        ConsignmentWords.mass(line.grossMassKg(), texts),
        money(line.value(), texts),
        line.origin().map((CountryCode code) -> words.country(code, texts)).orElse(""),
        String.join(", ", line.containers()));
  }

  private TariffName tariff(String digits, Texts texts) {
    TariffName name = reference.tariff(digits, texts.language().code());
    return new TariffName(
        ConsignmentWords.shortened(name.own()), ConsignmentWords.shortened(name.english()));
  }

  private static ConsignmentView.Container container(CargoContainer box, Texts texts) {
    return new ConsignmentView.Container(
        box.stated(),
        box.number().isEmpty(),
        box.sizeType(),
        texts.of("cargo.load", box.load()),
        String.join(", ", box.seals()),
        ConsignmentWords.LIST + "?container=" + encoded(box.stated()));
  }

  private List<ConsignmentView.Stop> stops(
      Consignment one, Map<String, org.mekongdragon.reference.Place> places, Texts texts) {
    List<ConsignmentView.Stop> stops = new ArrayList<>();
    add(stops, "origin", one.route().origin(), places, texts);
    add(stops, "loading", one.route().loading(), places, texts);
    one.route().transit().forEach(place -> add(stops, "transit", place, places, texts));
    add(stops, "discharge", one.route().discharge(), places, texts);
    add(stops, "destination", one.route().destination(), places, texts);
    return stops;
  }

  private void add(
      List<ConsignmentView.Stop> stops,
      String part,
      Place place,
      Map<String, org.mekongdragon.reference.Place> places,
      Texts texts) {
    if (!place.isPresent()) {
      return;
    }
    Optional<org.mekongdragon.reference.Position> position =
        place
            .unlocode()
            .flatMap(code -> Optional.ofNullable(places.get(code)))
            .flatMap(org.mekongdragon.reference.Place::position);
    stops.add(
        new ConsignmentView.Stop(
            texts.of("cargo.stop." + part),
            words.place(place, places, texts),
            place.unlocode().orElse(""),
            position.map(at -> Double.toString(at.longitude())).orElse(""),
            position.map(at -> Double.toString(at.latitude())).orElse("")));
  }

  private static String money(Optional<Money> money, Texts texts) {
    return money
        .map(value -> (texts.number(value.amount()) + " " + value.currency()).strip())
        .orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
