package org.mekongdragon.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which messages are wanted; empty fields match all.
 *
 * @param states codes of {@link MessageState}
 * @param progress how far the recipients are: {@code unacknowledged}, {@code acknowledged}, {@code
 *     unanswered}, {@code answered}, {@code examined}, {@code found}, {@code nil}
 * @param from code of the issuer
 * @param to code of a recipient
 * @param mine what is addressed to the reader
 * @param overdue what a recipient is late with
 * @param since first day, where the reader's operation is
 * @param until last day
 */
public record MessageFilter(
    String operation,
    List<MessageKind> kinds,
    List<MessageState> states,
    String progress,
    String from,
    String to,
    boolean mine,
    boolean overdue,
    String text,
    Optional<LocalDate> since,
    Optional<LocalDate> until) {

  /** The values of {@link #progress}. */
  public static final List<String> PROGRESS =
      List.of(
          "unacknowledged", "acknowledged", "unanswered", "answered", "examined", "found", "nil");

  public MessageFilter {
    kinds = List.copyOf(kinds);
    states = List.copyOf(states);
  }

  /** Everything of an operation. */
  public static MessageFilter of(String operation) {
    return new MessageFilter(
        operation,
        List.of(),
        List.of(),
        "",
        "",
        "",
        false,
        false,
        "",
        Optional.empty(),
        Optional.empty());
  }
}
