package org.mekongdragon.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Values that are found once in a transaction, so that all figures of a page are of one moment. A
 * transaction inside another has values of its own, for its reader may be another.
 */
final class OncePerTransaction<V> {

  private final Function<String, V> find;

  OncePerTransaction(Function<String, V> find) {
    this.find = find;
  }

  V get(String key) {
    @SuppressWarnings("unchecked")
    Map<String, V> bound = (Map<String, V>) TransactionSynchronizationManager.getResource(this);
    if (bound == null) {
      Values<V> values = new Values<>(this);
      TransactionSynchronizationManager.registerSynchronization(values);
      values.resume();
      bound = values.found;
    }
    V known = bound.get(key);
    if (known == null) {
      known = find.apply(key);
      bound.put(key, known);
    }
    return known;
  }

  /** What one transaction has found, set aside while another runs inside it. */
  private static final class Values<V> implements TransactionSynchronization {

    private final Object owner;
    private final Map<String, V> found = new HashMap<>();

    private Values(Object owner) {
      this.owner = owner;
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(owner);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(owner, found);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(owner);
    }
  }
}
