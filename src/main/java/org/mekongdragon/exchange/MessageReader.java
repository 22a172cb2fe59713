package org.mekongdragon.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;

/** Reads what a form or a program sends into a message; whether it may be sent is asked later. */
final class MessageReader {

  /** The clock of times without an offset. */
  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Map<String, String> values;
  private final List<Fault> faults = new ArrayList<>();

  MessageReader(Map<String, String> values) {
    this.values = values;
  }

  /**
   * The message.
   *
   * @throws Problem {@code message-field-missing}, {@code message-choice}, {@code message-moment},
   *     {@code message-hours}
   */
  NewMessage read(Map<String, String> fields, List<String> recipients, String language) {
    MessageKind kind = chosen("kind", MessageKind::find, MessageKind.FEEDBACK);
    if (kind == MessageKind.FEEDBACK && faults.isEmpty()) {
      // Feedback belongs to a message: it has a call of its own.
      faults.add(
          values.containsKey("kind")
              ? Fault.of("kind", MessageProblem.MESSAGE_CHOICE, kind.code())
              : Fault.of("kind", MessageProblem.MESSAGE_FIELD_MISSING, "kind"));
    }
    Grading grading = chosen("grading", Grading::find, Grading.UNKNOWN);
    Handling handling = chosen("handling", Handling::find, Handling.H1);
    RequestedAction action = chosen("action", RequestedAction::find, RequestedAction.INFORM);
    Optional<Instant> due = moment("dueAt");
    Optional<Integer> hours = hours("dueOfficeHours");
    String written = value("language").matches("en|vi|zh") ? value("language") : language;
    Problem.throwIfAny(faults);
    Message.Content content =
        new Message.Content(
            kind,
            value("subject"),
            values.getOrDefault("text", "").strip().replace("\r\n", "\n"),
            written,
            grading,
            handling,
            action,
            fields,
            template());
    return new NewMessage(content, recipients, due, hours);
  }

  /** What came of a message, as it was stated. */
  FeedbackResult result() {
    if (value("result").isEmpty()) {
      throw Problem.at("result", MessageProblem.MESSAGE_FIELD_MISSING, "result");
    }
    FeedbackResult result = chosen("result", FeedbackResult::find, FeedbackResult.NOT_FOUND);
    Problem.throwIfAny(faults);
    return result;
  }

  private int template() {
    String text = value("template");
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
  }

  private <T> T chosen(String name, Function<String, Optional<T>> find, T usual) {
    String text = value(name);
    if (text.isEmpty()) {
      return usual;
    }
    Optional<T> found = find.apply(text);
    if (found.isEmpty()) {
      faults.add(Fault.of(name, MessageProblem.MESSAGE_CHOICE, Plain.shorten(text)));
    }
    return found.orElse(usual);
  }

  private Optional<Instant> moment(String name) {
    String text = value(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          text.matches(".*(Z|[+-][0-9]{2}:?[0-9]{2})$") && text.length() > 16
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text).atZone(ZONE).toInstant());
    } catch (DateTimeException e) {
      faults.add(Fault.of(name, MessageProblem.MESSAGE_MOMENT, Plain.shorten(text)));
      return Optional.empty();
    }
  }

  private Optional<Integer> hours(String name) {
    String text = value(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int hours = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    if (hours < 1 || hours > NewMessage.MOST_HOURS) {
      faults.add(Fault.of(name, MessageProblem.MESSAGE_HOURS, NewMessage.MOST_HOURS));
    }
    return Optional.of(hours);
  }

  private String value(String name) {
    return values.getOrDefault(name, "").strip();
  }
}
