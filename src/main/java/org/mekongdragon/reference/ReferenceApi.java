package org.mekongdragon.reference;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Languages;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Code lists for programs and for type-ahead. */
@RestController
@RequestMapping("/api/v1/reference")
class ReferenceApi {

  private static final CacheControl A_WHILE =
      CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate();

  private final Reference reference;
  private final Languages languages;

  ReferenceApi(Reference reference, Languages languages) {
    this.reference = reference;
    this.languages = languages;
  }

  /** What may be meant by {@code q}. */
  record Suggestions(List<Suggestion> suggestions) {}

  /** An entry with everything that its list says. */
  record EntryAnswer(
      String list, String code, Names names, Map<String, String> attributes, String validFrom) {}

  @GetMapping
  List<Edition> editions() {
    return reference.editions();
  }

  @GetMapping("/{list}")
  ResponseEntity<Suggestions> suggest(
      @PathVariable String list,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String lang,
      @RequestParam(defaultValue = "12") int limit,
      HttpServletRequest request) {
    Language language = Language.of(lang).orElseGet(() -> languages.of(request));
    List<Suggestion> found = reference.suggest(kind(list), q, language.code(), limit);
    return ResponseEntity.ok().cacheControl(A_WHILE).body(new Suggestions(found));
  }

  @GetMapping("/{list}/{code}")
  EntryAnswer entry(@PathVariable String list, @PathVariable String code) {
    return find(kind(list), code)
        .map(entry ->
            new EntryAnswer(
                list,
                entry.code(),
                entry.names(),
                entry.attributes(),
                entry.validFrom().toString()))
        .orElseThrow(() -> Problem.of(ReferenceProblem.ENTRY_UNKNOWN, list, code));
  }

  private Optional<Entry> find(ReferenceKind kind, String code) {
    return code.indexOf('\0') >= 0 ? Optional.empty() : reference.entry(kind, code);
  }

  static ReferenceKind kind(String list) {
    return ReferenceKind.of(list)
        .orElseThrow(() -> Problem.of(ReferenceProblem.LIST_UNKNOWN, list));
  }
}
