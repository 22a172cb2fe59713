package org.mekongdragon.forms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.intake.TableWriter;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.mekongdragon.web.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far an operation's records are with each form, and files of them. */
@Controller
@RequestMapping("/operations/{operation}/forms")
class StandingPages {

  private static final int PAGE = 50;

  private final Forms forms;
  private final FormExports exports;
  private final FormWords words;
  private final Operations operations;
  private final Organisations organisations;
  private final Languages languages;

  StandingPages(
      Forms forms,
      FormExports exports,
      FormWords words,
      Operations operations,
      Organisations organisations,
      Languages languages) {
    this.forms = forms;
    this.exports = exports;
    this.words = words;
    this.operations = operations;
    this.organisations = organisations;
    this.languages = languages;
  }

  @GetMapping
  String list(
      @PathVariable String operation,
      @RequestParam(defaultValue = "cencomm") String form,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String owner,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "") String asOf,
      HttpServletRequest request,
      Model model) {
    var _ = ExportRequest.moment(asOf);
    Forms.Question question = question(operation, form, status, owner);
    model.addAttribute("view", view(question, Math.max(1, page), asOf, languages.texts(request)));
    return "forms/standings";
  }

  private static Forms.Question question(
      String operation, String form, String status, String owner) {
    return new Forms.Question(
        operation,
        FormsApi.form(form),
        Standing.Wanted.of(status)
            .orElseThrow(() -> Problem.at("status", FormsProblem.FORM_CHOICE, status)),
        owner.strip());
  }

  private StandingsView view(Forms.Question question, int page, String asOf, Texts texts) {
    Forms.Standings standings = forms.standings(question);
    boolean numbered = standings.map().scope().days() > 0;
    int from = Math.min((page - 1) * PAGE, standings.found().size());
    int until = Math.min(from + PAGE, standings.found().size());
    return new StandingsView(
        question.operation(),
        question.form().code(),
        texts.of("forms.form", question.form()),
        Stream.of(OutsideSystem.values())
            .map(form ->
                new StandingsView.Tab(
                    address(question, form, Standing.Wanted.ALL, 1),
                    texts.of("forms.form", form),
                    0,
                    form == question.form()))
            .toList(),
        states(question, standings, numbered, texts),
        standings.found().subList(from, until).stream()
            .map(one -> row(one, question, texts))
            .toList(),
        standings.found().size(),
        standings.more(),
        numbered,
        standings.map().scope().days(),
        owners(question.operation(), texts),
        question.owner(),
        new StandingsView.Links(
            page > 1 ? address(question, question.form(), question.wanted(), page - 1) : "",
            until < standings.found().size()
                ? address(question, question.form(), question.wanted(), page + 1)
                : "",
            address(question, question.form(), question.wanted(), 1)
                .replace("/forms?", "/forms/list?")),
        asOf);
  }

  private static List<StandingsView.Tab> states(
      Forms.Question question, Forms.Standings standings, boolean numbered, Texts texts) {
    return Stream.of(Standing.Wanted.values())
        .filter(one -> numbered || (one != Standing.Wanted.ENTERED && one != Standing.Wanted.LATE))
        .map(one ->
            new StandingsView.Tab(
                address(question, question.form(), one, 1),
                texts.of("forms.wanted", one),
                standings.counts().getOrDefault(one, 0),
                one == question.wanted()))
        .toList();
  }

  private StandingsView.Row row(Standing standing, Forms.Question question, Texts texts) {
    var seizure = standing.seizure();
    String form = question.form().code();
    return new StandingsView.Row(
        "/operations/" + question.operation() + "/seizures/" + seizure.id() + "/forms?form=" + form,
        seizure.number(),
        words.goods(seizure, texts),
        FormWords.day(seizure, texts),
        name(seizure.owner(), texts),
        SheetView.TONES.getOrDefault(standing.status(), ""),
        texts.of("forms.status", standing.status()),
        FormWords.gaps(standing.gaps(), texts),
        seizure.content().numbers().foreign().getOrDefault(form, ""),
        standing.released().map(at -> texts.moment(at, Zones.USUAL)).orElse(""),
        standing.late());
  }

  private List<Choice> owners(String operation, Texts texts) {
    return operations.members(operation).stream()
        .map(member -> new Choice(member.organisation(), name(member.organisation(), texts)))
        .distinct()
        .toList();
  }

  /** What the reader calls an organisation. */
  private String name(String code, Texts texts) {
    return organisations.find(code).map(found -> found.name(texts.language().code())).orElse(code);
  }

  private static String address(
      Forms.Question question, OutsideSystem form, Standing.Wanted wanted, int page) {
    return "/operations/"
        + question.operation()
        + "/forms?form="
        + form.code()
        + (wanted == Standing.Wanted.ALL ? "" : "&status=" + wanted.code())
        + (question.owner().isEmpty()
            ? ""
            : "&owner=" + URLEncoder.encode(question.owner(), StandardCharsets.UTF_8))
        + (page == 1 ? "" : "&page=" + page);
  }

  /** The same list as a file: what is missing where. */
  @GetMapping("/list")
  void listed(
      @PathVariable String operation,
      @RequestParam(defaultValue = "cencomm") String form,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String owner,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Forms.Question question = question(operation, form, status, owner);
    Texts texts = languages.texts(request);
    Forms.Standings standings = forms.exported(question);
    response.setContentType("text/csv;charset=utf-8");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"" + operation + "-" + form + "-missing.csv\"");
    try (TableWriter table = TableWriter.csv(response.getOutputStream())) {
      table.row(
          Stream.of("record", "what", "day", "owner", "status", "gaps", "foreign", "since")
              .map(head -> texts.of("forms.head." + head))
              .toList());
      for (Standing standing : standings.found()) {
        StandingsView.Row row = row(standing, question, texts);
        table.row(
            List.of(
                row.number(),
                row.what(),
                row.day(),
                row.owner(),
                row.status(),
                String.join(" ", row.gaps()),
                row.foreign(),
                row.since()));
      }
    }
  }

  @GetMapping("/{form:[a-z]+}/file")
  void file(
      @PathVariable String operation,
      @PathVariable String form,
      @RequestParam(defaultValue = "xlsx") String format,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "false") boolean changed,
      HttpServletResponse response)
      throws IOException {
    ExportRequest request =
        new ExportRequest(
            operation,
            form,
            ExportRequest.isShared(form) ? "json" : format,
            ExportRequest.moment(asOf),
            changed,
            java.util.OptionalInt.empty());
    operations.require(operation);
    FormsApi.head(request, response);
    var _ = exports.write(request, response.getOutputStream());
  }
}
