package org.mekongdragon.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.kernel.DecimalSign;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Imports for programs: the body is the file. */
@RestController
@RequestMapping("/api/v1/operations/{operation}/imports")
class ImportApi {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final Imports imports;
  private final Operations operations;
  private final Languages languages;

  ImportApi(Imports imports, Operations operations, Languages languages) {
    this.imports = imports;
    this.operations = operations;
    this.languages = languages;
  }

  /**
   * The parameters are read from the address alone: a body that says it is a form, as some programs
   * say of every body, is a file nevertheless.
   */
  @PostMapping
  ResponseEntity<JsonNode> receive(@PathVariable String operation, HttpServletRequest request)
      throws IOException {
    operations.require(operation);
    Query query = Query.of(request);
    ImportRequest asked = query.request(operation);
    boolean commits =
        switch (query.text("mode", "check")) {
          case "check" -> false;
          case "commit" -> true;
          default -> throw Problem.at("mode", IntakeProblem.PARAMETER, "check, commit");
        };
    String kind = query.text("kind", "seizures");
    imports.kind(kind);
    UUID id = UUID.randomUUID();
    Texts texts = languages.texts(request);
    try {
      Path file = keep(id, request);
      if (!commits) {
        return ResponseEntity.ok(report(imports.check(kind, asked, file), texts));
      }
      Imports.Outcome outcome = imports.commit(kind, asked, file);
      ObjectNode answer = report(outcome.report(), texts);
      answer.put("id", outcome.run().id().toString());
      answer.put("state", ImportRun.State.DONE.code());
      return ResponseEntity.ok(answer);
    } finally {
      imports.forget(id);
    }
  }

  private Path keep(UUID id, HttpServletRequest request) throws IOException {
    if (request instanceof MultipartHttpServletRequest parts) {
      Optional<MultipartFile> part = parts.getFileMap().values().stream().findFirst();
      if (part.isEmpty()) {
        throw Problem.of(IntakeProblem.FILE_EMPTY);
      }
      try (InputStream input = part.get().getInputStream()) {
        return imports.keep(id, input, part.get().getSize());
      }
    }
    return imports.keep(id, request.getInputStream(), request.getContentLengthLong());
  }

  @GetMapping
  JsonNode list(@PathVariable String operation) {
    ObjectNode answer = MAPPER.createObjectNode();
    ArrayNode items = answer.putArray("items");
    imports.list(operation).forEach(run -> items.add(run(run)));
    return answer;
  }

  @GetMapping("/{id}")
  JsonNode find(@PathVariable String operation, @PathVariable String id) {
    return run(imports.find(operation, key(id)));
  }

  @PostMapping("/{id}/cancel")
  JsonNode cancel(@PathVariable String operation, @PathVariable String id) {
    return run(imports.cancel(operation, key(id)));
  }

  @GetMapping("/{id}/rejected.csv")
  void rejected(
      @PathVariable String operation,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    UUID key = key(id);
    imports.find(operation, key);
    RejectedRows.send(imports, operation, key, languages.texts(request), response);
  }

  static UUID key(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw Problem.of(IntakeProblem.RUN_NOT_FOUND);
    }
  }

  static ObjectNode report(ImportReport report, Texts texts) {
    ObjectNode json = MAPPER.createObjectNode();
    counts(json, report.counts());
    json.put("warnings", report.counts().warnings());
    findings(json.putArray("problems"), report.errors(), texts);
    if (report.leftOff() > 0) {
      json.put("problemsLeftOff", report.leftOff());
    }
    findings(json.putArray("warningList"), report.warnings(), texts);
    return json;
  }

  private static void counts(ObjectNode json, ImportRun.Counts counts) {
    json.put("rows", counts.total()).put("accepted", counts.accepted());
    json.put("rejected", counts.rejected()).put("duplicates", counts.duplicates());
    json.put("records", counts.records());
  }

  private static void findings(ArrayNode array, List<ImportFinding> findings, Texts texts) {
    for (ImportFinding finding : findings) {
      ObjectNode json = array.addObject();
      json.put("row", finding.row()).put("field", finding.fault().field());
      json.put("code", finding.fault().code().code());
      json.put("message", texts.of(finding.fault()));
    }
  }

  private static ObjectNode run(ImportRun run) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("id", run.id().toString()).put("kind", run.kind()).put("format", run.format());
    json.put("file", run.file()).put("state", run.state().code()).put("owner", run.owner());
    counts(json, run.counts());
    json.put("done", run.counts().done()).put("warnings", run.counts().warnings());
    json.put("startedAt", run.startedAt().toString());
    json.put("changedAt", run.changedAt().toString());
    return json;
  }

  /** The parameters in the address. */
  record Query(MultiValueMap<String, String> values) {

    static Query of(HttpServletRequest request) {
      return new Query(
          UriComponentsBuilder.newInstance()
              .query(request.getQueryString())
              .build()
              .getQueryParams());
    }

    String text(String name, String otherwise) {
      String value = values.getFirst(name);
      try {
        return value == null || value.isBlank()
            ? otherwise
            : UriUtils.decode(value.replace('+', ' '), java.nio.charset.StandardCharsets.UTF_8)
                .strip();
      } catch (IllegalArgumentException e) {
        throw Problem.at(name, IntakeProblem.PARAMETER, name);
      }
    }

    ImportRequest request(String operation) {
      DecimalSign sign =
          switch (text("decimal", "")) {
            case "" -> DecimalSign.UNKNOWN;
            case "point" -> DecimalSign.POINT;
            case "comma" -> DecimalSign.COMMA;
            default -> throw Problem.at("decimal", IntakeProblem.PARAMETER, "point, comma");
          };
      boolean release =
          switch (text("release", "true")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.at("release", IntakeProblem.PARAMETER, "true, false");
          };
      List<String> audience = new ArrayList<>();
      for (String value : text("audience", "all").split(",")) {
        if (!value.isBlank()) {
          audience.add(value.strip());
        }
      }
      String file =
          text("file", "")
              .codePoints()
              .limit(200)
              .filter(point -> !Character.isISOControl(point))
              .mapToObj(Character::toString)
              .collect(Collectors.joining());
      return new ImportRequest(
          operation, text("format", Imports.AUTO), file, audience, release, sign);
    }
  }
}
