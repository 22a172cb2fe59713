package org.mekongdragon.seizure;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.mekongdragon.kernel.DecimalSign;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.JsonObjects;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.WebProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Seizures as JSON; the shape is described in {@code docs/formats/seizure-json.md}. */
@RestController
@RequestMapping("/api/v1/operations/{operation}/seizures")
class SeizureApi {

  private static final int LARGEST_BODY = 1 << 20;
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final Seizures seizures;
  private final Photos photos;
  private final Languages languages;

  SeizureApi(Seizures seizures, Photos photos, Languages languages) {
    this.seizures = seizures;
    this.photos = photos;
    this.languages = languages;
  }

  @PostMapping
  ResponseEntity<JsonNode> report(@PathVariable String operation, InputStream body) {
    JsonNode json = read(body);
    List<Fault> faults = new ArrayList<>();
    List<String> audience = audience(json, faults);
    Seizure stored =
        seizures.report(
            operation, new NewSeizure(content(json, faults), audience, consignment(json)));
    return ResponseEntity.created(
            URI.create("/api/v1/operations/" + operation + "/seizures/" + stored.id()))
        .eTag(stored.etag())
        .body(SeizureAnswers.whole(stored));
  }

  private static OptionalLong consignment(JsonNode json) {
    JsonNode number = json.path("consignment");
    return number.isIntegralNumber() ? OptionalLong.of(number.asLong()) : OptionalLong.empty();
  }

  @PostMapping("/check")
  JsonNode check(@PathVariable String operation, HttpServletRequest request, InputStream body) {
    JsonNode json = read(body);
    SeizureContent content = content(json, new ArrayList<>());
    Optional<UUID> self =
        Optional.ofNullable(json.get("id")).map(JsonNode::asString).map(SeizureApi::key);
    return SeizureAnswers.check(seizures.check(operation, content, self), languages.texts(request));
  }

  @GetMapping
  JsonNode list(@PathVariable String operation, HttpServletRequest request) {
    FilterQuery query = new FilterQuery(request.getParameterMap());
    SeizureFilter filter = query.filter(operation);
    ObjectNode answer = SeizureAnswers.list(seizures.list(filter, query.cursor(), query.limit()));
    if (query.flag("count")) {
      answer.put("count", seizures.count(filter));
    }
    return answer;
  }

  @GetMapping("/{id}")
  ResponseEntity<JsonNode> find(@PathVariable String operation, @PathVariable String id) {
    return answer(seizures.find(operation, key(id)));
  }

  @PutMapping("/{id}")
  ResponseEntity<JsonNode> revise(
      @PathVariable String operation,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", defaultValue = "") String match,
      InputStream body) {
    int revision = revision(match);
    JsonNode json = read(body);
    List<Fault> faults = new ArrayList<>();
    List<String> audience = json.has("audience") ? audience(json, faults) : List.of();
    SeizureContent content = content(json, faults);
    return answer(
        seizures.revise(
            new SeizureChange(
                known(operation, id), revision, content, audience, text(json, "why"))));
  }

  @GetMapping("/{id}/revisions")
  JsonNode revisions(@PathVariable String operation, @PathVariable String id) {
    ObjectNode answer = MAPPER.createObjectNode();
    answer.set("items", SeizureAnswers.revisions(seizures.revisions(operation, key(id))));
    return answer;
  }

  @PostMapping("/{id}/release")
  ResponseEntity<JsonNode> release(
      @PathVariable String operation,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", defaultValue = "") String match) {
    Seizure current = current(operation, id);
    return answer(seizures.release(current.id(), revision(match, current)));
  }

  @PostMapping("/{id}/return")
  ResponseEntity<JsonNode> giveBack(
      @PathVariable String operation,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", defaultValue = "") String match,
      InputStream body) {
    JsonNode json = read(body);
    Seizure current = current(operation, id);
    List<Fault> faults = new ArrayList<>();
    List<String> codes = new JsonFields(json, "", faults).texts("codes", 50);
    Problem.throwIfAny(faults);
    return answer(
        seizures.giveBack(
            new SeizureReturn(current.id(), revision(match, current), codes, text(json, "note"))));
  }

  @PostMapping("/{id}/withdraw")
  ResponseEntity<JsonNode> withdraw(
      @PathVariable String operation,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", defaultValue = "") String match,
      InputStream body) {
    String why = text(read(body), "why");
    Seizure current = current(operation, id);
    return answer(seizures.withdraw(current.id(), revision(match, current), why));
  }

  @PostMapping("/{id}/merge")
  ResponseEntity<JsonNode> merge(
      @PathVariable String operation,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", defaultValue = "") String match,
      InputStream body) {
    UUID into = key(text(read(body), "into"));
    Seizure current = current(operation, id);
    return answer(seizures.merge(current.id(), revision(match, current), into));
  }

  @PostMapping("/{id}/unmerge")
  ResponseEntity<JsonNode> unmerge(
      @PathVariable String operation,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", defaultValue = "") String match) {
    Seizure current = current(operation, id);
    return answer(seizures.unmerge(current.id(), revision(match, current)));
  }

  private ResponseEntity<JsonNode> answer(Seizure seizure) {
    ObjectNode json = SeizureAnswers.whole(seizure);
    SeizureAnswers.mergedFrom(json, seizures.mergedInto(seizure.id()));
    PhotoApi.describeAll(json, seizure.operation(), photos.of(seizure.id()));
    return ResponseEntity.status(HttpStatus.OK).eTag(seizure.etag()).body(json);
  }

  private Seizure current(String operation, String id) {
    return seizures.find(operation, key(id));
  }

  private UUID known(String operation, String id) {
    return current(operation, id).id();
  }

  /** Entered here, whatever the input says of its origin. */
  private static SeizureContent content(JsonNode json, List<Fault> faults) {
    SeizureReader.Reading reading = SeizureReader.read(json, DecimalSign.POINT);
    faults.addAll(reading.faults());
    Problem.throwIfAny(faults);
    return reading.content().withOrigin(SeizureContent.Origin.TYPED);
  }

  private static List<String> audience(JsonNode json, List<Fault> faults) {
    return new JsonFields(json, "", faults).texts("audience", 100);
  }

  private static String text(JsonNode json, String field) {
    List<Fault> faults = new ArrayList<>();
    String text = new JsonFields(json, "", faults).text(field, 2_000);
    Problem.throwIfAny(faults);
    return text;
  }

  static UUID key(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw Problem.of(SeizureProblem.SEIZURE_NOT_FOUND);
    }
  }

  /** The revision that If-Match names; what moves a record along may leave it out. */
  private static int revision(String match, Seizure current) {
    return match.isEmpty() ? current.revision() : revision(match);
  }

  private static int revision(String match) {
    String digits = match.replaceAll("^W/", "").replace("\"", "").strip();
    if (!digits.matches("[0-9]{1,9}")) {
      throw Problem.of(WebProblem.IF_MATCH);
    }
    return Integer.parseInt(digits);
  }

  private static JsonNode read(InputStream body) {
    return JsonObjects.read(body, LARGEST_BODY);
  }
}
