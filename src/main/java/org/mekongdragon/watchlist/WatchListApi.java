package org.mekongdragon.watchlist;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.ProblemCode;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.WebProblem;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Watch lists for programs. */
@RestController
@RequestMapping("/api/v1/watch-lists")
class WatchListApi {

  private static final int PAGE = 200;

  private final WatchLists lists;
  private final WatchEntries entries;
  private final ListImports imports;
  private final ListFiles files;
  private final Languages languages;

  WatchListApi(
      WatchLists lists,
      WatchEntries entries,
      ListImports imports,
      ListFiles files,
      Languages languages) {
    this.lists = lists;
    this.entries = entries;
    this.imports = imports;
    this.files = files;
    this.languages = languages;
  }

  @GetMapping
  JsonNode all() {
    ObjectNode answer = WatchListJson.object();
    ArrayNode items = answer.putArray("items");
    lists.all().forEach(list -> items.add(WatchListJson.list(list)));
    return answer;
  }

  @PostMapping
  ResponseEntity<JsonNode> create(InputStream body) {
    WatchList list = lists.create(ListForm.settings(TypedValues.of(body)));
    return ResponseEntity.created(URI.create("/api/v1/watch-lists/" + list.id()))
        .eTag(tag(list.revision()))
        .body(WatchListJson.list(list));
  }

  @GetMapping("/{id}")
  ResponseEntity<JsonNode> one(@PathVariable String id) {
    return answer(lists.require(key(id)));
  }

  @PutMapping("/{id}")
  ResponseEntity<JsonNode> change(
      @PathVariable String id,
      @RequestHeader(name = "If-Match", defaultValue = "") String match,
      InputStream body) {
    UUID list = lists.require(key(id)).id();
    int revision = revision(match);
    return answer(lists.change(list, ListForm.settings(TypedValues.of(body)), revision));
  }

  @GetMapping("/{id}/entries")
  JsonNode entries(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String country,
      @RequestParam(defaultValue = "false") boolean removed,
      @RequestParam(defaultValue = "0") int from) {
    UUID list = lists.require(key(id)).id();
    EntryFilter filter = new EntryFilter(q, kind(kind), country, removed);
    ObjectNode answer = WatchListJson.object().put("total", entries.count(list, filter));
    ArrayNode items = answer.putArray("items");
    List<WatchEntry> page = entries.page(list, filter, from, PAGE);
    page.forEach(entry -> items.add(WatchListJson.entry(entry)));
    return answer.put("next", page.size() == PAGE ? Math.max(0, from) + PAGE : -1);
  }

  private static Optional<EntryKind> kind(String code) {
    Optional<EntryKind> kind = EntryKind.of(code);
    if (kind.isEmpty() && !code.isBlank()) {
      throw Problem.at("kind", WatchProblem.ENTRY_KIND, EntryKind.codes());
    }
    return kind;
  }

  @PostMapping("/{id}/entries")
  ResponseEntity<JsonNode> add(@PathVariable String id, InputStream body) {
    UUID list = lists.require(key(id)).id();
    TypedValues typed = TypedValues.of(body);
    WatchEntry entry = entries.add(list, typed.text("key"), ListForm.content(typed));
    return ResponseEntity.created(
            URI.create("/api/v1/watch-lists/" + list + "/entries/" + entry.id()))
        .eTag(tag(entry.revision()))
        .body(WatchListJson.entry(entry));
  }

  @GetMapping("/{id}/entries/{entry}")
  ResponseEntity<JsonNode> entry(@PathVariable String id, @PathVariable String entry) {
    return answer(entries.read(known(id, entry).id()));
  }

  @PutMapping("/{id}/entries/{entry}")
  ResponseEntity<JsonNode> changeEntry(
      @PathVariable String id,
      @PathVariable String entry,
      @RequestHeader(name = "If-Match", defaultValue = "") String match,
      InputStream body) {
    UUID known = known(id, entry).id();
    int revision = revision(match);
    return answer(entries.change(known, ListForm.content(TypedValues.of(body)), revision));
  }

