package org.mekongdragon.operation;

import java.util.List;
import java.util.Map;

/** Meetings and decisions as they are typed. */
final class MeetingForm {

  private MeetingForm() {}

  static Meeting meeting(Fields fields) {
    return fields.done(() ->
        new Meeting(
            fields.choice("kind", Meeting.Kind.class),
            fields.filledDay("from"),
            fields.day("to"),
            fields.line("place", 200),
            fields.paragraph("note", 4000)));
  }

  static Decision decision(Fields fields) {
    return fields.done(() -> {
      String text = fields.paragraph("text", 4000);
      return new Decision(
          fields.line("number", 60), fields.filledDay("day"), fields.key("meeting"), text);
    });
  }

  static Map<String, List<String>> values(Meeting meeting) {
    return Map.of(
        "kind", List.of(meeting.kind().code()),
        "from", List.of(meeting.from().toString()),
        "to", meeting.to().map(Object::toString).stream().toList(),
        "place", List.of(meeting.place()),
        "note", List.of(meeting.note()));
  }

  static Map<String, List<String>> values(Decision decision) {
    return Map.of(
        "number", List.of(decision.number()),
        "day", List.of(decision.day().toString()),
        "meeting", decision.meeting().map(Object::toString).stream().toList(),
        "text", List.of(decision.text()));
  }
}
