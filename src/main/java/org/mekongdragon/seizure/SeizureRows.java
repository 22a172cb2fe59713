package org.mekongdragon.seizure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.reference.Entry;
import org.mekongdragon.reference.Place;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.reference.Substance;
import org.mekongdragon.reference.Taxon;
import org.mekongdragon.reference.Unit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A version as rows of the tables: one JSON object a row, its fields named as the columns. */
final class SeizureRows {

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final int LONGEST_SEARCH = 8_000;
  private static final Pattern LOCODE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");

  private final CodeLists lists;

  SeizureRows(CodeLists lists) {
    this.lists = lists;
  }

  ObjectNode head(Version version) {
    Seizure seizure = version.seizure();
    SeizureContent content = seizure.content();
    ObjectNode row = MAPPER.createObjectNode();
    row.put("id", seizure.id().toString()).put("number", seizure.number());
    row.put("operation", seizure.operation()).put("state", seizure.state().code());
    row.put("revision", seizure.revision()).put("owner", seizure.owner());
    seizure.custody().unit().ifPresent(unit -> row.put("unit", unit.toString()));
    row.put("reporter", seizure.custody().reporter().toString());
    array(row, "release_to", seizure.releaseTo());
    row.put("audience_id", seizure.audience());
    seizure.mergedInto().ifPresent(into -> row.put("merged_into", into.toString()));
    row.put("reported_at", seizure.custody().reportedAt().toString());
    row.put("changed_at", version.at().toString());
    dimensions(row, content);
    row.put("lead", content.agencies().lead());
    array(row, "regimes", content.goods().stream().map(SeizureRows::regime).distinct().toList());
    array(
        row,
        "codes",
        content.goods().stream()
            .map(GoodsLine::code)
            .filter(c -> !c.isEmpty())
            .distinct()
            .toList());
    row.put("generated", isGenerated(content));
    if (!content.origin().key().isEmpty()) {
      row.put("origin_key", content.origin().sender() + "\n" + content.origin().key());
    }
    row.put("search", searchText(seizure));
    return row;
  }

  ObjectNode revision(Version version) {
    Seizure seizure = version.seizure();
    ObjectNode row = MAPPER.createObjectNode();
    row.put("seizure", seizure.id().toString()).put("revision", seizure.revision());
    row.put("audience_id", seizure.audience()).put("change", version.change());
    row.put("state", seizure.state().code());
    array(row, "release_to", seizure.releaseTo());
    row.set("content", SeizureJson.write(seizure.content()));
    array(row, "codes", version.codes());
    row.put("why", version.why()).put("by_person", version.by().toString());
    row.put("at", version.at().toString());
    return row;
  }

  List<ObjectNode> identifiers(Seizure seizure) {
    return Identifier.of(seizure.content()).stream()
        .map(identifier -> {
          ObjectNode row = MAPPER.createObjectNode();
          row.put("seizure", seizure.id().toString()).put("audience_id", seizure.audience());
          return row.put("kind", identifier.kind()).put("value", identifier.value());
        })
        .toList();
  }

  List<ObjectNode> facts(Version version) {
    List<GoodsLine> goods = version.seizure().content().goods();
    List<ObjectNode> rows = new ArrayList<>();
    rows.add(fact(version, 0, Optional.ofNullable(goods.isEmpty() ? null : goods.getFirst())));
    for (int i = 0; i < goods.size(); i++) {
      rows.add(fact(version, i + 1, Optional.of(goods.get(i))));
    }
    return rows;
  }

  private ObjectNode fact(Version version, int number, Optional<GoodsLine> line) {
    Seizure seizure = version.seizure();
    SeizureContent content = seizure.content();
    ObjectNode row = MAPPER.createObjectNode();
    row.put("seizure", seizure.id().toString()).put("line", number);
    row.put("known_from", version.at().toString()).put("known_until", "infinity");
    row.put("audience_id", seizure.audience()).put("operation", seizure.operation());
    row.put("state", seizure.state().code()).put("generated", isGenerated(content));
    row.put("cases", content.cases()).put("owner", seizure.owner());
    row.put("lead", content.agencies().lead());
    row.put("lead_country", lists.countryOf(content.agencies().lead()));
    array(row, "taking_part", content.agencies().takingPart());
    dimensions(row, content);
    row.put("admin1", province(content.where()));
    circumstances(row, seizure);
    row.put("persons", content.persons().size());
    row.put("regime", line.map(SeizureRows::regime).orElse(Regime.OTHER.code()));
    row.put("code", line.map(GoodsLine::code).orElse(""));
    row.put("substance_group", line.map(this::group).orElse(""));
    row.put("form", line.map(GoodsLine::form).orElse(""));
    amounts(row, line.filter(goods -> number > 0));
    return row;
  }

  private void amounts(ObjectNode row, Optional<GoodsLine> line) {
    row.put(
        "quantity", line.flatMap(GoodsLine::quantity).map(q -> q.amount().value()).orElse(null));
    row.put("unit", line.flatMap(GoodsLine::quantity).map(q -> q.unit()).orElse(""));
    Optional<Bound> bound = line.flatMap(GoodsLine::quantity).map(q -> q.amount().bound());
    row.put("bound", SeizureJson.code(bound.orElse(Bound.EXACT)));
    row.put("grams", line.flatMap(GoodsLine::normalised).map(n -> n.mass().grams()).orElse(null));
    row.put("factor", line.flatMap(GoodsLine::normalised).map(n -> n.factor()).orElse(""));
    row.put("tablets", line.flatMap(SeizureRows::tablets).orElse(null));
    row.put("specimens", line.flatMap(this::specimens).orElse(null));
    row.put("part_of_mass", line.map(GoodsLine::partOfMass).orElse(false));
  }

