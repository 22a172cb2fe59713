package org.mekongdragon.cargo;

import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.web.Texts;

/**
 * Tells what screening found; implemented by the room above that screens. Called in a reading
 * transaction of the caller, so that it answers what the caller may see.
 */
public interface ManifestHits {

  /** Of a whole manifest. */
  HitSummary of(UUID manifest, Texts texts);

  /**
   * Of a manifest that the caller's own request stored a moment ago, from memory; told once. Needs
   * no transaction.
   *
   * @return empty when {@link #of} has to be asked
   */
  Optional<HitSummary> fresh(UUID manifest, Texts texts);

  /** Of one consignment. */
  HitSummary ofConsignment(long consignment, Texts texts);
}
