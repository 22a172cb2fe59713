package org.mekongdragon.profile;

import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.Audience;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.WebProblem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Groups of terms for programs. */
@RestController
@RequestMapping("/api/v1/rule-groups")
class GroupApi {

  private final UnitGroups groups;
  private final GroupUses uses;

  GroupApi(UnitGroups groups, GroupUses uses) {
    this.groups = groups;
    this.uses = uses;
  }

  /** A version of a group; name as rules write it. */
  record OneJson(
      UUID id,
      String name,
      int version,
      String kind,
      String title,
      String explanation,
      List<String> terms,
      boolean retired,
      JsonNode words,
      String organisation,
      String why,
      Instant savedAt) {}

  /** A profile that uses a group, and what the newest version would change. */
  record UseJson(
      UUID profile, int version, String name, int means, List<String> added, List<String> gone) {}

  @GetMapping
  Map<String, List<OneJson>> list() {
    return Map.of("items", groups.all().stream().map(one -> json(one, one.current())).toList());
  }

  @PostMapping
  ResponseEntity<OneJson> create(InputStream body) {
    GroupForm form = GroupForm.read(body);
    Optional<Audience> shared =
        Optional.of(form.value("operation"))
            .filter(operation -> !operation.isEmpty())
            .map(Audience::everybody);
    UnitGroup saved = groups.create(form.name(), form.content(), shared);
    return ResponseEntity.created(URI.create("/api/v1/rule-groups/" + saved.id()))
        .eTag(tag(saved))
        .body(json(saved, saved.current()));
  }

  @GetMapping("/{id}")
  ResponseEntity<OneJson> one(@PathVariable String id) {
    UnitGroup found = groups.find(GroupPages.key(id));
    return ResponseEntity.ok().eTag(tag(found)).body(json(found, found.current()));
  }

  @PutMapping("/{id}")
  ResponseEntity<OneJson> save(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", defaultValue = "") String match,
      InputStream body) {
    if (!match.matches("(W/)?\"[0-9]{1,9}\"|[0-9]{1,9}")) {
      throw Problem.of(WebProblem.IF_MATCH);
    }
    int version = Integer.parseInt(match.replaceAll("[^0-9]", ""));
    GroupForm form = GroupForm.read(body);
    UnitGroup saved = groups.save(GroupPages.key(id), version, form.content(), form.value("why"));
    return ResponseEntity.ok().eTag(tag(saved)).body(json(saved, saved.current()));
  }

  @GetMapping("/{id}/versions")
  Map<String, List<OneJson>> versions(@PathVariable String id) {
    UnitGroup group = groups.find(GroupPages.key(id));
    return Map.of(
        "items", groups.versions(group.id()).stream().map(one -> json(group, one)).toList());
  }

  @GetMapping("/{id}/uses")
  Map<String, List<UseJson>> uses(@PathVariable String id) {
    return Map.of(
        "items",
        uses.of(GroupPages.key(id)).stream()
            .map(use ->
                new UseJson(
                    use.profile().id(),
                    use.profile().version(),
                    use.profile().content().name(),
                    use.used(),
                    use.added(),
                    use.gone()))
            .toList());
  }

  /** Lets a profile mean the newest version of the group. */
  @PostMapping("/{id}/uses/{profile}")
  Map<String, Object> apply(
      @PathVariable String id,
      @PathVariable String profile,
      @RequestHeader(name = "If-Match", defaultValue = "") String match) {
    if (!match.matches("(W/)?\"[0-9]{1,9}\"|[0-9]{1,9}")) {
      throw Problem.of(WebProblem.IF_MATCH);
    }
    RiskProfile renewed =
        uses.apply(
            GroupPages.key(id),
            ProfileApi.key(profile, RiskProfileProblem.RISK_PROFILE_UNKNOWN),
            Integer.parseInt(match.replaceAll("[^0-9]", "")));
    return Map.of("profile", renewed.id(), "version", renewed.version());
  }

  private static OneJson json(UnitGroup group, UnitGroup.Version version) {
    GroupContent content = version.content();
    return new OneJson(
        group.id(),
        "@" + group.name(),
        version.number(),
        content.kind().code(),
        content.title(),
        content.explanation(),
        content.terms(),
        content.retired(),
        content.words().json("title", "explanation"),
        group.organisation(),
        version.why(),
        version.savedAt());
  }

  private static String tag(UnitGroup group) {
    return "\"" + group.version() + "\"";
  }
}
