package org.mekongdragon.shell;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.AuditEntry;
import org.springframework.stereotype.Component;

/** Writes the audit record as a file, a page at a time; nothing that a spreadsheet would run. */
@Component
class AuditCsv {

  private final AuditDesk desk;

  AuditCsv(AuditDesk desk) {
    this.desk = desk;
  }

  /** Goes back from the newest entry; what happens meanwhile is not in it. */
  void write(AuditQuery query, OutputStream output) throws IOException {
    Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
    text.write('\uFEFF');
    CsvWriter csv = CsvWriter.builder().build(text);
    csv.writeRecord("seq", "at", "actor", "action", "subject", "operation", "details");
    long before = query.before();
    List<AuditEntry> page = desk.entries(query.filter(), before);
    while (!page.isEmpty()) {
      page.forEach(entry -> csv.writeRecord(cells(entry)));
      before = page.getLast().seq();
      page = page.size() < Audit.PAGE ? List.of() : desk.entries(query.filter(), before);
    }
    csv.flush();
    text.flush();
  }

  private static List<String> cells(AuditEntry entry) {
    return Stream.of(
            Long.toString(entry.seq()),
            entry.at().toString(),
            entry.actor(),
            entry.action(),
            entry.subject(),
            entry.operation(),
            entry.details())
        .map(AuditCsv::defused)
        .toList();
  }

  private static String defused(String text) {
    return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
