package org.mekongdragon.cargo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.cargo.parse.ColumnMapping;
import org.mekongdragon.database.KeptFiles;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to manifests: files with cargo, received for the caller's organisation and seen by
 * everybody in it. Files of any size are read with bounded memory; what is stored is stored in
 * whole chunks, so that a reading that was cut off goes on where it stopped. The same file twice is
 * one manifest.
 */
@Component
public class Manifests {

  /** Problems that an answer names. */
  public static final int MOST_PROBLEMS = 100;

  private static final Role[] SENDERS = {
    Role.OFFICER, Role.NATIONAL_CONTACT, Role.LEVEL2_CONTACT, Role.ANALYST, Role.COORDINATOR
  };

  private final ManifestStore store;
  private final ProblemStore problems;
  private final WorkStore work;
  private final ManifestFiles files;
  private final ManifestReading reading;
  private final SmallManifests smalls;
  private final ManifestColumns columns;
  private final People people;
  private final CargoOwners owners;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Manifests(
      ManifestStore store,
      ProblemStore problems,
      WorkStore work,
      ManifestFiles files,
      ManifestReading reading,
      SmallManifests smalls,
      ManifestColumns columns,
      People people,
      CargoOwners owners,
      Audit audit,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.problems = problems;
    this.work = work;
    this.files = files;
    this.reading = reading;
    this.smalls = smalls;
    this.columns = columns;
    this.people = people;
    this.owners = owners;
    this.audit = audit;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Keeps a file, reads it to its end and stores what it holds, all before this returns. Must not
   * be called in a transaction when what was stored shall stay if the process dies. What is wrong
   * with the file is told in the outcome and never thrown.
   *
   * @throws Problem {@code manifest-empty}, {@code manifest-large}, {@code role-needed}
   */
  public ManifestOutcome receive(ManifestRequest request, InputStream file) {
    byte[] head = SmallManifests.head(file);
    return smalls
        .receive(this::sender, request, head)
        .orElseGet(() -> receiveKept(request, SmallManifests.whole(head, file)));
  }

  private ManifestOutcome receiveKept(ManifestRequest request, InputStream file) {
    Opened opened = keep(request, file, true);
    UUID id = opened.ticket().manifest().id();
    if (opened.isOurs()) {
      reading.read(opened.ticket(), () -> false);
    }
    return outcome(id, !opened.isOurs());
  }

  /** Keeps a file that is read in the background, or waits for its columns to be named. */
  Manifest submit(ManifestRequest request, InputStream file) {
    return keep(request, file, false).ticket().manifest();
  }

  /**
   * Reads a file to its end and says what would be stored. Stores nothing.
   *
   * @throws Problem {@code role-needed}
   */
  public ManifestOutcome check(ManifestRequest request, InputStream file) {
    Person person = sender();
    ManifestCheck check = new ManifestCheck(MOST_PROBLEMS);
    try {
      return check.outcome(
          person,
          request,
          clock.instant(),
          reading.parser().parse(file, request.format(), ColumnMapping.AUTO, check));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Person sender() {
    return people.require(Audience.home(people.current().organisation()), SENDERS);
  }

  /** Whether the caller may send files. */
  public boolean maySend() {
    Person person = people.current();
    return person.isIn(Audience.home(person.organisation()), SENDERS);
  }

  /** A file that was kept; not ours when it is known or somebody else reads it. */
  private record Opened(ManifestStore.Ticket ticket, boolean isOurs) {}

  private Opened keep(ManifestRequest request, InputStream file, boolean now) {
    Person person = sender();
    KeptFiles.Kept kept = files.receive(UUID.randomUUID(), file);
    boolean done = false;
    try {
      Opened opened =
          transaction.execute(tx -> {
            ManifestColumns.Reading how =
                columns.of(person.organisation(), request.format(), kept, !now);
            Opened first = open(person, request, kept, how);
            return first.isOurs() ? start(first.ticket(), person, how, now) : first;
          });
      Opened result = java.util.Objects.requireNonNull(opened);
      done = result.isOurs();
      return result;
    } finally {
      if (!done) {
        files.forget(kept.id());
      }
    }
  }

  private Opened open(
      Person person, ManifestRequest request, KeptFiles.Kept kept, ManifestColumns.Reading how) {
    int audience = owners.audienceFor(person.organisation());
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Manifest manifest =
        new Manifest(
            kept.id(),
            person.organisation(),
            person.id(),
            request.file(),
            kept.octets(),
            request.format(),
            Optional.empty(),
            ManifestState.WAITING,
            Manifest.Counts.NONE,
            at,
            at);
    if (store.insert(manifest, audience, kept.sha256(), how.mapping())) {
      audit.record(
          Audited.of("cargo.received", "manifest:" + manifest.id(), "")
              .with("original", request.file()));
      return new Opened(ticket(manifest.id()), true);
    }
    ManifestStore.Ticket earlier =
        store.sameContent(person.organisation(), kept.sha256()).orElseThrow();
    if (!isUnfinished(earlier.manifest())) {
      return new Opened(earlier, false);
    }
    UUID id = earlier.manifest().id();
    files.move(kept.id(), id);
    if (earlier.manifest().counts().accepted() == 0) {
      store.restart(id);
      store.decide(id, request.format(), how.mapping());
    }
    return new Opened(ticket(id), true);
  }

  /** Whether sending it again is of use: it broke off, or nothing could be read. */
  private boolean isUnfinished(Manifest manifest) {
    return switch (manifest.state()) {
      case COLUMNS, CANCELLED, FAILED -> true;
      case WAITING, RUNNING -> !work.isClaimed(manifest.id());
      case DONE -> manifest.counts().accepted() == 0;
      case WITHDRAWN -> false;
    };
  }

  private Opened start(
      ManifestStore.Ticket ticket, Person person, ManifestColumns.Reading how, boolean now) {
    UUID id = ticket.manifest().id();
    ManifestState state =
        now ? ManifestState.RUNNING : how.asks() ? ManifestState.COLUMNS : ManifestState.WAITING;
    store.move(id, state, clock.instant(), ManifestState.values());
    if (now) {
      work.take(id, person.id(), files.place(), reading.process());
    } else if (state == ManifestState.WAITING) {
      work.offer(id, person.id(), files.place());
    }
    return new Opened(ticket(id), true);
  }

  private ManifestStore.Ticket ticket(UUID id) {
    return store.find(id).orElseThrow(() -> Problem.of(CargoRoomProblem.MANIFEST_NOT_FOUND));
  }

  private ManifestOutcome outcome(UUID id, boolean known) {
    ManifestOutcome outcome =
        transaction.execute(tx -> {
          Manifest manifest = find(id);
          boolean fine = manifest.counts().rejected() + manifest.counts().warnings() == 0;
          return new ManifestOutcome(
              manifest, known, fine ? List.of() : problems.first(id, MOST_PROBLEMS));
        });
    return java.util.Objects.requireNonNull(outcome);
  }

  /**
   * Reads a manifest that this process has claimed; for the background.
   *
   * @param halted whether to stop after the chunk at hand
   */
  void work(UUID id, java.util.function.BooleanSupplier halted) {
    ManifestStore.Ticket ticket =
        java.util.Objects.requireNonNull(
            transaction.execute(tx -> {
              store.move(id, ManifestState.RUNNING, clock.instant(), ManifestState.WAITING);
              return ticket(id);
            }));
    reading.read(ticket, halted);
  }

  /** Gives a manifest up after its reading died too often. */
  @Transactional
  void giveUp(UUID id) {
    work.remove(id);
    store.move(
        id, ManifestState.FAILED, clock.instant(), ManifestState.WAITING, ManifestState.RUNNING);
    audit.record(Audited.of("cargo.failed", "manifest:" + id, ""));
  }

  /**
   * The manifests of the caller's organisation, newest first.
   *
   * @param before received earlier than that; empty for the newest
   * @param limit at most 200
   */
  @Transactional(readOnly = true)
  public List<Manifest> list(Optional<Instant> before, int limit) {
    return store.list(people.current().organisation(), before, Math.clamp(limit, 1, 200));
  }

  /**
   * A manifest.
   *
   * @throws Problem {@code manifest-not-found}
   */
  @Transactional(readOnly = true)
  public Manifest find(UUID id) {
    return ticket(id).manifest();
  }

  /** The first problems of a manifest, rejected records before doubtful ones. */
  @Transactional(readOnly = true)
  public List<ManifestProblem> problems(UUID id, int limit) {
    find(id);
    return problems.first(id, limit);
  }

  /** Hands over the rejected records in the file's order, at most the first hundred thousand. */
  @Transactional
  public void rejected(UUID id, Consumer<ManifestProblem> consumer) {
    find(id);
    audit.record(Audited.of("cargo.rejected-exported", "manifest:" + id, ""));
    problems.rejected(id, consumer);
  }

  /**
   * Stops a manifest after the chunk at hand; what was stored stays.
   *
   * @throws Problem {@code manifest-not-found}, {@code manifest-state}, {@code role-needed}
   */
  @Transactional
  public Manifest cancel(UUID id) {
    sender();
    Manifest manifest = find(id);
    boolean moved =
        store.move(
            id,
            ManifestState.CANCELLED,
            clock.instant(),
            ManifestState.COLUMNS,
            ManifestState.WAITING,
            ManifestState.RUNNING,
            ManifestState.FAILED);
    if (!moved) {
      throw Problem.of(CargoRoomProblem.MANIFEST_STATE, manifest.state().code());
    }
    work.remove(id);
    audit.record(Audited.of("cargo.cancelled", "manifest:" + id, ""));
    return find(id);
  }

  /** The columns of a manifest's table while its file is kept; empty when it is no table. */
  @Transactional(readOnly = true)
  Optional<org.mekongdragon.cargo.parse.TableColumns> table(UUID id) {
    Manifest manifest = find(id);
    return columns.table(manifest.asked(), id);
  }

  /** How a manifest's table is read as things stand. */
  @Transactional(readOnly = true)
  ColumnMapping mapping(UUID id) {
    return ticket(id).mapping();
  }

  /**
   * Says what the columns are and reads the file in the background. The choice is remembered for
   * tables with the same header.
   *
   * @throws Problem {@code manifest-state}, {@code cargo-column-twice}, {@code cargo-parameter}
   */
  @Transactional
  Manifest decide(UUID id, ColumnChoice choice) {
    sender();
    ManifestStore.Ticket ticket = ticket(id);
    org.mekongdragon.cargo.parse.TableColumns table =
        columns
            .table(ticket.manifest().asked(), id)
            .orElseThrow(() -> Problem.of(CargoRoomProblem.MANIFEST_GONE));
    if (ticket.manifest().counts().accepted() > 0) {
      throw Problem.of(CargoRoomProblem.MANIFEST_STATE, ticket.manifest().state().code());
    }
    ColumnMapping mapping = choice.mapping(table);
    store.remember(ticket, ManifestColumns.fingerprint(table), mapping, clock.instant());
    store.decide(id, ticket.manifest().asked(), mapping);
    return resume(id);
  }

  /**
   * Takes a manifest up again that was cancelled or broke off; it is read in the background.
   *
   * @throws Problem {@code manifest-not-found}, {@code manifest-state}, {@code manifest-gone},
   *     {@code role-needed}
   */
  @Transactional
  public Manifest resume(UUID id) {
    Person person = sender();
    Manifest manifest = find(id);
    if (!files.isKept(id)) {
      throw Problem.of(CargoRoomProblem.MANIFEST_GONE);
    }
    if (!store.move(
        id,
        ManifestState.RUNNING,
        clock.instant(),
        ManifestState.COLUMNS,
        ManifestState.CANCELLED,
        ManifestState.FAILED)) {
      throw Problem.of(CargoRoomProblem.MANIFEST_STATE, manifest.state().code());
    }
    if (manifest.counts().accepted() == 0) {
      store.restart(id);
    }
    work.offer(id, person.id(), files.place());
    return find(id);
  }
}
