package org.mekongdragon.screening;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.mekongdragon.access.People;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.JsonObjects;
import org.mekongdragon.web.Languages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Hits as JSON. What is done to a hit is done to its consignment, and so to all hits on it. */
@RestController
@RequestMapping("/api/v1/hits")
class HitApi {

  private static final int LARGEST_BODY = 1 << 16;

  private final Hits hits;
  private final HitAnswers answers;
  private final People people;
  private final Languages languages;

  HitApi(Hits hits, HitAnswers answers, People people, Languages languages) {
    this.hits = hits;
    this.answers = answers;
    this.people = people;
    this.languages = languages;
  }

  @GetMapping
  HitAnswers.ListJson list(HttpServletRequest request) {
    Map<String, String[]> sent = request.getParameterMap();
    HitFilter filter = HitQuery.of(sent).filter(people.current().id());
    Hits.HitList page = hits.hits(filter, HitQuery.cursor(sent), HitQuery.limit(sent, 50));
    return answers.list(page, languages.texts(request));
  }

  @GetMapping("/{id}")
  HitAnswers.WholeJson find(@PathVariable String id, HttpServletRequest request) {
    return answers.whole(key(id), hits.find(key(id)), languages.texts(request));
  }

  @PostMapping("/{id}/assignment")
  HitAnswers.WholeJson assign(
      @PathVariable String id, HttpServletRequest request, InputStream body) {
    JsonNode json = read(body);
    String login = json.has("assignee") ? text(json, "assignee") : people.current().login();
    return answers.whole(key(id), hits.assign(key(id), login), languages.texts(request));
  }

  @PostMapping("/{id}/state")
  HitAnswers.WholeJson move(@PathVariable String id, HttpServletRequest request, InputStream body) {
    JsonNode json = read(body);
    HitState to = choice(json, "state", HitState::of);
    return answers.whole(
        key(id), hits.move(key(id), to, text(json, "note")), languages.texts(request));
  }

  @PostMapping("/{id}/selection")
  HitAnswers.WholeJson select(
      @PathVariable String id, HttpServletRequest request, InputStream body) {
    JsonNode json = read(body);
    SelectionReason why = choice(json, "reason", SelectionReason::of);
    return answers.whole(
        key(id), hits.select(key(id), why, text(json, "note")), languages.texts(request));
  }

  @PostMapping("/{id}/examination")
  HitAnswers.WholeJson examine(
      @PathVariable String id, HttpServletRequest request, InputStream body) {
    JsonNode json = read(body);
    Optional<UUID> seizure =
        text(json, "seizure").isEmpty()
            ? Optional.empty()
            : Optional.of(choice(json, "seizure", UUID::fromString));
    NewExamination examination =
        new NewExamination(
            choice(json, "result", ExaminationResult::of),
            minutes(json),
            text(json, "text"),
            text(json, "operation"),
            seizure);
    return answers.whole(key(id), hits.examine(key(id), examination), languages.texts(request));
  }

  private static OptionalInt minutes(JsonNode json) {
    JsonNode minutes = json.path("minutes");
    if (minutes.isMissingNode() || minutes.isNull()) {
      return OptionalInt.empty();
    }
    if (!minutes.isIntegralNumber() || !minutes.canConvertToInt()) {
      throw Problem.at("minutes", ScreeningProblem.HIT_MINUTES, 0, NewExamination.MOST_MINUTES);
    }
    return OptionalInt.of(minutes.asInt());
  }

  private static <T> T choice(JsonNode json, String name, Function<String, T> read) {
    try {
      return read.apply(text(json, name).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Problem.at(name, ScreeningProblem.HIT_CHOICE, name);
    }
  }

  private static String text(JsonNode json, String name) {
    JsonNode node = json.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    if (!node.isString()) {
      throw Problem.at(name, ScreeningProblem.HIT_CHOICE, name);
    }
    return node.asString().strip();
  }

  /** Something that is no number is nobody's hit. */
  static long key(String id) {
    if (!id.matches("[0-9]{1,18}")) {
      throw Problem.of(ScreeningProblem.HIT_NOT_FOUND);
    }
    return Long.parseLong(id);
  }

  private static JsonNode read(InputStream body) {
    return JsonObjects.readIfAny(body, LARGEST_BODY);
  }
}
