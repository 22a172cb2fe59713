package org.mekongdragon.shell;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mekongdragon.audit.AuditEntry;
import org.mekongdragon.audit.ChainReport;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit record as JSON, for auditors. */
@RestController
class AuditApi {

  private static final int PAGE = 50;

  private final AuditDesk desk;

  AuditApi(AuditDesk desk) {
    this.desk = desk;
  }

  /** A page, newest first; {@code next} is the value of {@code before} for the next one. */
  record EntriesJson(List<EntryJson> entries, @Nullable Long next) {}

  record EntryJson(
      long seq,
      Instant at,
      String actor,
      String action,
      String subject,
      String operation,
      JsonNode details) {}

  /**
   * What a walk along the chain found; {@code brokenAt} is 0 and the reason empty when it holds.
   */
  record ChainJson(boolean holds, long entries, long brokenAt, String reason) {}

  @GetMapping("/api/v1/audit")
  EntriesJson entries(@RequestParam Map<String, String> parameters) {
    AuditQuery query = AuditQuery.of(parameters);
    List<AuditEntry> found = desk.entries(query.filter(), query.before());
    List<AuditEntry> page = found.subList(0, Math.min(PAGE, found.size()));
    return new EntriesJson(
        page.stream().map(AuditApi::json).toList(),
        found.size() > PAGE ? Long.valueOf(page.getLast().seq()) : null);
  }

  @PostMapping("/api/v1/audit/verification")
  ChainJson verify() {
    ChainReport report = desk.verify();
    return new ChainJson(report.holds(), report.entries(), report.brokenAt(), report.reason());
  }

  private static EntryJson json(AuditEntry entry) {
    return new EntryJson(
        entry.seq(),
        entry.at(),
        entry.actor(),
        entry.action(),
        entry.subject(),
        entry.operation(),
        JsonMapper.shared().readTree(entry.details()));
  }
}
