package org.mekongdragon.cargo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The last chunks that this process stored, as they were parsed, so that whoever works on them next
 * need not read them again. Few, and each is handed out once. Whether the caller may read a chunk
 * is not asked here. Thread-safe.
 */
@Component
class FreshChunks {

  private static final int MOST = 6;

  private final Map<Long, List<StoredConsignment>> chunks = new LinkedHashMap<>();

  synchronized void keep(long chunk, List<StoredConsignment> stored) {
    chunks.put(chunk, List.copyOf(stored));
    if (chunks.size() > MOST) {
      chunks.remove(chunks.keySet().iterator().next());
    }
  }

  synchronized Optional<List<StoredConsignment>> take(long chunk) {
    return Optional.ofNullable(chunks.remove(chunk));
  }
}
