package org.mekongdragon.exchange;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages as the JSON that programs get. */
final class MessageAnswers {

  private static final JsonMapper JSON = JsonMapper.shared();

  private MessageAnswers() {}

  static ObjectNode whole(
      Message message,
      List<Delivery> deliveries,
      List<MessageIdentifier> identifiers,
      Instant now) {
    ObjectNode json = head(message);
    json.put("text", message.content().text());
    ObjectNode fields = json.putObject("fields");
    message.content().fields().forEach(fields::put);
    ArrayNode found = json.putArray("identifiers");
    for (MessageIdentifier one : identifiers) {
      found
          .addObject()
          .put("kind", one.kind().code())
          .put("value", one.value())
          .put("text", one.text());
    }
    deliveries(json, deliveries, now);
    return json;
  }

  static ObjectNode list(MessageList list, Instant now) {
    ObjectNode json = JSON.createObjectNode();
    ArrayNode items = json.putArray("items");
    for (Message message : list.messages()) {
      ObjectNode item = head(message);
      deliveries(item, list.of(message.id()), now);
      items.add(item);
    }
    list.next().ifPresent(next -> json.put("next", next));
    return json;
  }

  /** Without its text, whose reading is put on record one by one. */
  private static ObjectNode head(Message message) {
    Message.Content content = message.content();
    ObjectNode json = JSON.createObjectNode();
    json.put("id", message.id().toString()).put("operation", message.operation());
    json.put("kind", content.kind().code()).put("state", message.state().code());
    if (!message.number().isEmpty()) {
      json.put("number", message.number());
    }
    json.put("issuer", message.issuer().organisation());
    json.put("subject", content.subject()).put("language", content.language());
    json.put("grading", content.grading().code()).put("handling", content.handling().code());
    json.put("action", content.action().code());
    message.recipients().forEach(json.putArray("recipients")::add);
    json.put("writtenAt", message.times().writtenAt().toString());
    message.times().sentAt().ifPresent(at -> json.put("sentAt", at.toString()));
    message.times().dueAt().ifPresent(at -> json.put("dueAt", at.toString()));
    message.times().officeHours().ifPresent(hours -> json.put("dueOfficeHours", hours));
    json.put("thread", message.place().thread().toString());
    message.place().replyTo().ifPresent(id -> json.put("replyTo", id.toString()));
    message.place().result().ifPresent(one -> json.put("result", one.code()));
    message.place().seizure().ifPresent(id -> json.put("seizure", id.toString()));
    if (message.generated()) {
      json.put("generated", true);
    }
    return json;
  }

  private static void deliveries(ObjectNode json, List<Delivery> deliveries, Instant now) {
    ArrayNode list = json.putArray("deliveries");
    for (Delivery one : deliveries) {
      ObjectNode item = list.addObject();
      item.put("id", one.id().toString()).put("organisation", one.recipient().organisation());
      one.recipient().unit().ifPresent(unit -> item.put("unit", unit.toString()));
      if (!one.recipient().role().isEmpty()) {
        item.put("role", one.recipient().role());
      }
      item.put("state", one.state().map(Delivery.Step::code).orElse("sent"));
      item.put("overdue", one.isOverdue(now));
      item.put("sentAt", one.sentAt().toString());
      due(item, one.chase().due());
      for (Delivery.Mark mark : one.steps()) {
        item.put(name(mark.step()), mark.at().toString());
      }
      one.result().ifPresent(result -> item.put("result", result.code()));
      one.answer().ifPresent(answer -> item.put("answer", answer.toString()));
    }
  }

  private static void due(ObjectNode item, Deadline due) {
    due.at().ifPresent(at -> item.put("dueAt", at.toString()).put("dueWhy", due.reason()));
    due.zone().ifPresent(zone -> item.put("dueZone", zone.getId()));
    if (!due.counted().isEmpty()) {
      ArrayNode counted = item.putArray("dueCounted");
      due.counted()
          .forEach(one ->
              counted
                  .addObject()
                  .put("from", one.from().toString())
                  .put("until", one.until().toString()));
    }
  }

  private static String name(Delivery.Step step) {
    return switch (step) {
      case DELIVERED -> "deliveredAt";
      case OPENED -> "openedAt";
      case ACKNOWLEDGED -> "acknowledgedAt";
      case IN_PROGRESS -> "begunAt";
      case ANSWERED -> "answeredAt";
    };
  }

  static ObjectNode tombstones(List<Tombstone> stones) {
    ObjectNode json = JSON.createObjectNode();
    ArrayNode items = json.putArray("items");
    for (Tombstone one : stones) {
      items
          .addObject()
          .put("message", one.message().toString())
          .put("kind", one.kind().code())
          .put("number", one.number())
          .put("issuer", one.issuer())
          .put("withdrawnAt", one.at().toString())
          .put("confirmed", one.confirmed());
    }
    return json;
  }
}
