package org.mekongdragon.forms;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.seizure.GoodsLine;
import org.mekongdragon.seizure.InvolvedPerson;
import org.mekongdragon.seizure.Occurrence;
import org.mekongdragon.seizure.RouteLeg;
import org.mekongdragon.seizure.Seizure;
import org.mekongdragon.seizure.SeizureContent;
import org.mekongdragon.seizure.SeizurePlace;
import org.mekongdragon.seizure.Transport;

/**
 * The documented paths into a seizure from which fields are filled; {@code docs/formats/forms.md}
 * lists them. A path that ends in {@code .name} is the English name of a code. Names of persons
 * have no path.
 */
final class FieldSources {

  /** What a path says of a case and one of its goods lines, written for a program. */
  interface Source extends BiFunction<Subject, EnglishNames, String> {}

  /**
   * What is asked.
   *
   * @param line empty for what is of the case
   */
  record Subject(Seizure seizure, Optional<GoodsLine> line) {

    SeizureContent content() {
      return seizure.content();
    }
  }

  private static final String BETWEEN = "; ";
  private static final Map<String, Source> ALL = new LinkedHashMap<>();

  static {
    numbers();
    whenAndWhere();
    transport();
    route();
    discovery();
    rest();
    goods();
    amounts();
  }

  private FieldSources() {}

  static boolean exists(String path) {
    return ALL.containsKey(path);
  }

  /** All paths in the order of the documentation. */
  static Collection<String> paths() {
    return ALL.keySet();
  }

  /** Paths whose values are numbers. */
  static boolean isNumber(String path) {
    return List.of(
            "cases",
            "when.year",
            "persons.count",
            "persons.arrested",
            "where.latitude",
            "where.longitude",
            "line.quantity",
            "line.amount",
            "line.kg",
            "line.purity")
        .contains(path);
  }

  static String value(String path, Subject subject, EnglishNames names) {
    Source source = ALL.get(path);
    if (source == null) {
      throw new IllegalArgumentException(path);
    }
    return source.apply(subject, names);
  }

  private static void of(String path, Function<SeizureContent, String> value) {
    ALL.put(path, (subject, names) -> value.apply(subject.content()));
  }

  private static void coded(
      String path, ReferenceKind kind, Function<SeizureContent, String> code) {
    of(path, code);
    ALL.put(path + ".name", (s, names) -> names.of(kind, code.apply(s.content())));
  }

  private static void line(String path, Function<GoodsLine, String> value) {
    ALL.put(path, (subject, names) -> subject.line().map(value).orElse(""));
  }

  private static void numbers() {
    ALL.put("number", (s, names) -> s.seizure().number());
    ALL.put("operation", (s, names) -> s.seizure().operation());
    ALL.put("owner", (s, names) -> s.seizure().owner());
    of("number.national", content -> content.numbers().national());
    for (OutsideSystem form : OutsideSystem.values()) {
      of(
          "number." + form.code(),
          content -> content.numbers().foreign().getOrDefault(form.code(), ""));
    }
    of("agency.lead", content -> content.agencies().lead());
    ALL.put("agency.lead.name", (s, names) -> names.agency(s.content().agencies().lead()));
    ALL.put(
        "agency.lead.country", (s, names) -> names.agencyCountry(s.content().agencies().lead()));
    of("agency.others", content -> String.join(BETWEEN, content.agencies().takingPart()));
    of("cases", content -> Integer.toString(content.cases()));
  }

  private static void whenAndWhere() {
    of("when.date", content -> content.when().map(FieldSources::day).orElse(""));
    of("when.time", content -> content.when().map(FieldSources::time).orElse(""));
    of(
        "when.offset",
        content -> content.when().flatMap(Occurrence::offset).map(Object::toString).orElse(""));
    of("when.text", content -> content.when().map(Occurrence::text).orElse(""));
    of("when.year", content -> content.when().map(when -> "" + when.day().getYear()).orElse(""));
    coded("where.country", ReferenceKind.COUNTRY, content -> content.where().country());
    ALL.put("where.country.iso3", (s, names) -> names.iso3(s.content().where().country()));
    coded("where.admin1", ReferenceKind.SUBDIVISION, content -> content.where().admin1());
    of("where.city", content -> content.where().city());
    coded("where.place", ReferenceKind.PLACE, content -> content.where().place());
    coded("where.site", ReferenceKind.SITE, content -> content.where().site());
    of("where.physical", content -> content.where().physical());
    of("where.latitude", content -> point(content.where(), SeizurePlace.Point::latitude));
    of("where.longitude", content -> point(content.where(), SeizurePlace.Point::longitude));
  }

  /** A month or year as far as it is known, else the day. */
  private static String day(Occurrence when) {
    return when.precision() == Occurrence.Precision.MINUTE ? when.day().toString() : when.text();
  }

  private static String time(Occurrence when) {
    return when.precision() == Occurrence.Precision.MINUTE
        ? String.format(Locale.ROOT, "%tR", when.local())
        : "";
  }

  private static String point(SeizurePlace where, Function<SeizurePlace.Point, BigDecimal> part) {
    return where.point().map(part).map(BigDecimal::toPlainString).orElse("");
  }