  private static Optional<BigDecimal> tablets(GoodsLine line) {
    return line.amountIn("tablet").or(() -> line.amountIn("capsule"));
  }

  /** Of wildlife, everything that is counted is a specimen: animals, plants, pieces. */
  private Optional<BigDecimal> specimens(GoodsLine line) {
    boolean counted =
        line.quantity()
            .flatMap(quantity -> lists.unit(quantity.unit()))
            .filter(unit -> unit.dimension() == Unit.Dimension.COUNT)
            .isPresent();
    return counted && regime(line).equals(Regime.CITES.code())
        ? line.quantity().map(quantity -> quantity.amount().value())
        : Optional.empty();
  }

  private String group(GoodsLine line) {
    return lists
        .substance(line.code())
        .map(Substance::group)
        .or(() -> lists.taxon(line.code()).map(Taxon::group))
        .orElse("");
  }

  private static void dimensions(ObjectNode row, SeizureContent content) {
    Occurrence when = content.when().orElseThrow();
    row.put("occurred_on", when.day().toString());
    row.put("occurred_until", when.lastDay().toString());
    row.put("country", content.where().country()).put("admin1", content.where().admin1());
    row.put("place", content.where().place()).put("mode", content.transport().mode());
    row.put("direction", content.transport().direction());
    row.put("detection", content.discovery().detection());
  }

  /** As stated, else where the list has the place; the record itself keeps what was stated. */
  private String province(SeizurePlace where) {
    return where.admin1().isEmpty()
        ? lists
            .place(where.place())
            .filter(place -> place.countries().equals(List.of(where.country())))
            .map(Place::subdivision)
            .filter(part -> !part.isEmpty())
            .map(part -> where.country() + "-" + part)
            .filter(code -> lists.entry(ReferenceKind.SUBDIVISION, code).isPresent())
            .orElse("")
        : where.admin1();
  }

  /** What is only counted by. */
  private static void circumstances(ObjectNode row, Seizure seizure) {
    SeizureContent content = seizure.content();
    row.put("reporting_unit", seizure.custody().unit().map(UUID::toString).orElse(""));
    content
        .when()
        .filter(when -> when.precision() == Occurrence.Precision.MINUTE)
        .ifPresent(when -> row.put("hour", when.local().getHour()));
    row.put("origin", country(content, RouteLeg.Stop.ORIGIN, RouteLeg.Stop.DEPARTURE));
    row.put("destination", country(content, RouteLeg.Stop.DESTINATION));
    row.put("concealment", content.discovery().concealment());
  }

  /** The country of the first stop of a kind, of the next kind when there is none. */
  private static String country(SeizureContent content, RouteLeg.Stop... kinds) {
    return Stream.of(kinds)
        .flatMap(kind -> content.route().stream().filter(leg -> leg.stop() == kind))
        .map(leg ->
            leg.country().isEmpty() && LOCODE.matcher(leg.place()).matches()
                ? leg.place().substring(0, 2)
                : leg.country())
        .filter(country -> !country.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static boolean isGenerated(SeizureContent content) {
    return content.origin().kind() == SeizureContent.Origin.Kind.GENERATED;
  }

  private static String regime(GoodsLine line) {
    return line.regime().orElse(Regime.OTHER).code();
  }

  private String searchText(Seizure seizure) {
    SeizureContent content = seizure.content();
    Stream<String> plain =
        Stream.of(
            seizure.number(),
            content.numbers().national(),
            content.agencies().lead(),
            content.where().country(),
            content.where().admin1(),
            content.where().city(),
            content.where().place(),
            content.where().physical(),
            content.transport().conveyance(),
            content.transport().waybill(),
            content.transport().parcel(),
            content.aftermath().dossier());
    Stream<String> lists =
        Stream.of(
                content.numbers().foreign().values(),
                content.agencies().takingPart(),
                content.transport().containers(),
                content.goods().stream().map(GoodsLine::code).toList(),
                content.goods().stream().map(GoodsLine::description).toList(),
                content.persons().stream().map(InvolvedPerson::name).toList(),
                content.persons().stream().map(InvolvedPerson::document).toList(),
                content.companies().stream().map(InvolvedCompany::name).toList())
            .flatMap(Collection::stream);
    String all =
        Stream.of(plain, lists, names(content))
            .flatMap(texts -> texts)
            .filter(text -> !text.isEmpty())
            .distinct()
            .reduce((one, other) -> one + " " + other)
            .orElse("");
    return all.substring(0, Math.min(all.length(), LONGEST_SEARCH));
  }

  private Stream<String> names(SeizureContent content) {
    Stream<Entry> goods =
        content.goods().stream()
            .flatMap(line ->
                lists
                    .entry(ReferenceKind.SUBSTANCE, line.code())
                    .or(() -> lists.entry(ReferenceKind.TAXON, line.code()))
                    .stream());
    Stream<String> named =
        goods.map(Entry::names).flatMap(names -> Stream.of(names.en(), names.vi(), names.zh()));
    Stream<String> place =
        lists.place(content.where().place()).map(found -> found.names()).stream()
            .flatMap(names -> Stream.of(names.en(), names.vi(), names.zh()));
    return Stream.concat(named, place);
  }

  private static void array(ObjectNode row, String column, List<String> texts) {
    texts.forEach(row.putArray(column)::add);
  }
}
