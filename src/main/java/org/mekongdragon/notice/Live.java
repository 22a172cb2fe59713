package org.mekongdragon.notice;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The streams of open browsers. A stream says only that a topic has changed; the page fetches anew
 * what its reader may see. One stream serves all pages of a browser.
 */
@Component
public class Live {

  /** The topic of a person's own notices; its events carry how many are unseen. */
  public static final String NOTICES = "notices";

  /** A person whose browser forgets to close streams loses the oldest ones. */
  private static final int MOST_OF_A_PERSON = 20;

  private static final Duration LONGEST = Duration.ofHours(12);

  private final Map<UUID, Set<LiveStream>> streams = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();
  private final NoticeStore store;
  private final LiveRelay relay;

  Live(NoticeStore store, LiveRelay relay) {
    this.store = store;
    this.relay = relay;
    relay.to(this::deliver);
  }

  /**
   * Tells the open pages of these people that a topic has changed, once the transaction at hand has
   * committed; without one, now. Pages of other processes on the same database hear of it too.
   *
   * @param topic a word without blanks, as in {@code messages:OMD7}; an element of the page with it
   *     in {@code data-topic} fetches itself anew from {@code data-live-part}
   */
  public void touch(Collection<UUID> people, String topic) {
    if (people.isEmpty()) {
      return;
    }
    Set<UUID> touched = Set.copyOf(people);
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      Pending.of(this).add(touched, topic);
    } else {
      send(touched, topic);
    }
  }

  /** Opens a stream for a person. */
  SseEmitter open(UUID person) {
    SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
    LiveStream stream = new LiveStream(next.incrementAndGet(), emitter);
    Set<LiveStream> own =
        streams.compute(
            person,
            (key, before) -> {
              Set<LiveStream> all = before == null ? ConcurrentHashMap.newKeySet() : before;
              all.add(stream);
              return all;
            });
    emitter.onCompletion(() -> close(person, stream));
    emitter.onTimeout(emitter::complete);
    emitter.onError(thrown -> close(person, stream));
    stream.open();
    deliver(Set.of(person), NOTICES);
    if (own.size() > MOST_OF_A_PERSON) {
      own.stream().min(LiveStream.OLDEST).ifPresent(LiveStream::end);
    }
    return emitter;
  }

  private void close(UUID person, LiveStream stream) {
    streams.computeIfPresent(
        person,
        (key, own) -> {
          own.remove(stream);
          return own.isEmpty() ? null : own;
        });
  }

  /** How many streams a person has open here. */
  int size(UUID person) {
    return streams.getOrDefault(person, Set.of()).size();
  }

  private void send(Set<UUID> people, String topic) {
    deliver(people, topic);
    relay.send(people, topic);
  }

  private void deliver(Set<UUID> people, String topic) {
    List<UUID> here = people.stream().filter(streams::containsKey).toList();
    if (here.isEmpty()) {
      return;
    }
    // The transaction that just ended still holds its connection: another thread asks.
    Thread.startVirtualThread(() -> {
      Map<UUID, Integer> counts = topic.equals(NOTICES) ? store.unseen(here) : Map.of();
      for (UUID person : here) {
        String data = topic.equals(NOTICES) ? "" + counts.getOrDefault(person, 0) : topic;
        streams.getOrDefault(person, Set.of()).forEach(stream -> stream.add(topic, data));
      }
    });
  }

  /** Proxies cut silent connections, and a browser that has gone is noticed by it. */
  @Scheduled(fixedDelayString = "PT25S")
  void keepOpen() {
    streams.values().forEach(own -> own.forEach(LiveStream::beat));
  }

  /** What a transaction has touched, told once at its end. */
  private static final class Pending implements TransactionSynchronization {

    private final Live live;
    private final Map<String, Set<UUID>> topics = new HashMap<>();

    private Pending(Live live) {
      this.live = live;
    }

    static Pending of(Live live) {
      for (TransactionSynchronization one :
          TransactionSynchronizationManager.getSynchronizations()) {
        if (one instanceof Pending pending) {
          return pending;
        }
      }
      Pending pending = new Pending(live);
      TransactionSynchronizationManager.registerSynchronization(pending);
      return pending;
    }

    void add(Set<UUID> people, String topic) {
      topics.computeIfAbsent(topic, key -> new HashSet<>()).addAll(people);
    }

    @Override
    public void afterCommit() {
      topics.forEach((topic, people) -> live.send(people, topic));
    }
  }
}
