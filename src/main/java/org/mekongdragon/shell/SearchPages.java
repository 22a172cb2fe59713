package org.mekongdragon.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.notice.SavedSearches;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.OperationChoice;
import org.mekongdragon.web.Page;
import org.mekongdragon.web.Pages;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One search over everything that the reader may see. */
@Controller
@RequestMapping("/search")
class SearchPages {

  private static final int ROWS = 20;
  private static final int FEW = 5;

  private final Searches searches;
  private final SavedSearches saved;
  private final Pages pages;

  SearchPages(Searches searches, SavedSearches saved, Pages pages) {
    this.searches = searches;
    this.saved = saved;
    this.pages = pages;
  }

  @GetMapping
  String search(
      @RequestParam Map<String, String> parameters, HttpServletRequest request, Model model) {
    Page page = pages.of(request);
    Texts texts = page.texts();
    Searches.Question question = Searches.Question.of(parameters);
    List<SearchView.Part> parts =
        searches.find(question, operation(question, page), ROWS, texts).stream()
            .filter(part -> !part.found().rows().isEmpty())
            .map(part ->
                new SearchView.Part(
                    part.code(),
                    texts.of("find." + part.code()),
                    part.found().rows(),
                    part.found().count(),
                    part.found().all()))
            .toList();
    model.addAttribute(
        "view",
        new SearchView(
            fields(question, page),
            question.query(),
            page.operations().stream()
                .map(one -> new Choice(one.code(), one.code() + " · " + one.title()))
                .toList(),
            searches.codes().stream()
                .map(code -> new Choice(code, texts.of("find." + code)))
                .toList(),
            parts,
            saved()));
    return "shell/search";
  }

  /** The first few of each room, for the palette. */
  @GetMapping("/found")
  String found(
      @RequestParam Map<String, String> parameters, HttpServletRequest request, Model model) {
    Page page = pages.of(request);
    Searches.Question question = Searches.Question.of(parameters);
    model.addAttribute(
        "parts",
        searches.find(question, operation(question, page), FEW, page.texts()).stream()
            .map(part ->
                new SearchView.Part(
                    part.code(),
                    page.t("find." + part.code()),
                    part.found().rows(),
                    part.found().count(),
                    part.found().all()))
            .toList());
    return "shell/found";
  }

  @PostMapping("/saved")
  String save(@RequestParam Map<String, String> fields) {
    String query = Searches.Question.of(fields).query();
    saved.save(fields.getOrDefault("name", ""), query, fields.containsKey("alert"));
    return "redirect:/search?" + query;
  }

  @PostMapping("/saved/{id}/forget")
  String forget(@PathVariable UUID id) {
    saved.forget(id);
    return "redirect:/search";
  }

  private List<SearchView.Saved> saved() {
    return saved.own().stream()
        .map(one ->
            new SearchView.Saved(
                one.search().id().toString(),
                one.search().name(),
                "/search?" + one.search().query(),
                one.alert()))
        .toList();
  }

  /** The operation that is named, when it is open to the reader, else the one at hand. */
  private static Optional<String> operation(Searches.Question question, Page page) {
    return page.operations().stream()
        .map(OperationChoice::code)
        .filter(question.operation()::equals)
        .findFirst()
        .or(() -> page.operation().map(OperationChoice::code));
  }

  private static Map<String, String> fields(Searches.Question question, Page page) {
    return Map.of(
        "q", question.words(),
        "operation", operation(question, page).orElse(""),
        "in", String.join(",", question.in()),
        "from", question.from().map(LocalDate::toString).orElse(""),
        "until", question.until().map(LocalDate::toString).orElse(""));
  }
}
