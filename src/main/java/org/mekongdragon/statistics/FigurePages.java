package org.mekongdragon.statistics;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.mekongdragon.intake.TableWriter;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.RailEntry;
import org.mekongdragon.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Figures, the records behind them, and what is in print. */
@Controller
class FigurePages {

  private final Statistics statistics;
  private final FigureViews views;
  private final Languages languages;

  FigurePages(Statistics statistics, FigureViews views, Languages languages) {
    this.statistics = statistics;
    this.views = views;
    this.languages = languages;
  }

  @Bean
  static RailEntry figuresInRail() {
    return new RailEntry(
            80, "rail.figures", "/operations/{operation}/figures", "figures", java.util.Set.of())
        .behind("/reconciliation", "/measures", "/operations/{operation}/reports");
  }

  @GetMapping("/operations/{code}/figures")
  String figures(
      @PathVariable String code,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request,
      Model model) {
    Texts texts = languages.texts(request);
    Map<String, String> asked = FigureUrl.withDefaults(parameters);
    FigureQuery query = FigureWords.query(code, asked);
    Figure figure;
    Faults faults = Faults.none();
    try {
      figure = statistics.figure(query, asked.getOrDefault("base", ""));
    } catch (Problem problem) {
      // The figure stands without what it was to be measured against; a wrong question does not.
      figure = statistics.figure(query, "");
      faults = Faults.of(problem);
    }
    model.addAttribute("faults", faults);
    model.addAttribute("view", views.figures(figure, asked, statistics.comparisons(code), texts));
    return "statistics/figures";
  }

  @GetMapping("/operations/{code}/figures.csv")
  void file(
      @PathVariable String code,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Figure figure =
        statistics.figure(FigureWords.query(code, FigureUrl.withDefaults(parameters)), "");
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"%s-%s.csv\"".formatted(code, figure.query().measureCode()));
    try (TableWriter table = TableWriter.csv(response.getOutputStream())) {
      views.table(figure, languages.texts(request)).forEach(table::row);
    }
  }

  @GetMapping("/operations/{code}/figures/records")
  String records(
      @PathVariable String code,
      @RequestParam Map<String, String> parameters,
      HttpServletRequest request,
      Model model) {
    Texts texts = languages.texts(request);
    FigureQuery query = FigureWords.query(code, parameters);
    int page = FigureWords.page(parameters);
    model.addAttribute(
        "view", views.behind(statistics.behind(query, page), query, parameters, texts));
    return "statistics/records";
  }
}
