package org.mekongdragon.watchlist;

import java.util.List;
import org.mekongdragon.database.AfterCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes lists ready in the background after the start and after a change, so that no consignment
 * waits for it. Whoever comes sooner makes them ready on the own thread.
 */
@Component
class ListWarmer {

  private static final Logger LOG = LoggerFactory.getLogger(ListWarmer.class);

  private final WatchStore store;
  private final Watching watching;
  private final TransactionTemplate transaction;

  ListWarmer(WatchStore store, Watching watching, TransactionTemplate transaction) {
    this.store = store;
    this.watching = watching;
    this.transaction = transaction;
  }

  @EventListener(ApplicationReadyEvent.class)
  void started() {
    inBackground(() -> warm(store.ready()));
  }

  @EventListener
  void changed(ListChanged event) {
    WatchStore.Ready changed = new WatchStore.Ready(event.list(), event.generation());
    AfterCommit.run(() -> inBackground(() -> warm(List.of(changed))));
  }

  private void warm(List<WatchStore.Ready> lists) {
    lists.forEach(list -> watching.warm(list.list(), list.generation()));
  }

  private void inBackground(Runnable work) {
    Thread.ofVirtual()
        .name("watch-lists")
        .start(() -> {
          try {
            transaction.executeWithoutResult(status -> work.run());
          } catch (DataAccessException e) {
            LOG.warn("a watch list was not made ready beforehand", e);
          }
        });
  }
}
