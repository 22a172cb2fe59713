package org.mekongdragon.intake;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.mekongdragon.access.People;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stores one batch while the next is read and checked: the database and this process work at the
 * same time, and batches are stored in their order. Inside a caller's transaction, which belongs to
 * one thread, it stores at once.
 */
final class Conveyor implements AutoCloseable {

  private final Predicate<FilePass.Batch> store;
  private final boolean alone = TransactionSynchronizationManager.isActualTransactionActive();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("import-store").factory());
  private Future<Boolean> pending = java.util.concurrent.CompletableFuture.completedFuture(true);

  /**
   * @param store stores a batch; false ends the run
   */
  Conveyor(People people, Predicate<FilePass.Batch> store) {
    var who = people.current().id();
    this.store = batch -> people.as(who, () -> store.test(batch));
  }

  /** Takes a batch as soon as the one before is stored; false when that ended the run. */
  boolean give(FilePass.Batch batch) {
    if (alone) {
      return store.test(batch);
    }
    if (!settle()) {
      return false;
    }
    pending = worker.submit(() -> store.test(batch));
    return true;
  }

  /** Waits for the last batch. */
  boolean settle() {
    try {
      return pending.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    worker.close();
  }
}
