package org.mekongdragon.explorer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Snapshots as JSON. */
@RestController
class SnapshotApi {

  private final Snapshots snapshots;

  SnapshotApi(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  /** What to freeze; queries as in the explorer's addresses, the usual set when there are none. */
  record Wanted(@Nullable String name, @Nullable String note, @Nullable List<String> queries) {}

  @GetMapping("/api/v1/operations/{code}/snapshots")
  Map<String, Object> list(@PathVariable String code) {
    return Map.of("snapshots", snapshots.of(code));
  }

  @PostMapping("/api/v1/operations/{code}/snapshots")
  @ResponseStatus(HttpStatus.CREATED)
  Snapshot freeze(@PathVariable String code, @RequestBody Wanted wanted) {
    return snapshots.freeze(
        code,
        wanted.name() == null ? "" : wanted.name().strip(),
        wanted.note() == null ? "" : wanted.note().strip(),
        wanted.queries() == null ? List.of() : wanted.queries());
  }

  @GetMapping("/api/v1/operations/{code}/snapshots/{id}")
  SnapshotReport report(@PathVariable String code, @PathVariable UUID id) {
    return snapshots.report(code, id);
  }
}
