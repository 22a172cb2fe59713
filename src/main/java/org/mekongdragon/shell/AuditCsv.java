package org.mekongdragon.shell;

import java.io.OutputStream;
import java.util.List;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.AuditEntry;
import org.mekongdragon.intake.TableWriter;
import org.springframework.stereotype.Component;

/** Writes the audit record as a file, a page at a time; nothing that a spreadsheet would run. */
@Component
class AuditCsv {

  private final AuditDesk desk;

  AuditCsv(AuditDesk desk) {
    this.desk = desk;
  }

  /** Goes back from the newest entry; what happens meanwhile is not in it. */
  void write(AuditQuery query, OutputStream output) {
    try (TableWriter table = TableWriter.csv(output)) {
      table.row(List.of("seq", "at", "actor", "action", "subject", "operation", "details"));
      long before = query.before();
      List<AuditEntry> page = desk.entries(query.filter(), before);
      while (!page.isEmpty()) {
        page.forEach(entry -> table.row(cells(entry)));
        before = page.getLast().seq();
        page = page.size() < Audit.PAGE ? List.of() : desk.entries(query.filter(), before);
      }
    }
  }

  private static List<String> cells(AuditEntry entry) {
    return List.of(
        Long.toString(entry.seq()),
        entry.at().toString(),
        entry.actor(),
        entry.action(),
        entry.subject(),
        entry.operation(),
        entry.details());
  }
}
