package org.mekongdragon.seizure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mekongdragon.kernel.Amount;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.kernel.DecimalSign;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Mass;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.Quantity;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.reference.AmountReading;
import org.mekongdragon.reference.AmountText;
import tools.jackson.databind.JsonNode;

/** Reads content from JSON; every fault is told with its field, and nothing is guessed. */
final class SeizureReader {

  static final int MOST_LINES = 200;
  static final int MOST_LEGS = 50;
  static final int MOST_PARTIES = 100;
  static final int MOST_CONTAINERS = 100;
  private static final int LONG = 4_000;
  private static final int LARGEST_CASES = 1_000_000;

  /** What answers hold beside the content; it may be sent back and is not read. */
  private static final Set<String> ANSWER_ONLY =
      Set.of(
          "id",
          "number",
          "operation",
          "state",
          "revision",
          "owner",
          "unit",
          "reporter",
          "reportedAt",
          "changedAt",
          "mergedInto",
          "mergedFrom",
          "photos",
          "audience",
          "readers",
          "why",
          "findings",
          "duplicates",
          "generated");

  /** Modes by the names that other lists use. */
  private static final Map<String, String> MODES =
      Map.of(
          "post",
          "mail",
          "postal",
          "mail",
          "courier",
          "mail",
          "express",
          "mail",
          "pedestrian",
          "foot");

  private final DecimalSign sign;
  private final boolean verbatim;
  private final List<Fault> faults = new ArrayList<>();

  private SeizureReader(DecimalSign sign, boolean verbatim) {
    this.sign = sign;
    this.verbatim = verbatim;
  }

  /** What was read; the faults are in the order of the fields. */
  record Reading(SeizureContent content, List<Fault> faults) {

    SeizureContent orThrow() {
      Problem.throwIfAny(faults);
      return content;
    }
  }

  /**
   * Reads a report.
   *
   * @param sign the writer's way to write numbers
   */
  static Reading read(JsonNode json, DecimalSign sign) {
    return new SeizureReader(sign, false).read(json);
  }

  /** Reads what was stored: numbers and units as {@link SeizureJson} wrote them. */
  static SeizureContent stored(JsonNode json) {
    return new SeizureReader(DecimalSign.POINT, true).read(json).orThrow();
  }

  private Reading read(JsonNode json) {
    SeizureContent content = content(new JsonFields(json, "", faults));
    return new Reading(content, List.copyOf(faults));
  }

  private SeizureContent content(JsonFields json) {
    Optional<Occurrence> when = json.occurrence("occurredAt");
    SeizurePlace where = where(json);
    Transport transport = transport(json);
    List<GoodsLine> goods = json.objects("goods", MOST_LINES).stream().map(this::line).toList();
    SeizureContent.Discovery discovery =
        new SeizureContent.Discovery(
            json.code("concealment"),
            json.text("concealmentText", LONG),
            json.code("detection"),
            json.text("detectionText", LONG),
            json.text("warning"));
    SeizureContent.Numbers numbers =
        new SeizureContent.Numbers(json.text("nationalNumber"), json.map("foreignNumbers", 20));
    SeizureContent.Agencies agencies =
        new SeizureContent.Agencies(json.text("lead"), json.texts("takingPart", 50));
    List<RouteLeg> route =
        json.objects("route", MOST_LEGS).stream().map(SeizureReader::leg).toList();
    List<InvolvedPerson> persons =
        json.objects("persons", MOST_PARTIES).stream().map(SeizureReader::person).toList();
    List<InvolvedCompany> companies =
        json.objects("companies", MOST_PARTIES).stream().map(SeizureReader::company).toList();
    SeizureContent.Aftermath after =
        new SeizureContent.Aftermath(
            json.choice("labStatus", SeizureContent.LabStatus.class),
            json.text("disposal", LONG),
            json.text("dossier"),
            json.text("remarks", LONG));
    SeizureContent content =
        new SeizureContent(
            numbers,
            agencies,
            when,
            where,
            transport,
            goods,
            route,
            discovery,
            persons,
            companies,
            after,
            whole(json, "cases", LARGEST_CASES).orElse(1),
            json.object("origin").map(SeizureReader::origin).orElse(SeizureContent.Origin.TYPED));
    json.refuseOthers(ANSWER_ONLY);
    return content;
  }

  private static Optional<Integer> whole(JsonFields json, String field, int most) {
    return json.decimal(field, BigDecimal.ONE, BigDecimal.valueOf(most)).map(BigDecimal::intValue);
  }

  private static SeizurePlace where(JsonFields json) {
    Optional<BigDecimal> latitude = degrees(json, "latitude", 90);
    Optional<BigDecimal> longitude = degrees(json, "longitude", 180);
    SeizurePlace.Precision precision =
        json.choice("positionPrecision", SeizurePlace.Precision.class)
            .orElse(SeizurePlace.Precision.PLACE);
    return new SeizurePlace(
        json.upper("country"),
        json.text("admin1"),
        json.text("city"),
        json.upper("place").replace(" ", ""),
        json.code("site"),
        json.text("physicalPlace", 500),
        latitude.flatMap(
            north -> longitude.map(east -> new SeizurePlace.Point(north, east, precision))));
  }

