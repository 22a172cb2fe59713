package org.mekongdragon.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What was found in the last small manifests, for the answers to those who sent them: whoever knows
 * the key of a manifest that was stored a moment ago is who stored it. Few, and each is handed out
 * once. Thread-safe.
 */
@Component
class FreshHits {

  private static final int MOST = 100;

  private final Map<UUID, List<Found>> manifests = new LinkedHashMap<>();

  /** A hit and by what people know its consignment. */
  record Found(Hit hit, String waybill) {}

  synchronized void keep(UUID manifest, List<Found> found) {
    manifests.put(manifest, List.copyOf(found));
    if (manifests.size() > MOST) {
      manifests.remove(manifests.keySet().iterator().next());
    }
  }

  synchronized Optional<List<Found>> take(UUID manifest) {
    return Optional.ofNullable(manifests.remove(manifest));
  }
}
