package org.mekongdragon.cargo;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.mekongdragon.cargo.parse.Position;
import org.mekongdragon.web.Texts;

/** The rejected records of a manifest as a table with the reason in a column. */
final class RejectedRecords {

  /** With these a spreadsheet takes a text for a formula. */
  private static final String FORMULA = "=+-@\t\r";

  private RejectedRecords() {}

  static void send(Manifests manifests, UUID id, Texts texts, HttpServletResponse response)
      throws IOException {
    Manifest manifest = manifests.find(id);
    response.setContentType("text/csv;charset=utf-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"rejected-" + manifest.id() + ".csv\"");
    try (BufferedWriter out =
            new BufferedWriter(
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().build(out)) {
      csv.writeRecord("record", "line", "segment", "code", "reason", "text");
      manifests.rejected(id, problem -> csv.writeRecord(cells(problem, texts)));
    }
  }

  private static List<String> cells(ManifestProblem problem, Texts texts) {
    Position position = problem.position();
    return List.of(
        Long.toString(position.record()),
        Long.toString(position.line()),
        defused(position.segment()),
        problem.reasons().getFirst().code(),
        defused(CargoAnswers.sentences(problem, texts)),
        defused(problem.excerpt()));
  }

  private static String defused(String text) {
    return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}
