package org.mekongdragon.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FreshChunksTest {

  @Test
  void waitsForRoomWhileSomebodyAsks() throws InterruptedException {
    FreshChunks fresh = new FreshChunks();
    fresh.keep(0, List.of());
    fill(fresh);
    assertThat(fresh.take(0)).as("pushed out").isEmpty();
    CountDownLatch through = new CountDownLatch(1);
    Thread storing =
        Thread.ofVirtual()
            .start(() -> {
              try {
                fresh.makeRoom();
                through.countDown();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    assertThat(through.await(300, TimeUnit.MILLISECONDS)).as("it is full").isFalse();
    assertThat(fresh.take(1)).contains(List.of());
    assertThat(fresh.take(2)).contains(List.of());
    assertThat(fresh.take(3)).contains(List.of());
    assertThat(through.await(20, TimeUnit.SECONDS)).isTrue();
    storing.join();
    assertThat(fresh.take(1)).as("handed out once").isEmpty();
  }

  @Test
  void pushesTheOldestOutWhereNobodyAsks() throws InterruptedException {
    FreshChunks fresh = new FreshChunks();
    fill(fresh);
    assertThat(fresh.take(99)).as("somebody works on something else").isEmpty();
    fresh.makeRoom();
    fresh.keep(7, List.of());
    assertThat(fresh.take(1)).isEmpty();
    assertThat(fresh.take(2)).isPresent();
    assertThat(fresh.take(7)).isPresent();
  }

  private static void fill(FreshChunks fresh) {
    for (int chunk = 1; chunk <= 6; chunk++) {
      fresh.keep(chunk, List.of());
    }
  }
}
