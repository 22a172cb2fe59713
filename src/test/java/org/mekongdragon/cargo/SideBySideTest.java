package org.mekongdragon.cargo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SideBySideTest {

  private static final Manifest.Counts NONE = Manifest.Counts.NONE;

  private final List<Long> stored = Collections.synchronizedList(new ArrayList<>());

  @Test
  void storesTwoAtATimeAndFinishesThemInTheirOrder() throws InterruptedException {
    CountDownLatch second = new CountDownLatch(1);
    try (SideBySide lanes =
        new SideBySide(
            NONE,
            (batch, before, turn) -> {
              if (before.rejected() == 10) {
                second.countDown();
              } else if (before.rejected() == 0) {
                await(second);
              }
              assertThat(turn.getAsBoolean()).isTrue();
              stored.add(before.rejected());
              return true;
            })) {
      for (int i = 1; i <= 20; i++) {
        assertThat(lanes.store(batch(i))).isTrue();
      }
      assertThat(lanes.finish()).isEqualTo(new Manifest.Counts(20, 0, 200, 20));
    }
    assertThat(stored).hasSize(20).isSorted();
  }

  @Test
  void storesNothingBehindOneThatIsNotStored() {
    try (SideBySide lanes =
        new SideBySide(
            NONE,
            (batch, before, turn) -> {
              boolean mine = turn.getAsBoolean() && before.rejected() != 10;
              if (mine) {
                stored.add(before.rejected());
              }
              return mine;
            })) {
      boolean more = true;
      for (int i = 1; i <= 5 && more; i++) {
        more = lanes.store(batch(i));
      }
      assertThatThrownBy(lanes::finish).isInstanceOf(ManifestPass.Stopped.class);
    }
    assertThat(stored).containsExactly(0L);
  }

  @Test
  void saysWhatBrokeABatch() {
    try (SideBySide lanes =
        new SideBySide(
            NONE,
            (batch, before, turn) -> {
              turn.getAsBoolean();
              throw new IllegalStateException("batch " + batch.octetsRead());
            })) {
      assertThat(lanes.store(batch(1))).isTrue();
      assertThat(lanes.store(batch(2))).isTrue();
      assertThatThrownBy(() -> lanes.store(batch(3))).hasMessage("batch 1");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).as("the other lane is at work").isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ManifestPass.Batch batch(int octets) {
    return new ManifestPass.Batch(List.of(), List.of(), 10, 1, 0, octets);
  }
}
