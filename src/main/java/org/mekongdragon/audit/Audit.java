package org.mekongdragon.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.mekongdragon.database.DataDirectory;
import org.mekongdragon.database.GroupFlush;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The door of the record. What is recorded in a transaction is sealed when it commits, at its very
 * end, so that writers wait for each other as briefly as possible; what rolls back leaves nothing.
 */
@Component
public class Audit {

  /** The most entries a page may hold. */
  public static final int PAGE = 200;

  private final AuditStore store;
  private final AuditSeal seal;
  private final AuditAnchor anchor;
  private final GroupFlush flush;
  private final Clock clock;

  /** Writers of this process are in line here rather than in the database, which is dearer. */
  private final ReentrantLock turn = new ReentrantLock();

  /** Where the chain ended when this process wrote last; others may have gone further. */
  private @Nullable AuditHead last;

  Audit(AuditStore store, DataDirectory data, GroupFlush flush, Clock clock) {
    this.store = store;
    this.seal = AuditSeal.of(data);
    this.anchor = new AuditAnchor(data);
    this.flush = flush;
    this.clock = clock;
  }

  /** Puts something on record with the transaction that is under way. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Audited audited) {
    Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
    if (pending == null) {
      pending = new Pending();
      TransactionSynchronizationManager.bindResource(this, pending);
      TransactionSynchronizationManager.registerSynchronization(pending);
      TransactionSynchronizationManager.registerSynchronization(new Leave(pending));
    }
    pending.add(actor(), audited);
  }

  /**
   * Entries before a place in the chain, newest first, at most {@link #PAGE}.
   *
   * @param filter empty fields match all
   * @param before entries with a smaller number only; {@link Long#MAX_VALUE} for the newest
   */
  @Transactional(readOnly = true)
  public List<AuditEntry> entries(AuditFilter filter, long before) {
    return store.entries(filter, before, PAGE);
  }

  /** Recomputes the whole chain. */
  @Transactional(readOnly = true)
  public ChainReport verify() {
    return ChainWalk.walk(store, seal, anchor.read());
  }

  /** Notes outside the database how far the chain reaches, so that cutting its end is noticed. */
  @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
  @Transactional(readOnly = true)
  void dropAnchor() {
    OptionalLong since = flush.begin();
    AuditHead head = store.head();
    // What a breakdown may still undo would look as if it had been cut off.
    since.ifPresent(flush::await);
    anchor.write(head);
  }

  private static String actor() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication == null ? "system" : authentication.getName();
  }

  private final class Pending implements TransactionSynchronization {

    private final List<Audited> entries = new ArrayList<>();
    private final List<String> actors = new ArrayList<>();
    private @Nullable AuditHead reached;
    private boolean holds;
    private OptionalLong flushed = OptionalLong.empty();

    void add(String actor, Audited audited) {
      actors.add(actor);
      entries.add(audited);
    }

    @Override
    public int getOrder() {
      return LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      flushed = flush.begin();
      turn.lock();
      holds = true;
      AuditHead known = last;
      last = null;
      reached = known == null ? append(store.lockHead()) : append(known);
      if (reached == null) {
        reached = append(store.lockHead());
      }
      if (reached == null) {
        throw new IllegalStateException("the end of the chain is locked and still moved");
      }
      entries.clear();
      actors.clear();
    }

    /** Where the chain ends with these entries; nothing when it did not end there. */
    private @Nullable AuditHead append(AuditHead before) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      AuditHead head = before;
      List<AuditEntry> sealed = new ArrayList<>();
      List<byte[]> codes = new ArrayList<>();
      for (int i = 0; i < entries.size(); i++) {
        AuditEntry entry = AuditSeal.entry(head.seq() + 1, now, actors.get(i), entries.get(i));
        head = new AuditHead(entry.seq(), seal.code(head.code(), entry));
        sealed.add(entry);
        codes.add(head.code());
      }
      AuditStore.Link link = new AuditStore.Link(sealed, codes, head);
      return store.append(before, link, flushed.isEmpty()) ? head : null;
    }

    /** Lets the next writer of this process go on. */
    void leave(boolean committed) {
      if (holds) {
        holds = false;
        last = committed ? reached : null;
        turn.unlock();
      }
    }

    /** Nobody hears of it before it is on disk. */
    void settle() {
      OptionalLong since = flushed;
      flushed = OptionalLong.empty();
      since.ifPresent(flush::await);
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(Audit.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(Audit.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      leave(status == STATUS_COMMITTED);
      @Nullable Object bound =
          TransactionSynchronizationManager.unbindResourceIfPossible(Audit.this);
      assert bound == null || bound == this;
    }
  }

  /**
   * Ends a turn before whatever else follows the commit: that may need a connection, which those in
   * line hold. Then waits for the disk, together with those in line.
   */
  private record Leave(Pending pending) implements TransactionSynchronization {

    @Override
    public int getOrder() {
      return HIGHEST_PRECEDENCE;
    }

    @Override
    public void afterCommit() {
      pending.leave(true);
      pending.settle();
    }
  }
}
