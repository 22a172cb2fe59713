package org.mekongdragon.shell;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mekongdragon.access.Groups;
import org.mekongdragon.exchange.MessageEvent;
import org.mekongdragon.seizure.SeizureReleased;
import org.mekongdragon.seizure.SeizureRevised;
import org.mekongdragon.seizure.SeizureWithdrawn;
import org.mekongdragon.seizure.SeizuresImported;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open boards that something changed; each fetches anew what its reader may see. Whoever is
 * not in a record's audience is not even told that something happened.
 */
@Component
class LiveBoards {

  private static final Duration LONGEST = Duration.ofHours(12);

  private final Groups groups;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

  LiveBoards(Groups groups) {
    this.groups = groups;
  }

  private record Listener(String operation, UUID person, SseEmitter emitter) {}

  SseEmitter open(String operation, UUID person) {
    SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
    Listener listener = new Listener(operation, person, emitter);
    emitter.onCompletion(() -> listeners.remove(listener));
    emitter.onTimeout(emitter::complete);
    emitter.onError(thrown -> listeners.remove(listener));
    listeners.add(listener);
    send(listener, SseEmitter.event().comment("open"));
    return emitter;
  }

  @TransactionalEventListener
  void on(SeizureReleased event) {
    tell(event.operation(), event.audience());
  }

  @TransactionalEventListener
  void on(SeizureRevised event) {
    tell(event.operation(), event.audience());
  }

  @TransactionalEventListener
  void on(SeizureWithdrawn event) {
    tell(event.operation(), event.audience());
  }

  /** An import may hold records of many audiences: everybody looks anew. */
  @TransactionalEventListener
  void on(SeizuresImported event) {
    listeners.stream()
        .filter(listener -> listener.operation().equals(event.operation()))
        .forEach(this::changed);
  }

  /** Those concerned see it among what waits for them. */
  @TransactionalEventListener
  void on(MessageEvent event) {
    listeners.stream()
        .filter(listener -> listener.operation().equals(event.operation()))
        .filter(listener -> event.people().contains(listener.person()))
        .forEach(listener -> Thread.startVirtualThread(() -> changed(listener)));
  }

  private void tell(String operation, int audience) {
    if (listeners.stream().noneMatch(listener -> listener.operation().equals(operation))) {
      return;
    }
    Thread.startVirtualThread(() -> {
      Set<UUID> readers = groups.readers(audience);
      listeners.stream()
          .filter(listener -> listener.operation().equals(operation))
          .filter(listener -> readers.contains(listener.person()))
          .forEach(this::changed);
    });
  }

  /** Proxies cut silent connections. */
  @Scheduled(fixedDelayString = "PT20S")
  void keepOpen() {
    listeners.forEach(listener -> send(listener, SseEmitter.event().comment("still here")));
  }

  private void changed(Listener listener) {
    send(listener, SseEmitter.event().name("changed").data("changed"));
  }

  private void send(Listener listener, SseEmitter.SseEventBuilder event) {
    try {
      listener.emitter().send(event);
    } catch (IOException | IllegalStateException e) {
      // The browser has gone; the container ends the request.
      listeners.remove(listener);
    }
  }
}
