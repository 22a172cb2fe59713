package org.mekongdragon.intake;

import java.util.ArrayList;
import java.util.List;
import org.mekongdragon.kernel.Fault;

/** Adds up batches; keeps the first findings. */
final class Summary {

  private final List<ImportFinding> errors = new ArrayList<>();
  private final List<ImportFinding> warnings = new ArrayList<>();
  private ImportRun.Counts counts;
  private int leftOff;

  Summary(int total) {
    this.counts = new ImportRun.Counts(total, 0, 0, 0, 0, 0, 0);
  }

  void add(FilePass.Batch batch) {
    counts = counts.plus(counts(batch));
    batch.rejected().forEach(this::list);
    batch.fine().stream().flatMap(record -> record.findings().stream()).forEach(this::list);
  }

  private void list(ImportRecord rejected) {
    rejected.findings().forEach(this::list);
    ImportFinding culprit =
        rejected.findings().stream().filter(ImportFinding::error).findFirst().orElseThrow();
    rejected.rows().stream()
        .filter(row ->
            rejected.findings().stream()
                .noneMatch(finding -> finding.error() && finding.row() == row.number()))
        .map(row -> new ImportFinding(row.number(), because(culprit), true))
        .forEach(this::list);
  }

  private void list(ImportFinding finding) {
    List<ImportFinding> list = finding.error() ? errors : warnings;
    if (list.size() < ImportReport.MOST) {
      list.add(finding);
    } else if (finding.error()) {
      leftOff++;
    }
  }

  private static Fault because(ImportFinding culprit) {
    return Fault.of("", IntakeProblem.RECORD_REJECTED, culprit.row());
  }

  static RunStore.Reason reasonOf(ImportRow row, ImportFinding culprit) {
    return RunStore.Reason.of(new ImportFinding(row.number(), because(culprit), true));
  }

  static ImportRun.Counts counts(FilePass.Batch batch) {
    int warned =
        (int)
            batch.fine().stream()
                .flatMap(record -> record.findings().stream())
                .filter(finding -> !finding.error())
                .count();
    return new ImportRun.Counts(
        0,
        batch.rows(),
        FilePass.Batch.rowsOf(batch.fine()),
        FilePass.Batch.rowsOf(batch.rejected()),
        batch.duplicates(),
        batch.fine().size(),
        warned);
  }

  ImportReport report() {
    errors.sort(java.util.Comparator.comparingInt(ImportFinding::row));
    warnings.sort(java.util.Comparator.comparingInt(ImportFinding::row));
    return new ImportReport(counts, errors, warnings, leftOff);
  }
}
