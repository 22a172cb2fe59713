package org.mekongdragon.cargo;

import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the room above found, if there is one. */
@Component
class CargoHits {

  private final ObjectProvider<ManifestHits> hits;

  CargoHits(ObjectProvider<ManifestHits> hits) {
    this.hits = hits;
  }

  @Transactional(readOnly = true)
  Optional<HitSummary> of(UUID manifest, Texts texts) {
    return Optional.ofNullable(hits.getIfAvailable()).map(room -> room.of(manifest, texts));
  }

  /** Of what the caller's own request stored a moment ago; empty when it has to be read. */
  Optional<HitSummary> fresh(UUID manifest, Texts texts) {
    return Optional.ofNullable(hits.getIfAvailable()).flatMap(room -> room.fresh(manifest, texts));
  }

  @Transactional(readOnly = true)
  Optional<HitSummary> ofConsignment(long consignment, Texts texts) {
    return Optional.ofNullable(hits.getIfAvailable())
        .map(room -> room.ofConsignment(consignment, texts));
  }
}
