package org.mekongdragon.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mekongdragon.access.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file through its passes: checks only, or checks and stores batch by batch. */
@Component
class Importer {

  private final RunStore store;
  private final People people;
  private final Clock clock;
  private final TransactionTemplate reading;
  private final TransactionTemplate writing;

  Importer(RunStore store, People people, Clock clock, PlatformTransactionManager transactions) {
    this.people = people;
    this.store = store;
    this.clock = clock;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
    this.writing = new TransactionTemplate(transactions);
  }

  /** A file that is about to be read. */
  record Task(ImportKind kind, ImportRequest request, Path file, Mapping mapping) {}

  ImportReport check(Task task) {
    ImportKind.Session session =
        Objects.requireNonNull(reading.execute(tx -> task.kind().open(task.request())));
    FilePass pass = FilePass.prepare(task.file(), inReading(session), task.mapping());
    Summary summary = new Summary(pass.total());
    pass.run(
        0,
        batch -> {
          summary.add(batch);
          return true;
        });
    return summary.report();
  }

  /**
   * Stores what is fine. Each batch is one transaction with the run's counts, so that a run that
   * was cut off goes on where it stopped.
   *
   * @param halted whether to stop after the batch at hand
   */
  ImportReport commit(Task task, ImportRun run, BooleanSupplier halted) {
    ImportKind.Session session =
        Objects.requireNonNull(reading.execute(tx -> task.kind().open(task.request())));
    FilePass pass = FilePass.prepare(task.file(), inReading(session), task.mapping());
    if (run.counts().done() == 0) {
      writing.executeWithoutResult(tx -> {
        store.add(run.id(), total(pass.total()), clock.instant());
        store.reject(run.id(), List.of(new FilePass.Raw(0, task.mapping().header())), Map.of());
      });
    }
    Summary summary = new Summary(pass.total());
    try (Conveyor conveyor =
        new Conveyor(
            people,
            batch -> {
              boolean goesOn =
                  Boolean.TRUE.equals(writing.execute(tx -> store(session, run, batch)));
              summary.add(batch);
              return goesOn && !halted.getAsBoolean();
            })) {
      pass.run(run.counts().done(), conveyor::give);
      conveyor.settle();
    }
    return summary.report();
  }

  private boolean store(ImportKind.Session session, ImportRun run, FilePass.Batch batch) {
    if (!batch.fine().isEmpty()) {
      session.store(batch.fine());
    }
    Map<Integer, List<RunStore.Reason>> reasons = new HashMap<>();
    for (ImportRecord record : batch.rejected()) {
      reasons.putAll(reasons(record));
    }
    store.reject(run.id(), batch.lines(), reasons);
    ImportRun.State state = store.add(run.id(), Summary.counts(batch), clock.instant());
    return state == ImportRun.State.RUNNING;
  }

  /** Each row's own reasons; a row without any is there because of another one of its record. */
  private static Map<Integer, List<RunStore.Reason>> reasons(ImportRecord record) {
    Map<Integer, List<RunStore.Reason>> all = new HashMap<>();
    for (ImportFinding finding : record.findings()) {
      all.computeIfAbsent(finding.row(), row -> new ArrayList<>()).add(RunStore.Reason.of(finding));
    }
    Optional<ImportFinding> culprit =
        record.findings().stream().filter(ImportFinding::error).findFirst();
    for (ImportRow row : record.rows()) {
      List<RunStore.Reason> own = all.computeIfAbsent(row.number(), number -> new ArrayList<>());
      if (own.stream().noneMatch(RunStore.Reason::error)) {
        own.add(Summary.reasonOf(row, culprit.orElseThrow()));
      }
    }
    return all;
  }

  private static ImportRun.Counts total(int rows) {
    return new ImportRun.Counts(rows, 0, 0, 0, 0, 0, 0);
  }

  /** Checking reads the database, and nobody reads it outside of a transaction. */
  private ImportKind.Session inReading(ImportKind.Session session) {
    return new ImportKind.Session() {
      @Override
      public boolean isSkipped(ImportRow row) {
        return session.isSkipped(row);
      }

      @Override
      public void look(ImportRow row, boolean typed) {
        session.look(row, typed);
      }

      @Override
      public Optional<String> group(ImportRow row) {
        return session.group(row);
      }

      @Override
      public List<ImportRecord> check(List<List<ImportRow>> records) {
        return Objects.requireNonNull(reading.execute(tx -> session.check(records)));
      }

      @Override
      public void store(List<ImportRecord> records) {
        session.store(records);
      }
    };
  }
}
