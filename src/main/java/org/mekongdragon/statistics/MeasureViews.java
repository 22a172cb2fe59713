package org.mekongdragon.statistics;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mekongdragon.access.People;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.operation.Operation;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes what the catalogue shows; figures in print are checked with the reader's own figures. */
@Component
class MeasureViews {

  private final Measures measures;
  private final Statistics statistics;
  private final PublishedStore published;
  private final Operations operations;
  private final Reference reference;
  private final FigureNames names;
  private final People people;

  MeasureViews(
      Measures measures,
      Statistics statistics,
      PublishedStore published,
      Operations operations,
      Reference reference,
      FigureNames names,
      People people) {
    this.measures = measures;
    this.statistics = statistics;
    this.published = published;
    this.operations = operations;
    this.reference = reference;
    this.names = names;
    this.people = people;
  }

  @Transactional(readOnly = true)
  public MeasuresView all(Texts texts) {
    List<Comparison> comparisons =
        operations.all().stream()
            .map(Operation::code)
            .flatMap(code -> statistics.comparisons(code).stream())
            .toList();
    List<MeasuresView.Row> rows = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      rows.add(shipped(measure, comparisons, texts));
    }
    measures.all().forEach(measure -> rows.add(row(measure, texts)));
    String factors =
        reference.editions().stream()
            .filter(edition -> edition.kind() == ReferenceKind.FACTOR)
            .map(edition ->
                texts.of(
                    "measures.factors.edition",
                    edition.name(),
                    texts.date(edition.validFrom()),
                    edition.rows()))
            .collect(Collectors.joining(", "));
    return new MeasuresView(measures.mayDefine(), factors, rows);
  }

  private MeasuresView.Row shipped(Measure measure, List<Comparison> comparisons, Texts texts) {
    List<Comparison> own =
        comparisons.stream().filter(one -> one.query().measure() == measure).toList();
    long agree = own.stream().filter(Comparison::agrees).count();
    List<MeasuresView.Check> checks =
        own.isEmpty()
            ? List.of()
            : List.of(
                new MeasuresView.Check(
                    agree == own.size(), texts.of("measures.checked", agree, own.size())));
    return new MeasuresView.Row(
        measure.code(),
        texts.of("measure." + measure.code()),
        texts.of("measure." + measure.code() + ".definition"),
        texts.of("measure-unit." + measure.unit()),
        rule(measure, texts),
        "",
        tablets(measure, texts),
        texts.of("measures.shipped"),
        "",
        checks);
  }

  private MeasuresView.Row row(MeasureDefinition measure, Texts texts) {
    String language = texts.language().code();
    return new MeasuresView.Row(
        measure.code(),
        measure.names().getOrDefault(language, measure.code()),
        measure.definitions().getOrDefault(language, ""),
        texts.of("measure-unit." + measure.rule().unit()),
        rule(measure.rule(), texts),
        measure.filter().entrySet().stream()
            .map(one -> texts.of("dimension." + one.getKey().code()) + ": " + values(one, texts))
            .collect(Collectors.joining("; ")),
        tablets(measure.rule(), texts),
        texts.of(
            measure.retired() ? "measures.version.retired" : "measures.version",
            Integer.toString(measure.version()),
            measure.changedBy(),
            texts.moment(measure.changedAt(), ZoneOffset.UTC)),
        "/measures/" + measure.code(),
        check(measure, texts).map(List::of).orElseGet(List::of));
  }

  private String values(Map.Entry<Dimension, String> one, Texts texts) {
    return Arrays.stream(one.getValue().split(",", -1))
        .map(value -> names.key(one.getKey(), value, texts))
        .collect(Collectors.joining(", "));
  }

  private static String rule(Measure measure, Texts texts) {
    return switch (measure) {
      case CASES, PERSONS -> texts.of("measures.rule.case");
      case CASES_LED -> texts.of("measures.rule.led");
      case CASES_TAKEN_PART -> texts.of("measures.rule.taken-part");
      case MASS, MASS_NORMALISED, TABLETS, SPECIMENS -> texts.of("measures.rule.line");
    };
  }

  private static String tablets(Measure measure, Texts texts) {
    return switch (measure) {
      case MASS -> texts.of("measures.tablets.both");
      case TABLETS -> texts.of("measures.tablets.of");
      case MASS_NORMALISED -> texts.of("measures.tablets.factor");
      case CASES, CASES_LED, CASES_TAKEN_PART, SPECIMENS, PERSONS -> "";
    };
  }

  /** The figure in print that the measure is bound to, beside what the reader counts. */
  private Optional<MeasuresView.Check> check(MeasureDefinition measure, Texts texts) {
    Optional<PublishedFigure> golden =
        measure.golden().isEmpty() ? Optional.empty() : published.find(measure.golden());
    if (golden.isEmpty() || golden.get().number().isEmpty()) {
      return Optional.empty();
    }
    PublishedFigure figure = golden.get();
    String printed = names.number(figure.number().orElseThrow(), figure.bound(), texts);
    if (!people.current().isIn(figure.operation())) {
      return Optional.of(
          new MeasuresView.Check(
              false, texts.of("measures.unchecked", printed, figure.operation())));
    }
    FigureQuery query =
        FigureQuery.of(figure.operation(), measure.rule()).measuring(measure.reference());
    BigDecimal computed = statistics.figure(query, "").total().value();
    Comparison comparison = Comparison.of(new Comparison.Question(figure, query), computed);
    return Optional.of(
        new MeasuresView.Check(
            comparison.agrees(),
            texts.of(
                comparison.agrees() ? "measures.agrees" : "measures.differs",
                printed,
                figure.operation(),
                names.number(computed, Bound.EXACT, texts),
                names.number(comparison.difference(), Bound.EXACT, texts))));
  }

  @Transactional(readOnly = true)
  public MeasuresView.One one(String code, Map<String, String> fields, Faults faults, Texts texts) {
    List<MeasureDefinition> versions = code.isEmpty() ? List.of() : measures.versions(code);
    if (versions.isEmpty() && !code.isEmpty()) {
      throw org.mekongdragon.kernel.Problem.of(StatisticsProblem.NO_MEASURE, code);
    }
    Map<String, String> shown =
        fields.isEmpty() && !versions.isEmpty() ? MeasureForm.fields(versions.getFirst()) : fields;
    return new MeasuresView.One(
        measures.mayDefine(),
        versions.isEmpty(),
        shown,
        Arrays.stream(Measure.values())
            .map(rule -> new Choice(rule.code(), texts.of("measure." + rule.code())))
            .toList(),
        Arrays.stream(Dimension.values())
            .filter(MeasureDefinition.FILTERS::contains)
            .map(by -> new Choice(by.code(), texts.of("dimension." + by.code())))
            .toList(),
        published.all().stream()
            .filter(figure -> figure.scope().equals("all") && figure.number().isPresent())
            .map(figure ->
                new Choice(
                    figure.id(),
                    figure.operation() + " · " + figure.metric() + " · " + figure.value()))
            .toList(),
        versions.stream().map(version -> row(version, texts)).toList(),
        faults);
  }
}
