package org.mekongdragon.watchlist;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.access.Organisation;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.People;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.targeting.names.NameQuery;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;
import org.mekongdragon.web.Languages;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Lists, entries and hits in words, for pages. */
@Component
class WatchViews {

  static final String ROOT = "/targeting/watch-lists";

  private static final int MOST_TRIED = 20;

  /** What is shown below a threshold, so that somebody sees what a lower one would mean. */
  private static final double NEAR = 0.6;

  private static final int MOST_NAMES = 3;
  private static final int UNPROCESSABLE = 422;

  private final WatchLists lists;
  private final WatchEntries entries;
  private final Organisations organisations;
  private final People people;
  private final Reference reference;
  private final Languages languages;
  private final WatchListDesk desk;

  WatchViews(
      WatchLists lists,
      WatchEntries entries,
      Organisations organisations,
      People people,
      Reference reference,
      Languages languages,
      WatchListDesk desk) {
    this.lists = lists;
    this.entries = entries;
    this.organisations = organisations;
    this.people = people;
    this.reference = reference;
    this.languages = languages;
    this.desk = desk;
  }

  Texts texts(HttpServletRequest request) {
    return languages.texts(request);
  }

  static String path(UUID list) {
    return ROOT + "/" + list;
  }

  static String path(UUID list, UUID entry) {
    return path(list) + "/entries/" + entry;
  }

  WatchListRow row(WatchList list, Texts texts) {
    ListSettings settings = list.settings();
    LocalDate today = desk.today();
    boolean later = settings.validFrom().filter(today::isBefore).isPresent();
    String valid = settings.isValid(today) ? "now" : later ? "later" : "past";
    return new WatchListRow(
        path(list.id()),
        settings.name(texts.language()),
        settings.description(texts.language()),
        settings.source(),
        organisation(list.owner(), texts),
        settings.operation(),
        list.entries(),
        list.names(),
        score(settings.threshold(), texts),
        settings.severity(),
        valid,
        list.edition().map(texts::date).orElse(""),
        list.generated());
  }

  String organisation(String code, Texts texts) {
    return organisations
        .find(code)
        .map((Organisation found) -> found.name(texts.language().code()))
        .orElse(code);
  }

  String country(String code, Texts texts) {
    return reference.name(ReferenceKind.COUNTRY, code, texts.language().code());
  }

  String person(UUID id) {
    return people.nameOf(id).orElse("–");
  }

  static String score(double score, Texts texts) {
    return String.format(texts.language().locale(), "%.2f", score);
  }

  static List<Choice> kinds(Texts texts) {
    return Arrays.stream(EntryKind.values())
        .map(kind -> new Choice(kind.code(), texts.of("watchlist.kind", kind)))
        .toList();
  }

  WatchListPageView.Entry entry(WatchEntry entry, Texts texts) {
    EntryContent content = entry.content();
    String others = content.aliases().stream().limit(MOST_NAMES).collect(Collectors.joining(" · "));
    int more = content.aliases().size() - MOST_NAMES;
    return new WatchListPageView.Entry(
        path(entry.list(), entry.id()),
        content.name(),
        more > 0 ? others + " · " + texts.of("watchlist.more", more) : others,
        texts.of("watchlist.kind", content.kind()),
        String.join(", ", content.countryCodes()),
        texts.moment(entry.changedAt(), ZoneOffset.UTC),
        entry.imported());
  }

  WatchListPageView.File file(Edition edition, Texts texts) {
    return new WatchListPageView.File(
        edition.file().isEmpty() ? texts.of("watchlist.format", edition.format()) : edition.file(),
        texts.moment(edition.at(), ZoneOffset.UTC),
        person(edition.person()),
        edition.edition().map(texts::date).orElse(""),
        edition.counts());
  }

  /** A name tried in all lists. */
  TryView tried(String name, Texts texts) {
    return tried(ROOT, name, query -> lists.match(query, MOST_TRIED), hit -> true, texts);
  }

  /** A name tried in one list, with what lies just below its threshold. */
  TryView tried(WatchList list, String name, Texts texts) {
    double threshold = list.settings().threshold();
    return tried(
        path(list.id()),
        name,
        query -> lists.near(list.id(), query, Math.min(NEAR, threshold), MOST_TRIED),
        hit -> hit.score() >= threshold,
        texts);
  }

  private interface Search {
    List<WatchHit> find(NameQuery query);
  }

  private interface Judge {
    boolean isHit(WatchHit hit);
  }

  private TryView tried(String action, String name, Search search, Judge judge, Texts texts) {
    if (name.isBlank()) {
      return new TryView(action, "", List.of(), "");
    }
    try {
      List<TryView.Line> lines = new ArrayList<>();
      List<WatchHit> found = search.find(AskedName.of(name, "", "", "", ""));
      Map<UUID, ListSettings> named = lists.settings(found.stream().map(WatchHit::list).toList());
      for (WatchHit hit : found) {
        lines.add(
            new TryView.Line(
                path(hit.list(), hit.entry()),
                hit.matchedName(),
                primary(hit),
                Optional.ofNullable(named.get(hit.list()))
                    .map(list -> list.name(texts.language()))
                    .orElse(hit.listName()),
                score(hit.score(), texts),
                WatchWords.sentence(hit.reasons(), texts),
                judge.isHit(hit)));
      }
      return new TryView(action, name, lines, "");
    } catch (Problem problem) {
      return new TryView(action, name, List.of(), texts.of(problem.faults().getFirst()));
    }
  }

  /** The entry's own name, where another one was met. */
  private String primary(WatchHit hit) {
    return entries
        .find(hit.entry())
        .map(entry -> entry.content().name())
        .filter(name -> !name.equals(hit.matchedName()))
        .orElse("");
  }

  /** The form with its faults; problems that no form can mend go on to the problem page. */
  static WatchFormView refused(
      Map<String, List<String>> typed, Problem problem, HttpServletResponse response) {
    return new WatchFormView(typed, refused(problem, response));
  }

  static Faults refused(Problem problem, HttpServletResponse response) {
    switch (problem.code().kind()) {
      case USER, CONFLICT, STALE, LIMIT -> response.setStatus(UNPROCESSABLE);
      case UNKNOWN, DENIED, ABSENT, TOO_OFTEN, EXTERNAL, INTERNAL -> throw problem;
    }
    return Faults.of(problem);
  }

  Optional<String> file(EntryChange step, Texts texts) {
    return step.file().map(name -> name.isEmpty() ? texts.of("watchlist.file") : name);
  }
}
