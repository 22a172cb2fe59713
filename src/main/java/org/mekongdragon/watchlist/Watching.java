package org.mekongdragon.watchlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what was made of the lists: only a list of another generation is read again, and of that
 * only what changed. Threads that need the same list wait for the one that makes it.
 */
@Component
class Watching {

  private static final int MOST_KEPT = 1_000;

  /** The place of one list. */
  private static final class Slot {

    private final ReentrantLock lock = new ReentrantLock();
    private volatile ListIndex index = ListIndex.of(0, List.of());
  }

  private final WatchStore store;
  private final Map<UUID, Slot> slots = new ConcurrentHashMap<>();
  private final Map<String, Watch> watches = new ConcurrentHashMap<>();

  Watching(WatchStore store) {
    this.store = store;
  }

  /**
   * From here to its end the transaction reads what nobody else sees yet, and what may never be.
   */
  void writing() {
    if (!TransactionSynchronizationManager.hasResource(this)) {
      TransactionSynchronizationManager.bindResource(this, true);
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              TransactionSynchronizationManager.unbindResource(Watching.this);
            }
          });
    }
  }

  /** What is tried on an organisation's cargo; the same snapshot as last time if none changed. */
  Watch watch(String organisation, LocalDate day) {
    Watch fresh = of(store.watching(organisation, day));
    Watch kept = watches.get(organisation);
    if (kept != null && kept.generation() == fresh.generation()) {
      return kept;
    }
    if (!isWriting()) {
      if (watches.size() > MOST_KEPT) {
        watches.clear();
      }
      watches.put(organisation, fresh);
    }
    return fresh;
  }

  /** Makes a list ready before somebody asks for it. */
  void warm(UUID list, long generation) {
    index(list, generation);
  }

  /** A snapshot of these lists. */
  Watch of(List<WatchStore.Head> heads) {
    if (slots.size() > MOST_KEPT) {
      slots.clear();
    }
    List<Watch.Shelf> shelves = new ArrayList<>(heads.size());
    heads.forEach(head -> shelves.add(shelf(head)));
    return new Watch(shelves);
  }

  private boolean isWriting() {
    return TransactionSynchronizationManager.hasResource(this);
  }

  private Watch.Shelf shelf(WatchStore.Head head) {
    ListIndex index = index(head.id(), head.generation());
    Watch.Watched list =
        new Watch.Watched(head.id(), head.name(), head.threshold(), head.severity(), index.names());
    return new Watch.Shelf(list, index.generation(), head.revision(), index.numbers());
  }

  private ListIndex index(UUID list, long generation) {
    if (isWriting()) {
      return ListIndex.of(generation, store.parties(list, 0));
    }
    Slot slot = slots.computeIfAbsent(list, id -> new Slot());
    if (slot.index.generation() >= generation) {
      return slot.index;
    }
    slot.lock.lock();
    try {
      if (slot.index.generation() < generation) {
        slot.index = read(list, slot.index, generation);
      }
      return slot.index;
    } finally {
      slot.lock.unlock();
    }
  }

  private ListIndex read(UUID list, ListIndex before, long generation) {
    List<ListIndex.Delta> changes = store.parties(list, before.generation());
    return before.generation() == 0
        ? ListIndex.of(generation, changes)
        : before.with(generation, changes);
  }
}
