package org.mekongdragon.operation;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.mekongdragon.web.Languages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Operations for programs: list, set up, change, move, and who would see a record. */
@RestController
@RequestMapping("/api/v1/operations")
class OperationApi {

  private final Operations operations;
  private final Phases phases;
  private final Audiences audiences;
  private final Languages languages;

  OperationApi(Operations operations, Phases phases, Audiences audiences, Languages languages) {
    this.operations = operations;
    this.phases = phases;
    this.audiences = audiences;
    this.languages = languages;
  }

  @GetMapping
  OperationJson.Items<OperationJson.OneOperation> all() {
    return OperationJson.Items.all(
        operations.all().stream().map(OperationJson.OneOperation::of).toList());
  }

  @PostMapping
  ResponseEntity<OperationJson.OneOperation> create(HttpServletRequest request) {
    Fields fields = JsonBody.fields(request);
    Optional<String> previous =
        Optional.of(fields.line("previous", 20)).filter(code -> !code.isEmpty());
    return created(operations.create(OperationForm.newOperation(fields, previous)));
  }

  @GetMapping("/{code}")
  ResponseEntity<OperationJson.OneOperation> one(@PathVariable String code) {
    return answer(operations.require(code));
  }

  @PutMapping("/{code}")
  ResponseEntity<OperationJson.OneOperation> change(
      @PathVariable String code, HttpServletRequest request) {
    operations.require(code);
    int revision = JsonBody.revision(request);
    Plan plan = OperationForm.plan(JsonBody.fields(request));
    return answer(operations.change(code, plan, revision));
  }

  /**
   * Body as for a new operation, and {@code "organisations"} (all present members when left out),
   * {@code "people"}, {@code "contacts"}.
   */
  @PostMapping("/{code}/next")
  ResponseEntity<OperationJson.OneOperation> next(
      @PathVariable String code, HttpServletRequest request) {
    operations.require(code);
    Fields fields = JsonBody.fields(request);
    return created(phases.setUp(code, NextPhaseForm.read(fields, operations.members(code))));
  }

  /** Body: {@code {"status": "active"}}. */
  @PutMapping("/{code}/status")
  ResponseEntity<OperationJson.OneOperation> move(
      @PathVariable String code, HttpServletRequest request) {
    operations.require(code);
    Fields fields = JsonBody.fields(request);
    Status to = fields.done(() -> fields.choice("status", Status.class));
    return answer(operations.move(code, to));
  }

  @GetMapping("/{code}/audience-preview")
  OperationJson.Preview preview(
      @PathVariable String code,
      @RequestParam(defaultValue = "all") List<String> grants,
      HttpServletRequest request) {
    return OperationJson.Preview.of(audiences.preview(code, grants), languages.of(request).code());
  }

  private static ResponseEntity<OperationJson.OneOperation> created(Operation created) {
    return ResponseEntity.created(URI.create("/api/v1/operations/" + created.code()))
        .eTag(JsonBody.tag(created.revision()))
        .body(OperationJson.OneOperation.of(created));
  }

  private static ResponseEntity<OperationJson.OneOperation> answer(Operation operation) {
    return ResponseEntity.ok()
        .eTag(JsonBody.tag(operation.revision()))
        .body(OperationJson.OneOperation.of(operation));
  }
}
