package org.mekongdragon.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The reports of an operation: begin, arrange, comment, sign, take away. */
@Controller
@RequestMapping("/operations/{operation}/reports")
class ReportPages {

  private final Reports reports;
  private final ReportWriter writer;
  private final Templates templates;
  private final ReleaseRules rules;
  private final ReportApprovals approvals;
  private final Languages languages;
  private final Clock clock;

  ReportPages(
      Reports reports,
      ReportWriter writer,
      Templates templates,
      ReleaseRules rules,
      ReportApprovals approvals,
      Languages languages,
      Clock clock) {
    this.reports = reports;
    this.rules = rules;
    this.approvals = approvals;
    this.templates = templates;
    this.writer = writer;
    this.languages = languages;
    this.clock = clock;
  }

  @GetMapping
  String list(@PathVariable String operation, HttpServletRequest request, Model model) {
    show(operation, new Typed(Map.of(), Faults.none()), languages.texts(request), model);
    return "report/list";
  }

  /** What somebody sent, and what is wrong with it. */
  private record Typed(Map<String, String> fields, Faults faults) {}

  private void show(String operation, Typed typed, Texts texts, Model model) {
    model.addAttribute("operation", operation);
    model.addAttribute("rows", EditionRow.of(reports.all(operation), texts));
    model.addAttribute("writes", reports.mayWrite(operation));
    model.addAttribute("kinds", kinds(texts));
    model.addAttribute("langs", langs());
    model.addAttribute("readers", readers(texts));
    model.addAttribute("members", reports.members(operation, texts));
    model.addAttribute("rules", rules.of(operation));
    model.addAttribute("typed", typed.fields());
    model.addAttribute("faults", typed.faults());
  }

  /** A refused form is shown with what was chosen. */
  private ModelAndView refused(
      String operation, Typed typed, Problem problem, HttpServletRequest request) {
    if (problem.faults().stream().allMatch(fault -> fault.field().isEmpty())) {
      throw problem;
    }
    ExtendedModelMap model = new ExtendedModelMap();
    show(operation, typed, languages.texts(request), model);
    return new ModelAndView("report/list", model, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/rule")
  ModelAndView rule(
      @PathVariable String operation,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request) {
    try {
      ReleaseRules.Rules now = rules.of(operation);
      rules.set(
          operation,
          new ReleaseRules.Rules(
              number(fields.get("threshold"), now.threshold()),
              number(fields.get("dominance"), now.dominance()),
              number(fields.get("margin"), now.margin()),
              now.fourEyes()));
      return new ModelAndView("redirect:/operations/" + operation + "/reports");
    } catch (Problem problem) {
      return refused(operation, new Typed(fields, Faults.of(problem)), problem, request);
    }
  }

  private static int number(@Nullable String text, int unless) {
    return text == null ? unless : text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
  }

  @PostMapping("/approval")
  String approval(
      @PathVariable String operation, @RequestParam(defaultValue = "") String fourEyes) {
    rules.set(operation, rules.of(operation).signedByTwo(fourEyes.equals("true")));
    return "redirect:/operations/" + operation + "/reports";
  }

  @PostMapping
  ModelAndView begin(
      @PathVariable String operation,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request) {
    try {
      UUID id = reports.begin(operation, wanted(fields));
      return new ModelAndView("redirect:" + path(operation, id));
    } catch (Problem problem) {
      return refused(operation, new Typed(fields, Faults.of(problem)), problem, request);
    }
  }

  /** Kind, language, readers and member as a form or an address has them. */
  static Wanted wanted(Map<String, String> fields) {
    String kind = fields.getOrDefault("kind", "");
    String lang = fields.getOrDefault("lang", "");
    String readers = fields.getOrDefault("readers", Readership.MEMBERS.code());
    return new Wanted(
        ReportKind.of(kind).orElseThrow(() -> Problem.at("kind", ReportProblem.REPORT_KIND, kind)),
        Language.of(lang).orElseThrow(() -> Problem.at("lang", ReportProblem.REPORT_FORM, lang)),
        Readership.of(readers)
            .orElseThrow(() -> Problem.at("readers", ReportProblem.REPORT_READERS, readers)),
        Optional.of(fields.getOrDefault("member", "").strip()).filter(code -> !code.isEmpty()));
  }

  @GetMapping("/{id}")
  String show(
      @PathVariable String operation,
      @PathVariable UUID id,
      HttpServletRequest request,
      Model model) {
    Edition edition = reports.require(operation, id);
    model.addAttribute("edition", edition);
    model.addAttribute("shown", reports.shown(edition));
    model.addAttribute("shapes", shapes(edition));
    model.addAttribute("writes", edition.isDraft() && reports.mayWrite(operation));
    model.addAttribute("second", approvals.maySign(edition));
    model.addAttribute("fourEyes", rules.of(operation).fourEyes());
    model.addAttribute("chosen", chosen(edition));
    model.addAttribute("waits", waits(edition, languages.texts(request)));
    return "report/edition";
  }

  private static String waits(Edition edition, Texts texts) {
    return edition
        .hands()
        .submitted()
        .map(by ->
            texts.of("report.waits", by.name(), texts.moment(by.at(), java.time.ZoneOffset.UTC)))
        .orElse("");
  }

  /** The key of the template in force of the name that was chosen; empty for the usual layout. */
  private String chosen(Edition edition) {
    return edition
        .shape()
        .flatMap(shape -> templates.find(edition.operation(), shape.template()))
        .flatMap(kept -> templates.latest(edition.operation(), kept.name()))
        .map(kept -> kept.id().toString())
        .orElse("");
  }

  /** What was signed in one template is offered in that one only. */
  private List<Templates.Kept> shapes(Edition edition) {
    return !edition.isDraft() && edition.shape().isPresent()
        ? templates.find(edition.operation(), edition.shape().get().template()).stream().toList()
        : templates.all(edition.operation());
  }

  /** One button saves, moves a section, hands over or signs, so that everything typed is kept. */
  @PostMapping("/{id}")
  String change(
      @PathVariable String operation,
      @PathVariable UUID id,
      @RequestParam int revision,
      @RequestParam(defaultValue = "save") String act,
      HttpServletRequest request) {
    switch (act) {
      case "discard" -> {
        reports.discard(operation, id);
        return "redirect:/operations/" + operation + "/reports";
      }
      case "approve" -> reports.sign(operation, id, revision);
      case "give-back" ->
          approvals.giveBack(operation, id, text(request.getParameter("remark")), revision);
      default -> {
        reports.save(operation, id, draft(request, act), revision);
        if (act.equals("sign")) {
          reports.sign(operation, id, revision + 1);
        } else if (act.equals("submit")) {
          approvals.submit(operation, id, revision + 1);
        }
      }
    }
    return "redirect:" + path(operation, id);
  }

  private static String text(@Nullable String parameter) {
    return parameter == null ? "" : parameter.strip();
  }

  private static Reports.Draft draft(HttpServletRequest request, String act) {
    String template = text(request.getParameter("template"));
    try {
      return new Reports.Draft(
          outline(request, act),
          template.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(template)));
    } catch (IllegalArgumentException e) {
      throw Problem.of(ReportProblem.NO_TEMPLATE);
    }
  }

  @GetMapping("/{id}/file")
  void file(
      @PathVariable String operation,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String format,
      @RequestParam(defaultValue = "") String template,
      HttpServletResponse response)
      throws IOException {
    Edition edition = reports.require(operation, id);
    Finish finish =
        template.isEmpty()
            ? Finish.usual(Finish.format(format.isEmpty() ? ReportFormat.PDF.code() : format))
            : Finish.in(templates.require(operation, template), format);
    Report report = reports.export(edition, finish);
    Instant moment = edition.signature().map(Edition.Signature::at).orElseGet(clock::instant);
    response.setContentType(finish.format().mediaType());
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"" + edition.fileName() + "." + finish.format().code() + "\"");
    writer.write(report, finish, moment, response.getOutputStream());
  }

