package org.mekongdragon.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mekongdragon.access.People;
import org.mekongdragon.statistics.BoardMeasures;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.OperationChoice;
import org.mekongdragon.web.Pages;
import org.mekongdragon.web.RailEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page after sign-in. */
@Controller
class BoardPages {

  private final Boards boards;
  private final BoardCharts charts;
  private final BoardMeasures measures;
  private final People people;
  private final Pages pages;
  private final Languages languages;

  BoardPages(
      Boards boards,
      BoardCharts charts,
      BoardMeasures measures,
      People people,
      Pages pages,
      Languages languages) {
    this.measures = measures;
    this.boards = boards;
    this.charts = charts;
    this.people = people;
    this.pages = pages;
    this.languages = languages;
  }

  @Bean
  static RailEntry boardInRail() {
    return new RailEntry(10, "rail.board", "/operations/{operation}/board", "board", Set.of());
  }

  @GetMapping("/")
  String home(HttpServletRequest request, Model model) {
    List<OperationChoice> choices = pages.of(request).operations();
    if (!choices.isEmpty()) {
      String code = pages.of(request).operation().orElse(choices.getFirst()).code();
      return "redirect:/operations/" + code + "/board";
    }
    model.addAttribute("person", people.current().name());
    return "shell/home";
  }

  @GetMapping("/operations/{code}/board")
  String board(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String part,
      HttpServletRequest request,
      Model model) {
    if (part.equals("charts")) {
      model.addAttribute("view", charts.of(code, languages.texts(request)));
      return "shell/board-charts";
    }
    model.addAttribute("view", boards.board(code, languages.texts(request)));
    return part.isEmpty() ? "shell/board" : "shell/board-figures";
  }

  /** Chooses which measures of the catalogue everybody finds on the board. */
  @PostMapping("/operations/{code}/board/measures")
  String choose(@PathVariable String code, @RequestParam Optional<List<String>> measure) {
    measures.choose(code, measure.orElseGet(List::of));
    return "redirect:/operations/" + code + "/board";
  }
}
