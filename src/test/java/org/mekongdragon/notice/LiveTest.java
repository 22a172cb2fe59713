package org.mekongdragon.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mekongdragon.HouseTest;
import org.mekongdragon.database.DatabaseServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What an open browser hears, and when. */
class LiveTest extends HouseTest {

  private static final long PATIENCE_SECONDS = 10;

  @Autowired private Notices notices;
  @Autowired private Live live;
  @Autowired private DatabaseServer server;
  @Autowired private TransactionTemplate transaction;

  @Test
  void tellsEachOpenPageOfItsOwnReaderOnceItIsCommitted() throws Exception {
    String organisation = world.organisation("VN");
    String person = world.person(organisation, Optional.empty());
    String other = world.person(organisation, Optional.empty());
    try (Ear mine = new Ear(person);
        Ear theirs = new Ear(other)) {
      assertThat(mine.next("notices")).isEqualTo("0");
      assertThat(theirs.next("notices")).isEqualTo("0");
      transaction.executeWithoutResult(tx -> {
        tell(person, "1");
        live.touch(List.of(world.id(person)), "messages:X");
        assertThat(mine.events).as("nothing before the commit").isEmpty();
      });
      assertThat(List.of(mine.next(), mine.next()))
          .containsExactlyInAnyOrder("notices 1", "topic messages:X");
      tell(person, "2");
      assertThat(mine.next("notices")).isEqualTo("2");
      assertThat(theirs.events).isEmpty();
    }
  }

  @Test
  void hearsOfWhatOtherProcessesDo() throws Exception {
    String person = world.person(world.organisation("VN"), Optional.empty());
    try (Ear ear = new Ear(person);
        LiveRelayOfAnother another = new LiveRelayOfAnother(server)) {
      ear.next("notices");
      another.send(world.id(person), "messages:Y");
      assertThat(ear.next("topic")).isEqualTo("messages:Y");
    }
  }

  @Test
  void dropsAStreamThatHasGone() throws Exception {
    String person = world.person(world.organisation("VN"), Optional.empty());
    Ear ear = new Ear(person);
    ear.next("notices");
    assertThat(live.size(world.id(person))).isEqualTo(1);
    ear.close();
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (live.size(world.id(person)) > 0 && System.nanoTime() < until) {
      live.keepOpen();
      Thread.sleep(50);
    }
    assertThat(live.size(world.id(person))).isZero();
  }

  @Test
  void opensManyStreamsAtOnceWithFewConnectionsToTheDatabase() throws Exception {
    String organisation = world.organisation("VN");
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      tokens.add(world.token(world.person(organisation, Optional.empty())));
    }
    CountDownLatch open = new CountDownLatch(tokens.size());
    HttpClient client = HttpClient.newHttpClient();
    for (String token : tokens) {
      client
          .sendAsync(request(token), HttpResponse.BodyHandlers.ofInputStream())
          .thenAccept(answer -> {
            if (answer.statusCode() == 200) {
              open.countDown();
            }
          });
    }
    assertThat(open.await(20, TimeUnit.SECONDS)).as("%s are missing", open.getCount()).isTrue();
    client.shutdownNow();
  }

  private HttpRequest request(String token) {
    return HttpRequest.newBuilder(URI.create(caller().base() + "/live"))
        .header("Authorization", "Bearer " + token)
        .header("Accept", "text/event-stream")
        .timeout(Duration.ofSeconds(30))
        .build();
  }

  private void tell(String person, String number) {
    notices.tell(List.of(world.id(person)), Notice.of("report-returned", "/x/" + number, number));
  }

  /** Another process on the same database. */
  private record LiveRelayOfAnother(LiveRelay relay) implements AutoCloseable {

    LiveRelayOfAnother(DatabaseServer server) {
      this(new LiveRelay(server));
      relay.start();
    }

    void send(UUID person, String topic) {
      relay.send(List.of(person), topic);
    }

    @Override
    public void close() {
      relay.stop();
    }
  }

  /** A browser's stream: what it hears, in order. */
  private final class Ear implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    Ear(String login) throws IOException, InterruptedException {
      HttpResponse<java.io.InputStream> response =
          client.send(request(world.token(login)), HttpResponse.BodyHandlers.ofInputStream());
      assertThat(response.statusCode()).isEqualTo(200);
      Thread.startVirtualThread(() -> listen(response.body()));
    }

    private void listen(java.io.InputStream body) {
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
        List<String> event = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith("event:")) {
            event.add(line.substring(6).strip());
          } else if (line.startsWith("data:") && !event.isEmpty()) {
            events.add(event.removeFirst() + " " + line.substring(5).strip());
          }
        }
      } catch (UncheckedIOException | IOException closed) {
        events.add("closed");
      }
    }

    String next() throws InterruptedException {
      String event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return event == null ? "nothing" : event;
    }

    /** The data of the next event of a name; the opening one is passed over. */
    String next(String name) throws InterruptedException {
      String event = next();
      while (event.equals("topic ")) {
        event = next();
      }
      assertThat(event).startsWith(name + " ");
      return event.substring(name.length() + 1);
    }

    @Override
    public void close() {
      client.shutdownNow();
    }
  }
}