  private static void transport() {
    coded(
        "transport.direction", ReferenceKind.DIRECTION, content -> content.transport().direction());
    coded("transport.mode", ReferenceKind.MODE, content -> content.transport().mode());
    of("transport.conveyance", content -> content.transport().conveyance());
    of("transport.containers", content -> String.join(BETWEEN, content.transport().containers()));
    of("transport.waybill", content -> content.transport().waybill());
    of("transport.parcel", content -> content.transport().parcel());
    of("transport.document", content -> document(content.transport()));
  }

  private static String document(Transport transport) {
    return transport.waybill().isEmpty() ? transport.parcel() : transport.waybill();
  }

  private static void route() {
    for (RouteLeg.Stop stop : RouteLeg.Stop.values()) {
      String path = "route." + stop.name().toLowerCase(Locale.ROOT);
      of(path, content -> String.join(BETWEEN, countries(content, stop)));
      ALL.put(
          path + ".name",
          (s, names) ->
              String.join(
                  BETWEEN,
                  countries(s.content(), stop).stream()
                      .map(code -> names.of(ReferenceKind.COUNTRY, code))
                      .toList()));
    }
  }

  private static List<String> countries(SeizureContent content, RouteLeg.Stop stop) {
    return content.route().stream()
        .filter(leg -> leg.stop() == stop)
        .map(leg ->
            !leg.country().isEmpty()
                ? leg.country()
                : leg.place().matches("[A-Z]{2}[A-Z2-9]{3}")
                    ? leg.place().substring(0, 2)
                    : leg.name())
        .filter(country -> !country.isEmpty())
        .distinct()
        .toList();
  }

  private static void discovery() {
    coded(
        "discovery.concealment",
        ReferenceKind.CONCEALMENT,
        content -> content.discovery().concealment());
    of("discovery.concealment.text", content -> content.discovery().concealmentText());
    coded(
        "discovery.detection", ReferenceKind.DETECTION, content -> content.discovery().detection());
    of("discovery.detection.text", content -> content.discovery().detectionText());
    of("discovery.warning", content -> content.discovery().warning());
  }

  private static void rest() {
    of(
        "persons.count",
        content -> content.persons().isEmpty() ? "" : "" + content.persons().size());
    of("persons.arrested", FieldSources::arrested);
    of("persons.nationalities", content -> String.join(BETWEEN, nationalities(content)));
    ALL.put(
        "persons.nationalities.name",
        (s, names) ->
            String.join(
                BETWEEN,
                nationalities(s.content()).stream()
                    .map(code -> names.of(ReferenceKind.COUNTRY, code))
                    .toList()));
    of("after.lab", content -> content.aftermath().lab().map(FieldSources::code).orElse(""));
    of("after.disposal", content -> content.aftermath().disposal());
    of("after.dossier", content -> content.aftermath().dossier());
    of("after.remarks", content -> content.aftermath().remarks());
  }

  private static String arrested(SeizureContent content) {
    long arrested =
        content.persons().stream()
            .filter(person ->
                person.status().filter(InvolvedPerson.Status.ARRESTED::equals).isPresent())
            .count();
    return content.persons().isEmpty() ? "" : Long.toString(arrested);
  }

  private static List<String> nationalities(SeizureContent content) {
    return content.persons().stream()
        .map(InvolvedPerson::nationality)
        .filter(code -> !code.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private static void goods() {
    line("line.regime", line -> line.regime().map(FieldSources::code).orElse(""));
    line("line.code", GoodsLine::code);
    ALL.put("line.name", (s, names) -> s.line().map(names::goods).orElse(""));
    ALL.put("line.scientific", (s, names) -> s.line().map(names::scientific).orElse(""));
    line("line.description", GoodsLine::description);
    line("line.form", GoodsLine::form);
    ALL.put(
        "line.form.name",
        (s, names) -> s.line().map(l -> names.of(ReferenceKind.FORM, l.form())).orElse(""));
    line("line.purity", line -> line.purity().map(BigDecimal::toPlainString).orElse(""));
    ALL.put("line.hs", (s, names) -> s.line().map(names::hs).orElse(""));
    ALL.put("line.cas", (s, names) -> s.line().map(names::cas).orElse(""));
    ALL.put("line.appendix", (s, names) -> s.line().map(names::appendix).orElse(""));
    line("line.term", line -> line.listing().term());
    ALL.put(
        "line.term.name",
        (s, names) ->
            s.line().map(l -> names.of(ReferenceKind.SPECIMEN, l.listing().term())).orElse(""));
  }

  private static void amounts() {
    line(
        "line.quantity",
        line -> line.quantity().map(q -> q.amount().value().toPlainString()).orElse(""));
    line("line.unit", line -> line.quantity().map(q -> q.unit()).orElse(""));
    ALL.put(
        "line.unit.name",
        (s, names) ->
            s.line()
                .flatMap(GoodsLine::quantity)
                .map(q -> names.of(ReferenceKind.UNIT, q.unit()))
                .orElse(""));
    line("line.bound", line -> line.quantity().map(q -> bound(q.amount().bound())).orElse(""));
    line(
        "line.kg",
        line -> line.normalised().map(n -> EnglishNames.plain(n.mass().kilograms())).orElse(""));
    ALL.put("line.amount", (s, names) -> s.line().map(names::amount).orElse(""));
    ALL.put("line.amount.unit", (s, names) -> s.line().map(names::amountUnit).orElse(""));
  }

  private static String bound(Bound bound) {
    return bound == Bound.EXACT ? "" : code(bound);
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
