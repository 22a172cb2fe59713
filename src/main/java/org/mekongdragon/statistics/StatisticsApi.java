package org.mekongdragon.statistics;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Figures as JSON. */
@RestController
class StatisticsApi {

  private final Statistics statistics;
  private final PublishedFigures published;
  private final FigureNames names;
  private final Languages languages;

  StatisticsApi(
      Statistics statistics, PublishedFigures published, FigureNames names, Languages languages) {
    this.names = names;
    this.statistics = statistics;
    this.published = published;
    this.languages = languages;
  }

  /** A figure as scripts read it; {@code bound} is null for an exact one. */
  record FigureJson(
      String measure,
      String definition,
      String unit,
      Instant asOf,
      @Nullable BaseJson base,
      String state,
      List<RowJson> rows,
      BigDecimal total,
      TotalJson totals,
      long withheld) {}

  record RowJson(
      Map<String, String> keys,
      BigDecimal value,
      @Nullable BigDecimal ofWhich,
      @Nullable BigDecimal and,
      @Nullable String bound) {}

  record TotalJson(
      @Nullable BigDecimal ofWhich, @Nullable BigDecimal and, @Nullable String bound) {}

  record BaseJson(String name, BigDecimal value, BigDecimal changePercent, String source) {}

  record FindingJson(
      String id,
      String operation,
      String kind,
      String verdict,
      String arithmetic,
      @Nullable BigDecimal implied,
      @Nullable BigDecimal printed,
      String explanation,
      List<PublishedFigure> figures) {}

  @GetMapping("/api/v1/operations/{code}/statistics")
  FigureJson statistics(
      @PathVariable String code,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request) {
    Figure figure =
        statistics.figure(FigureWords.query(code, parameters), parameters.getOrDefault("base", ""));
    return json(figure, languages.texts(request));
  }

  @GetMapping("/api/v1/operations/{code}/statistics/records")
  Map<String, Object> records(
      @PathVariable String code, @RequestParam Map<String, String> parameters) {
    int page = FigureWords.page(parameters);
    BehindFigure behind = statistics.behind(FigureWords.query(code, parameters), page);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("seizures", behind.records());
    answer.put("withheld", behind.withheld());
    answer.put("next", behind.more() ? page + 1 : null);
    return answer;
  }

  @GetMapping("/api/v1/operations/{code}/statistics/outliers")
  Map<String, Object> outliers(
      @PathVariable String code, @RequestParam Map<String, String> parameters) {
    return Map.of("outliers", statistics.outliers(FigureWords.query(code, parameters)));
  }

  @GetMapping("/api/v1/published-figures")
  Map<String, Object> published(@RequestParam(defaultValue = "") String operation) {
    return Map.of("figures", published.of(operation));
  }

  @PostMapping("/api/v1/published-figures")
  @ResponseStatus(HttpStatus.CREATED)
  PublishedFigure add(@RequestBody Map<String, String> fields) {
    return published.add(FigureWords.published(fields));
  }

  @GetMapping("/api/v1/published-figures/{id}")
  LedgerEntry entry(@PathVariable String id) {
    return published.entry(id);
  }

  @PostMapping("/api/v1/published-figures/{id}/correction")
  @ResponseStatus(HttpStatus.CREATED)
  PublishedFigure correct(@PathVariable String id, @RequestBody Map<String, String> fields) {
    return published.correct(
        id, FigureWords.published(fields), fields.getOrDefault("why", "").strip());
  }

  @PostMapping("/api/v1/published-figures/{id}/withdrawal")
  LedgerEntry withdraw(@PathVariable String id, @RequestBody Map<String, String> fields) {
    published.withdraw(id, fields.getOrDefault("why", "").strip());
    return published.entry(id);
  }

  @GetMapping("/api/v1/reconciliation")
  Map<String, Object> reconciliation(
      @RequestParam(defaultValue = "") String operation, HttpServletRequest request) {
    Texts texts = languages.texts(request);
    List<Finding> findings = published.reconcile(operation);
    long agreements = findings.stream().filter(f -> f.verdict() == Finding.Verdict.AGREES).count();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("operation", operation);
    answer.put("agreements", agreements);
    answer.put("contradictions", findings.size() - agreements);
    answer.put("findings", findings.stream().map(finding -> json(finding, texts)).toList());
    return answer;
  }

  @GetMapping("/api/v1/operations/{code}/comparisons")
  Map<String, Object> comparisons(@PathVariable String code) {
    return Map.of("comparisons", statistics.comparisons(code));
  }

  private FigureJson json(Figure figure, Texts texts) {
    Measure measure = figure.query().measure();
    boolean mass = measure == Measure.MASS || measure == Measure.TABLETS;
    return new FigureJson(
        figure.query().measureCode(),
        names.definition(figure.query(), texts),
        measure.unit(),
        figure.asOf(),
        figure
            .base()
            .map(b -> new BaseJson(b.name(), b.value(), b.changePercent(), b.source()))
            .orElse(null),
        figure.state().name().toLowerCase(Locale.ROOT),
        figure.rows().stream().map(row -> json(row, mass)).toList(),
        figure.total().value(),
        new TotalJson(
            mass ? figure.total().ofWhich() : null,
            mass ? figure.total().and() : null,
            bound(figure.total().bound())),
        figure.withheld());
  }

  static RowJson json(Figure.Row row, boolean mass) {
    return new RowJson(
        row.keys(),
        row.value(),
        mass ? row.ofWhich() : null,
        mass ? row.and() : null,
        bound(row.bound()));
  }

  private static @Nullable String bound(Bound bound) {
    return bound == Bound.EXACT ? null : bound.name().toLowerCase(Locale.ROOT);
  }

  private static FindingJson json(Finding finding, Texts texts) {
    return new FindingJson(
        finding.id(),
        finding.operation(),
        finding.kind().name().toLowerCase(Locale.ROOT),
        finding.verdict().name().toLowerCase(Locale.ROOT),
        finding.arithmetic(),
        finding.implied().orElse(null),
        finding.printed().orElse(null),
        FigureWords.explanation(finding, texts),
        finding.figures());
  }
}
