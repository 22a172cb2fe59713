package org.mekongdragon.shell;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.operation.Operation;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.reference.Place;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.seizure.Seizure;
import org.mekongdragon.seizure.SeizureFilter;
import org.mekongdragon.seizure.SeizureState;
import org.mekongdragon.seizure.Seizures;
import org.mekongdragon.statistics.BoardMeasures;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.Figure;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.statistics.FigureQuery;
import org.mekongdragon.statistics.Measure;
import org.mekongdragon.statistics.MeasureDefinition;
import org.mekongdragon.statistics.Statistics;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a board together from the doors of the rooms; everything in it is what the reader sees. */
@Component
class Boards {

  private static final int EVENTS = 7;
  private static final int RECENT = 50;
  private static final int SPOTS = 200;

  private final Operations operations;
  private final Statistics statistics;
  private final Seizures seizures;
  private final Reference reference;
  private final People people;
  private final FigureNames names;
  private final BoardBases bases;
  private final BoardCounters counters;
  private final BoardMeasures measures;
  private final BoardRoutes routes;
  private final BoardMessages messages;
  private final Clock clock;

  Boards(
      Operations operations,
      Statistics statistics,
      Seizures seizures,
      Reference reference,
      People people,
      FigureNames names,
      BoardBases bases,
      BoardCounters counters,
      BoardMeasures measures,
      BoardRoutes routes,
      BoardMessages messages,
      Clock clock) {
    this.operations = operations;
    this.statistics = statistics;
    this.seizures = seizures;
    this.reference = reference;
    this.people = people;
    this.names = names;
    this.bases = bases;
    this.counters = counters;
    this.measures = measures;
    this.routes = routes;
    this.messages = messages;
    this.clock = clock;
  }

  private static final List<BoardCounters.Counted> COUNTERS =
      List.of(
          new BoardCounters.Counted("cases", Measure.CASES, ""),
          new BoardCounters.Counted("drugs", Measure.MASS, "drug,nps"),
          new BoardCounters.Counted("precursors", Measure.MASS, "precursor"),
          new BoardCounters.Counted("wildlife", Measure.SPECIMENS, "cites"),
          new BoardCounters.Counted("persons", Measure.PERSONS, ""));

  @Transactional
  BoardView board(String code, Texts texts) {
    Operation operation = operations.require(code);
    List<Seizure> recent =
        seizures.list(inState(code, SeizureState.RELEASED), Optional.empty(), RECENT).seizures();
    List<MeasureDefinition> chosen = measures.chosen(code);
    boolean mayChoose = measures.mayChoose(code);
    return new BoardView(
        code,
        operation.title(texts.language().code()),
        texts.of("operation.status", operation.status()),
        sentence(operation, texts),
        COUNTERS.stream().map(counted -> counters.of(operation, counted, texts)).toList(),
        chosen.stream().map(measure -> counters.of(operation, measure, texts)).toList(),
        mayChoose,
        mayChoose ? counters.offered(texts) : List.of(),
        chosen.stream().map(MeasureDefinition::code).toList(),
        spots(code, texts),
        routes.of(recent, texts),
        waiting(code, texts),
        recent.stream().limit(EVENTS).map(seizure -> event(seizure, texts)).toList(),
        seizures.mayReport(code));
  }

  private String sentence(Operation operation, Texts texts) {
    FigureQuery query = FigureQuery.of(operation.code(), Measure.CASES);
    BigDecimal cases = statistics.figure(query, "").total().value();
    return bases.sentence(bases.of(operation, query, cases), cases, texts);
  }

  private List<BoardView.Spot> spots(String code, Texts texts) {
    Figure byPlace = statistics.figure(FigureQuery.of(code, Measure.CASES, Dimension.PLACE), "");
    List<String> codes =
        byPlace.rows().stream()
            .map(row -> row.key(Dimension.PLACE))
            .filter(place -> !place.isEmpty())
            .limit(SPOTS)
            .toList();
    Map<String, Place> places = reference.places(codes);
    List<BoardView.Spot> spots = new ArrayList<>();
    for (Figure.Row row : byPlace.rows()) {
      String key = row.key(Dimension.PLACE);
      Optional.ofNullable(places.get(key))
          .or(() -> reference.place(key))
          .flatMap(Place::position)
          .ifPresent(position ->
              spots.add(
                  new BoardView.Spot(
                      names.key(Dimension.PLACE, key, texts),
                      Double.toString(position.longitude()),
                      Double.toString(position.latitude()),
                      texts.number(row.value()),
                      row.value().toPlainString(),
                      "/operations/" + code + "/figures/records?measure=cases&place=" + key)));
    }
    return spots;
  }

  private List<BoardView.Waiting> waiting(String code, Texts texts) {
    Person person = people.current();
    List<BoardView.Waiting> waiting = new ArrayList<>();
    if (person.isIn(code, Role.NATIONAL_CONTACT, Role.COORDINATOR)) {
      long reported = seizures.count(inState(code, SeizureState.REPORTED));
      if (reported > 0) {
        waiting.add(
            new BoardView.Waiting(
                texts.of("board.waiting.reported", reported),
                "/operations/" + code + "/quality",
                true));
      }
    }
    long returned = seizures.count(inState(code, SeizureState.RETURNED));
    if (returned > 0) {
      waiting.add(
          new BoardView.Waiting(
              texts.of("board.waiting.returned", returned),
              "/operations/" + code + "/seizures?state=returned",
              true));
    }
    waiting.addAll(messages.waiting(code, texts));
    return waiting;
  }

  private static SeizureFilter inState(String code, SeizureState state) {
    SeizureFilter all = SeizureFilter.of(code);
    return new SeizureFilter(
        code,
        all.text(),
        Set.of(state),
        all.regimes(),
        all.code(),
        all.where(),
        all.how(),
        all.span(),
        all.unit());
  }

  private BoardView.Event event(Seizure seizure, Texts texts) {
    String goods =
        seizure.content().goods().stream()
            .map(line ->
                line.code().isEmpty() ? line.description() : names.substance(line.code(), texts))
            .distinct()
            .collect(Collectors.joining(", "));
    String regime =
        seizure.content().goods().stream()
            .findFirst()
            .flatMap(line -> line.regime())
            .map(r -> r.code())
            .orElse("other");
    String place = seizure.content().where().place();
    LocalDate day =
        seizure
            .content()
            .when()
            .map(when -> when.day())
            .orElse(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    return new BoardView.Event(
        texts.date(day),
        goods,
        place.isEmpty()
            ? names.key(Dimension.COUNTRY, seizure.content().where().country(), texts)
            : names.key(Dimension.PLACE, place, texts),
        regime,
        "/operations/" + seizure.operation() + "/seizures/" + seizure.id());
  }
}
