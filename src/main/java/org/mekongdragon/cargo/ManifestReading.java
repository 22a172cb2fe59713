package org.mekongdragon.cargo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.cargo.parse.CargoParser;
import org.mekongdragon.cargo.parse.CodeLists;
import org.mekongdragon.cargo.parse.ParseSummary;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a kept file to its end and stores it batch by batch, each in a transaction of its own. */
@Component
class ManifestReading {

  /** Octets of files that are read by whoever stores them. */
  private static final long AT_ONCE = 1 << 20;

  private final ManifestStore manifests;
  private final ChunkStore chunks;
  private final FreshChunks fresh;
  private final ProblemStore problems;
  private final WorkStore work;
  private final ManifestFiles files;
  private final ManifestColumns columns;
  private final PastKeys keys;
  private final CargoParser parser;
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  /** Names this process among those that work on the same database. */
  private final UUID process = UUID.randomUUID();

  ManifestReading(
      ManifestStore manifests,
      ChunkStore chunks,
      FreshChunks fresh,
      ProblemStore problems,
      WorkStore work,
      ManifestFiles files,
      ManifestColumns columns,
      PastKeys keys,
      CodeLists lists,
      ApplicationEventPublisher events,
      Audit audit,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.manifests = manifests;
    this.chunks = chunks;
    this.fresh = fresh;
    this.problems = problems;
    this.work = work;
    this.files = files;
    this.columns = columns;
    this.keys = keys;
    this.parser = new CargoParser(lists);
    this.events = events;
    this.audit = audit;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What one transaction stores.
   *
   * @param before what of the file is stored by then
   * @param end how the file ended, with the last of them
   */
  private record Step(
      ManifestPass.Batch batch, Manifest.Counts before, Optional<ParseSummary> end) {}

  /** A file that was read to its end, with what of it is stored. */
  private record Ended(ReadingAhead.End end, Manifest.Counts before) {}

  UUID process() {
    return process;
  }

  CargoParser parser() {
    return parser;
  }

  /**
   * Reads on from where it stopped. The manifest must be running and claimed by this process, as
   * whoever sent it.
   *
   * @param halted whether to stop after the batch at hand and let another process take over
   */
  void read(ManifestStore.Ticket ticket, BooleanSupplier halted) {
    boolean over = false;
    UUID id = ticket.manifest().id();
    try (InputStream file = files.open(id)) {
      Ended ended = pass(ticket, file, halted);
      ReadingAhead.End end = ended.end();
      boolean stored =
          store(
              ticket, new Step(end.rest(), ended.before(), Optional.of(end.summary())), () -> true);
      over = true;
      if (stored) {
        forget(ticket, end.summary());
      }
    } catch (ManifestPass.Stopped stopped) {
      over = true;
      transaction.executeWithoutResult(tx -> work.release(id, process));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (!over) {
        transaction.executeWithoutResult(tx -> fail(ticket));
      }
    }
  }

  /** All but the last batch. */
  private Ended pass(ManifestStore.Ticket ticket, InputStream file, BooleanSupplier halted)
      throws IOException {
    try (SideBySide lanes =
        new SideBySide(
            ticket.manifest().counts(),
            (batch, before, turn) ->
                store(ticket, new Step(batch, before, Optional.empty()), turn))) {
      ManifestPass.Storing storing = batch -> lanes.store(batch) && !halted.getAsBoolean();
      ReadingAhead.End end =
          ticket.manifest().octets() > AT_ONCE
              ? ahead(ticket, file, storing)
              : parse(ticket, file, storing);
      return new Ended(end, lanes.finish());
    }
  }

  private ReadingAhead.End ahead(
      ManifestStore.Ticket ticket, InputStream file, ManifestPass.Storing storing)
      throws IOException {
    try (ReadingAhead reading = new ReadingAhead(offering -> parse(ticket, file, offering))) {
      return reading.drain(storing);
    }
  }

  private ReadingAhead.End parse(
      ManifestStore.Ticket ticket, InputStream file, ManifestPass.Storing storing)
      throws IOException {
    ManifestPass pass = new ManifestPass(file, ticket.done(), new ChunkRows(keys), storing);
    ParseSummary summary =
        parser.parse(pass.file(), ticket.manifest().asked(), ticket.mapping(), pass);
    return new ReadingAhead.End(summary, pass.rest());
  }

  /** What nobody can use yet keeps its file: somebody may name its columns. */
  private void forget(ManifestStore.Ticket ticket, ParseSummary summary) {
    if (endState(ticket, summary) == ManifestState.DONE) {
      files.forget(ticket.manifest().id());
    }
  }

  private ManifestState endState(ManifestStore.Ticket ticket, ParseSummary summary) {
    boolean nothing = summary.accepted() == 0;
    return nothing && columns.isTable(ticket.manifest().asked(), ticket.manifest().id())
        ? ManifestState.COLUMNS
        : ManifestState.DONE;
  }

  private boolean store(ManifestStore.Ticket ticket, Step step, BooleanSupplier turn) {
    try {
      fresh.makeRoom();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    return Boolean.TRUE.equals(transaction.execute(tx -> store(ticket, step, turn, tx)));
  }

  /** The manifest itself comes last: until its turn, a batch shares no row with the one before. */
  private boolean store(
      ManifestStore.Ticket ticket, Step step, BooleanSupplier turn, TransactionStatus tx) {
    if (step.end().isEmpty()) {
      chunks.settleLater();
    }
    Instant now = clock.instant();
    UUID id = ticket.manifest().id();
    ManifestPass.Batch batch = step.batch();
    problems.insert(ticket, true, step.before().rejected(), batch.problems());
    problems.insert(ticket, false, step.before().warnings(), batch.problems());
    long first = step.before().accepted() + 1;
    Optional<ChunkStore.Inserted> inserted =
        batch.rows().isEmpty()
            ? Optional.empty()
            : Optional.of(chunks.insert(ticket, first, batch.rows(), now));
    if (!turn.getAsBoolean()
        || !manifests.add(id, step.before(), batch, now)
        || !work.renew(id, process)) {
      tx.setRollbackOnly();
      return false;
    }
    inserted.ifPresent(chunk -> {
      fresh.keep(chunk.chunk(), chunk.stored(ticket.manifest(), first, batch.rows()));
      events.publishEvent(
          new ChunkStored(
              chunk.chunk(), id, ticket.manifest().organisation(), batch.rows().size()));
    });
    step.end().ifPresent(summary -> end(ticket, summary));
    return true;
  }

  private void end(ManifestStore.Ticket ticket, ParseSummary summary) {
    UUID id = ticket.manifest().id();
    manifests.end(id, endState(ticket, summary), summary.format(), clock.instant());
    work.remove(id);
    audit.record(
        Audited.of("cargo.stored", "manifest:" + id, "")
            .with("records", summary.accepted())
            .with("rejected", summary.rejected()));
  }

  private void fail(ManifestStore.Ticket ticket) {
    UUID id = ticket.manifest().id();
    if (work.renew(id, process)) {
      work.remove(id);
      manifests.end(id, ManifestState.FAILED, ticket.manifest().format(), clock.instant());
      audit.record(Audited.of("cargo.failed", "manifest:" + id, ""));
    }
  }
}
