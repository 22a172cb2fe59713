package org.mekongdragon.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.database.DataDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Messages that were acknowledged are there after the power has failed, each once. */
class SendsSurviveTest extends ExchangeTest {

  private static final int SENDERS = 4;
  private static final int BEFORE = 12;

  @Autowired private DataDirectory data;

  @Test
  void keepsWhatWasAcknowledgedWhenTheDatabaseIsKilled() throws Exception {
    Scene scene = scene();
    String token = world.token(scene.chinese());
    Caller reader = callerOf(scene.portOfficer());
    Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
    Set<Integer> unknown = ConcurrentHashMap.newKeySet();
    AtomicInteger next = new AtomicInteger();
    AtomicBoolean ended = new AtomicBoolean();
    List<Thread> senders = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      Caller caller = caller().withToken(token);
      senders.add(
          Thread.startVirtualThread(() -> {
            while (!ended.get()) {
              int number = next.incrementAndGet();
              if (!send(caller, scene, number, acknowledged)) {
                unknown.add(number);
                ended.set(true);
              }
            }
          }));
    }
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged.size() >= BEFORE);
    postgres().destroyForcibly();
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(ended::get);
    for (Thread sender : senders) {
      sender.join();
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> reader.get(scene.path() + "?limit=1").status() == 200);

    Set<String> there = new HashSet<>(ids(reader, scene));
    assertThat(there).containsAll(acknowledged.values());
    Caller again = caller().withToken(token);
    for (int number : unknown) {
      assertThat(send(again, scene, number, acknowledged)).isTrue();
    }
    assertThat(acknowledged).hasSize(next.get());
    assertThat(ids(reader, scene))
        .as("each once, though some were sent twice")
        .containsExactlyInAnyOrderElementsOf(acknowledged.values());
  }

  private static boolean send(
      Caller caller, Scene scene, int number, Map<Integer, String> acknowledged) {
    try {
      Caller.Answer answer =
          caller
              .with("Idempotency-Key", scene.code() + "-" + number)
              .post(
                  scene.path(),
                  warning(List.of(scene.port().toString()), "subject", "Number " + number));
      if (answer.status() == 201) {
        acknowledged.put(number, answer.json().get("id").asString());
        return true;
      }
      return false;
    } catch (java.io.UncheckedIOException e) {
      return false;
    }
  }

  private static List<String> ids(Caller reader, Scene scene) {
    List<String> ids = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = reader.get(scene.path() + "?limit=200" + after).json();
      page.get("items").forEach(item -> ids.add(item.get("id").asString()));
      after = page.has("next") ? "&cursor=" + page.get("next").asString() : "";
    } while (!after.isEmpty());
    return ids;
  }

  private ProcessHandle postgres() throws IOException {
    Path root = data.resolve("postgres.port").getParent();
    try (var clusters = Files.newDirectoryStream(root, "cluster-*")) {
      Path pid = clusters.iterator().next().resolve("postmaster.pid");
      return ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
          .orElseThrow();
    }
  }
}
