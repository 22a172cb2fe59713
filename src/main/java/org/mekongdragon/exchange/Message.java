package org.mekongdragon.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that one member tells others.
 *
 * @param number as in {@code CN-W-2026-0012}, empty until it is sent
 * @param audience number of the audience that reads it
 */
public record Message(
    UUID id,
    String operation,
    MessageState state,
    String number,
    Issuer issuer,
    Content content,
    Place place,
    List<String> recipients,
    Times times,
    int audience,
    boolean generated) {

  public Message {
    recipients = List.copyOf(recipients);
  }

  /**
   * Whose it is.
   *
   * @param organisation code
   * @param approver who agreed to it, when a second person had to
   */
  public record Issuer(
      String organisation, Optional<UUID> unit, UUID author, Optional<UUID> approver) {}

  /**
   * What it says.
   *
   * @param language {@code en}, {@code vi} or {@code zh}: the writer's
   * @param fields values by the code of the template's field
   * @param template the version of the template it was written with, 0 for ours
   */
  public record Content(
      MessageKind kind,
      String subject,
      String text,
      String language,
      Grading grading,
      Handling handling,
      RequestedAction action,
      Map<String, String> fields,
      int template) {

    public Content {
      fields = Map.copyOf(fields);
    }

    /** The same in a version of its template. */
    Content in(int version) {
      return new Content(kind, subject, text, language, grading, handling, action, fields, version);
    }
  }

  /**
   * What it belongs to.
   *
   * @param thread key of the first message of the thread, its own for that one
   * @param result what came of the message that it answers, for feedback
   */
  public record Place(
      UUID thread,
      Optional<UUID> replyTo,
      Optional<FeedbackResult> result,
      Optional<UUID> seizure) {}

  /**
   * When.
   *
   * @param dueAt until when feedback is expected, of the last recipient
   * @param officeHours how many hours each recipient has, when they were given so
   */
  public record Times(
      Instant writtenAt,
      Optional<Instant> sentAt,
      Optional<Instant> dueAt,
      Optional<Integer> officeHours) {

    /** What it is listed by. */
    Instant at() {
      return sentAt.orElse(writtenAt);
    }
  }

  /** The same under its number. */
  Message numbered(String given) {
    return new Message(
        id,
        operation,
        state,
        given,
        issuer,
        content,
        place,
        recipients,
        times,
        audience,
        generated);
  }

  /** What it is. */
  public MessageKind kind() {
    return content.kind();
  }

  /** Whether it opened its thread. */
  public boolean opens() {
    return place.thread().equals(id);
  }
}
