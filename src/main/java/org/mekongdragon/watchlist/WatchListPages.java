package org.mekongdragon.watchlist;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Chip;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Watch lists for people: which there are, what stands in them, their settings. */
@Controller
@RequestMapping(WatchViews.ROOT)
class WatchListPages {

  private static final int PAGE = 50;
  private static final List<String> FILTERS = List.of("q", "kind", "country", "removed");

  private final WatchLists lists;
  private final WatchEntries entries;
  private final ListImports imports;
  private final ListExports exports;
  private final WatchListDesk desk;
  private final WatchViews views;

  WatchListPages(
      WatchLists lists,
      WatchEntries entries,
      ListImports imports,
      ListExports exports,
      WatchListDesk desk,
      WatchViews views) {
    this.lists = lists;
    this.entries = entries;
    this.imports = imports;
    this.exports = exports;
    this.desk = desk;
    this.views = views;
  }

  @GetMapping
  String all(
      @RequestParam(defaultValue = "") String name, HttpServletRequest request, Model model) {
    Texts texts = views.texts(request);
    List<WatchListRow> rows = lists.all().stream().map(list -> views.row(list, texts)).toList();
    model.addAttribute("lists", rows);
    model.addAttribute("attempt", views.tried(name, texts));
    model.addAttribute("creates", lists.mayCreate());
    return "watchlist/lists";
  }

  @GetMapping("/{id}")
  String one(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request,
      Model model) {
    Texts texts = views.texts(request);
    WatchList list = lists.require(WatchListApi.key(id));
    EntryFilter filter = filter(typed);
    int total = entries.count(list.id(), filter);
    int pages = Math.max(1, (total + PAGE - 1) / PAGE);
    int page = Math.min(pages, number(typed));
    List<WatchEntry> found = entries.page(list.id(), filter, (page - 1) * PAGE, PAGE);
    WatchListPageView view =
        new WatchListPageView(
            views.row(list, texts),
            found.stream().map(entry -> views.entry(entry, texts)).toList(),
            paging(typed, total, page, found.size()),
            WatchFormView.of(typed),
            chips(list.id(), typed, texts),
            WatchViews.kinds(texts),
            imports.editions(list.id()).stream().map(one -> views.file(one, texts)).toList(),
            lists.mayKeep(list.id()));
    model.addAttribute("view", view);
    model.addAttribute("attempt", views.tried(list, name, texts));
    return "watchlist/list";
  }

  static EntryFilter filter(MultiValueMap<String, String> typed) {
    return new EntryFilter(
        value(typed, "q"),
        EntryKind.of(value(typed, "kind")),
        value(typed, "country"),
        value(typed, "removed").equals("true"));
  }

  private static String value(Map<String, List<String>> typed, String name) {
    List<String> all = typed.getOrDefault(name, List.of());
    return all.isEmpty() ? "" : all.getFirst().strip();
  }

  private static int number(MultiValueMap<String, String> typed) {
    String text = value(typed, "page");
    return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 1;
  }

  private static WatchListPageView.Paging paging(
      MultiValueMap<String, String> typed, int total, int page, int shown) {
    String query = query(typed, "");
    int first = shown == 0 ? 0 : (page - 1) * PAGE + 1;
    return new WatchListPageView.Paging(
        total,
        first,
        first + shown - (shown == 0 ? 0 : 1),
        query,
        page > 1 ? at(query, page - 1) : "",
        page * PAGE < total ? at(query, page + 1) : "");
  }

  private static String at(String query, int page) {
    return "?" + (query.isEmpty() ? "" : query + "&") + "page=" + page;
  }

  private List<Chip> chips(UUID list, MultiValueMap<String, String> typed, Texts texts) {
    List<Chip> chips = new ArrayList<>();
    for (String filter : FILTERS) {
      String value = value(typed, filter);
      if (!value.isEmpty()) {
        String shown =
            switch (filter) {
              case "kind" ->
                  EntryKind.of(value).map(k -> texts.of("watchlist.kind", k)).orElse(value);
              case "country" -> views.country(value, texts);
              case "removed" -> texts.of("watchlist.yes");
              default -> value;
            };
        String without = WatchViews.path(list) + "?" + query(typed, filter);
        chips.add(new Chip(texts.of("watchlist.filter." + filter), shown, without));
      }
    }
    return chips;
  }

  private static String query(Map<String, List<String>> typed, String without) {
    UriComponentsBuilder query = UriComponentsBuilder.newInstance();
    for (String name : FILTERS) {
      String value = value(typed, name);
      if (!name.equals(without) && !value.isBlank()) {
        query.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
      }
    }
    String text = query.encode().build().toUriString();
    return text.startsWith("?") ? text.substring(1) : text;
  }

  @GetMapping("/{id}/export.{format:csv|xlsx}")
  void export(
      @PathVariable String id,
      @PathVariable String format,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response)
      throws IOException {
    UUID list = lists.require(WatchListApi.key(id)).id();
    exports.send(list, filter(typed), format.equals("xlsx"), response);
  }

  @GetMapping("/new")
  String blank(HttpServletRequest request, Model model) {
    Map<String, List<String>> values = ListForm.values(ListSettings.atHome("-"));
    values.put("name", List.of());
    desk.author(ListSettings.atHome("-"));
    return form("", WatchFormView.of(values), request, model);
  }

  @PostMapping
  String create(
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      WatchList list = lists.create(ListForm.settings(new TypedValues(typed)));
      return "redirect:" + WatchViews.path(list.id());
    } catch (Problem problem) {
      return form("", WatchViews.refused(typed, problem, response), request, model);
    }
  }

  @GetMapping("/{id}/edit")
  String edit(@PathVariable String id, HttpServletRequest request, Model model) {
    WatchList list = lists.require(WatchListApi.key(id));
    desk.keeper(list);
    Map<String, List<String>> values = ListForm.values(list.settings());
    values.put("revision", List.of(Integer.toString(list.revision())));
    return form(WatchViews.path(list.id()), WatchFormView.of(values), request, model);
  }

  @PostMapping("/{id}")
  String change(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    WatchList list = lists.require(WatchListApi.key(id));
    try {
      lists.change(
          list.id(), ListForm.settings(new TypedValues(typed)), WatchEntryPages.revision(typed));
      return "redirect:" + WatchViews.path(list.id());
    } catch (Problem problem) {
      WatchFormView refused = WatchViews.refused(typed, problem, response);
      return form(WatchViews.path(list.id()), refused, request, model);
    }
  }

  private String form(String href, WatchFormView form, HttpServletRequest request, Model model) {
    Texts texts = views.texts(request);
    List<Choice> operations =
        desk.operations().stream().map(code -> new Choice(code, code)).toList();
    List<Choice> readers = new ArrayList<>();
    Optional.of(form.value("operation"))
        .filter(code -> operations.stream().anyMatch(choice -> choice.value().equals(code)))
        .ifPresent(code ->
            desk.members(code).stream()
                .sorted()
                .forEach(one -> readers.add(new Choice(one, views.organisation(one, texts)))));
    model.addAttribute("href", href);
    model.addAttribute("form", form);
    model.addAttribute("operations", operations);
    model.addAttribute("readers", readers);
    return "watchlist/list-form";
  }
}
