package org.mekongdragon.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * How far one recipient is with one message. It holds no word of the message.
 *
 * @param steps what happened, in the order of {@link Step}; each at most once
 * @param result what came of it, when it is known
 * @param answer key of the feedback
 */
public record Delivery(
    UUID id,
    Envelope envelope,
    Recipient recipient,
    Instant sentAt,
    List<Mark> steps,
    Optional<FeedbackResult> result,
    Optional<UUID> answer,
    Chase chase,
    HandOver handOver) {

  public Delivery {
    steps = List.copyOf(steps);
  }

  /** Which message it is about. */
  public record Envelope(
      UUID message, String operation, MessageKind kind, String number, String issuer) {}

  /** What a recipient did with it. */
  public enum Step {
    DELIVERED,
    OPENED,
    ACKNOWLEDGED,
    IN_PROGRESS,
    ANSWERED;

    /** Lower case with hyphens. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A step that was made.
   *
   * @param by who, empty when nobody in particular did
   */
  public record Mark(Step step, Instant at, Optional<UUID> by) {}

  /**
   * Deadline and what was done about it.
   *
   * @param due until when feedback is expected, and why then
   * @param overdueAt when it was found to be late
   * @param escalations how often it went one point further
   */
  public record Chase(
      Deadline due, Optional<Instant> overdueAt, Optional<Instant> remindedAt, int escalations) {

    /** Until when feedback is expected. */
    public Optional<Instant> dueAt() {
      return due.at();
    }
  }

  /**
   * Who works on it.
   *
   * @param assigned a person of the recipient
   * @param offered a unit of the same organisation that was asked to take it
   */
  public record HandOver(Optional<UUID> assigned, Optional<UUID> offered) {}

  /** The last step that was made, empty when it was only sent. */
  public Optional<Step> state() {
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast().step());
  }

  /** Whether a step was made. */
  public boolean has(Step step) {
    return steps.stream().anyMatch(mark -> mark.step() == step);
  }

  /** Whether feedback is late at a moment. */
  public boolean isOverdue(Instant now) {
    return envelope.kind().expectsFeedback()
        && !has(Step.ANSWERED)
        && chase.dueAt().filter(now::isAfter).isPresent();
  }
}
