package org.mekongdragon.cargo;

import java.util.UUID;
import org.mekongdragon.web.Texts;

/**
 * Tells what screening found; implemented by the room above that screens. Called in a reading
 * transaction of the caller, so that it answers what the caller may see.
 */
public interface ManifestHits {

  /** Of a whole manifest. */
  HitSummary of(UUID manifest, Texts texts);

  /** Of one consignment. */
  HitSummary ofConsignment(long consignment, Texts texts);
}
