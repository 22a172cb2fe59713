package org.mekongdragon.statistics;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mekongdragon.kernel.Problem;

/**
 * A measure that an administrator defined: a rule of counting that came with the house, narrowed by
 * a fixed filter. Versions are only added to.
 *
 * @param code small letters, digits and hyphens; not that of a measure of the house
 * @param version from 1
 * @param names by language, at most {@value #LONGEST_NAME} characters
 * @param definitions by language, at most {@value #LONGEST_DEFINITION} characters
 * @param rule what is counted, and so the unit
 * @param filter values that dimensions must have; several of one joined by commas
 * @param golden key of a figure in print that it must agree with; empty for none
 * @param retired whether it is offered no more; what was frozen of it can still be recomputed
 * @param changedBy who made this version
 */
public record MeasureDefinition(
    String code,
    int version,
    Map<String, String> names,
    Map<String, String> definitions,
    Measure rule,
    Map<Dimension, String> filter,
    String golden,
    boolean retired,
    String changedBy,
    Instant changedAt) {

  /** The longest name. */
  public static final int LONGEST_NAME = 80;

  /** The longest definition. */
  public static final int LONGEST_DEFINITION = 600;

  /** The languages that names and definitions are needed in. */
  public static final List<String> LANGUAGES = List.of("en", "vi", "zh");

  /** What a filter may ask. */
  static final Set<Dimension> FILTERS =
      Collections.unmodifiableSet(
          java.util.EnumSet.of(
              Dimension.REGIME,
              Dimension.GROUP,
              Dimension.SUBSTANCE,
              Dimension.MODE,
              Dimension.DIRECTION,
              Dimension.DETECTION,
              Dimension.CONCEALMENT,
              Dimension.COUNTRY,
              Dimension.ORIGIN,
              Dimension.DESTINATION));

  private static final String CODE = "[a-z][a-z0-9-]{2,39}";
  private static final String VALUES = "[A-Za-z0-9-]{1,60}(,[A-Za-z0-9-]{1,60}){0,49}";

  /**
   * @throws Problem {@code measure-code}, {@code measure-words}, {@code measure-filter}
   */
  public MeasureDefinition {
    if (!code.matches(CODE) || Measure.of(code).isPresent()) {
      throw Problem.at("code", StatisticsProblem.MEASURE_CODE, code);
    }
    names = words("name", names, LONGEST_NAME);
    definitions = words("definition", definitions, LONGEST_DEFINITION);
    filter.forEach((dimension, values) -> {
      if (!FILTERS.contains(dimension) || !values.matches(VALUES)) {
        throw Problem.at(dimension.code(), StatisticsProblem.MEASURE_FILTER, values);
      }
    });
    EnumMap<Dimension, String> ordered = new EnumMap<>(Dimension.class);
    ordered.putAll(filter);
    filter = Collections.unmodifiableMap(ordered);
  }

  private static Map<String, String> words(String field, Map<String, String> words, int longest) {
    for (String language : LANGUAGES) {
      String text = words.getOrDefault(language, "").strip();
      if (text.isEmpty()
          || text.length() > longest
          || text.codePoints().anyMatch(Character::isISOControl)) {
        throw Problem.at(field + "-" + language, StatisticsProblem.MEASURE_WORDS, longest);
      }
    }
    return Map.copyOf(words);
  }

  /** How questions name exactly this version. */
  public String reference() {
    return code + "@" + version;
  }
}