  private static Optional<BigDecimal> degrees(JsonFields json, String field, int most) {
    return json.decimal(field, BigDecimal.valueOf(-most), BigDecimal.valueOf(most));
  }

  private static Transport transport(JsonFields json) {
    return new Transport(
        json.code("direction"),
        mode(json.code("mode")),
        json.text("conveyance"),
        json.texts("containers", MOST_CONTAINERS).stream().map(SeizureReader::container).toList(),
        json.text("waybill"),
        json.text("parcel"));
  }

  private static String mode(String stated) {
    return MODES.getOrDefault(stated, stated);
  }

  private static String container(String stated) {
    return stated.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
  }

  private GoodsLine line(JsonFields json) {
    String code = json.code("code");
    String substance = json.code("substance");
    String species = json.code("species");
    GoodsLine line =
        new GoodsLine(
            json.choice("regime", Regime.class),
            !code.isEmpty() ? code : !substance.isEmpty() ? substance : species,
            json.text("description", 500),
            json.code("form"),
            quantity(json),
            json.flag("tabletsPartOfMass"),
            json.decimal("purity", BigDecimal.ZERO, BigDecimal.valueOf(100)),
            new GoodsLine.Listing(
                json.text("hs"), json.text("cas"), json.upper("appendix"), json.upper("term")),
            json.object("normalised").flatMap(SeizureReader::normalised));
    json.refuseOthers(Set.of());
    return line;
  }

  private Optional<Quantity> quantity(JsonFields json) {
    String number = json.text("quantity");
    String unit = json.text("unit", 40);
    Optional<Bound> bound = json.choice("bound", Bound.class);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    if (verbatim || isOurs(number, unit)) {
      Amount amount = new Amount(new BigDecimal(number), bound.orElse(Bound.EXACT));
      return Optional.of(new Quantity(amount, unit));
    }
    AmountReading<Quantity> reading = AmountText.standard().quantity(number, unit, sign);
    reading.fault(json.name("quantity")).ifPresent(json::add);
    return reading
        .value()
        .map(quantity ->
            bound
                .map(stated ->
                    new Quantity(new Amount(quantity.amount().value(), stated), quantity.unit()))
                .orElse(quantity));
  }

  /** Units of stated mass are codes of ours that no list holds: they come back as we wrote them. */
  private boolean isOurs(String number, String unit) {
    return sign != DecimalSign.COMMA
        && unit.matches("pack-[0-9.]{1,12}(kg|g|mg)")
        && number.matches("[0-9]{1,15}([.][0-9]{1,12})?");
  }

  private static Optional<GoodsLine.Normalised> normalised(JsonFields json) {
    Optional<BigDecimal> grams =
        json.decimal("grams", BigDecimal.ZERO, BigDecimal.TEN.pow(18).subtract(BigDecimal.ONE));
    Bound bound = json.choice("bound", Bound.class).orElse(Bound.EXACT);
    String factor = json.text("factor");
    String source = json.text("source", 500);
    return grams.map(value -> new GoodsLine.Normalised(Mass.ofGrams(value), bound, factor, source));
  }

  private static RouteLeg leg(JsonFields json) {
    RouteLeg leg =
        new RouteLeg(
            json.choice("stop", RouteLeg.Stop.class).orElse(RouteLeg.Stop.TRANSIT),
            json.upper("country"),
            json.upper("place").replace(" ", ""),
            json.text("name"),
            json.occurrence("at"),
            mode(json.code("mode")));
    json.refuseOthers(Set.of());
    return leg;
  }

  private static InvolvedPerson person(JsonFields json) {
    InvolvedPerson person =
        new InvolvedPerson(
            json.text("name"),
            json.text("role"),
            json.upper("nationality"),
            json.text("sex", 40),
            json.text("birth", 40),
            json.text("document"),
            json.choice("status", InvolvedPerson.Status.class),
            json.text("note", LONG));
    json.refuseOthers(Set.of());
    return person;
  }

  private static InvolvedCompany company(JsonFields json) {
    InvolvedCompany company =
        new InvolvedCompany(
            json.text("name"),
            json.text("role"),
            json.upper("country"),
            json.text("taxId"),
            json.text("address", 500),
            json.text("note", LONG));
    json.refuseOthers(Set.of());
    return company;
  }

  private static SeizureContent.Origin origin(JsonFields json) {
    return new SeizureContent.Origin(
        json.choice("kind", SeizureContent.Origin.Kind.class)
            .orElse(SeizureContent.Origin.Kind.TYPED),
        json.text("sender"),
        json.text("file", 300),
        json.text("key", 300));
  }
}
