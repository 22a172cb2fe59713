package org.mekongdragon.access;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Tells the database, when a transaction begins, who reads in it, and remembers who that is: most
 * transactions ask. Outside of a transaction, or without anybody signed in, protected tables are
 * empty.
 */
@Component
class ReaderContext implements TransactionExecutionListener {

  // The transaction manager is made before the store that needs it.
  private final ObjectProvider<PersonStore> store;

  ReaderContext(ObjectProvider<PersonStore> store) {
    this.store = store;
  }

  @Override
  public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
    if (failure == null) {
      People.signedIn()
          .ifPresent(
              reader -> CurrentPerson.know(reader.id(), store.getObject().enter(reader.id())));
    }
  }
}
