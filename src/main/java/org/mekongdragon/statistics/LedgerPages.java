package org.mekongdragon.statistics;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is in print, set side by side, and the ledger that people keep of it. */
@Controller
@RequestMapping("/reconciliation")
class LedgerPages {

  private final PublishedFigures published;
  private final FigureViews views;
  private final LedgerViews ledger;
  private final Languages languages;

  LedgerPages(
      PublishedFigures published, FigureViews views, LedgerViews ledger, Languages languages) {
    this.published = published;
    this.views = views;
    this.ledger = ledger;
    this.languages = languages;
  }

  @GetMapping
  String reconciliation(
      @RequestParam(defaultValue = "") String operation, HttpServletRequest request, Model model) {
    return page(operation, Map.of(), Faults.none(), languages.texts(request), model);
  }

  private String page(
      String operation, Map<String, String> fields, Faults faults, Texts texts, Model model) {
    List<Finding> findings = published.reconcile(operation);
    model.addAttribute("operation", operation);
    model.addAttribute("findings", findings.stream().map(f -> views.found(f, texts)).toList());
    model.addAttribute(
        "printed",
        published.of(operation).stream().map(f -> ledger.listed(f, views, texts)).toList());
    model.addAttribute(
        "ended", published.ended().stream().map(e -> ledger.entry(e, views, texts)).toList());
    model.addAttribute("mayKeep", published.mayKeep());
    offer(model, texts);
    model.addAttribute("fields", fields);
    model.addAttribute("faults", faults);
    return "statistics/reconciliation";
  }

  private void offer(Model model, Texts texts) {
    List<PublishedFigure> all = published.of("");
    model.addAttribute("metrics", ledger.metrics(all, texts));
    model.addAttribute("units", ledger.units(all, texts));
  }

  @PostMapping("/figures")
  String add(
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      PublishedFigure figure = published.add(LedgerViews.figure(fields));
      return "redirect:/reconciliation/figures/" + figure.id();
    } catch (Problem problem) {
      response.setStatus(422);
      return page("", fields, Faults.of(problem), languages.texts(request), model);
    }
  }

  @GetMapping("/figures/{id}")
  String figure(@PathVariable String id, HttpServletRequest request, Model model) {
    LedgerEntry entry = published.entry(id);
    Map<String, String> fields = LedgerViews.fields(entry.figure());
    return figurePage(entry, fields, Faults.none(), languages.texts(request), model);
  }

  private String figurePage(
      LedgerEntry entry, Map<String, String> fields, Faults faults, Texts texts, Model model) {
    model.addAttribute("entry", ledger.entry(entry, views, texts));
    model.addAttribute("mayChange", entry.isChangeable() && published.mayKeep());
    offer(model, texts);
    model.addAttribute("fields", fields);
    model.addAttribute("faults", faults);
    return "statistics/figure";
  }

  @PostMapping("/figures/{id}/correction")
  String correct(
      @PathVariable String id,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      String why = fields.getOrDefault("why", "").strip();
      PublishedFigure figure = published.correct(id, LedgerViews.figure(fields), why);
      return "redirect:/reconciliation/figures/" + figure.id();
    } catch (Problem problem) {
      response.setStatus(422);
      Texts texts = languages.texts(request);
      return figurePage(
          published.entry(id), new HashMap<>(fields), Faults.of(problem), texts, model);
    }
  }

  @PostMapping("/figures/{id}/withdrawal")
  String withdraw(@PathVariable String id, @RequestParam(defaultValue = "") String why) {
    published.withdraw(id, why.strip());
    return "redirect:/reconciliation/figures/" + id;
  }
}
