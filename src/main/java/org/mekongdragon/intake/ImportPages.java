package org.mekongdragon.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.People;
import org.mekongdragon.kernel.DecimalSign;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Sending a file: columns, dry run, storing with progress, what was rejected. */
@Controller
@RequestMapping("/operations/{operation}/imports")
class ImportPages {

  private static final String KIND = "seizures";

  private final Imports imports;
  private final Background background;
  private final Operations operations;
  private final People people;
  private final Languages languages;

  ImportPages(
      Imports imports,
      Background background,
      Operations operations,
      People people,
      Languages languages) {
    this.imports = imports;
    this.background = background;
    this.operations = operations;
    this.people = people;
    this.languages = languages;
  }

  @GetMapping
  String list(@PathVariable String operation, HttpServletRequest request, Model model) {
    Texts texts = languages.texts(request);
    List<Choice> formats = new ArrayList<>(List.of(choice(Imports.AUTO, texts)));
    imports.kind(KIND).formats().forEach(format -> formats.add(choice(format, texts)));
    List<ImportsView.Run> runs =
        imports.list(operation).stream().map(run -> view(run, texts)).toList();
    model.addAttribute("view", new ImportsView(operation, runs, formats, audiences(texts)));
    return "intake/imports";
  }

  @PostMapping
  String receive(
      @PathVariable String operation,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = Imports.AUTO) String format,
      @RequestParam String audience,
      @RequestParam(defaultValue = "false") boolean wait)
      throws IOException {
    operations.require(operation);
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    ImportRequest asked =
        new ImportRequest(
            operation,
            format,
            name.replaceAll("\\p{Cntrl}|^.*[/\\\\]", ""),
            List.of(audience.split(",")),
            !wait,
            DecimalSign.UNKNOWN);
    try (InputStream input = file.getInputStream()) {
      ImportRun run = imports.receive(KIND, asked, input, file.getSize());
      return "redirect:" + path(run);
    }
  }

  @GetMapping("/{id}")
  String run(
      @PathVariable String operation,
      @PathVariable String id,
      HttpServletRequest request,
      Model model) {
    ImportRun run = imports.find(operation, ImportApi.key(id));
    Texts texts = languages.texts(request);
    model.addAttribute(
        "view", run.state() == ImportRun.State.WAITING ? waiting(run, texts) : plain(run, texts));
    return "intake/import";
  }

  /** Chooses fields for columns and the decimal sign; both are remembered for such files. */
  @PostMapping("/{id}/columns")
  String columns(
      @PathVariable String operation,
      @PathVariable String id,
      @RequestParam Map<String, String> form) {
    ImportRun run = imports.find(operation, ImportApi.key(id));
    List<String> header = imports.mapping(run).header();
    Map<String, String> chosen = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      chosen.put(header.get(i), form.getOrDefault("column-" + i, ""));
    }
    DecimalSign sign =
        switch (form.getOrDefault("decimal", "")) {
          case "point" -> DecimalSign.POINT;
          case "comma" -> DecimalSign.COMMA;
          default -> DecimalSign.UNKNOWN;
        };
    ImportRun.Settings settings = run.settings();
    imports.decide(
        run, chosen, new ImportRun.Settings(settings.audience(), settings.release(), sign));
    return "redirect:" + path(run);
  }

  @PostMapping("/{id}/start")
  String start(@PathVariable String operation, @PathVariable String id) {
    ImportRun run = imports.find(operation, ImportApi.key(id));
    background.start(operation, run.id());
    return "redirect:" + path(run);
  }

  @PostMapping("/{id}/cancel")
  String cancel(@PathVariable String operation, @PathVariable String id) {
    return "redirect:" + path(imports.cancel(operation, ImportApi.key(id)));
  }

  @GetMapping("/{id}/rejected.csv")
  void rejected(
      @PathVariable String operation,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    UUID key = ImportApi.key(id);
    imports.find(operation, key);
    RejectedRows.send(imports, operation, key, languages.texts(request), response);
  }

  @GetMapping("/template.{format:csv|xlsx}")
  void template(
      @PathVariable String operation, @PathVariable String format, HttpServletResponse response)
      throws IOException {
    operations.require(operation);
    ImportKind kind = imports.kind(KIND);
    boolean csv = format.equals("csv");
    response.setContentType(
        csv
            ? "text/csv;charset=utf-8"
            : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"" + KIND + "." + format + "\"");
    try (TableWriter table =
        csv
            ? TableWriter.csv(response.getOutputStream())
            : TableWriter.xlsx(response.getOutputStream(), KIND)) {
      table.row(kind.fields(format).stream().map(ImportField::name).toList());
      kind.examples().forEach(table::row);
    }
  }

  private ImportsView.Page waiting(ImportRun run, Texts texts) {
    Mapping mapping = imports.mapping(run);
    List<ImportsView.Column> columns = new ArrayList<>();
    for (int i = 0; i < mapping.header().size(); i++) {
      columns.add(new ImportsView.Column(i, mapping.header().get(i), mapping.fields().get(i)));
    }
    List<String> fields =
        imports.kind(run.kind()).fields(run.format()).stream().map(ImportField::name).toList();
    try {
      ImportReport report = imports.check(run);
      return new ImportsView.Page(
          run.operation(),
          view(run, texts),
          columns,
          fields,
          report.counts(),
          lines(report.errors(), texts),
          lines(report.warnings(), texts),
          "");
    } catch (Problem problem) {
      return new ImportsView.Page(
          run.operation(),
          view(run, texts),
          columns,
          fields,
          ImportRun.Counts.NONE,
          List.of(),
          List.of(),
          texts.of(problem.faults().getFirst()));
    }
  }

  private ImportsView.Page plain(ImportRun run, Texts texts) {
    return new ImportsView.Page(
        run.operation(),
        view(run, texts),
        List.of(),
        List.of(),
        run.counts(),
        List.of(),
        List.of(),
        "");
  }

  private static List<ImportsView.Line> lines(List<ImportFinding> findings, Texts texts) {
    return findings.stream()
        .map(finding ->
            new ImportsView.Line(finding.row(), finding.fault().field(), texts.of(finding.fault())))
        .toList();
  }

  private ImportsView.Run view(ImportRun run, Texts texts) {
    boolean active = background.isActive(run.id());
    boolean stopped = run.state() == ImportRun.State.RUNNING && !active;
    return new ImportsView.Run(
        path(run),
        run.file().isEmpty() ? run.format() : run.file(),
        texts.of("imports.state", run.state()),
        look(run.state()),
        texts.moment(run.startedAt(), ZoneOffset.UTC),
        run.counts().done(),
        run.counts(),
        run.state() == ImportRun.State.WAITING || run.state() == ImportRun.State.FAILED || stopped,
        active,
        run.isOver());
  }

  private static String look(ImportRun.State state) {
    return switch (state) {
      case WAITING -> "warn";
      case RUNNING -> "info";
      case DONE -> "good";
      case FAILED -> "alarm";
      case CANCELLED -> "";
    };
  }

  /** From the widest to the narrowest; a program may name any other. */
  private List<Choice> audiences(Texts texts) {
    String own = "org:" + people.current().organisation();
    return List.of(
        new Choice("all", texts.of("imports.audience.all")),
        new Choice(own + ",role:coordinator", texts.of("imports.audience.coordination")),
        new Choice(own, texts.of("imports.audience.own")));
  }

  private static Choice choice(String format, Texts texts) {
    return new Choice(format, texts.of("imports.format." + format));
  }

  private static String path(ImportRun run) {
    return "/operations/" + run.operation() + "/imports/" + run.id();
  }
}
