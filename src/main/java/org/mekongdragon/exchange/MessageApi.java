package org.mekongdragon.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Messages as JSON. */
@RestController
@RequestMapping("/api/v1/operations/{operation}/messages")
class MessageApi {

  private final Messages messages;
  private final Recalls recalls;
  private final Approvals approvals;
  private final Chases chases;
  private final Clock clock;

  MessageApi(Messages messages, Recalls recalls, Approvals approvals, Chases chases, Clock clock) {
    this.messages = messages;
    this.recalls = recalls;
    this.approvals = approvals;
    this.chases = chases;
    this.clock = clock;
  }

  @PostMapping
  ResponseEntity<JsonNode> send(@PathVariable String operation, InputStream body) {
    MessageBody wanted = MessageBody.of(body);
    Dispatch sent =
        messages.dispatch(
            operation,
            author ->
                new MessageReader(wanted.values())
                    .read(wanted.fields(), wanted.texts("recipients"), author.language()));
    return created(
        sent.message(),
        MessageAnswers.whole(
            sent.message(), sent.deliveries(), sent.identifiers(), clock.instant()));
  }

  @GetMapping
  JsonNode list(@PathVariable String operation, HttpServletRequest request) {
    MessageQuery query = new MessageQuery(request.getParameterMap());
    MessageFilter filter = query.filter(operation);
    ObjectNode answer =
        MessageAnswers.list(messages.list(filter, query.cursor(), query.limit()), clock.instant());
    if (query.flag("count")) {
      answer.put("count", messages.count(filter));
    }
    return answer;
  }

  @GetMapping("/{id}")
  JsonNode read(@PathVariable String operation, @PathVariable String id) {
    return whole(messages.read(operation, key(id)));
  }

  @GetMapping("/{id}/thread")
  JsonNode thread(@PathVariable String operation, @PathVariable String id) {
    Message message = messages.find(operation, key(id));
    List<Message> thread = messages.thread(message);
    List<Delivery> deliveries = messages.deliveries(thread.stream().map(Message::id).toList());
    return MessageAnswers.list(
        new MessageList(thread, deliveries, Optional.empty()), clock.instant());
  }

  @PostMapping("/{id}/acknowledgement")
  JsonNode acknowledge(@PathVariable String operation, @PathVariable String id) {
    return whole(messages.acknowledge(operation, key(id)));
  }

  @PostMapping("/{id}/progress")
  JsonNode begin(@PathVariable String operation, @PathVariable String id) {
    return whole(messages.begin(operation, key(id)));
  }

  @PostMapping("/{id}/feedback")
  ResponseEntity<JsonNode> feedback(
      @PathVariable String operation, @PathVariable String id, InputStream body) {
    MessageBody said = MessageBody.of(body);
    Optional<UUID> seizure =
        Optional.of(said.text("seizure")).filter(text -> !text.isEmpty()).map(MessageApi::key);
    return created(
        messages.feedback(
            operation,
            key(id),
            new MessageReader(said.values()).result(),
            seizure,
            said.text("text")));
  }

  @PostMapping("/{id}/replies")
  ResponseEntity<JsonNode> reply(
      @PathVariable String operation, @PathVariable String id, InputStream body) {
    return created(messages.reply(operation, key(id), MessageBody.of(body).text("text")));
  }

  @PostMapping("/{id}/recall")
  JsonNode recall(@PathVariable String operation, @PathVariable String id, InputStream body) {
    return whole(recalls.recall(operation, key(id), MessageBody.of(body).text("reason")));
  }

  @PostMapping("/{id}/narrowing")
  JsonNode narrow(@PathVariable String operation, @PathVariable String id, InputStream body) {
    MessageBody said = MessageBody.of(body);
    Set<UUID> from = new HashSet<>();
    said.texts("deliveries").forEach(text -> from.add(key(text)));
    return whole(recalls.narrow(operation, key(id), from, said.text("reason")));
  }

  @PostMapping("/{id}/approval")
  JsonNode approve(@PathVariable String operation, @PathVariable String id) {
    return whole(approvals.approve(operation, key(id)));
  }

  @PostMapping("/{id}/refusal")
  JsonNode refuse(@PathVariable String operation, @PathVariable String id, InputStream body) {
    return whole(approvals.refuse(operation, key(id), MessageBody.of(body).text("reason")));
  }

  @PostMapping("/{id}/reminder")
  JsonNode remind(@PathVariable String operation, @PathVariable String id) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("reminded", chases.remind(operation, key(id)));
  }

  @GetMapping("/withdrawn")
  JsonNode withdrawn(@PathVariable String operation) {
    return MessageAnswers.tombstones(recalls.tombstones(operation));
  }

  @PostMapping("/{id}/confirmation")
  JsonNode confirm(@PathVariable String operation, @PathVariable String id) {
    recalls.confirm(operation, key(id));
    return MessageAnswers.tombstones(recalls.tombstones(operation));
  }

  private ResponseEntity<JsonNode> created(Message message) {
    return created(message, whole(message));
  }

  private static ResponseEntity<JsonNode> created(Message message, JsonNode body) {
    return ResponseEntity.created(
            URI.create("/api/v1/operations/" + message.operation() + "/messages/" + message.id()))
        .body(body);
  }

  private JsonNode whole(Message message) {
    return MessageAnswers.whole(
        message,
        messages.deliveries(List.of(message.id())),
        messages.identifiers(message.id()),
        clock.instant());
  }

  static UUID key(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw Problem.of(MessageProblem.MESSAGE_NOT_FOUND);
    }
  }
}
