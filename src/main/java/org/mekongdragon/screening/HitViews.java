package org.mekongdragon.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.People;
import org.mekongdragon.cargo.Consignments;
import org.mekongdragon.cargo.StoredConsignment;
import org.mekongdragon.cargo.parse.Place;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Operation;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.profile.ProfileContent;
import org.mekongdragon.profile.Profiles;
import org.mekongdragon.reference.Position;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Puts a hit, its consignment and the work on it in the reader's words. */
@Component
class HitViews {

  private static final int MOST_RELATED = 10;

  private final Hits hits;
  private final HitRows rows;
  private final HitWords words;
  private final Consignments consignments;
  private final Profiles profiles;
  private final AlertViews alerts;
  private final Operations operations;
  private final Organisations organisations;
  private final People people;
  private final HitOrigins origins;
  private final Reference reference;

  HitViews(
      Hits hits,
      HitRows rows,
      HitWords words,
      Consignments consignments,
      Profiles profiles,
      AlertViews alerts,
      Operations operations,
      Organisations organisations,
      People people,
      HitOrigins origins,
      Reference reference) {
    this.hits = hits;
    this.rows = rows;
    this.words = words;
    this.consignments = consignments;
    this.profiles = profiles;
    this.alerts = alerts;
    this.operations = operations;
    this.organisations = organisations;
    this.people = people;
    this.origins = origins;
    this.reference = reference;
  }

  HitView of(long key, HitRecord record, Texts texts) {
    Candidate candidate = record.candidate();
    StoredConsignment stored =
        consignments
            .find(candidate.consignment())
            .orElseThrow(() -> Problem.of(ScreeningProblem.HIT_NOT_FOUND));
    HitTitles titles = words.titles(record.hits(), texts);
    List<HitReason> reasons =
        record.hits().stream().flatMap(hit -> hit.reasons().stream()).toList();
    return new HitView(
        key,
        candidate.consignment(),
        head(candidate, texts),
        record.hits().stream().map(hit -> fired(hit, key, titles)).toList(),
        new FactSheet(stored.content(), ScreeningDesk.record(stored), reasons, rows, texts)
            .sections(),
        stops(stored, texts),
        related(candidate.consignment(), texts),
        history(record, texts),
        work(record, stored, texts));
  }

  private HitView.Head head(Candidate candidate, Texts texts) {
    return new HitView.Head(
        HitRows.title(candidate, texts),
        candidate.cargo().goods(),
        texts.of("screening.state", candidate.state()),
        HitRows.status(candidate.state()),
        candidate.cargo().arrival().map(texts::date).orElse(""),
        candidate.assignee().flatMap(people::nameOf).orElse(""));
  }

  private HitView.FiredView fired(Hit hit, long asked, HitTitles titles) {
    Texts texts = titles.texts();
    Hit.Target target = hit.target();
    Optional<ProfileContent> said = said(target);
    String score = HitWords.percent(HitRows.shown(hit.score()), texts);
    String href =
        switch (target.kind()) {
          case PROFILE -> "/targeting/profiles/" + target.id();
          case WATCHLIST -> "/targeting/watch-lists/" + target.list() + "/entries/" + target.id();
          case SCORE -> "/targeting/results#score";
          case RANDOM -> "";
        };
    String detail =
        switch (target.kind()) {
          case PROFILE ->
              texts.of(
                  "screening.fired.profile",
                  Integer.toString(target.version()),
                  Integer.toString(hit.severity()));
          case WATCHLIST ->
              texts.of("screening.fired.list", score, Integer.toString(hit.severity()));
          case SCORE -> texts.of("screening.fired.score", score);
          case RANDOM -> "";
        };
    return new HitView.FiredView(
        hit.id(),
        texts.of("screening.kind", target.kind()),
        titles.of(target),
        href,
        detail,
        said.map(content -> content.explanation(texts.language()))
            .orElse("")
            .lines()
            .filter(line -> !line.isBlank())
            .toList(),
        hit.reasons().stream().map(reason -> words.of(reason, texts)).toList(),
        said.map(ProfileContent::rule).stream().toList(),
        origins.of(target).map(one -> new Choice(one.href(), one.number())).stream().toList(),
        hit.id() == asked);
  }

  /** What the version that fired says, if the reader may read it. */
  private Optional<ProfileContent> said(Hit.Target target) {
    return target.kind() == HitKind.PROFILE
        ? profiles
            .version(UUID.fromString(target.id()), target.version())
            .map(version -> version.content())
        : Optional.empty();
  }

  private List<HitView.StopView> stops(StoredConsignment stored, Texts texts) {
    var route = stored.content().route();
    List<HitView.StopView> stops = new ArrayList<>();
    stop(stops, "origin", route.origin(), texts);
    stop(stops, "loading", route.loading(), texts);
    route.transit().forEach(place -> stop(stops, "transit", place, texts));
    stop(stops, "discharge", route.discharge(), texts);
    stop(stops, "destination", route.destination(), texts);
    return stops;
  }

  private void stop(List<HitView.StopView> stops, String kind, Place place, Texts texts) {
    if (!place.isPresent()) {
      return;
    }
    String code = CargoFacts.code(place);
    Optional<Position> position = place.unlocode().flatMap(this::position);
    stops.add(
        new HitView.StopView(
            HitWords.field(kind, texts),
            rows.place(code, texts),
            code,
            position.map(at -> String.valueOf(at.longitude())).orElse(""),
            position.map(at -> String.valueOf(at.latitude())).orElse("")));
  }

