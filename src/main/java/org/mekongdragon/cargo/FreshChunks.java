package org.mekongdragon.cargo;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
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

  /** Nothing more is begun while so many wait. */
  private static final int ENOUGH = 4;

  /** What was begun before still finds its place. */
  private static final int MOST = 6;

  private static final long PATIENCE = Duration.ofSeconds(3).toNanos();

  /** As many as were pushed out are known to have been here. */
  private static final int MOST_GONE = 100;

  private final Map<Long, List<StoredConsignment>> chunks = new LinkedHashMap<>();
  private final Deque<Long> gone = new ArrayDeque<>();
  private long asked = System.nanoTime() - PATIENCE;

  synchronized void keep(long chunk, List<StoredConsignment> stored) {
    chunks.put(chunk, List.copyOf(stored));
    if (chunks.size() > MOST) {
      Long oldest = chunks.keySet().iterator().next();
      chunks.remove(oldest);
      gone.add(oldest);
    }
    if (gone.size() > MOST_GONE) {
      gone.remove();
    }
  }

  synchronized Optional<List<StoredConsignment>> take(long chunk) {
    Optional<List<StoredConsignment>> kept = Optional.ofNullable(chunks.remove(chunk));
    if (kept.isPresent() || gone.contains(chunk)) {
      asked = System.nanoTime();
      notifyAll();
    }
    return kept;
  }

  /**
   * Waits until there is room, for as long as somebody asks for what was kept here: whoever stores
   * faster than others work would push out the very ones that they come to next, and each would
   * have to be read again. Nobody waits for those who work on something else.
   */
  synchronized void makeRoom() throws InterruptedException {
    while (chunks.size() >= ENOUGH && System.nanoTime() - asked < PATIENCE) {
      wait(100);
    }
  }
}
