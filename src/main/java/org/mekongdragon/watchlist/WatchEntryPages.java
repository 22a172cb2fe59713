package org.mekongdragon.watchlist;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Entries of watch lists for people. */
@Controller
@RequestMapping(WatchViews.ROOT + "/{list}/entries")
class WatchEntryPages {

  private final WatchLists lists;
  private final WatchEntries entries;
  private final WatchListDesk desk;
  private final WatchViews views;

  WatchEntryPages(WatchLists lists, WatchEntries entries, WatchListDesk desk, WatchViews views) {
    this.lists = lists;
    this.entries = entries;
    this.desk = desk;
    this.views = views;
  }

  @GetMapping("/new")
  String blank(@PathVariable("list") String id, HttpServletRequest request, Model model) {
    WatchList list = lists.require(WatchListApi.key(id));
    desk.keeper(list);
    Map<String, List<String>> values = new HashMap<>();
    values.put("kind", List.of(EntryKind.PERSON.code()));
    return form(list, "", WatchFormView.of(values), request, model);
  }

  @PostMapping
  String add(
      @PathVariable("list") String id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    WatchList list = lists.require(WatchListApi.key(id));
    try {
      TypedValues values = new TypedValues(typed);
      WatchEntry entry = entries.add(list.id(), values.text("key"), ListForm.content(values));
      return "redirect:" + WatchViews.path(list.id(), entry.id());
    } catch (Problem problem) {
      return form(list, "", WatchViews.refused(typed, problem, response), request, model);
    }
  }

  @GetMapping("/{entry}")
  String one(
      @PathVariable("list") String id,
      @PathVariable String entry,
      @RequestParam(defaultValue = "") String known,
      HttpServletRequest request,
      Model model) {
    Texts texts = views.texts(request);
    model.addAttribute("known", !known.isEmpty());
    WatchEntry read = entries.read(this.known(id, entry).id());
    WatchList list = lists.require(read.list());
    model.addAttribute(
        "view",
        new WatchEntryView(
            views.row(list, texts),
            read,
            WatchViews.path(list.id(), read.id()),
            texts.of("watchlist.kind", read.content().kind()),
            read.content().countryCodes().stream().map(c -> views.country(c, texts)).toList(),
            steps(entries.history(read.id()), texts),
            lists.mayKeep(list.id())));
    return "watchlist/entry";
  }

  private List<WatchEntryView.Step> steps(List<EntryChange> history, Texts texts) {
    List<WatchEntryView.Step> steps = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      EntryChange change = history.get(i);
      List<WatchEntryView.Difference> differences =
          i + 1 < history.size()
              ? differences(history.get(i + 1).content(), change.content(), texts)
              : List.of();
      steps.add(
          new WatchEntryView.Step(
              texts.of("watchlist.step." + change.change()),
              views.person(change.person()),
              texts.moment(change.at(), ZoneOffset.UTC),
              views.file(change, texts).orElse(""),
              differences));
    }
    return steps;
  }

  private static List<WatchEntryView.Difference> differences(
      EntryContent before, EntryContent after, Texts texts) {
    return EditionPlan.differences(before, after).stream()
        .map(field ->
            new WatchEntryView.Difference(
                texts.of("watchlist.field." + field),
                shown(before, field, texts),
                shown(after, field, texts)))
        .toList();
  }

  private static String shown(EntryContent content, String field, Texts texts) {
    return switch (field) {
      case "kind" -> texts.of("watchlist.kind", content.kind());
      case "name" -> content.name();
      case "aliases" -> String.join(" · ", content.aliases());
      case "birthDates" -> String.join(", ", content.sortedBirthDates());
      case "countries" -> String.join(", ", content.countryCodes());
      case "identifiers" -> String.join(", ", content.sortedIdentifiers());
      default -> content.remarks();
    };
  }

  @GetMapping("/{entry}/edit")
  String edit(
      @PathVariable("list") String id,
      @PathVariable String entry,
      HttpServletRequest request,
      Model model) {
    WatchEntry known = known(id, entry);
    WatchList list = lists.require(known.list());
    desk.keeper(list);
    String href = WatchViews.path(list.id(), known.id());
    return form(list, href, WatchFormView.of(ListForm.values(known)), request, model);
  }

  @PostMapping("/{entry}")
  String change(
      @PathVariable("list") String id,
      @PathVariable String entry,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    WatchEntry known = known(id, entry);
    String href = WatchViews.path(known.list(), known.id());
    try {
      entries.change(known.id(), ListForm.content(new TypedValues(typed)), revision(typed));
      return "redirect:" + href;
    } catch (Problem problem) {
      WatchFormView refused = WatchViews.refused(typed, problem, response);
      return form(lists.require(known.list()), href, refused, request, model);
    }
  }

  @PostMapping("/{entry}/remove")
  String remove(
      @PathVariable("list") String id,
      @PathVariable String entry,
      @RequestParam MultiValueMap<String, String> typed) {
    WatchEntry known = known(id, entry);
    entries.remove(known.id(), revision(typed));
    return "redirect:" + WatchViews.path(known.list());
  }

  static int revision(MultiValueMap<String, String> typed) {
    String text = typed.getOrDefault("revision", List.of("")).getFirst();
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  private WatchEntry known(String list, String entry) {
    UUID id = lists.require(WatchListApi.key(list)).id();
    return entries
        .find(WatchListApi.key(entry, WatchProblem.NO_LISTED_ENTRY))
        .filter(found -> found.list().equals(id))
        .orElseThrow(() -> Problem.of(WatchProblem.NO_LISTED_ENTRY));
  }

  private String form(
      WatchList list, String href, WatchFormView form, HttpServletRequest request, Model model) {
    Texts texts = views.texts(request);
    model.addAttribute("list", views.row(list, texts));
    model.addAttribute("href", href);
    model.addAttribute("form", form);
    model.addAttribute("kinds", WatchViews.kinds(texts));
    return "watchlist/entry-form";
  }
}
