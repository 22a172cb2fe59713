package org.mekongdragon.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * How much of a span of time an office was open. Made once for many spans, each of which is then
 * measured by two searches. Immutable.
 */
public final class OpenTime {

  private final boolean always;
  private final long[] begins;
  private final long[] ends;

  /** Seconds that were open before each beginning. */
  private final long[] before;

  private OpenTime(boolean always, List<OfficeHours.Stretch> open) {
    this.always = always;
    begins = open.stream().mapToLong(one -> one.from().getEpochSecond()).toArray();
    ends = open.stream().mapToLong(one -> one.until().getEpochSecond()).toArray();
    before = new long[begins.length];
    for (int i = 1; i < begins.length; i++) {
      before[i] = before[i - 1] + ends[i - 1] - begins[i - 1];
    }
  }

  /** Of an office whose hours nobody knows: every hour counts. */
  static OpenTime clock() {
    return new OpenTime(true, List.of());
  }

  /** Of stretches in order, without overlaps. */
  static OpenTime of(List<OfficeHours.Stretch> open) {
    return new OpenTime(false, open);
  }

  /**
   * What of a span was open, in whole seconds; what lies outside of the time this was made for
   * counts as closed. Nothing when it ends before it begins.
   */
  public Duration between(Instant from, Instant until) {
    long begin = from.getEpochSecond();
    long end = until.getEpochSecond();
    return Duration.ofSeconds(Math.max(0, always ? end - begin : open(end) - open(begin)));
  }

  /** Seconds that were open before a moment. */
  private long open(long second) {
    int at = Arrays.binarySearch(begins, second);
    int last = at >= 0 ? at : -at - 2;
    return last < 0 ? 0 : before[last] + Math.min(second, ends[last]) - begins[last];
  }
}
