package org.mekongdragon.targeting.names;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What words of queries are like, kept because words recur from query to query. Bounded in octets;
 * what was not asked for lately goes first. Any number of threads read and write it without
 * waiting; what is kept, and what is forgotten, changes no answer.
 */
final class Remembered {

  private static final int BYTES_A_SLOT = 128;
  private static final int LEAST_SLOTS = 2;
  private static final int MOST_SLOTS = 1 << 24;
  private static final int MEGABYTE = 1 << 20;

  /** The setting of the process: megabytes that all indexes together remember. */
  private static final String SETTING = "mekongdragon.names.memory";

  private static final int USUAL = 64;
  private static final int MOST = 4_096;

  /** The memory that all indexes of the process share. */
  static final Remembered SHARED = new Remembered((long) setting() * MEGABYTE);

  private final AtomicReferenceArray<@Nullable Near> slots;
  private final long most;
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicInteger hand = new AtomicInteger();

  /**
   * @param most so many octets at most; 0 remembers nothing
   */
  Remembered(long most) {
    this.most = most;
    long wanted = Math.clamp(most / BYTES_A_SLOT, LEAST_SLOTS, MOST_SLOTS);
    slots = new AtomicReferenceArray<>((int) Long.highestOneBit(wanted));
  }

  private static int setting() {
    int megabytes = Integer.getInteger(SETTING, USUAL);
    if (megabytes < 0 || megabytes > MOST) {
      throw new IllegalArgumentException(SETTING + "=" + megabytes + " (0 to " + MOST + ")");
    }
    return megabytes;
  }

  /** What is known of a word; null when it was never asked or is forgotten. */
  @Nullable Near recall(int hash, long segment, Token token) {
    int slot = slot(hash);
    for (int way = 0; way < LEAST_SLOTS; way++) {
      Near known = slots.get(slot ^ way);
      if (known != null && known.isOf(segment, token)) {
        known.touch();
        return known;
      }
    }
    return null;
  }

  /** Keeps what was found; makes room when there is none. */
  void keep(Near near, int hash) {
    if (near.bytes() > most / LEAST_SLOTS) {
      return;
    }
    int slot = slot(hash);
    Near first = slots.get(slot);
    boolean second = first != null && slots.get(slot ^ 1) == null;
    if (!second && first != null) {
      second = first.wasAskedLately();
    }
    Near before = slots.getAndSet(second ? slot ^ 1 : slot, near);
    bytes.addAndGet(near.bytes() - (before == null ? 0 : before.bytes()));
    makeRoom();
  }

  /** Goes round and forgets what was not asked for since the last time. */
  private void makeRoom() {
    for (int i = 0; i < 2 * slots.length() && bytes.get() > most; i++) {
      int slot = slot(hand.getAndIncrement());
      Near old = slots.get(slot);
      if (old != null && !old.wasAskedLately() && slots.compareAndSet(slot, old, null)) {
        bytes.addAndGet(-old.bytes());
      }
    }
  }

  private int slot(int hash) {
    return hash & (slots.length() - 1);
  }

  /** How many octets it takes. */
  long bytes() {
    return bytes.get();
  }
}
