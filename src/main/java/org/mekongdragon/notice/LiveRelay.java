package org.mekongdragon.notice;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.mekongdragon.database.DatabaseServer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries live news between the processes that work on one database. It is sent after the commit
 * and on its own connection: a notification inside a transaction would make all commits of the
 * database wait for each other. News that is lost costs a page one update; notices themselves are
 * stored.
 */
@Component
class LiveRelay implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LiveRelay.class);
  private static final String CHANNEL = "dragon_live";

  /** PostgreSQL carries less than 8,000 octets at once. */
  private static final int PEOPLE_AT_ONCE = 150;

  private static final int MOST_WAITING = 2_000;
  private static final int WAIT_MILLIS = 100;
  private static final int PAUSE_MILLIS = 3_000;

  private final DatabaseServer server;
  private final String self = UUID.randomUUID().toString();
  private final BlockingQueue<String> outgoing = new ArrayBlockingQueue<>(MOST_WAITING);
  private volatile BiConsumer<Set<UUID>, String> receiver = (people, topic) -> {};
  private volatile boolean running;

  LiveRelay(DatabaseServer server) {
    this.server = server;
  }

  void to(BiConsumer<Set<UUID>, String> next) {
    receiver = next;
  }

  void send(Collection<UUID> people, String topic) {
    List<UUID> all = List.copyOf(people);
    for (int from = 0; from < all.size(); from += PEOPLE_AT_ONCE) {
      String part =
          all.subList(from, Math.min(all.size(), from + PEOPLE_AT_ONCE)).stream()
              .map(UUID::toString)
              .collect(Collectors.joining(","));
      if (running && !outgoing.offer(self + " " + topic + " " + part)) {
        LOG.debug("too much live news at once");
      }
    }
  }

  @Override
  public void start() {
    running = true;
    Thread.ofPlatform().name("live-relay").daemon().start(this::work);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** A thread ends here: a lost connection is opened again after a pause. */
  private void work() {
    while (running) {
      try (Connection connection = server.application().open();
          Statement statement = connection.createStatement()) {
        statement.execute("set synchronous_commit = off");
        statement.execute("listen " + CHANNEL);
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (running) {
          pass(connection);
          receive(postgres.getNotifications(WAIT_MILLIS));
        }
      } catch (SQLException e) {
        LOG.debug("live news of other processes pauses", e);
        pause();
      }
    }
  }

  private void pass(Connection connection) throws SQLException {
    List<String> news = new ArrayList<>();
    outgoing.drainTo(news);
    if (news.isEmpty()) {
      return;
    }
    try (var notify = connection.prepareStatement("select pg_notify(?, n) from unnest(?) n")) {
      notify.setString(1, CHANNEL);
      notify.setArray(2, connection.createArrayOf("text", news.toArray()));
      notify.execute();
    }
  }

  private void receive(PGNotification[] notifications) {
    if (notifications == null) {
      return;
    }
    for (PGNotification notification : notifications) {
      String[] parts = notification.getParameter().split(" ", 3);
      if (parts.length == 3 && !parts[0].equals(self)) {
        receiver.accept(
            Arrays.stream(parts[2].split(",", -1))
                .map(UUID::fromString)
                .collect(Collectors.toSet()),
            parts[1]);
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