  /** The form's sections in the order of their places, one of them moved by a button. */
  private static Outline outline(HttpServletRequest request, String act) {
    record Placed(Outline.Part part, int place) {}
    List<Placed> placed = new ArrayList<>();
    for (Section section : Section.values()) {
      String code = section.code();
      String place = request.getParameter("place-" + code);
      String commentary = request.getParameter("text-" + code);
      int number = place != null && place.matches("[0-9]{1,3}") ? Integer.parseInt(place) : 99;
      int moved = act.equals("up-" + code) ? -3 : act.equals("down-" + code) ? 3 : 0;
      placed.add(
          new Placed(
              new Outline.Part(
                  section,
                  request.getParameter("show-" + code) != null,
                  commentary == null ? "" : commentary.strip()),
              2 * number + moved));
    }
    placed.sort(Comparator.comparingInt(Placed::place));
    return new Outline(placed.stream().map(Placed::part).toList());
  }

  /** The evaluation first: it is what a phase ends with. */
  private static List<Choice> kinds(Texts texts) {
    return Stream.of(ReportKind.FINAL, ReportKind.INTERIM, ReportKind.SITUATION, ReportKind.COUNTRY)
        .map(kind -> new Choice(kind.code(), texts.of("report.title." + kind.code())))
        .toList();
  }

  private static List<Choice> readers(Texts texts) {
    return Readership.kept().stream()
        .map(readers -> new Choice(readers.code(), texts.of("report.readers." + readers.code())))
        .toList();
  }

  private static List<Choice> langs() {
    return Arrays.stream(Language.values())
        .map(language -> new Choice(language.code(), language.endonym()))
        .toList();
  }

  private static String path(String operation, UUID id) {
    return "/operations/" + operation + "/reports/" + id;
  }
}
