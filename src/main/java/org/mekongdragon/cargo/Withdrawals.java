package org.mekongdragon.cargo;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Taking a manifest back that was the wrong file or was read wrongly. From that moment its
 * consignments are in no list, no history and no queue; they stay for whoever has their address.
 * What their parties' past had learned of them is taken back chunk by chunk in the background. The
 * same file may be sent again.
 */
@Component
public class Withdrawals {

  /** Characters of a reason. */
  public static final int LONGEST_WHY = 500;

  private static final Role[] ANYBODYS = {
    Role.NATIONAL_CONTACT, Role.LEVEL2_CONTACT, Role.COORDINATOR
  };

  private final ManifestStore store;
  private final ChunkStore chunks;
  private final ConsignmentStore consignments;
  private final PartyPastStore past;
  private final WorkStore work;
  private final ManifestFiles files;
  private final People people;
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Withdrawals(
      ManifestStore store,
      ChunkStore chunks,
      ConsignmentStore consignments,
      PartyPastStore past,
      WorkStore work,
      ManifestFiles files,
      People people,
      ApplicationEventPublisher events,
      Audit audit,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.chunks = chunks;
    this.consignments = consignments;
    this.past = past;
    this.work = work;
    this.files = files;
    this.people = people;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Whether the caller may take it back: whoever sent it, and contact points. */
  public boolean mayWithdraw(Manifest manifest) {
    Person person = people.current();
    boolean over =
        switch (manifest.state()) {
          case DONE, CANCELLED, FAILED -> true;
          case COLUMNS, WAITING, RUNNING, WITHDRAWN -> false;
        };
    return over
        && (person.id().equals(manifest.person())
            || person.isIn(Audience.home(manifest.organisation()), ANYBODYS));
  }

  /** When it was taken back, by whom and why; empty when it was not. */
  @Transactional(readOnly = true)
  public Optional<Withdrawal> of(UUID manifest) {
    return store.withdrawal(manifest);
  }

  /**
   * Takes a manifest back. One that is being read must be stopped first.
   *
   * @param why 1 to {@value #LONGEST_WHY} characters
   * @param columns whether its columns were named wrongly: what is remembered of them is forgotten
   * @throws Problem {@code manifest-not-found}, {@code manifest-why}, {@code manifest-state},
   *     {@code role-needed}
   */
  @Transactional
  public Manifest withdraw(UUID id, String why, boolean columns) {
    Manifest manifest = find(id);
    String words = why.strip();
    if (words.isEmpty()
        || words.length() > LONGEST_WHY
        || words.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
      throw Problem.at("why", CargoRoomProblem.MANIFEST_WHY, LONGEST_WHY);
    }
    Person person = people.current();
    if (!person.id().equals(manifest.person())) {
      people.require(Audience.home(manifest.organisation()), ANYBODYS);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!store.withdraw(id, new Withdrawal(person.id(), now, words))) {
      throw Problem.of(CargoRoomProblem.MANIFEST_STATE, manifest.state().code());
    }
    if (columns) {
      store.forgetHabit(id);
    }
    work.offer(id, person.id(), files.place());
    audit.record(Audited.of("cargo.withdrawn", "manifest:" + id, "").with("why", words));
    events.publishEvent(new ManifestWithdrawn(id, manifest.organisation()));
    return find(id);
  }

  private Manifest find(UUID id) {
    return store
        .find(id)
        .orElseThrow(() -> Problem.of(CargoRoomProblem.MANIFEST_NOT_FOUND))
        .manifest();
  }

  /**
   * Takes back what the past of parties and containers learned of a withdrawn manifest, each chunk
   * in a transaction of its own and exactly once.
   *
   * @param halted whether to stop after the chunk at hand; whoever comes next goes on
   */
  void forget(UUID id, UUID process, BooleanSupplier halted) {
    files.forget(id);
    boolean more = true;
    while (more && !halted.getAsBoolean()) {
      more = Boolean.TRUE.equals(transaction.execute(tx -> forgetNext(id, process)));
    }
    if (more) {
      transaction.executeWithoutResult(tx -> work.release(id, process));
    }
  }

  /** Whether there may be more to do for this process. */
  private boolean forgetNext(UUID id, UUID process) {
    if (!work.renew(id, process)) {
      return false;
    }
    OptionalLong chunk = chunks.forgetNext(id);
    chunk.ifPresentOrElse(this::forget, () -> work.remove(id));
    return chunk.isPresent();
  }

  private void forget(long chunk) {
    List<StoredConsignment> stored = consignments.chunk(chunk);
    if (stored.isEmpty()) {
      throw new IllegalStateException("chunk " + chunk + " cannot be read");
    }
    past.forget(stored.stream().mapToLong(StoredConsignment::id).sorted().toArray());
  }
}
