package org.mekongdragon.profile;

import java.util.Optional;
import java.util.function.Consumer;
import org.mekongdragon.cargo.Consignments;
import org.mekongdragon.cargo.StoredConsignment;
import org.springframework.stereotype.Component;

/** The history that cargo keeps. */
@Component
class CargoHistory implements History {

  private final Consignments consignments;

  CargoHistory(Consignments consignments) {
    this.consignments = consignments;
  }

  @Override
  public void forEach(String organisation, long afterId, Consumer<Past> consumer) {
    consignments.forEach(organisation, afterId, stored -> consumer.accept(past(stored)));
  }

  @Override
  public Optional<Past> find(long id) {
    return consignments.find(id).map(CargoHistory::past);
  }

  private static Past past(StoredConsignment stored) {
    return new Past(stored.id(), stored.receivedAt(), stored.content());
  }
}
