package org.mekongdragon.report;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The templates of an operation's office, on a page and for programs. */
@Controller
@RequestMapping
class TemplatePages {

  private final Templates templates;
  private final Reports reports;
  private final Languages languages;

  TemplatePages(Templates templates, Reports reports, Languages languages) {
    this.templates = templates;
    this.reports = reports;
    this.languages = languages;
  }

  @GetMapping("/operations/{operation}/reports/templates")
  String list(@PathVariable String operation, HttpServletRequest request, Model model) {
    show(operation, Faults.none(), languages.texts(request), model);
    return "report/templates";
  }

  private void show(String operation, Faults faults, Texts texts, Model model) {
    model.addAttribute("operation", operation);
    model.addAttribute("faults", faults);
    model.addAttribute("writes", reports.mayWrite(operation));
    model.addAttribute("fields", TemplateFields.all());
    model.addAttribute(
        "rows",
        templates.all(operation).stream()
            .map(kept ->
                new Choice(
                    kept.name(),
                    texts.of(
                        "report.template.by",
                        kept.by(),
                        texts.moment(kept.at(), ZoneOffset.UTC),
                        kept.format().name(),
                        kept.version(),
                        kept.digest().substring(0, 12))))
            .toList());
  }

  @PostMapping("/operations/{operation}/reports/templates")
  ModelAndView add(
      @PathVariable String operation,
      @RequestParam(defaultValue = "") String name,
      @RequestParam MultipartFile file,
      HttpServletRequest request)
      throws IOException {
    try {
      var _ = templates.add(operation, name.strip(), bytes(file));
      return new ModelAndView("redirect:/operations/" + operation + "/reports/templates");
    } catch (Problem problem) {
      if (problem.faults().stream().allMatch(fault -> fault.field().isEmpty())) {
        throw problem;
      }
      ModelAndView page = new ModelAndView("report/templates");
      org.springframework.ui.ExtendedModelMap model = new org.springframework.ui.ExtendedModelMap();
      show(operation, Faults.of(problem), languages.texts(request), model);
      page.addAllObjects(model);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private static byte[] bytes(MultipartFile file) throws IOException {
    if (file.getSize() > TemplateCheck.MOST_BYTES) {
      throw Problem.at("file", ReportProblem.TEMPLATE_LARGE, TemplateCheck.MOST_BYTES >> 20);
    }
    return file.getBytes();
  }

  @GetMapping("/api/v1/operations/{operation}/report-templates")
  @ResponseBody
  Map<String, Object> each(@PathVariable String operation) {
    List<Templates.Kept> all = templates.all(operation);
    return Map.of("templates", all, "fields", TemplateFields.all());
  }

  @PostMapping("/api/v1/operations/{operation}/report-templates")
  @ResponseBody
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> receive(
      @PathVariable String operation,
      @RequestParam(defaultValue = "") String name,
      @RequestBody byte[] file) {
    UUID id = templates.add(operation, name.strip(), file);
    return Map.of("id", id);
  }
}
