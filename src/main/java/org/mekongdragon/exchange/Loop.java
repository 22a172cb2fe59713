package org.mekongdragon.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How far the messages that ask for feedback came. What is counted are deliveries: a message to
 * three recipients is three. What was taken back does not count.
 *
 * @param steps in the order of {@link Step}
 * @param spans how long it took
 */
public record Loop(List<Count> steps, List<Span> spans) {

  public Loop {
    steps = List.copyOf(steps);
    spans = List.copyOf(spans);
  }

  /** What is counted. */
  public enum Step {
    /** All that were sent. */
    SENT,
    /** Somebody of the recipient said that it came. */
    ACKNOWLEDGED,
    /** Something was opened or looked through, whatever came of it. */
    EXAMINED,
    /** An irregularity or a seizure. */
    FOUND,
    /** Examined without a finding, or not met. */
    NIL,
    /** No final feedback. */
    UNANSWERED;

    /** Lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How many deliveries came that far. */
  public record Count(Step step, long deliveries) {}

  /** What is timed. */
  public enum Way {
    TO_ACKNOWLEDGED,
    ACKNOWLEDGED_TO_ANSWERED,
    TO_ANSWERED;

    /** Lower case with hyphens. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * How long a way took.
   *
   * @param deliveries how many went it
   * @param median empty when none did
   * @param ninetieth the 90th percentile, interpolated
   * @param office the same in the recipients' office hours
   */
  public record Span(
      Way way,
      long deliveries,
      Optional<Duration> median,
      Optional<Duration> ninetieth,
      Office office) {

    Span in(Office measured) {
      return new Span(way, deliveries, median, ninetieth, measured);
    }
  }

  /**
   * How long a way took when only the hours count in which the recipient's contact points answer,
   * as their rosters say now; every hour where nobody has said when. Of the newest 20,000
   * deliveries of four years.
   */
  public record Office(Optional<Duration> median, Optional<Duration> ninetieth) {

    static final Office NONE = new Office(Optional.empty(), Optional.empty());
  }

  /** The same with what was measured in office hours. */
  Loop in(Map<Way, Office> office) {
    return new Loop(
        steps,
        spans.stream().map(one -> one.in(office.getOrDefault(one.way(), Office.NONE))).toList());
  }

  /** How many came to a step. */
  public long count(Step step) {
    return steps.stream()
        .filter(one -> one.step() == step)
        .mapToLong(Count::deliveries)
        .findFirst()
        .orElse(0);
  }
}
