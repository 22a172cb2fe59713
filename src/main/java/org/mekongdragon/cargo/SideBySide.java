package org.mekongdragon.cargo;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stores the batches of a file two at a time and makes them final in their order, so that what is
 * stored is the beginning of the file at every moment. The threads work as whoever made it. One
 * thread hands over the batches, and stores them itself where it is in a transaction. Closing it
 * waits for what is being stored.
 */
final class SideBySide implements AutoCloseable {

  private static final int LANES = 2;

  /** Stores a batch. */
  @FunctionalInterface
  interface Storing {
    /**
     * Stores it.
     *
     * @param before what of the file is stored when its turn comes
     * @param turn waits until the batch before it is final; false when that was not stored, and
     *     then this one must not be either
     * @return false to end the reading
     */
    boolean store(ManifestPass.Batch batch, Manifest.Counts before, BooleanSupplier turn);
  }

  private final ExecutorService lanes =
      Executors.newFixedThreadPool(
          LANES, Thread.ofPlatform().name("manifest-store-", 0).daemon().factory());
  private final Executor executor = executor();
  private final Storing storing;
  private CompletableFuture<Boolean> lastButOne = CompletableFuture.completedFuture(true);
  private CompletableFuture<Boolean> last = lastButOne;
  private Manifest.Counts counts;

  /** What the caller's own transaction began is seen in that transaction alone. */
  private Executor executor() {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? Runnable::run
        : new DelegatingSecurityContextExecutor(lanes);
  }

  /**
   * @param before what of the file is stored already
   */
  SideBySide(Manifest.Counts before, Storing storing) {
    this.counts = before;
    this.storing = storing;
  }

  /**
   * Takes a batch, waiting for a free lane.
   *
   * @return false when a batch before it was not stored
   */
  boolean store(ManifestPass.Batch batch) {
    if (!isStored(lastButOne)) {
      return false;
    }
    CompletableFuture<Boolean> turn = last;
    Manifest.Counts before = counts;
    counts = before.and(batch);
    lastButOne = last;
    last =
        CompletableFuture.supplyAsync(
            () -> storing.store(batch, before, () -> isStored(turn)), executor);
    return true;
  }

  /** Waits for all; what of the file is stored then. */
  Manifest.Counts finish() {
    if (!isStored(last)) {
      throw new ManifestPass.Stopped();
    }
    return counts;
  }

  /** What broke it is thrown to whoever handed it over; a batch behind it only stops. */
  private static boolean isStored(CompletableFuture<Boolean> batch) {
    try {
      return batch.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException broken) {
        throw broken;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    lanes.close();
  }
}
