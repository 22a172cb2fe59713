package org.mekongdragon.explorer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.mekongdragon.intake.TableWriter;
import org.mekongdragon.statistics.Pivot;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.RailEntry;
import org.mekongdragon.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The explorer's page, its files, and the views kept of it. */
@Controller
class ExplorePages {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Explorer explorer;
  private final ExploreViews shown;
  private final SavedViews views;
  private final Languages languages;

  ExplorePages(Explorer explorer, ExploreViews shown, SavedViews views, Languages languages) {
    this.explorer = explorer;
    this.shown = shown;
    this.views = views;
    this.languages = languages;
  }

  @Bean
  static RailEntry explorerInRail() {
    return new RailEntry(
            82, "rail.explore", "/operations/{operation}/explore", "map", java.util.Set.of())
        .behind("/operations/{operation}/snapshots", "/operations/{operation}/departures");
  }

  @GetMapping("/operations/{code}/explore")
  String explore(@PathVariable String code, HttpServletRequest request, Model model) {
    Exploration about = Exploration.of(code, request.getParameterMap());
    model.addAttribute("view", shown.view(explorer.find(about), languages.texts(request)));
    return "explorer/explore";
  }

  @GetMapping("/operations/{code}/explore.{ending:csv|xlsx}")
  void file(
      @PathVariable String code,
      @PathVariable String ending,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Exploration about = Exploration.of(code, request.getParameterMap());
    Pivot pivot = explorer.export(about, ending);
    Texts texts = languages.texts(request);
    response.setContentType(ending.equals("csv") ? "text/csv;charset=UTF-8" : XLSX);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"%s-%s.%s\"".formatted(code, about.value("measure"), ending));
    try (TableWriter table =
        ending.equals("csv")
            ? TableWriter.csv(response.getOutputStream())
            : TableWriter.xlsx(response.getOutputStream(), code)) {
      shown.table(pivot, texts).forEach(table::row);
    }
  }

  @PostMapping("/operations/{code}/explore/views")
  String save(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String share,
      HttpServletRequest request) {
    Exploration about = Exploration.of(code, request.getParameterMap());
    views.save(about, name.strip(), !share.isEmpty());
    return "redirect:" + about.href();
  }

  @PostMapping("/operations/{code}/explore/views/forget")
  String forget(@PathVariable String code, @RequestParam UUID id, HttpServletRequest request) {
    views.forget(code, id);
    return "redirect:" + Exploration.of(code, request.getParameterMap()).href();
  }
}
