package org.mekongdragon.seizure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mekongdragon.access.People;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.AuditFilter;
import org.mekongdragon.reference.Place;
import org.mekongdragon.reference.Position;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.seizure.SeizureView.GoodsView;
import org.mekongdragon.seizure.SeizureView.PhotoView;
import org.mekongdragon.seizure.SeizureView.SeenView;
import org.mekongdragon.seizure.SeizureView.StopView;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Makes a record's page of a record. */
@Component
class SeizureViews {

  /** Error codes that a checker may give a report back with. */
  static final List<String> RETURN_CODES =
      Stream.of(
              SeizureProblem.WHAT_MISSING,
              SeizureProblem.HOW_MUCH_MISSING,
              SeizureProblem.WHERE_MISSING,
              SeizureProblem.WHEN_MISSING,
              SeizureProblem.UNIT_MISFIT,
              SeizureProblem.FACTOR_MISSING,
              SeizureProblem.REGIME_DIFFERS,
              SeizureProblem.SPECIES_NOT_LISTED,
              SeizureProblem.DATE_OUTSIDE_PERIODS,
              SeizureProblem.PLACE_ELSEWHERE)
          .map(SeizureProblem::code)
          .toList();

  private static final int MOST_READINGS = 20;

  private final Seizures seizures;
  private final SeizureWords words;
  private final SeizureHistory history;
  private final SeizureFormDesk desk;
  private final CodeLists lists;
  private final Photos photos;
  private final People people;
  private final Audit audit;

  SeizureViews(
      Seizures seizures,
      SeizureWords words,
      SeizureHistory history,
      SeizureFormDesk desk,
      CodeLists lists,
      Photos photos,
      People people,
      Audit audit) {
    this.seizures = seizures;
    this.words = words;
    this.history = history;
    this.desk = desk;
    this.lists = lists;
    this.photos = photos;
    this.people = people;
    this.audit = audit;
  }

  SeizureView of(Seizure seizure, Texts texts) {
    Set<String> actions =
        seizures.actions(seizure).stream().map(SeizureJson::code).collect(Collectors.toSet());
    boolean ours = people.current().organisation().equals(seizure.owner());
    return new SeizureView(
        seizure.operation(),
        seizure.id().toString(),
        seizure.revision(),
        head(seizure, texts),
        seizure.content().goods().stream().map(line -> goods(line, texts)).toList(),
        FactSheet.of(seizure.content(), words, texts),
        route(seizure.content(), texts),
        photos.of(seizure.id()).stream().map(photo -> photo(seizure, photo)).toList(),
        history.of(seizures.revisions(seizure.operation(), seizure.id()), texts),
        ours || actions.contains("merge") ? seen(seizure.id(), texts) : List.of(),
        actions,
        actions.contains("merge") ? duplicates(seizure, texts) : List.of(),
        RETURN_CODES.stream()
            .map(code -> new Choice(code, texts.of("seizure.code." + code)))
            .toList());
  }

  private SeizureView.Head head(Seizure seizure, Texts texts) {
    return new SeizureView.Head(
        words.title(seizure.content(), texts),
        seizure.number(),
        texts.of("seizure.state", seizure.state()),
        SeizureLines.status(seizure.state()),
        words.organisation(seizure.owner(), texts),
        words.audience(seizure.releaseTo(), texts),
        seizure.content().origin().kind() == SeizureContent.Origin.Kind.GENERATED,
        seizure
            .mergedInto()
            .map(id -> "/operations/" + seizure.operation() + "/seizures/" + id)
            .orElse(""));
  }

  private GoodsView goods(GoodsLine line, Texts texts) {
    GoodsLine.Listing listing = line.listing();
    String codes =
        Stream.of(
                prefixed("HS ", listing.hs()),
                prefixed("CAS ", listing.cas()),
                prefixed("CITES ", listing.appendix()),
                listing.term())
            .filter(code -> !code.isEmpty())
            .collect(Collectors.joining(" · "));
    return new GoodsView(
        line.regime().map(regime -> regime.code()).orElse("other"),
        words.goods(line, texts),
        line.code().isEmpty() ? "" : line.description(),
        line.form().isEmpty() ? "" : words.name(ReferenceKind.FORM, line.form(), texts),
        line.quantity().map(quantity -> words.amount(quantity, texts)).orElse(""),
        line.normalised().map(one -> words.mass(one.mass(), one.bound(), texts)).orElse(""),
        line.normalised().map(one -> one.source()).orElse(""),
        codes,
        line.partOfMass());
  }

