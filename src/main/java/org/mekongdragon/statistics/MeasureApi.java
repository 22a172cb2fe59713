package org.mekongdragon.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of measures as JSON. */
@RestController
class MeasureApi {

  private final Measures measures;

  MeasureApi(Measures measures) {
    this.measures = measures;
  }

  @GetMapping("/api/v1/measures")
  Map<String, Object> all() {
    List<Map<String, Object>> shipped =
        Arrays.stream(Measure.values()).map(MeasureApi::json).toList();
    return Map.of(
        "shipped", shipped, "defined", measures.all().stream().map(MeasureApi::json).toList());
  }

  @GetMapping("/api/v1/measures/{code}")
  Map<String, Object> versions(@PathVariable String code) {
    List<MeasureDefinition> versions = measures.versions(code);
    if (versions.isEmpty()) {
      throw Problem.of(StatisticsProblem.NO_MEASURE, code);
    }
    return Map.of("versions", versions.stream().map(MeasureApi::json).toList());
  }

  @PostMapping("/api/v1/measures")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> define(@RequestBody Map<String, String> fields) {
    return json(measures.define(MeasureForm.read(fields)));
  }

  private static Map<String, Object> json(Measure measure) {
    Map<String, String> names = new HashMap<>();
    Map<String, String> definitions = new HashMap<>();
    for (Language language : Language.values()) {
      Texts texts = Texts.standalone(language);
      names.put(language.code(), texts.of("measure." + measure.code()));
      definitions.put(language.code(), texts.of("measure." + measure.code() + ".definition"));
    }
    return Map.of(
        "code",
        measure.code(),
        "names",
        names,
        "definitions",
        definitions,
        "unit",
        measure.unit(),
        "countedBy",
        measure.isByCase() ? "case" : "line");
  }

  private static Map<String, Object> json(MeasureDefinition measure) {
    Map<String, String> filter = new TreeMap<>();
    measure.filter().forEach((dimension, values) -> filter.put(dimension.code(), values));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("code", measure.code());
    answer.put("version", measure.version());
    answer.put("names", measure.names());
    answer.put("definitions", measure.definitions());
    answer.put("unit", measure.rule().unit());
    answer.put("rule", measure.rule().code());
    answer.put("countedBy", measure.rule().isByCase() ? "case" : "line");
    answer.put("filter", filter);
    answer.put("golden", measure.golden());
    answer.put("retired", measure.retired());
    answer.put("changedAt", measure.changedAt());
    return answer;
  }
}
