package org.mekongdragon.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mekongdragon.kernel.Fault;

/** What a message must hold before it is sent. */
final class MessageRules {

  /** The longest subject, in characters. */
  static final int LONGEST_SUBJECT = 200;

  /** The longest text, in characters. */
  static final int LONGEST_TEXT = 20_000;

  private static final int LONGEST_FIELD = 2_000;

  private MessageRules() {}

  /** Everything that is wrong, in the order of the form. */
  static List<Fault> faults(
      Message.Content content, Template template, Predicate<String> isCountry) {
    List<Fault> faults = new ArrayList<>();
    line("subject", content.subject(), faults);
    if (content.text().isEmpty() && content.kind() != MessageKind.FEEDBACK) {
      faults.add(missing("text"));
    }
    plain("text", content.text(), LONGEST_TEXT, faults);
    for (TemplateField field : template.shown()) {
      String value = content.fields().getOrDefault(field.code(), "");
      if (value.isEmpty() && field.required()) {
        faults.add(missing("fields." + field.code()));
      } else if (!value.isEmpty()) {
        value(field, value, isCountry, faults);
      }
    }
    for (Map.Entry<String, String> one : content.fields().entrySet()) {
      if (template.field(one.getKey()).isEmpty()) {
        faults.add(
            Fault.of(
                "fields." + Plain.shorten(one.getKey()),
                MessageProblem.MESSAGE_CHOICE,
                Plain.shorten(one.getKey())));
      }
    }
    return faults;
  }

  /** What is wrong with a reason or a note. */
  static List<Fault> note(String name, String text, boolean required) {
    List<Fault> faults = new ArrayList<>();
    if (required && text.isBlank()) {
      faults.add(Fault.of(name, MessageProblem.MESSAGE_REASON));
    }
    plain(name, text, LONGEST_FIELD, faults);
    return faults;
  }

  private static void line(String name, String text, List<Fault> faults) {
    if (text.isEmpty()) {
      faults.add(missing(name));
    }
    plain(name, text, LONGEST_SUBJECT, faults);
    if (text.indexOf('\n') >= 0) {
      faults.add(Fault.of(name, MessageProblem.MESSAGE_TEXT_CONTROL));
    }
  }

  private static void plain(String name, String text, int longest, List<Fault> faults) {
    if (text.length() > longest) {
      faults.add(Fault.of(name, MessageProblem.MESSAGE_TEXT_LONG, longest));
    } else if (Plain.isHostile(text)) {
      faults.add(Fault.of(name, MessageProblem.MESSAGE_TEXT_CONTROL));
    }
  }

  private static void value(
      TemplateField field, String value, Predicate<String> isCountry, List<Fault> faults) {
    String name = "fields." + field.code();
    plain(name, value, LONGEST_FIELD, faults);
    boolean fits =
        switch (field.type()) {
          case TEXT, PLACE -> true;
          case NUMBER -> value.matches("-?[0-9]{1,12}([.,][0-9]{1,6})?");
          case DATE -> isDate(value);
          case COUNTRY -> isCountry.test(value);
          case CHOICE -> field.choices().stream().anyMatch(one -> one.code().equals(value));
        };
    if (!fits) {
      faults.add(Fault.of(name, MessageProblem.MESSAGE_CHOICE, Plain.shorten(value)));
    }
  }

  private static boolean isDate(String value) {
    try {
      return LocalDate.parse(value).getYear() > 1900;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Fault missing(String name) {
    return Fault.of(name, MessageProblem.MESSAGE_FIELD_MISSING, name);
  }
}
