package org.mekongdragon.forms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.mekongdragon.web.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the reader took out, and schedules. */
@Controller
@RequestMapping("/operations/{operation}/forms/runs")
class RunPages {

  private final FormRuns runs;
  private final Languages languages;

  RunPages(FormRuns runs, Languages languages) {
    this.runs = runs;
    this.languages = languages;
  }

  @GetMapping
  String list(@PathVariable String operation, HttpServletRequest request, Model model) {
    Texts texts = languages.texts(request);
    model.addAttribute(
        "view",
        new RunsView(
            operation,
            runs.list(operation).stream().map(run -> row(run, texts)).toList(),
            runs.schedules(operation).stream().map(one -> planned(one, texts)).toList(),
            runs.maySchedule(operation),
            Stream.concat(
                    Stream.of(OutsideSystem.values()).map(OutsideSystem::code),
                    Stream.of(ExportRequest.STIX, ExportRequest.MISP))
                .map(code -> new Choice(code, name(code, texts)))
                .toList(),
            ExportRequest.formats(OutsideSystem.CENCOMM.code()).stream()
                .map(format -> new Choice(format, format.toUpperCase(Locale.ROOT)))
                .toList(),
            Stream.of("daily", "weekly")
                .map(every -> new Choice(every, texts.of("forms.every." + every)))
                .toList()));
    return "forms/runs";
  }

  private static String name(String code, Texts texts) {
    return OutsideSystem.of(code)
        .map(form -> texts.of("forms.form", form))
        .orElseGet(() -> texts.of("forms.form." + code));
  }

  private static RunsView.Row row(FormRun run, Texts texts) {
    String here = "/operations/" + run.operation() + "/forms/runs/" + run.id();
    FormRun.Counts counts = run.counts();
    return new RunsView.Row(
        here,
        name(run.form(), texts),
        run.format().toUpperCase(Locale.ROOT),
        texts.moment(run.asOf(), Zones.USUAL),
        texts.moment(run.at(), Zones.USUAL),
        texts.of(
            run.changedOnly() ? "forms.counts.changed" : "forms.counts",
            counts.records(),
            counts.fresh(),
            counts.revised(),
            counts.gone()),
        run.file().isEmpty() ? "" : here + "/file");
  }

  private static RunsView.Planned planned(ScheduleStore.Planned one, Texts texts) {
    ExportRequest request = one.schedule().request();
    return new RunsView.Planned(
        "/operations/"
            + request.operation()
            + "/forms/runs/schedules/"
            + one.schedule().id()
            + "/end",
        name(request.form(), texts) + " · " + request.format().toUpperCase(Locale.ROOT),
        texts.of("forms.every." + one.schedule().every())
            + (request.changedOnly() ? ", " + texts.of("forms.changed") : ""),
        texts.moment(one.next(), Zones.USUAL));
  }

  @PostMapping("/schedules")
  String schedule(
      @PathVariable String operation,
      @RequestParam String form,
      @RequestParam(defaultValue = "xlsx") String format,
      @RequestParam(defaultValue = "daily") String every,
      @RequestParam(defaultValue = "false") boolean changed) {
    runs.schedule(
        new ExportRequest(
            operation,
            form,
            ExportRequest.isShared(form) ? "json" : format,
            Optional.empty(),
            changed,
            OptionalInt.empty()),
        every);
    return "redirect:/operations/" + operation + "/forms/runs";
  }

  @PostMapping("/schedules/{id}/end")
  String end(@PathVariable String operation, @PathVariable UUID id) {
    runs.end(operation, id);
    return "redirect:/operations/" + operation + "/forms/runs";
  }

  @GetMapping("/{id}")
  String show(
      @PathVariable String operation,
      @PathVariable UUID id,
      HttpServletRequest request,
      Model model) {
    Texts texts = languages.texts(request);
    FormRun run = runs.require(operation, id);
    RunsView.Row row = row(run, texts);
    model.addAttribute(
        "view",
        new RunsView.Shown(
            row,
            operation,
            texts.of("forms.run.sentence", row.form(), row.asOf(), row.counts()),
            runs.said(run).stream()
                .map(said ->
                    new RunsView.Said(
                        "/operations/" + operation + "/seizures/" + said.seizure(),
                        said.number(),
                        said.revision(),
                        said.digest().isEmpty()))
                .toList()));
    return "forms/run";
  }

  @GetMapping("/{id}/file")
  void file(@PathVariable String operation, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    FormRun run = runs.require(operation, id);
    Path file = runs.file(operation, id);
    if (!Files.exists(file)) {
      throw Problem.of(FormsProblem.NO_RUN);
    }
    FormsApi.head(
        new ExportRequest(
            operation,
            run.form(),
            run.format(),
            Optional.of(run.asOf()),
            run.changedOnly(),
            OptionalInt.empty()),
        response);
    response.setContentLengthLong(Files.size(file));
    Files.copy(file, response.getOutputStream());
  }
}
