package org.mekongdragon.database;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What follows a commit and may be lost with the process. A listener of Spring's that runs after
 * the commit would be noted in the database first, and crossed out again on a second connection
 * while the first is held: ten such transactions at once would wait for each other's second.
 */
public final class AfterCommit {

  private AfterCommit() {}

  /**
   * Does something once the transaction at hand has committed, on the same thread and without a
   * connection of its own to rely on; at once where there is no transaction.
   */
  public static void run(Runnable work) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      work.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }
}
