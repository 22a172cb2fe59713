package org.mekongdragon.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Language;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A report of a kind as it stands now, or stood. */
@RestController
class ReportApi {

  private final Reports reports;
  private final ReportWriter writer;
  private final Templates templates;
  private final Clock clock;

  ReportApi(Reports reports, ReportWriter writer, Templates templates, Clock clock) {
    this.templates = templates;
    this.reports = reports;
    this.writer = writer;
    this.clock = clock;
  }

  @GetMapping("/api/v1/operations/{operation}/report")
  void report(
      @PathVariable String operation,
      @RequestParam Map<String, String> parameters,
      HttpServletResponse response)
      throws IOException {
    Map<String, String> fields = new HashMap<>(parameters);
    fields.putIfAbsent("kind", ReportKind.FINAL.code());
    fields.putIfAbsent("lang", Language.EN.code());
    fields.put("readers", parameters.getOrDefault("audience", Readership.OWN.code()));
    Wanted wanted = ReportPages.wanted(fields);
    String template = parameters.getOrDefault("template", "");
    String format = parameters.getOrDefault("format", "");
    Finish finish =
        template.isEmpty()
            ? Finish.usual(Finish.format(format.isEmpty() ? ReportFormat.PDF.code() : format))
            : Finish.in(templates.require(operation, template), format);
    ReportFormat form = finish.format();
    Optional<Instant> moment = moment(parameters.getOrDefault("asOf", ""));
    Report report = reports.now(operation, wanted, moment);
    response.setContentType(form.mediaType());
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"%s-%s-%s.%s\""
            .formatted(operation, wanted.kind().code(), wanted.language().code(), form.code()));
    Instant made = moment.orElseGet(clock::instant);
    writer.write(report, finish, made, response.getOutputStream());
  }

  private static Optional<Instant> moment(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(java.time.OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      throw Problem.at("asOf", ReportProblem.REPORT_MOMENT, text);
    }
  }
}
