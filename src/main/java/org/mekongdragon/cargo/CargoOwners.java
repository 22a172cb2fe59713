package org.mekongdragon.cargo;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The audience of each organisation's cargo: everybody at home. It never changes, so it is
 * remembered; knowing the number opens nothing.
 */
@Component
class CargoOwners {

  private final ManifestStore store;
  private final Groups groups;
  private final Map<String, Integer> known = new ConcurrentHashMap<>();

  CargoOwners(ManifestStore store, Groups groups) {
    this.store = store;
    this.groups = groups;
  }

  /** Empty while the organisation has no cargo, or the caller may not see any. */
  Optional<Integer> audienceOf(String organisation) {
    Integer audience = known.get(organisation);
    if (audience != null) {
      return Optional.of(audience);
    }
    Optional<Integer> found = store.audienceOf(organisation);
    found.ifPresent(number -> remember(organisation, number));
    return found;
  }

  /** The same for whoever writes: where there is no cargo yet, the group gets its number now. */
  int audienceFor(String organisation) {
    return audienceOf(organisation)
        .orElseGet(() -> groups.numberOf(Audience.everybody(Audience.home(organisation))));
  }

  /** Only what is committed: a number that is rolled back is never used again. */
  private void remember(String organisation, int number) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            known.put(organisation, number);
          }
        });
  }
}
