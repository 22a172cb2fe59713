package org.mekongdragon.access;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers who calls for the length of a transaction: one that sends a message asks five times. It
 * is forgotten when the transaction itself changes accounts or groups.
 */
final class CurrentPerson implements TransactionSynchronization {

  private static final Object KEY = new Object();

  private final UUID id;
  private Optional<Person> person;

  private CurrentPerson(UUID id, Optional<Person> person) {
    this.id = id;
    this.person = person;
  }

  /** What is remembered of that person, or looked up and remembered. */
  static Optional<Person> of(UUID id, Supplier<Optional<Person>> look) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return look.get();
    }
    if (TransactionSynchronizationManager.getResource(KEY) instanceof CurrentPerson known) {
      return known.id.equals(id) && known.person.isPresent() ? known.person : look.get();
    }
    CurrentPerson current = new CurrentPerson(id, look.get());
    TransactionSynchronizationManager.bindResource(KEY, current);
    TransactionSynchronizationManager.registerSynchronization(current);
    return current.person;
  }

  /** What was looked up as the transaction began. */
  static void know(UUID id, Optional<Person> person) {
    if (TransactionSynchronizationManager.isSynchronizationActive()
        && TransactionSynchronizationManager.getResource(KEY) == null) {
      CurrentPerson current = new CurrentPerson(id, person);
      TransactionSynchronizationManager.bindResource(KEY, current);
      TransactionSynchronizationManager.registerSynchronization(current);
    }
  }

  /** From now on until the end of the transaction everybody is looked up anew. */
  static void forget() {
    if (TransactionSynchronizationManager.getResource(KEY) instanceof CurrentPerson known) {
      known.person = Optional.empty();
    }
  }

  @Override
  public void suspend() {
    TransactionSynchronizationManager.unbindResource(KEY);
  }

  @Override
  public void resume() {
    TransactionSynchronizationManager.bindResource(KEY, this);
  }

  @Override
  public void afterCompletion(int status) {
    var _ = TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
  }
}
