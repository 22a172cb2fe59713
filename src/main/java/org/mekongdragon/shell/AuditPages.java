package org.mekongdragon.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mekongdragon.audit.AuditEntry;
import org.mekongdragon.audit.ChainReport;
import org.mekongdragon.web.Chip;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.RailEntry;
import org.mekongdragon.web.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit record, for auditors. */
@Controller
@RequestMapping("/audit")
class AuditPages {

  private static final int PAGE = 50;

  private final AuditDesk desk;
  private final AuditWords words;
  private final AuditCsv csv;
  private final Languages languages;

  AuditPages(AuditDesk desk, AuditWords words, AuditCsv csv, Languages languages) {
    this.desk = desk;
    this.words = words;
    this.csv = csv;
    this.languages = languages;
  }

  @Bean
  static RailEntry auditInRail() {
    return new RailEntry(120, "audit.rail", "/audit", "audit", Set.of("auditor"));
  }

  @GetMapping
  String entries(
      @RequestParam Map<String, String> parameters, HttpServletRequest request, Model model) {
    return page(AuditQuery.of(parameters), Optional.empty(), request, model);
  }

  @PostMapping("/verification")
  String verify(HttpServletRequest request, Model model) {
    ChainReport report = desk.verify();
    Texts texts = languages.texts(request);
    AuditVerdict verdict =
        report.holds()
            ? new AuditVerdict(true, texts.of("audit.chain.holds", report.entries()))
            : new AuditVerdict(
                false,
                texts.of(
                    "audit.chain.broken",
                    report.brokenAt(),
                    texts.of("audit.chain.reason." + report.reason())));
    return page(AuditQuery.of(Map.of()), Optional.of(verdict), request, model);
  }

  @GetMapping("/export.csv")
  void export(@RequestParam Map<String, String> parameters, HttpServletResponse response)
      throws IOException {
    AuditQuery query = AuditQuery.of(parameters);
    desk.beginExport(query);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
    csv.write(query, response.getOutputStream());
  }

  private String page(
      AuditQuery query, Optional<AuditVerdict> verdict, HttpServletRequest request, Model model) {
    Texts texts = languages.texts(request);
    List<AuditEntry> found = desk.entries(query.filter(), query.before());
    List<AuditEntry> shown = found.subList(0, Math.min(PAGE, found.size()));
    String address = query.address();
    String next =
        found.size() > PAGE
            ? "/audit?" + (address.isEmpty() ? "" : address + "&") + "before=" + last(shown)
            : "";
    model.addAttribute(
        "view",
        new AuditView(
            query.fields(),
            shown.stream().map(entry -> row(entry, texts)).toList(),
            chips(query, texts),
            next,
            "/audit/export.csv" + (address.isEmpty() ? "" : "?" + address)));
    model.addAttribute("verdict", verdict);
    return "shell/audit";
  }

  private static long last(List<AuditEntry> shown) {
    return shown.getLast().seq();
  }

  private static List<Chip> chips(AuditQuery query, Texts texts) {
    return query.fields().entrySet().stream()
        .map(field ->
            new Chip(
                texts.of("audit.field." + field.getKey()),
                field.getValue(),
                "/audit?" + query.address(field.getKey())))
        .toList();
  }

  private AuditView.Row row(AuditEntry entry, Texts texts) {
    return new AuditView.Row(
        Long.toString(entry.seq()),
        texts.moment(entry.at(), ZoneOffset.UTC),
        entry.at().toString(),
        AuditWords.actor(entry, texts),
        words.sentence(entry, texts),
        entry.action(),
        entry.operation(),
        words.facts(entry, texts));
  }
}
