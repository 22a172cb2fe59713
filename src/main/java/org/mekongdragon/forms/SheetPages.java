package org.mekongdragon.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.seizure.Seizure;
import org.mekongdragon.seizure.Seizures;
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

/** The entry sheets of a record: to read, copy, print, and note the foreign number. */
@Controller
@RequestMapping("/operations/{operation}/seizures/{id}/forms")
class SheetPages {

  private final Forms forms;
  private final Seizures seizures;
  private final Languages languages;

  SheetPages(Forms forms, Seizures seizures, Languages languages) {
    this.forms = forms;
    this.seizures = seizures;
    this.languages = languages;
  }

  @GetMapping
  String show(
      @PathVariable String operation,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String form,
      @RequestParam(defaultValue = "") String saved,
      HttpServletRequest request,
      Model model) {
    fill(operation, id, form, request, model);
    model.addAttribute("saved", saved.equals("1"));
    return "forms/sheet";
  }

  private void fill(
      String operation, UUID id, String form, HttpServletRequest request, Model model) {
    List<Forms.Sheet> sheets = forms.sheets(operation, id);
    Seizure seizure =
        sheets.isEmpty() ? seizures.find(operation, id) : sheets.getFirst().form().seizure();
    model.addAttribute("number", seizure.number());
    model.addAttribute("operation", operation);
    model.addAttribute("record", "/operations/" + operation + "/seizures/" + id);
    if (!form.isEmpty()) {
      var _ = FormsApi.form(form);
    }
    sheets.stream()
        .filter(sheet -> sheet.form().map().form().code().equals(form))
        .findFirst()
        .or(() -> sheets.stream().findFirst())
        .ifPresent(chosen ->
            model.addAttribute(
                "view",
                SheetView.of(
                    seizure, sheets, chosen, forms.mayGive(seizure), languages.texts(request))));
  }

  @PostMapping("/{form}")
  ModelAndView note(
      @PathVariable String operation,
      @PathVariable UUID id,
      @PathVariable String form,
      @RequestParam(defaultValue = "") String number,
      HttpServletRequest request,
      Model model) {
    try {
      var _ = forms.give(operation, id, FormsApi.form(form), number);
      return new ModelAndView(
          "redirect:/operations/" + operation + "/seizures/" + id + "/forms?saved=1&form=" + form);
    } catch (Problem problem) {
      if (problem.faults().stream().noneMatch(fault -> fault.field().equals("number"))) {
        throw problem;
      }
      fill(operation, id, form, request, model);
      model.addAttribute("faults", Faults.of(problem));
      model.addAttribute("typed", number);
      return new ModelAndView("forms/sheet", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }
}