  private static String prefixed(String prefix, String code) {
    return code.isEmpty() ? "" : prefix + code;
  }

  private List<StopView> route(SeizureContent content, Texts texts) {
    List<StopView> stops = new ArrayList<>();
    for (RouteLeg leg : content.route()) {
      String name =
          !leg.name().isEmpty()
              ? leg.name()
              : words.place(
                  new SeizurePlace(leg.country(), "", "", leg.place(), "", "", Optional.empty()),
                  texts);
      stops.add(
          stop(
              new StopView(
                  texts.of("seizure.stop", leg.stop()),
                  name,
                  leg.when().map(when -> words.moment(when, texts)).orElse(""),
                  leg.mode().isEmpty() ? "" : words.name(ReferenceKind.MODE, leg.mode(), texts),
                  "",
                  ""),
              position(leg.place(), leg.country())));
    }
    boolean told = content.route().stream().anyMatch(leg -> leg.stop() == RouteLeg.Stop.SEIZED);
    if (!told) {
      SeizurePlace where = content.where();
      StopView here =
          new StopView(
              texts.of("seizure.stop", RouteLeg.Stop.SEIZED),
              words.place(where, texts),
              "",
              "",
              where.point().map(point -> point.longitude().toPlainString()).orElse(""),
              where.point().map(point -> point.latitude().toPlainString()).orElse(""));
      stops.add(
          here.longitude().isEmpty() ? stop(here, position(where.place(), where.country())) : here);
    }
    return stops;
  }

  private Optional<Position> position(String place, String country) {
    return lists
        .place(place)
        .flatMap(Place::position)
        .filter(position -> position.quality() != Position.Quality.SUSPECT)
        .or(() -> lists.entry(ReferenceKind.COUNTRY, country).flatMap(SeizureViews::middle));
  }

  private static Optional<Position> middle(org.mekongdragon.reference.Entry country) {
    return country
        .attribute("lat")
        .flatMap(latitude ->
            country
                .attribute("lon")
                .map(longitude ->
                    new Position(
                        Double.parseDouble(latitude),
                        Double.parseDouble(longitude),
                        Position.Quality.APPROXIMATE)));
  }

  private static StopView stop(StopView stop, Optional<Position> position) {
    return new StopView(
        stop.kind(),
        stop.place(),
        stop.when(),
        stop.mode(),
        position.map(at -> String.valueOf(at.longitude())).orElse(""),
        position.map(at -> String.valueOf(at.latitude())).orElse(""));
  }

  private static PhotoView photo(Seizure seizure, Photo photo) {
    String href =
        "/api/v1/operations/"
            + seizure.operation()
            + "/seizures/"
            + photo.seizure()
            + "/photos/"
            + photo.id();
    String caption = photo.caption().isEmpty() ? photo.name() : photo.caption();
    return new PhotoView(photo.id().toString(), href, href + "/thumbnail", caption);
  }

  private List<SeenView> seen(UUID id, Texts texts) {
    AuditFilter readings = AuditFilter.of("seizure.read", "seizure:" + id);
    return audit.entries(readings, Long.MAX_VALUE).stream()
        .limit(MOST_READINGS)
        .map(entry ->
            new SeenView(reader(entry.actor()), texts.moment(entry.at(), SeizureHistory.ZONE)))
        .toList();
  }

  private String reader(String login) {
    return people
        .byLogin(login)
        .map(person -> person.name() + ", " + person.organisation())
        .orElse(login);
  }

  private List<SeizureFormView.DuplicateView> duplicates(Seizure seizure, Texts texts) {
    SeizureCheck check =
        seizures.check(seizure.operation(), seizure.content(), Optional.of(seizure.id()));
    return desk.duplicates(seizure.operation(), check, texts);
  }
}
