package org.mekongdragon.profile;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The pasts that are in memory: of the few organisations that were asked for last. */
@Component
class StoredPasts {

  private static final int MOST_HELD = 4;

  private final ObjectProvider<History> history;
  private final Clock clock;

  @SuppressWarnings("serial")
  private final Map<String, StoredPast> held =
      new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, StoredPast> eldest) {
          return size() > MOST_HELD;
        }
      };

  StoredPasts(ObjectProvider<History> history, Clock clock) {
    this.history = history;
    this.clock = clock;
  }

  /** The past of an organisation; whoever asks must be at home in it. */
  synchronized StoredPast of(String organisation) {
    return held.computeIfAbsent(
        organisation, own -> new StoredPast(own, history.getObject(), clock));
  }

  History history() {
    return history.getObject();
  }
}
