package org.mekongdragon.cargo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.mekongdragon.access.Person;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.cargo.parse.CargoParser;
import org.mekongdragon.cargo.parse.CodeLists;
import org.mekongdragon.cargo.parse.ColumnMapping;
import org.mekongdragon.cargo.parse.ParseSummary;
import org.mekongdragon.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The short way of a manifest with a few consignments, as programs send them one by one: read in
 * memory, stored and screened in one transaction of a dozen statements. What does not fit it goes
 * the long way and comes to the same: many records, nothing that can be stored, content that is
 * known, a screening that fails.
 */
@Component
class SmallManifests {

  /** Octets of a file that may go this way. */
  private static final int MOST_OCTETS = 64 << 10;

  private static final int MOST_CONSIGNMENTS = 100;

  private static final Logger LOG = LoggerFactory.getLogger(SmallManifests.class);

  private final ChunkStore chunks;
  private final ProblemStore problems;
  private final ManifestColumns columns;
  private final PastKeys keys;
  private final CargoParser parser;
  private final CargoOwners owners;
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  SmallManifests(
      ChunkStore chunks,
      ProblemStore problems,
      ManifestColumns columns,
      PastKeys keys,
      CodeLists lists,
      CargoOwners owners,
      ApplicationEventPublisher events,
      Audit audit,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.chunks = chunks;
    this.problems = problems;
    this.columns = columns;
    this.keys = keys;
    this.parser = new CargoParser(lists);
    this.owners = owners;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    // Where a repeatable request has a transaction of its own already, what fails here is undone
    // alone.
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** The beginning of a file: one octet more than may go this way, when it has as many. */
  static byte[] head(InputStream file) {
    try {
      return file.readNBytes(MOST_OCTETS + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file whose beginning was read. */
  static InputStream whole(byte[] head, InputStream rest) {
    return new SequenceInputStream(new ByteArrayInputStream(head), rest);
  }

  /**
   * Stores and screens a file, or does nothing.
   *
   * @param sender who sends it; asked in the transaction
   * @param file the {@link #head} of one
   * @return empty when it has to go the long way
   */
  Optional<ManifestOutcome> receive(Supplier<Person> sender, ManifestRequest request, byte[] file) {
    if (file.length == 0 || file.length > MOST_OCTETS) {
      return Optional.empty();
    }
    try {
      return Objects.requireNonNull(transaction.execute(tx -> store(sender.get(), request, file)));
    } catch (Problem refused) {
      throw refused;
    } catch (RuntimeException failed) {
      LOG.warn("a manifest goes the long way", failed);
      return Optional.empty();
    }
  }

  /** What a file holds. */
  private record Content(ManifestPass.Batch batch, ParseSummary summary) {}

  private Optional<ManifestOutcome> store(Person person, ManifestRequest request, byte[] file) {
    ColumnMapping mapping = columns.habit(person.organisation(), request.format(), file);
    Optional<Content> content = read(request, mapping, file);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    ManifestPass.Batch batch = content.get().batch();
    ManifestStore.Ticket ticket = ticket(person, request, content.get(), mapping);
    Manifest manifest = ticket.manifest();
    Optional<ChunkStore.Inserted> inserted = chunks.insertWhole(ticket, sha256(file), batch);
    if (inserted.isEmpty()) {
      return Optional.empty();
    }
    problems.insert(ticket, true, 0, batch.problems());
    problems.insert(ticket, false, 0, batch.problems());
    events.publishEvent(
        new SmallManifestStored(
            manifest,
            ticket.audience(),
            inserted.get().chunk(),
            inserted.get().stored(manifest, 1, batch.rows())));
    record(manifest);
    return Optional.of(new ManifestOutcome(manifest, false, told(batch)));
  }

  private Optional<Content> read(ManifestRequest request, ColumnMapping mapping, byte[] file) {
    ManifestPass pass =
        new ManifestPass(
            new ByteArrayInputStream(file),
            ManifestPass.Done.NOTHING,
            new ChunkRows(keys),
            batch -> false);
    try {
      ParseSummary summary = parser.parse(pass.file(), request.format(), mapping, pass);
      ManifestPass.Batch batch = pass.rest();
      boolean fits = !batch.rows().isEmpty() && batch.rows().size() <= MOST_CONSIGNMENTS;
      return fits ? Optional.of(new Content(batch, summary)) : Optional.empty();
    } catch (ManifestPass.Stopped many) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ManifestStore.Ticket ticket(
      Person person, ManifestRequest request, Content content, ColumnMapping mapping) {
    ManifestPass.Batch batch = content.batch();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Manifest manifest =
        new Manifest(
            UUID.randomUUID(),
            person.organisation(),
            person.id(),
            request.file(),
            batch.octetsRead(),
            request.format(),
            content.summary().format(),
            ManifestState.DONE,
            new Manifest.Counts(
                batch.octetsRead(), batch.rows().size(), batch.rejected(), batch.warnings()),
            now,
            now);
    int audience = owners.audienceFor(person.organisation());
    return new ManifestStore.Ticket(
        manifest,
        audience,
        new ManifestPass.Done(batch.rows().size(), batch.rejected(), batch.loose()),
        mapping);
  }

  private void record(Manifest manifest) {
    String subject = "manifest:" + manifest.id();
    audit.record(Audited.of("cargo.received", subject, "").with("original", manifest.file()));
    audit.record(
        Audited.of("cargo.stored", subject, "")
            .with("records", manifest.counts().accepted())
            .with("rejected", manifest.counts().rejected()));
  }

  /** Rejected records before doubtful ones, as they are read again later. */
  private static List<ManifestProblem> told(ManifestPass.Batch batch) {
    return batch.problems().stream()
        .sorted(Comparator.comparing(problem -> !problem.rejected()))
        .limit(Manifests.MOST_PROBLEMS)
        .toList();
  }

  private static byte[] sha256(byte[] file) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(file);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
