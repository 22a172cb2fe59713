package org.mekongdragon.intake;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.DecimalSign;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Operations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to imports: a file is kept, checked, and stored as its sender. A run is seen by the
 * organisation that imports.
 */
@Component
public class Imports {

  /** The format that means: find out from the columns. */
  public static final String AUTO = "auto";

  private final Map<String, ImportKind> kinds;
  private final Operations operations;
  private final People people;
  private final Groups groups;
  private final RunStore store;
  private final Importer importer;
  private final Uploads uploads;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Imports(
      List<ImportKind> kinds,
      Operations operations,
      People people,
      Groups groups,
      RunStore store,
      Importer importer,
      Uploads uploads,
      Audit audit,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.kinds = kinds.stream().collect(Collectors.toMap(ImportKind::name, kind -> kind));
    this.operations = operations;
    this.people = people;
    this.groups = groups;
    this.store = store;
    this.importer = importer;
    this.uploads = uploads;
    this.audit = audit;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What a run began with and what came of it. */
  public record Outcome(ImportRun run, ImportReport report) {}

  /**
   * The kind of a name.
   *
   * @throws Problem {@code kind-unknown}
   */
  public ImportKind kind(String name) {
    ImportKind kind = kinds.get(name);
    if (kind == null) {
      String all = kinds.keySet().stream().sorted().collect(Collectors.joining(", "));
      throw Problem.at("kind", IntakeProblem.KIND_UNKNOWN, name, all);
    }
    return kind;
  }

  /**
   * Reads a file and says what would be stored. Stores nothing.
   *
   * @throws Problem when the file is no table of this kind
   */
  public ImportReport check(String kind, ImportRequest request, Path file) {
    return importer.check(task(kind(kind), request, file, Map.of()));
  }

  /**
   * Stores what is fine in a file, batch by batch. Must not be called in a transaction when what
   * was stored shall stay if the process dies.
   */
  public Outcome commit(String kind, ImportRequest request, Path file) {
    Importer.Task task = task(kind(kind), request, file, Map.of());
    ImportRun run = open(kind, task.request(), ImportRun.State.RUNNING, UUID.randomUUID());
    return new Outcome(run, run(task, run, () -> false));
  }

  /** Keeps a file for a run that somebody starts later. */
  ImportRun receive(String kind, ImportRequest request, InputStream file, long octets) {
    transaction.executeWithoutResult(tx -> kind(kind).open(withFormat(request, "csv")));
    UUID id = UUID.randomUUID();
    Path path = uploads.receive(id, file, octets);
    try {
      Importer.Task task = task(kind(kind), request, path, Map.of());
      return open(kind, task.request(), ImportRun.State.WAITING, id);
    } catch (Problem e) {
      uploads.forget(id);
      throw e;
    }
  }

  /** Keeps what comes until {@link #forget}. */
  Path keep(UUID id, InputStream file, long octets) {
    return uploads.receive(id, file, octets);
  }

  void forget(UUID id) {
    uploads.forget(id);
  }

  private ImportRun open(String kind, ImportRequest request, ImportRun.State state, UUID id) {
    ImportRun opened =
        transaction.execute(tx -> {
          Person person = people.requireMember(request.operation());
          ImportRun run =
              new ImportRun(
                  id,
                  request.operation(),
                  person.organisation(),
                  person.id(),
                  kind,
                  request.format(),
                  request.file(),
                  state,
                  ImportRun.Counts.NONE,
                  new ImportRun.Settings(request.audience(), request.release(), request.sign()),
                  clock.instant(),
                  clock.instant());
          store.insert(run, audience(request.operation(), person));
          audit.record(
              Audited.of("intake.received", "import:" + id, request.operation())
                  .with("kind", kind)
                  .with("format", request.format()));
          return run;
        });
    return java.util.Objects.requireNonNull(opened);
  }

  private int audience(String operation, Person person) {
    return groups.numberOf(Audience.organisations(operation, List.of(person.organisation())));
  }

  /** Runs to the end, or until it is cancelled; a run that breaks is marked so. */
  ImportReport run(Importer.Task task, ImportRun run, BooleanSupplier halted) {
    boolean over = false;
    try {
      ImportReport report = importer.commit(task, run, halted);
      if (!halted.getAsBoolean()) {
        end(run, ImportRun.State.DONE);
      }
      over = true;
      return report;
    } finally {
      if (!over) {
        end(run, ImportRun.State.FAILED);
      }
    }
  }

  private void end(ImportRun run, ImportRun.State state) {
    transaction.executeWithoutResult(tx -> {
      boolean moved =
          store.move(run.id(), List.of(ImportRun.State.RUNNING), state, clock.instant());
      if (moved) {
        audit.record(Audited.of("intake." + state.code(), "import:" + run.id(), run.operation()));
      }
    });
    if (state == ImportRun.State.DONE) {
      uploads.forget(run.id());
    }
  }

  /** The runs of the caller's organisation in an operation, newest first, at most fifty. */
  @Transactional(readOnly = true)
  public List<ImportRun> list(String operation) {
    operations.require(operation);
    return store.list(operation);
  }

  /**
   * A run.
   *
   * @throws Problem {@code run-not-found}, {@code no-operation}
   */
  @Transactional(readOnly = true)
  public ImportRun find(String operation, UUID id) {
    operations.require(operation);
    return store
        .find(id)
        .filter(run -> run.operation().equals(operation))
        .orElseThrow(() -> Problem.of(IntakeProblem.RUN_NOT_FOUND));
  }

  /**
   * Stops a run after the batch at hand; what was stored stays.
   *
   * @throws Problem {@code run-not-found}, {@code run-state}
   */
  @Transactional
  public ImportRun cancel(String operation, UUID id) {
    ImportRun run = find(operation, id);
    EnumSet<ImportRun.State> open =
        EnumSet.of(ImportRun.State.WAITING, ImportRun.State.RUNNING, ImportRun.State.FAILED);
    if (!store.move(id, List.copyOf(open), ImportRun.State.CANCELLED, clock.instant())) {
      throw Problem.of(IntakeProblem.RUN_STATE, run.state().code());
    }
    audit.record(Audited.of("intake.cancelled", "import:" + id, operation));
    return find(operation, id);
  }

  /** Hands over the header (row 0) and the rejected rows of a run with the reasons. */
  @Transactional(readOnly = true)
  void rejected(
      String operation, UUID id, BiConsumer<FilePass.Raw, List<RunStore.Reason>> consumer) {
    find(operation, id);
    store.rejected(id, consumer);
  }

  /** A run that is taken up: from waiting, or where it was cut off. */
  @Transactional
  ImportRun begin(String operation, UUID id) {
    ImportRun run = find(operation, id);
    boolean possible =
        uploads.isKept(id)
            && store.move(
                id,
                List.of(ImportRun.State.WAITING, ImportRun.State.FAILED, ImportRun.State.RUNNING),
                ImportRun.State.RUNNING,
                clock.instant());
    if (!possible) {
      throw Problem.of(IntakeProblem.RUN_STATE, run.state().code());
    }
    return find(operation, id);
  }

  /** Changes what a waiting run will do, and remembers the sender's columns. */
  @Transactional
  ImportRun decide(ImportRun run, Map<String, String> columns, ImportRun.Settings settings) {
    if (run.state() != ImportRun.State.WAITING) {
      throw Problem.of(IntakeProblem.RUN_STATE, run.state().code());
    }
    Person person = people.requireMember(run.operation());
    List<String> header = FilePass.header(uploads.path(run.id()));
    Map<String, String> chosen = new HashMap<>();
    columns.forEach((name, field) -> chosen.put(Mapping.folded(name), field));
    store.settings(run.id(), run.format(), settings);
    store.remember(
        run,
        audience(run.operation(), person),
        new Mapping(header, header).fingerprint() + run.format(),
        new RunStore.Habits(chosen, settings.sign()));
    return find(run.operation(), run.id());
  }

  Importer.Task task(ImportRun run) {
    return task(kind(run.kind()), run.request(), uploads.path(run.id()), Map.of());
  }

  ImportReport check(ImportRun run) {
    return importer.check(task(run));
  }

  /** How the columns of a file are mapped, with what was chosen before for such files. */
  Mapping mapping(ImportRun run) {
    return mapping(kind(run.kind()), run.request(), FilePass.header(uploads.path(run.id())));
  }

  private Mapping mapping(ImportKind kind, ImportRequest request, List<String> header) {
    return Mapping.of(
        header,
        kind.fields(request.format()),
        habits(kind, request, header).map(RunStore.Habits::fields).orElse(Map.of()));
  }

  private Optional<RunStore.Habits> habits(
      ImportKind kind, ImportRequest request, List<String> header) {
    String fingerprint = new Mapping(header, header).fingerprint() + request.format();
    Optional<RunStore.Habits> habits =
        transaction.execute(tx ->
            store.habits(
                request.operation(), people.current().organisation(), kind.name(), fingerprint));
    return habits == null ? Optional.empty() : habits;
  }

  private Importer.Task task(
      ImportKind kind, ImportRequest stated, Path file, Map<String, String> none) {
    List<String> header = FilePass.header(file);
    ImportRequest request = withFormat(stated, format(kind, stated.format(), header));
    Optional<RunStore.Habits> habits = habits(kind, request, header);
    DecimalSign sign =
        request.sign() == DecimalSign.UNKNOWN
            ? habits.map(RunStore.Habits::sign).orElse(DecimalSign.UNKNOWN)
            : request.sign();
    Mapping mapping =
        Mapping.of(
            header,
            kind.fields(request.format()),
            habits.map(RunStore.Habits::fields).orElse(none));
    mapping.require(kind.fields(request.format()));
    ImportRequest whole =
        new ImportRequest(
            request.operation(),
            request.format(),
            request.file(),
            request.audience(),
            request.release(),
            sign);
    return new Importer.Task(kind, whole, file, mapping);
  }

  private static ImportRequest withFormat(ImportRequest stated, String format) {
    return new ImportRequest(
        stated.operation(),
        format,
        stated.file(),
        stated.audience(),
        stated.release(),
        stated.sign());
  }

  private static String format(ImportKind kind, String stated, List<String> header) {
    if (!stated.equals(AUTO)) {
      if (!kind.formats().contains(stated)) {
        throw Problem.at(
            "format", IntakeProblem.FORMAT_UNKNOWN, stated, String.join(", ", kind.formats()));
      }
      return stated;
    }
    return kind.formats().stream()
        .filter(format -> !format.equals("csv") && !format.equals("xlsx"))
        .filter(format -> {
          List<ImportField> fields = kind.fields(format);
          Mapping mapping = Mapping.of(header, fields, Map.of());
          return fields.stream().allMatch(field -> mapping.fields().contains(field.name()));
        })
        .findFirst()
        .orElse("csv");
  }
}