  @DeleteMapping("/{id}/entries/{entry}")
  ResponseEntity<JsonNode> removeEntry(
      @PathVariable String id,
      @PathVariable String entry,
      @RequestHeader(name = "If-Match", defaultValue = "") String match) {
    return answer(entries.remove(known(id, entry).id(), revision(match)));
  }

  /**
   * The body is the file, or a form with the parts {@code main}, {@code alt}, {@code add}. The
   * parameters are read from the address alone: a body that says it is a form, as some programs say
   * of every body, is a file nevertheless.
   */
  @PostMapping("/{id}/import")
  JsonNode take(@PathVariable String id, HttpServletRequest request) throws IOException {
    WatchList list = lists.require(key(id));
    MultiValueMap<String, String> address =
        UriComponentsBuilder.newInstance().query(request.getQueryString()).build().getQueryParams();
    ListFile.Format known = ListFile.Format.of(parameter(address, "format", "csv"));
    String name = parameter(address, "name", "");
    boolean commits =
        switch (parameter(address, "mode", "check")) {
          case "check" -> false;
          case "commit" -> true;
          default -> throw Problem.at("mode", WatchProblem.LIST_IMPORT_MODE);
        };
    UUID kept = files.begin(list.id());
    try {
      keep(list.id(), kept, request);
      ListFile file = files.find(list.id(), kept, known, name);
      ListImportReport report =
          commits ? imports.commit(list.id(), file) : imports.check(list.id(), file);
      return WatchListJson.report(list.id(), report, languages.texts(request));
    } finally {
      files.forget(list.id(), kept);
    }
  }

  private static String parameter(
      MultiValueMap<String, String> address, String name, String otherwise) {
    String value = address.getFirst(name);
    try {
      return value == null || value.isBlank()
          ? otherwise
          : UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8).strip();
    } catch (IllegalArgumentException e) {
      throw Problem.at(name, WatchProblem.MATCH_PARAMETER, name);
    }
  }

  private void keep(UUID list, UUID kept, HttpServletRequest request) throws IOException {
    if (!(request instanceof MultipartHttpServletRequest parts)) {
      files.keep(list, kept, "main", request.getInputStream());
      return;
    }
    for (String part : List.of("main", "alt", "add")) {
      MultipartFile file = parts.getFile(part);
      if (file != null && !file.isEmpty()) {
        try (InputStream in = file.getInputStream()) {
          files.keep(list, kept, part, in);
        }
      }
    }
  }

  private WatchEntry known(String list, String entry) {
    UUID id = lists.require(key(list)).id();
    return entries
        .find(key(entry, WatchProblem.NO_LISTED_ENTRY))
        .filter(found -> found.list().equals(id))
        .orElseThrow(() -> Problem.of(WatchProblem.NO_LISTED_ENTRY));
  }

  private static ResponseEntity<JsonNode> answer(WatchList list) {
    return ResponseEntity.ok().eTag(tag(list.revision())).body(WatchListJson.list(list));
  }

  private static ResponseEntity<JsonNode> answer(WatchEntry entry) {
    return ResponseEntity.ok().eTag(tag(entry.revision())).body(WatchListJson.entry(entry));
  }

  static UUID key(String text) {
    return key(text, WatchProblem.NO_WATCH_LIST);
  }

  static UUID key(String text, ProblemCode otherwise) {
    if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw Problem.of(otherwise);
    }
    return UUID.fromString(text);
  }

  private static int revision(String match) {
    if (!match.matches("(W/)?\"[0-9]{1,9}\"|[0-9]{1,9}")) {
      throw Problem.of(WebProblem.IF_MATCH);
    }
    return Integer.parseInt(match.replaceAll("[^0-9]", ""));
  }

  private static String tag(int revision) {
    return "\"" + revision + "\"";
  }
}