  private Optional<Position> position(String code) {
    return reference.place(code).flatMap(place -> place.position());
  }

  private List<HitView.RelatedView> related(long consignment, Texts texts) {
    return consignments.related(consignment, MOST_RELATED).stream()
        .filter(other -> other.id() != consignment)
        .map(other -> related(other, texts))
        .toList();
  }

  private HitView.RelatedView related(StoredConsignment other, Texts texts) {
    Candidate.Cargo cargo = CargoFacts.of(other.content());
    Optional<HitRecord> known = hits.ofConsignment(other.id());
    String href =
        known
            .flatMap(record -> record.hits().stream().findFirst())
            .map(hit -> "/targeting/hits/" + hit.id())
            .orElse("/targeting/cargo/consignments/" + other.id());
    String result =
        known
            .map(HitRecord::candidate)
            .map(one ->
                one.result()
                    .map(found -> texts.of("screening.result", found))
                    .orElse(texts.of("screening.state", one.state())))
            .orElse("");
    return new HitView.RelatedView(
        href,
        cargo.waybill().isEmpty()
            ? texts.of("screening.untitled", Long.toString(other.id()))
            : cargo.waybill(),
        cargo.goods(),
        Stream.of(cargo.shipper(), cargo.consignee())
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(" → ")),
        cargo.arrival().map(texts::date).orElse(""),
        result);
  }

  private List<HitView.HistoryView> history(HitRecord record, Texts texts) {
    List<HitView.HistoryView> history = new ArrayList<>();
    history.add(
        new HitView.HistoryView(
            texts.moment(record.candidate().times().firstHitAt(), Results.ZONE),
            texts.of("screening.did.raised"),
            ""));
    for (Step step : record.steps()) {
      String who = step.by().flatMap(people::nameOf).orElse(texts.of("screening.nobody"));
      history.add(
          new HitView.HistoryView(
              texts.moment(step.at(), Results.ZONE),
              texts.of("screening.did." + key(step), who, detail(step, record, texts)),
              step.note()));
    }
    return history;
  }

  private static String key(Step step) {
    return step.what().equals("assigned") && step.detail().isEmpty() ? "unassigned" : step.what();
  }

  private String detail(Step step, HitRecord record, Texts texts) {
    return switch (step.what()) {
      case "state" -> texts.of("screening.state." + step.detail());
      case "assigned" ->
          step.detail().isEmpty() ? "" : people.nameOf(UUID.fromString(step.detail())).orElse("");
      case "selected" -> texts.of("screening.reason." + step.detail());
      case "examined" ->
          record.examinations().stream()
              .filter(one -> one.at().equals(step.at()))
              .findFirst()
              .map(one -> result(one, texts))
              .orElse(texts.of("screening.result." + step.detail()));
      case "alerted" -> alerts.name(step.detail(), texts);
      default -> step.detail();
    };
  }

  String organisation(String code, Texts texts) {
    return organisations.find(code).map(found -> found.name(texts.language().code())).orElse(code);
  }

  private HitView.Work work(HitRecord record, StoredConsignment stored, Texts texts) {
    Candidate candidate = record.candidate();
    boolean may = hits.mayWork();
    List<Choice> moves =
        candidate.state().next().stream()
            .map(state -> new Choice(state.code(), texts.of("screening.move", state)))
            .toList();
    List<Choice> reasons =
        Arrays.stream(SelectionReason.values())
            .map(why -> new Choice(why.code(), texts.of("screening.reason", why)))
            .toList();
    return new HitView.Work(
        may,
        candidate.assignee().filter(people.current().id()::equals).isPresent(),
        moves,
        may
            ? hits.colleagues().stream()
                .map(person -> new Choice(person.login(), person.name()))
                .toList()
            : List.of(),
        reasons,
        record.hits().stream()
            .findFirst()
            .map(hit -> SelectionReason.of(hit.target().kind()).code())
            .orElse(""),
        alerts.of(candidate.consignment(), may ? Optional.of(stored) : Optional.empty(), texts),
        selected(record, texts),
        record.examination().map(one -> result(one, texts)).orElse(""),
        record.examination().map(one -> one.result().code()).orElse(""),
        record.examinations().stream()
            .flatMap(one -> one.seizure().map(id -> path(one.operation(), id)).stream())
            .distinct()
            .toList(),
        operations.all().stream()
            .filter(one -> one.status().takesReports())
            .map(Operation::code)
            .toList());
  }

  private String selected(HitRecord record, Texts texts) {
    return record.selections().stream()
        .findFirst()
        .map(one ->
            texts.of(
                "screening.selected.by",
                texts.of("screening.reason", one.why()),
                one.by().flatMap(people::nameOf).orElse(texts.of("screening.nobody")),
                texts.moment(one.at(), Results.ZONE)))
        .orElse("");
  }

  private static String result(Examination one, Texts texts) {
    String result = texts.of("screening.result", one.result());
    return one.minutes().isPresent()
        ? texts.of("screening.result.minutes", result, one.minutes().getAsInt())
        : result;
  }

  private static String path(String operation, UUID seizure) {
    return "/operations/" + operation + "/seizures/" + seizure;
  }
}
