package org.mekongdragon.screening;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.mekongdragon.access.People;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.profile.ProfileWords;
import org.mekongdragon.watchlist.WatchLists;
import org.mekongdragon.web.Chip;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ranked queue of consignments with hits, and what is done with many at once. */
@Controller
@RequestMapping("/targeting/hits")
class HitListPages {

  static final String PATH = "/targeting/hits";

  private static final int PAGE = 50;
  private static final int MOST_AT_ONCE = 500;

  private final Hits hits;
  private final HitRows rows;
  private final Screenings screenings;
  private final PortAlerts alerts;
  private final ProfileWords profiles;
  private final WatchLists lists;
  private final People people;
  private final Languages languages;

  HitListPages(
      Hits hits,
      HitRows rows,
      Screenings screenings,
      PortAlerts alerts,
      ProfileWords profiles,
      WatchLists lists,
      People people,
      Languages languages) {
    this.hits = hits;
    this.rows = rows;
    this.screenings = screenings;
    this.alerts = alerts;
    this.profiles = profiles;
    this.lists = lists;
    this.people = people;
    this.languages = languages;
  }

  @GetMapping
  String list(HttpServletRequest request, Model model) {
    Texts texts = languages.texts(request);
    HitQuery query = HitQuery.of(request.getParameterMap());
    HitFilter filter = query.filter(people.current().id());
    Optional<HitCursor> cursor = HitQuery.cursor(request.getParameterMap());
    Hits.CandidateList page = hits.list(filter, cursor, PAGE);
    long count = hits.count(filter);
    Map<String, String> links = links(query, page, count);
    if (cursor.isPresent()) {
      links.put("first", query.at(PATH));
    }
    List<HitRowView> shown = rows.of(page.candidates(), texts);
    model.addAttribute(
        "view",
        new HitQueueView(
            shown,
            count,
            query.values(),
            chips(query, texts),
            choices(texts),
            links,
            hits.mayWork(),
            alerts.waiting(),
            query.value("manifest"),
            filter.manifest().map(manifest -> progress(manifest, texts)).orElse("")));
    return "screening/queue";
  }

  /** Says whether the queue has grown since it was shown; asked when a live page hears of hits. */
  @GetMapping("/fresh")
  String fresh(
      @RequestParam(defaultValue = "0") long known, HttpServletRequest request, Model model) {
    HitQuery query = HitQuery.of(request.getParameterMap());
    long now = hits.count(query.filter(people.current().id()));
    model.addAttribute("more", Math.max(0, now - known));
    model.addAttribute("here", query.at(PATH));
    return "screening/fresh";
  }

  /** Assigns, moves or selects what was ticked; each stands or fails by itself. */
  @PostMapping("/bulk")
  String bulk(
      @RequestParam(name = "do") String wish,
      @RequestParam(name = "key", required = false) List<String> keys,
      @RequestParam(defaultValue = "") String assignee,
      @RequestParam(defaultValue = "") String back,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Texts texts = languages.texts(request);
    Function<Long, HitRecord> work =
        switch (wish) {
          case "assign" ->
              key -> hits.assign(key, assignee.isEmpty() ? people.current().login() : assignee);
          case "select" -> this::select;
          default -> key -> hits.move(key, HitState.REVIEWED, "");
        };
    List<String> refused = new ArrayList<>();
    int done = 0;
    for (String key : keys == null ? List.<String>of() : keys) {
      if (done + refused.size() >= MOST_AT_ONCE) {
        break;
      }
      try {
        var _ = work.apply(HitApi.key(key));
        done++;
      } catch (Problem problem) {
        refused.add(texts.of(problem.faults().getFirst()));
      }
    }
    redirect.addFlashAttribute("done", done);
    redirect.addFlashAttribute("refused", List.copyOf(refused));
    return "redirect:" + (back.startsWith(PATH) ? back : PATH);
  }

  private HitRecord select(long key) {
    HitRecord record = hits.find(key);
    return hits.select(key, SelectionReason.of(record.hits().getFirst().target().kind()), "");
  }

  @PostMapping("/again")
  String again(@RequestParam UUID manifest, RedirectAttributes redirect) {
    screenings.again(manifest);
    redirect.addFlashAttribute("again", true);
    return "redirect:" + PATH + "?manifest=" + manifest;
  }

  private String progress(UUID manifest, Texts texts) {
    Screenings.Progress progress = screenings.progress(manifest);
    return progress.isUnderWay()
        ? texts.of("screening.progress", progress.done(), progress.all())
        : "";
  }

  private static Map<String, String> links(HitQuery query, Hits.CandidateList page, long count) {
    Map<String, String> links = new HashMap<>();
    links.put("here", query.at(PATH));
    links.put("clear", PATH);
    links.put("csv", query.at(PATH + "/export.csv"));
    links.put("xlsx", query.at(PATH + "/export.xlsx"));
    String fresh = query.at(PATH + "/fresh");
    links.put("fresh", fresh + (fresh.contains("?") ? "&" : "?") + "known=" + count);
    page.next().ifPresent(next -> links.put("next", query.after(PATH, next)));
    return links;
  }

  private List<Chip> chips(HitQuery query, Texts texts) {
    return query.values().entrySet().stream()
        .map(one ->
            new Chip(
                texts.of("screening.filter." + one.getKey()),
                word(one.getKey(), one.getValue(), texts),
                query.without(PATH, one.getKey())))
        .toList();
  }

  private String word(String filter, String value, Texts texts) {
    return switch (filter) {
      case "state" -> each(value, code -> texts.of("screening.state." + code));
      case "kind" -> each(value, code -> texts.of("screening.kind." + code));
      case "result" -> each(value, code -> texts.of("screening.result." + code));
      case "selected" -> texts.of("screening.choice." + value);
      case "assignee" ->
          value.equals("me")
              ? texts.of("screening.me")
              : people.nameOf(UUID.fromString(value)).orElse(value);
      case "minScore" -> texts.of("screening.percent", HitWords.percent(value, texts));
      case "profile" -> called(value, texts);
      case "list" -> listed(value, texts);
      case "manifest" -> value.substring(0, Math.min(8, value.length()));
      default -> value;
    };
  }

  private String called(String profile, Texts texts) {
    return profiles.current(List.of(UUID.fromString(profile))).values().stream()
        .map(content -> content.name(texts.language()))
        .findFirst()
        .orElse(profile);
  }

  private String listed(String list, Texts texts) {
    return lists.settings(List.of(UUID.fromString(list))).values().stream()
        .map(settings -> settings.name(texts.language()))
        .findFirst()
        .orElse(list);
  }

  private static String each(String values, Function<String, String> word) {
    return String.join(", ", Arrays.stream(values.split(",", -1)).map(word).toList());
  }

  private static Map<String, List<Choice>> choices(Texts texts) {
    Map<String, List<Choice>> choices = new LinkedHashMap<>();
    choices.put(
        "state",
        Arrays.stream(HitState.values())
            .map(state -> new Choice(state.code(), texts.of("screening.state", state)))
            .toList());
    choices.put(
        "kind",
        Arrays.stream(HitKind.values())
            .map(kind -> new Choice(kind.code(), texts.of("screening.kind", kind)))
            .toList());
    choices.put(
        "result",
        Arrays.stream(ExaminationResult.values())
            .map(result -> new Choice(result.code(), texts.of("screening.result", result)))
            .toList());
    choices.put(
        "selected",
        List.of(
            new Choice("yes", texts.of("screening.choice.yes")),
            new Choice("no", texts.of("screening.choice.no"))));
    return choices;
  }
}
