package org.mekongdragon.forms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.seizure.Seizure;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Forms for programs: files, sheets, foreign numbers, maps, published formats. */
@RestController
@RequestMapping("/api/v1")
class FormsApi {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** What is published beside the map of each form. */
  private static final List<String> FORMATS =
      Stream.concat(
              Stream.of("stix-seizure", "stix-consignment"),
              Stream.of(MispTemplate.values()).map(template -> "misp-" + template.code()))
          .toList();

  private final Forms forms;
  private final FormExports exports;
  private final FieldMaps maps;
  private final Operations operations;

  FormsApi(Forms forms, FormExports exports, FieldMaps maps, Operations operations) {
    this.forms = forms;
    this.exports = exports;
    this.maps = maps;
    this.operations = operations;
  }

  @GetMapping("/operations/{operation}/forms/{form}")
  void file(
      @PathVariable String operation,
      @PathVariable String form,
      @RequestParam(defaultValue = "json") String format,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "false") boolean changed,
      @RequestParam(defaultValue = "") String year,
      HttpServletResponse response)
      throws IOException {
    ExportRequest request =
        new ExportRequest(
            operation, form, format, ExportRequest.moment(asOf), changed, ExportRequest.year(year));
    operations.require(operation);
    head(request, response);
    var _ = exports.write(request, response.getOutputStream());
  }

  @GetMapping("/forms/cites")
  void cites(
      @RequestParam String year,
      @RequestParam(defaultValue = "xlsx") String format,
      @RequestParam(defaultValue = "") String country,
      @RequestParam(defaultValue = "") String asOf,
      HttpServletResponse response)
      throws IOException {
    ExportRequest request = yearly(year, format, asOf);
    head(request, response);
    var _ =
        exports.writeYear(request, country.toUpperCase(Locale.ROOT), response.getOutputStream());
  }

  /** The annual illegal trade report of a year over all operations. */
  static ExportRequest yearly(String year, String format, String asOf) {
    ExportRequest request =
        new ExportRequest(
            "all",
            OutsideSystem.CITES.code(),
            format,
            ExportRequest.moment(asOf),
            false,
            ExportRequest.year(year));
    if (request.year().isEmpty()) {
      throw Problem.at("year", FormsProblem.FORM_YEAR, year);
    }
    return request;
  }

  /** Whatever can be refused was refused before: from here on octets leave. */
  static void head(ExportRequest request, HttpServletResponse response) {
    response.setContentType(request.type());
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"" + request.fileName() + "\"");
  }

  @GetMapping("/operations/{operation}/seizures/{id}/forms")
  JsonNode sheets(@PathVariable String operation, @PathVariable UUID id) {
    ObjectNode answer = MAPPER.createObjectNode();
    ArrayNode items = answer.putArray("items");
    forms.sheets(operation, id).forEach(sheet -> sheet(items.addObject(), sheet));
    return answer;
  }

  private static void sheet(ObjectNode json, Forms.Sheet sheet) {
    FilledForm form = sheet.form();
    json.put("form", form.map().form().code()).put("mapVersion", form.map().version());
    json.put("status", sheet.standing().status().code());
    json.put("number", form.foreignNumber()).put("late", sheet.standing().late());
    values(json.putArray("fields"), form.head());
    ArrayNode goods = json.putArray("goods");
    form.lines().stream()
        .filter(line -> !line.isEmpty())
        .forEach(line -> values(goods.addArray(), line));
  }

  private static void values(ArrayNode json, List<FilledForm.Value> values) {
    for (FilledForm.Value value : values) {
      ObjectNode field = json.addObject();
      field.put("name", value.field().name()).put("value", value.text());
      field.put("required", value.field().required());
      value.gap().ifPresent(gap -> field.put("gap", gap.name().toLowerCase(Locale.ROOT)));
    }
  }

  /** A foreign number as a program sends it. */
  record Noted(String number) {}

  @PutMapping("/operations/{operation}/seizures/{id}/forms/{form}")
  ResponseEntity<JsonNode> note(
      @PathVariable String operation,
      @PathVariable UUID id,
      @PathVariable String form,
      @RequestBody Noted noted) {
    Seizure seizure = forms.give(operation, id, form(form), noted.number());
    ObjectNode answer = MAPPER.createObjectNode();
    answer.put("id", seizure.id().toString()).put("revision", seizure.revision());
    seizure.content().numbers().foreign().forEach(answer.putObject("foreignNumbers")::put);
    return ResponseEntity.ok().eTag(seizure.etag()).body(answer);
  }

  @GetMapping("/forms/{form}/map")
  JsonNode map(@PathVariable String form) {
    return MapJson.write(maps.current(form(form)));
  }

  @GetMapping("/formats/{name}")
  ResponseEntity<String> format(@PathVariable String name) {
    if (!FORMATS.contains(name)) {
      throw Problem.at("name", FormsProblem.NO_FORM, name);
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(MispTemplate.file(name));
  }

  static OutsideSystem form(String code) {
    return OutsideSystem.of(code).orElseThrow(() -> Problem.at("form", FormsProblem.NO_FORM, code));
  }
}
