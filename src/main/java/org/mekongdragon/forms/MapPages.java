package org.mekongdragon.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
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

/** Field maps: everybody reads them, administrators change them. */
@Controller
@RequestMapping("/forms/maps")
class MapPages {

  private final FieldMaps maps;
  private final MapViews views;
  private final Languages languages;

  MapPages(FieldMaps maps, MapViews views, Languages languages) {
    this.maps = maps;
    this.views = views;
    this.languages = languages;
  }

  @GetMapping
  String first() {
    return "redirect:/forms/maps/" + OutsideSystem.CENCOMM.code();
  }

  @GetMapping("/{form}")
  String show(
      @PathVariable String form,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String field,
      @RequestParam(defaultValue = "") String record,
      HttpServletRequest request,
      Model model) {
    OutsideSystem outside = FormsApi.form(form);
    FieldMap map = map(outside, version);
    model.addAttribute(
        "view",
        views.of(
            map,
            new MapViews.Asked(field, record.strip(), Optional.empty(), Faults.none()),
            languages.texts(request)));
    return "forms/map";
  }

  private FieldMap map(OutsideSystem form, String version) {
    return version.matches("[0-9]{1,6}")
        ? maps.version(form, Integer.parseInt(version))
            .orElseThrow(() -> Problem.at("version", FormsProblem.NO_FORM, version))
        : maps.current(form);
  }

  /** A refused change is shown with what was typed. */
  @PostMapping("/{form}")
  ModelAndView change(
      @PathVariable String form,
      @RequestParam int version,
      @RequestParam String act,
      @RequestParam(defaultValue = "") String index,
      HttpServletRequest request,
      Model model) {
    OutsideSystem outside = FormsApi.form(form);
    FieldMap read = map(outside, Integer.toString(version));
    try {
      FieldMap changed =
          act.equals("restore")
              ? new FieldMap(outside, maps.current(outside).version(), read.scope(), read.fields())
              : new MapEdit(read, request.getParameterMap()).changed(act);
      var _ = maps.change(changed);
      return new ModelAndView("redirect:/forms/maps/" + form);
    } catch (Problem problem) {
      if (problem.faults().stream().allMatch(fault -> fault.field().isEmpty())) {
        throw problem;
      }
      String field = act.equals("field") ? (index.isEmpty() ? "new" : index) : "";
      model.addAttribute(
          "view",
          views.of(
              read,
              new MapViews.Asked(
                  field, "", Optional.of(request.getParameterMap()), Faults.of(problem)),
              languages.texts(request)));
      return new ModelAndView("forms/map", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }
}
