package org.mekongdragon.reference;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Small lists in memory, at most some ten thousand entries in all. A load by this process is seen
 * at once, a load by another one within a minute.
 */
@Component
class RememberedLists {

  private static final long FRESH_NANOS = Duration.ofMinutes(1).toNanos();

  /** The lists as of one load. */
  private record Memory(
      long load, long checkedNanos, Map<ReferenceKind, Map<String, Entry>> lists) {}

  private final EntryStore store;
  private volatile Memory memory = nothing();

  RememberedLists(EntryStore store) {
    this.store = store;
  }

  Optional<Entry> find(ReferenceKind kind, String code) {
    return Optional.ofNullable(list(kind).get(code));
  }

  List<Entry> all(ReferenceKind kind) {
    return List.copyOf(list(kind).values());
  }

  /** The number of the last load that is known here. */
  long load() {
    return fresh().load();
  }

  /** Forgets everything when the transaction that loads has committed. */
  void forget() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            memory = nothing();
          }
        });
  }

  private Map<String, Entry> list(ReferenceKind kind) {
    Map<ReferenceKind, Map<String, Entry>> lists = fresh().lists();
    Map<String, Entry> known = lists.get(kind);
    if (known != null) {
      return known;
    }
    Map<String, Entry> read = new LinkedHashMap<>();
    store.all(kind).forEach(entry -> read.put(entry.code(), entry));
    lists.put(kind, read);
    return read;
  }

  private Memory fresh() {
    Memory now = memory;
    long nanos = System.nanoTime();
    if (now.load() >= 0 && nanos - now.checkedNanos() < FRESH_NANOS) {
      return now;
    }
    long load = store.lastLoad();
    Memory next =
        load == now.load()
            ? new Memory(load, nanos, now.lists())
            : new Memory(load, nanos, new ConcurrentHashMap<>());
    memory = next;
    return next;
  }

  private static Memory nothing() {
    return new Memory(-1, 0, new ConcurrentHashMap<>());
  }
}
