package org.mekongdragon.cargo;

import java.util.Optional;
import java.util.stream.Collectors;
import org.mekongdragon.cargo.parse.CargoFormat;
import org.mekongdragon.web.Texts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Manifests, problems and hits as programs read them. */
final class CargoAnswers {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private CargoAnswers() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** What came of a file; of a checked one there is no key. */
  static ObjectNode outcome(ManifestOutcome outcome, boolean stored, Texts texts) {
    ObjectNode json = object();
    Manifest manifest = outcome.manifest();
    json.put("manifest", stored ? manifest.id().toString() : null);
    json.put("known", outcome.known());
    counts(json, manifest);
    problems(json.putArray("problems"), outcome, texts);
    return json;
  }

  static ObjectNode manifest(Manifest manifest) {
    ObjectNode json = object();
    json.put("manifest", manifest.id().toString());
    json.put("file", manifest.file());
    counts(json, manifest);
    json.put("octets", manifest.octets());
    json.put("octetsRead", manifest.counts().octetsRead());
    json.put("receivedAt", manifest.receivedAt().toString());
    json.put("changedAt", manifest.changedAt().toString());
    return json;
  }

  private static void counts(ObjectNode json, Manifest manifest) {
    json.put("format", manifest.format().map(CargoFormat::label).orElse(null));
    json.put("state", manifest.state().code());
    json.put("rows", manifest.counts().rows());
    json.put("accepted", manifest.counts().accepted());
    json.put("rejected", manifest.counts().rejected());
    json.put("warnings", manifest.counts().warnings());
  }

  private static void problems(ArrayNode array, ManifestOutcome outcome, Texts texts) {
    outcome.problems().stream()
        .flatMap(problem -> problem.reasons().stream().map(reason -> one(problem, reason, texts)))
        .limit(Manifests.MOST_PROBLEMS)
        .forEach(array::add);
  }

  private static ObjectNode one(
      ManifestProblem problem, ManifestProblem.Reason reason, Texts texts) {
    ObjectNode json = object();
    json.put("record", problem.position().record());
    json.put("line", problem.position().line());
    json.put("segment", problem.position().segment());
    json.put("rejected", problem.rejected());
    json.put("field", reason.field());
    json.put("code", reason.code());
    json.put("message", sentence(reason, texts));
    return json;
  }

  /** Adds what screening found; without a room that screens, there are no hits. */
  static void hits(ObjectNode json, Optional<HitSummary> summary) {
    ArrayNode array = json.putArray("hits");
    json.put("hitCount", summary.map(HitSummary::count).orElse(0L));
    json.put("screening", summary.filter(HitSummary::screening).isPresent());
    summary.ifPresent(found ->
        found.best().stream()
            .limit(Manifests.MOST_PROBLEMS)
            .forEach(line -> {
              ObjectNode hit = array.addObject();
              hit.put("id", line.id());
              hit.put("consignment", line.consignment());
              hit.put("waybill", line.waybill());
              hit.put("title", line.title());
              hit.put("score", line.score());
              ArrayNode reasons = hit.putArray("reasons");
              line.reasons().forEach(reasons::add);
            }));
  }

  static String sentence(ManifestProblem.Reason reason, Texts texts) {
    return texts.of("problem." + reason.code(), reason.arguments().toArray());
  }

  /** All reasons in one line, each with its field. */
  static String sentences(ManifestProblem problem, Texts texts) {
    return problem.reasons().stream()
        .map(reason -> {
          String said = sentence(reason, texts);
          return reason.field().isEmpty() ? said : reason.field() + ": " + said;
        })
        .collect(Collectors.joining(" · "));
  }
}
