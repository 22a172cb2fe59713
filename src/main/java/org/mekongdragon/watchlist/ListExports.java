package org.mekongdragon.watchlist;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.intake.TableWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes entries as files that the import takes back: a row a name. Each export is on record. */
@Component
class ListExports {

  private static final int CHUNK = 1_000;

  private final WatchEntries entries;
  private final WatchListDesk desk;
  private final Audit audit;

  ListExports(WatchEntries entries, WatchListDesk desk, Audit audit) {
    this.entries = entries;
    this.desk = desk;
    this.audit = audit;
  }

  @Transactional
  public void send(UUID id, EntryFilter filter, boolean workbook, HttpServletResponse response)
      throws IOException {
    WatchList list = desk.require(id);
    int total = entries.count(id, filter);
    response.setContentType(
        workbook
            ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            : "text/csv;charset=utf-8");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"watch-list." + (workbook ? "xlsx" : "csv") + "\"");
    audit.record(
        Audited.of("watchlist.exported", "watch-list:" + id, list.settings().operation())
            .with("name", list.settings().name())
            .with("entries", total));
    try (TableWriter table =
        workbook
            ? TableWriter.xlsx(response.getOutputStream(), "watch-list")
            : TableWriter.csv(response.getOutputStream())) {
      table.row(EntryCsv.COLUMNS);
      for (int from = 0; from < total; from += CHUNK) {
        entries.page(id, filter, from, CHUNK).forEach(entry -> write(entry, table));
      }
    }
  }

  private static void write(WatchEntry entry, TableWriter table) {
    EntryContent content = entry.content();
    table.row(
        List.of(
            entry.key(),
            content.name(),
            content.kind().code(),
            String.join(";", content.countryCodes()),
            String.join(";", content.sortedBirthDates()),
            String.join(";", content.sortedIdentifiers()),
            content.remarks()));
    for (String alias : content.aliases()) {
      List<String> row = new ArrayList<>(List.of(entry.key(), alias, content.kind().code()));
      row.addAll(List.of("", "", "", ""));
      table.row(row);
    }
  }
}
