package org.mekongdragon.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mekongdragon.reference.Place;
import org.mekongdragon.reference.Position;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.seizure.RouteLeg;
import org.mekongdragon.seizure.Seizure;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** The legs on which recent goods travelled, those of the same two places as one. */
@Component
class BoardRoutes {

  private final Reference reference;
  private final FigureNames names;

  BoardRoutes(Reference reference, FigureNames names) {
    this.reference = reference;
    this.names = names;
  }

  private record Leg(String from, String to) {}

  List<BoardView.Route> of(List<Seizure> recent, Texts texts) {
    Map<Leg, Integer> legs = new LinkedHashMap<>();
    for (Seizure seizure : recent) {
      List<String> stops =
          seizure.content().route().stream()
              .map(RouteLeg::place)
              .filter(place -> !place.isEmpty())
              .toList();
      for (int i = 1; i < stops.size(); i++) {
        legs.merge(new Leg(stops.get(i - 1), stops.get(i)), 1, Integer::sum);
      }
    }
    Set<String> codes =
        legs.keySet().stream()
            .flatMap(leg -> List.of(leg.from(), leg.to()).stream())
            .collect(Collectors.toSet());
    Map<String, Place> places = reference.places(List.copyOf(codes));
    List<BoardView.Route> routes = new ArrayList<>();
    legs.forEach((leg, cases) ->
        end(leg.from(), places, texts)
            .ifPresent(from ->
                end(leg.to(), places, texts)
                    .filter(to -> !to.equals(from))
                    .ifPresent(
                        to -> routes.add(new BoardView.Route(from, to, texts.number(cases))))));
    return routes;
  }

  private java.util.Optional<BoardView.End> end(
      String code, Map<String, Place> places, Texts texts) {
    return java.util.Optional.ofNullable(places.get(code))
        .or(() -> reference.place(code))
        .flatMap(Place::position)
        .map((Position position) ->
            new BoardView.End(
                names.key(Dimension.PLACE, code, texts),
                Double.toString(position.longitude()),
                Double.toString(position.latitude())));
  }
}
