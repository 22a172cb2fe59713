package org.mekongdragon.notice;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open browser. What comes faster than it can be written is told once: a slow reader keeps no
 * list behind it and nobody else waits.
 */
final class LiveStream {

  static final Comparator<LiveStream> OLDEST = Comparator.comparingInt(stream -> stream.number);

  private static final String BEAT = "";

  private final int number;
  private final SseEmitter emitter;
  private final Map<String, String> waiting = new LinkedHashMap<>();
  private boolean writing;

  LiveStream(int number, SseEmitter emitter) {
    this.number = number;
    this.emitter = emitter;
  }

  /**
   * Says that the stream is open. The request's own thread has this written and so sends the
   * headers: filters still add some while it leaves, and would meet another thread that sends them.
   */
  void open() {
    try {
      emitter.send(event("open", ""));
    } catch (IOException e) {
      emitter.completeWithError(e);
    }
  }

  /** Says that a topic has changed, as soon as the one before has been written. */
  void add(String topic, String data) {
    synchronized (waiting) {
      waiting.put(topic, data);
      if (writing) {
        return;
      }
      writing = true;
    }
    Thread.startVirtualThread(this::write);
  }

  void beat() {
    add(BEAT, "");
  }

  void end() {
    emitter.complete();
  }

  private void write() {
    Map<String, String> events = take();
    while (!events.isEmpty()) {
      try {
        for (Map.Entry<String, String> event : events.entrySet()) {
          emitter.send(event(event.getKey(), event.getValue()));
        }
        events = take();
      } catch (IOException | IllegalStateException e) {
        // The browser has gone; the container ends the request. Nothing more is written.
        return;
      }
    }
  }

  private Map<String, String> take() {
    synchronized (waiting) {
      Map<String, String> events = new LinkedHashMap<>(waiting);
      waiting.clear();
      writing = !events.isEmpty();
      return events;
    }
  }

  private static SseEmitter.SseEventBuilder event(String topic, String data) {
    return topic.equals(BEAT)
        ? SseEmitter.event().comment("")
        : SseEmitter.event().name(topic.equals(Live.NOTICES) ? topic : "topic").data(data);
  }
}
