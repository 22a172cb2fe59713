package org.mekongdragon.seizure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.ProblemCode;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.ProblemAnswers;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The short form for a new report and the long form with everything. */
@Controller
@RequestMapping("/operations/{operation}/seizures")
class SeizureEntryPages {

  private static final int INVALID = 422;

  private final Seizures seizures;
  private final SeizureFormDesk desk;
  private final FormFiller filler;
  private final ConsignmentFiller cargo;
  private final PhotoPages photos;
  private final Languages languages;

  SeizureEntryPages(
      Seizures seizures,
      SeizureFormDesk desk,
      FormFiller filler,
      ConsignmentFiller cargo,
      PhotoPages photos,
      Languages languages) {
    this.seizures = seizures;
    this.desk = desk;
    this.filler = filler;
    this.cargo = cargo;
    this.photos = photos;
    this.languages = languages;
  }

  @GetMapping("/new")
  String blank(
      @PathVariable String operation,
      @RequestParam(defaultValue = "") String consignment,
      @RequestParam(defaultValue = "") String warning,
      HttpServletRequest request,
      Model model) {
    seizures.requireReporter(operation);
    Texts texts = languages.texts(request);
    OptionalLong number = number(consignment);
    SeizureForm form =
        number.isPresent() ? cargo.fill(filler.today(), number.getAsLong(), texts) : filler.today();
    if (warning.matches("[A-Z0-9-]{1,60}")) {
      form = form.with("warning", warning).with("detection", "warning");
    }
    return show(
        new SeizureFormDesk.Sheet(operation, Optional.empty(), form, texts), List.of(), model);
  }

  private static OptionalLong number(String consignment) {
    return consignment.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(consignment))
        : OptionalLong.empty();
  }

  @PostMapping("/new")
  String report(
      @PathVariable String operation,
      @RequestParam(name = "photos", required = false) List<MultipartFile> files,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    SeizureForm form = SeizureForm.of(request.getParameterMap());
    SeizureFormDesk.Sheet sheet =
        new SeizureFormDesk.Sheet(operation, Optional.empty(), form, languages.texts(request));
    SeizureFormDesk.Reading reading = desk.read(sheet);
    if (!reading.faults().isEmpty()) {
      return invalid(sheet, reading.faults(), response, model);
    }
    SeizureFormView.Doubts doubts = desk.doubts(sheet, reading);
    if (!doubts.isEmpty() && form.value("confirmed").isEmpty()) {
      return ask(sheet, doubts, response, model);
    }
    try {
      Seizure stored =
          seizures.report(
              operation,
              new NewSeizure(
                  reading.content(),
                  FormChoices.grants(form.value("audience")),
                  number(form.value("consignment"))));
      int refused = photos.addAll(stored, files == null ? List.of() : files);
      return "redirect:" + SeizureLines.path(stored) + "?saved=new&photosRefused=" + refused;
    } catch (Problem problem) {
      return refused(sheet, problem, response, model);
    }
  }

  @GetMapping("/{id}/edit")
  String filled(
      @PathVariable String operation,
      @PathVariable String id,
      HttpServletRequest request,
      Model model) {
    Seizure seizure = seizures.find(operation, SeizureApi.key(id));
    if (!seizures.actions(seizure).contains(SeizureAction.REVISE)) {
      throw Problem.of(SeizureProblem.SEIZURE_OWNER, seizure.owner());
    }
    SeizureFormDesk.Sheet sheet =
        new SeizureFormDesk.Sheet(
            operation, Optional.of(seizure), SeizureForm.blank(), languages.texts(request));
    return show(sheet.with(filler.fill(seizure, sheet.texts())), List.of(), model);
  }

  @PostMapping("/{id}/edit")
  String revise(
      @PathVariable String operation,
      @PathVariable String id,
      @RequestParam(name = "do", defaultValue = "save") String wish,
      @RequestParam(defaultValue = "0") int revision,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    UUID key = SeizureApi.key(id);
    Seizure seizure = seizures.find(operation, key);
    SeizureForm form = SeizureForm.of(request.getParameterMap());
    SeizureFormDesk.Sheet sheet =
        new SeizureFormDesk.Sheet(operation, Optional.of(seizure), form, languages.texts(request));
    if (!wish.equals("save")) {
      return show(sheet.with(FormRows.change(request.getParameterMap(), wish)), List.of(), model);
    }
    SeizureFormDesk.Reading reading = desk.read(sheet);
    if (!reading.faults().isEmpty()) {
      return invalid(sheet, reading.faults(), response, model);
    }
    SeizureFormView.Doubts doubts = desk.doubts(sheet, reading);
    if (!doubts.warnings().isEmpty() && form.value("confirmed").isEmpty()) {
      return ask(sheet, doubts, response, model);
    }
    try {
      Seizure stored =
          seizures.revise(
              new SeizureChange(
                  key,
                  revision,
                  reading.content(),
                  FormChoices.grants(form.value("audience")),
                  form.value("why")));
      return "redirect:" + SeizureLines.path(stored) + "?saved=" + revision;
    } catch (Problem problem) {
      return refused(sheet, problem, response, model);
    }
  }

  /** What only the door can know is said in the form too, which keeps everything typed. */
  private String refused(
      SeizureFormDesk.Sheet sheet, Problem problem, HttpServletResponse response, Model model) {
    if (problem.code().kind() == ProblemCode.Kind.ABSENT) {
      throw problem;
    }
    List<Fault> faults =
        problem.faults().stream().map(fault -> FormReader.shown(fault, sheet.form())).toList();
    String view = invalid(sheet, faults, response, model);
    response.setStatus(
        problem.code().kind() == ProblemCode.Kind.USER
            ? INVALID
            : ProblemAnswers.status(problem.code()));
    return view;
  }

  private String invalid(
      SeizureFormDesk.Sheet sheet, List<Fault> faults, HttpServletResponse response, Model model) {
    response.setStatus(INVALID);
    return show(sheet, faults, model);
  }

  private String ask(
      SeizureFormDesk.Sheet sheet,
      SeizureFormView.Doubts doubts,
      HttpServletResponse response,
      Model model) {
    response.setStatus(INVALID);
    model.addAttribute("view", desk.view(sheet, List.of(), doubts));
    return template(sheet);
  }

  private String show(SeizureFormDesk.Sheet sheet, List<Fault> faults, Model model) {
    model.addAttribute("view", desk.view(sheet, faults, SeizureFormView.Doubts.NONE));
    return template(sheet);
  }

  private static String template(SeizureFormDesk.Sheet sheet) {
    return sheet.record().isEmpty() ? "seizure/new" : "seizure/edit";
  }
}
