package org.mekongdragon.statistics;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Texts;
import org.mekongdragon.web.WebProblem;

/** Questions and explanations in the words of URLs and readers. */
final class FigureWords {

  private static final int MOST_PAGES = 2000;

  private FigureWords() {}

  /**
   * The question of a URL: {@code measure}, {@code by}, {@code asOf}, {@code from}, {@code to},
   * {@code organisation}, and any dimension as a condition.
   */
  static FigureQuery query(String operation, Map<String, String> parameters) {
    Optional<String> code = text(parameters, "measure");
    Optional<Measure> known = code.flatMap(Measure::of);
    Optional<String> defined = known.isPresent() ? Optional.empty() : code;
    List<Dimension> by =
        text(parameters, "by").stream()
            .flatMap(list -> Arrays.stream(list.split(",")))
            .map(String::strip)
            .map(FigureWords::dimension)
            .distinct()
            .toList();
    Map<Dimension, String> where = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      text(parameters, dimension.code()).ifPresent(value -> where.put(dimension, value));
    }
    return new FigureQuery(
        operation,
        known.orElse(Measure.CASES),
        by,
        where,
        text(parameters, "asOf").map(value -> read("asOf", value, FigureWords::moment)),
        text(parameters, "from").map(value -> read("from", value, LocalDate::parse)),
        text(parameters, "to").map(value -> read("to", value, LocalDate::parse)),
        text(parameters, "organisation"),
        defined,
        FigureQuery.Reach.READER);
  }

  /** The page asked for, from 0. */
  static int page(Map<String, String> parameters) {
    String page = parameters.getOrDefault("page", "0");
    if (!page.matches("[0-9]{1,4}") || Integer.parseInt(page) > MOST_PAGES) {
      throw Problem.at("page", WebProblem.UNREADABLE, "page");
    }
    return Integer.parseInt(page);
  }

  /** A published figure from a form's or body's fields. */
  static PublishedFigure published(Map<String, String> fields) {
    Function<String, String> required =
        name -> text(fields, name).orElseThrow(() -> Problem.at(name, WebProblem.MISSING, name));
    String bound = text(fields, "bound").orElse("exact").toUpperCase(Locale.ROOT);
    if (Arrays.stream(Bound.values()).noneMatch(known -> known.name().equals(bound))) {
      throw Problem.at("bound", StatisticsProblem.VALUE);
    }
    return new PublishedFigure(
        "",
        required.apply("operation"),
        text(fields, "scope").orElse("all"),
        required.apply("metric"),
        required.apply("value"),
        Bound.valueOf(bound),
        required.apply("unit"),
        text(fields, "period").orElse(""),
        text(fields, "quote").orElse(""),
        text(fields, "source").orElse(""),
        text(fields, "url").orElse(""));
  }

  /** The explanation of a finding: its own where we have one, else the general one of its kind. */
  static String explanation(Finding finding, Texts texts) {
    String key = "finding." + finding.id();
    Object[] values = {
      finding.implied().<Object>map(n -> n).orElse(""),
      finding.printed().<Object>map(n -> n).orElse("")
    };
    String own = texts.of(key, values);
    return own.equals(key) ? texts.of(finding.text(), values) : own;
  }

  private static Dimension dimension(String code) {
    String known =
        Arrays.stream(Dimension.values()).map(Dimension::code).collect(Collectors.joining(", "));
    return Dimension.of(code)
        .orElseThrow(() -> Problem.at("by", StatisticsProblem.DIMENSION, code, known));
  }

  /** A moment with offset; a day alone is its end in UTC. */
  private static Instant moment(String text) {
    return text.length() == 10
        ? LocalDate.parse(text)
            .plusDays(1)
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant()
            .minusNanos(1000)
        : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
  }

  private static <T> T read(String field, String value, Function<String, T> reader) {
    try {
      return reader.apply(value);
    } catch (DateTimeException e) {
      throw Problem.at(field, StatisticsProblem.MOMENT, value);
    }
  }

  private static Optional<String> text(Map<String, String> parameters, String name) {
    return Optional.ofNullable(parameters.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }
}
