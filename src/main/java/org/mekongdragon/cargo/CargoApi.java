package org.mekongdragon.cargo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mekongdragon.cargo.parse.FormatHint;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Cargo for programs: the body is the file, and the answer says what it holds. */
@RestController
@RequestMapping("/api/v1")
class CargoApi {

  private static final int USUAL = 50;

  private final Manifests manifests;
  private final Consignments consignments;
  private final Withdrawals withdrawals;
  private final CargoHits hits;
  private final Languages languages;

  CargoApi(
      Manifests manifests,
      Consignments consignments,
      Withdrawals withdrawals,
      CargoHits hits,
      Languages languages) {
    this.manifests = manifests;
    this.consignments = consignments;
    this.withdrawals = withdrawals;
    this.hits = hits;
    this.languages = languages;
  }

  /** Parameters are read from the address alone: whatever the body says it is, it is the file. */
  @PostMapping("/consignments")
  JsonNode receive(HttpServletRequest request) throws IOException {
    MultiValueMap<String, String> query =
        UriComponentsBuilder.newInstance().query(request.getQueryString()).build().getQueryParams();
    FormatHint format = FormatHint.named(text(query, "format", "auto"));
    boolean stores =
        switch (text(query, "mode", "commit")) {
          case "commit" -> true;
          case "check" -> false;
          default -> throw parameter("mode", "check, commit");
        };
    ManifestRequest asked = new ManifestRequest(format, text(query, "file", ""));
    Texts texts = languages.texts(request);
    try (InputStream file = body(request)) {
      ManifestOutcome outcome =
          stores ? manifests.receive(asked, file) : manifests.check(asked, file);
      ObjectNode answer = CargoAnswers.outcome(outcome, stores, texts);
      CargoAnswers.hits(answer, stores ? found(outcome.manifest().id(), texts) : Optional.empty());
      return answer;
    }
  }

  private Optional<HitSummary> found(UUID manifest, Texts texts) {
    return hits.fresh(manifest, texts).or(() -> hits.of(manifest, texts));
  }

  private static InputStream body(HttpServletRequest request) throws IOException {
    if (request instanceof MultipartHttpServletRequest parts) {
      Optional<MultipartFile> part = parts.getFileMap().values().stream().findFirst();
      return part.orElseThrow(() -> Problem.of(CargoRoomProblem.MANIFEST_EMPTY)).getInputStream();
    }
    return request.getInputStream();
  }

  @GetMapping("/consignments")
  JsonNode list(HttpServletRequest request) {
    CargoQuery query = CargoQuery.of(request.getParameterMap());
    CargoPage page = consignments.list(query.filter(), query.after(), query.limit(USUAL));
    ObjectNode answer = CargoAnswers.object();
    ArrayNode items = answer.putArray("items");
    page.consignments().forEach(one -> items.add(ConsignmentAnswers.of(one)));
    page.next().ifPresent(next -> answer.put("next", Long.toString(next)));
    return answer;
  }

  @GetMapping("/consignments/{id}")
  JsonNode find(@PathVariable String id, HttpServletRequest request) {
    StoredConsignment found = consignments.read(number(id));
    ObjectNode answer = ConsignmentAnswers.of(found);
    CargoAnswers.hits(answer, hits.ofConsignment(found.id(), languages.texts(request)));
    return answer;
  }

  @GetMapping("/manifests")
  JsonNode manifests(HttpServletRequest request) {
    Optional<Instant> before =
        Optional.ofNullable(request.getParameter("before")).map(CargoApi::instant);
    List<Manifest> found = manifests.list(before, USUAL);
    ObjectNode answer = CargoAnswers.object();
    ArrayNode items = answer.putArray("items");
    found.forEach(one -> items.add(CargoAnswers.manifest(one)));
    if (found.size() == USUAL) {
      answer.put("next", found.getLast().receivedAt().toString());
    }
    return answer;
  }

  @GetMapping("/manifests/{id}")
  JsonNode manifest(@PathVariable String id, HttpServletRequest request) {
    Manifest manifest = manifests.find(key(id));
    ObjectNode answer = CargoAnswers.manifest(manifest);
    CargoAnswers.hits(answer, hits.of(manifest.id(), languages.texts(request)));
    return answer;
  }

  @PostMapping("/manifests/{id}/cancel")
  JsonNode cancel(@PathVariable String id) {
    return CargoAnswers.manifest(manifests.cancel(key(id)));
  }

  /** Takes a manifest back; the body says why. */
  @PostMapping("/manifests/{id}/withdraw")
  JsonNode withdraw(@PathVariable String id, @RequestBody Reason reason) {
    return CargoAnswers.manifest(
        withdrawals.withdraw(
            key(id),
            Objects.requireNonNullElse(reason.why(), ""),
            Boolean.TRUE.equals(reason.columns())));
  }

  /**
   * Why a manifest is taken back.
   *
   * @param columns whether its columns were named wrongly
   */
  record Reason(@Nullable String why, @Nullable Boolean columns) {}

  @GetMapping("/manifests/{id}/rejected.csv")
  void rejected(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RejectedRecords.send(manifests, key(id), languages.texts(request), response);
  }

  /** The key of a manifest; what is none names nothing. */
  static UUID key(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problem.of(CargoRoomProblem.MANIFEST_NOT_FOUND);
    }
  }

  /** The number of a consignment; what is none names nothing. */
  static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw Problem.of(CargoRoomProblem.CONSIGNMENT_NOT_FOUND);
    }
  }

  static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw parameter("before", "2026-05-01T00:00:00Z");
    }
  }

  private static String text(MultiValueMap<String, String> query, String name, String otherwise) {
    String value = query.getFirst(name);
    try {
      return value == null || value.isBlank()
          ? otherwise
          : UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8).strip();
    } catch (IllegalArgumentException e) {
      throw parameter(name, otherwise);
    }
  }

  private static Problem parameter(String name, String possible) {
    return Problem.at(name, CargoRoomProblem.CARGO_PARAMETER, name, possible);
  }
}
