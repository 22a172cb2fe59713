package org.mekongdragon.statistics;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pivots as JSON. */
@RestController
class PivotApi {

  private final Pivots pivots;
  private final FigureNames names;
  private final Languages languages;

  PivotApi(Pivots pivots, FigureNames names, Languages languages) {
    this.names = names;
    this.pivots = pivots;
    this.languages = languages;
  }

  @GetMapping("/api/v1/pivot")
  Map<String, Object> pivot(
      @RequestParam Map<String, String> parameters, HttpServletRequest request) {
    Pivot pivot = pivots.pivot(PivotQuery.of(parameters));
    Texts texts = languages.texts(request);
    Measure measure = pivot.query().question().measure();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("operations", pivot.query().operations());
    answer.put("measure", pivot.query().question().measureCode());
    answer.put("definition", names.definition(pivot.query().question(), texts));
    answer.put("unit", measure.unit());
    answer.put("asOf", pivot.asOf());
    answer.put("state", pivot.state().name().toLowerCase(Locale.ROOT));
    List<Dimension> by = pivot.query().by();
    answer.put("by", by.stream().map(Dimension::code).toList());
    boolean tablets = measure == Measure.MASS || measure == Measure.TABLETS;
    answer.put(
        "cells", pivot.cells().stream().map(cell -> StatisticsApi.json(cell, tablets)).toList());
    answer.put("total", pivot.total().value());
    answer.put("withheld", pivot.withheld());
    return answer;
  }
}
