package org.mekongdragon.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.web.Texts;

/**
 * The rejected rows of a run as a file that can be corrected and sent again: the columns as they
 * were, then the row's number and the reasons, in columns that are not read.
 */
final class RejectedRows {

  private RejectedRows() {}

  static void send(
      Imports imports, String operation, UUID id, Texts texts, HttpServletResponse response) {
    response.setContentType("text/csv;charset=utf-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"rejected.csv\"");
    try {
      OutputStream output = response.getOutputStream();
      try (TableWriter table = TableWriter.csv(output)) {
        int[] columns = {0};
        imports.rejected(
            operation,
            id,
            (row, reasons) -> {
              columns[0] = row.number() == 0 ? row.cells().size() : columns[0];
              table.row(cells(row, columns[0], reasons, texts));
            });
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(
      FilePass.Raw row, int columns, List<RunStore.Reason> reasons, Texts texts) {
    List<String> cells = new ArrayList<>(row.cells());
    while (cells.size() < columns) {
      cells.add("");
    }
    boolean header = row.number() == 0;
    cells.add(header ? "_row" : Integer.toString(row.number()));
    cells.add(
        header
            ? "_reason"
            : reasons.stream()
                .filter(RunStore.Reason::error)
                .map(reason -> sentence(reason, texts))
                .collect(Collectors.joining(" · ")));
    return cells;
  }

  private static String sentence(RunStore.Reason reason, Texts texts) {
    String said = texts.of("problem." + reason.code(), reason.arguments().toArray());
    return reason.field().isEmpty() ? said : reason.field() + ": " + said;
  }
}
