package org.mekongdragon.statistics;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Languages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The catalogue of measures: everybody reads it, administrators add to it. */
@Controller
@RequestMapping("/measures")
class MeasurePages {

  private final Measures measures;
  private final MeasureViews views;
  private final Languages languages;

  MeasurePages(Measures measures, MeasureViews views, Languages languages) {
    this.measures = measures;
    this.views = views;
    this.languages = languages;
  }

  @GetMapping
  String all(HttpServletRequest request, Model model) {
    model.addAttribute("view", views.all(languages.texts(request)));
    return "statistics/measures";
  }

  @GetMapping("/new")
  String fresh(HttpServletRequest request, Model model) {
    measures.requireDefiner();
    model.addAttribute("view", views.one("", Map.of(), Faults.none(), languages.texts(request)));
    return "statistics/measure";
  }

  @GetMapping("/{code}")
  String one(@PathVariable String code, HttpServletRequest request, Model model) {
    model.addAttribute("view", views.one(code, Map.of(), Faults.none(), languages.texts(request)));
    return "statistics/measure";
  }

  /** A refused change is shown with what was typed. */
  @PostMapping
  ModelAndView define(
      @RequestParam Map<String, String> fields, HttpServletRequest request, Model model) {
    try {
      MeasureDefinition done = measures.define(MeasureForm.read(fields));
      return new ModelAndView("redirect:/measures/" + done.code());
    } catch (Problem problem) {
      if (problem.faults().stream().allMatch(fault -> fault.field().isEmpty())) {
        throw problem;
      }
      String known = fields.getOrDefault("version", "0").equals("0") ? "" : fields.get("code");
      model.addAttribute(
          "view",
          views.one(
              known == null ? "" : known,
              new HashMap<>(fields),
              Faults.of(problem),
              languages.texts(request)));
      return new ModelAndView(
          "statistics/measure", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }
}
