package org.mekongdragon.exchange;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that something changed; each fetches anew what its reader may see. Only those
 * concerned are told, and nobody is told what it was.
 */
@Component
class LiveMessages {

  private static final Duration LONGEST = Duration.ofHours(12);

  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

  /**
   * An open page.
   *
   * @param message the one that it shows; empty for a list
   */
  private record Listener(
      String operation, UUID person, Optional<UUID> message, SseEmitter emitter) {}

  SseEmitter open(String operation, UUID person, Optional<UUID> message) {
    SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
    Listener listener = new Listener(operation, person, message, emitter);
    emitter.onCompletion(() -> listeners.remove(listener));
    emitter.onTimeout(emitter::complete);
    emitter.onError(thrown -> listeners.remove(listener));
    listeners.add(listener);
    send(listener, SseEmitter.event().comment("open"));
    return emitter;
  }

  @TransactionalEventListener
  void on(MessageEvent event) {
    for (Listener listener : listeners) {
      boolean shown =
          listener.message().isEmpty() || listener.message().get().equals(event.message());
      if (shown
          && listener.operation().equals(event.operation())
          && event.people().contains(listener.person())) {
        Thread.startVirtualThread(
            () -> send(listener, SseEmitter.event().name("changed").data("changed")));
      }
    }
  }

  /** Proxies cut silent connections. */
  @Scheduled(fixedDelayString = "PT20S")
  void keepOpen() {
    listeners.forEach(listener -> send(listener, SseEmitter.event().comment("still here")));
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
