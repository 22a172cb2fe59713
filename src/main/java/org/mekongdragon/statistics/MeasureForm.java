package org.mekongdragon.statistics;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.mekongdragon.kernel.Problem;

/** A measure as a form or a body gives it. */
final class MeasureForm {

  private MeasureForm() {}

  /**
   * The measure of these fields: {@code code}, {@code version} (the one that was read, 0 for new),
   * {@code name-en} …, {@code definition-en} …, {@code rule}, {@code golden}, {@code retired}, and
   * each dimension of the filter by its code.
   *
   * @throws Problem as the measure; {@code measure} for an unknown rule
   */
  static MeasureDefinition read(Map<String, String> fields) {
    Map<String, String> names = new HashMap<>();
    Map<String, String> definitions = new HashMap<>();
    for (String language : MeasureDefinition.LANGUAGES) {
      names.put(language, text(fields, "name-" + language));
      definitions.put(language, text(fields, "definition-" + language));
    }
    Map<Dimension, String> filter = new EnumMap<>(Dimension.class);
    for (Dimension dimension : MeasureDefinition.FILTERS) {
      String values = text(fields, dimension.code()).replaceAll("[\\s,;]+", ",");
      if (!values.isEmpty()) {
        filter.put(dimension, values);
      }
    }
    String rule = text(fields, "rule");
    String version = text(fields, "version");
    return new MeasureDefinition(
        text(fields, "code"),
        version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : 0,
        names,
        definitions,
        Measure.of(rule)
            .orElseThrow(() -> Problem.at("rule", StatisticsProblem.MEASURE_RULE, rule)),
        filter,
        text(fields, "golden"),
        text(fields, "retired").equals("true"),
        "",
        Instant.EPOCH);
  }

  private static String text(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").strip();
  }

  /** The fields of a measure, as the form shows them. */
  static Map<String, String> fields(MeasureDefinition measure) {
    Map<String, String> fields = new HashMap<>();
    fields.put("code", measure.code());
    fields.put("version", Integer.toString(measure.version()));
    measure.names().forEach((language, name) -> fields.put("name-" + language, name));
    measure.definitions().forEach((language, text) -> fields.put("definition-" + language, text));
    measure.filter().forEach((dimension, values) -> fields.put(dimension.code(), values));
    fields.put("rule", measure.rule().code());
    fields.put("golden", measure.golden());
    fields.put("retired", Boolean.toString(measure.retired()));
    return fields;
  }
}
