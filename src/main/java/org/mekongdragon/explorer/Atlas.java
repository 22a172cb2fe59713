package org.mekongdragon.explorer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.reference.Country;
import org.mekongdragon.reference.Place;
import org.mekongdragon.reference.Position;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.FigureQuery;
import org.mekongdragon.statistics.Measure;
import org.mekongdragon.statistics.PivotQuery;
import org.mekongdragon.statistics.Pivots;
import org.springframework.stereotype.Component;

/** Where the values of a dimension lie. */
@Component
class Atlas {

  private final Reference reference;
  private final Pivots pivots;

  Atlas(Reference reference, Pivots pivots) {
    this.reference = reference;
    this.pivots = pivots;
  }

  /** By value; without those whose place nobody knows, and empty for what has no place. */
  Map<String, ExploreView.Place> places(Dimension by, List<String> values, PivotQuery query) {
    return switch (by) {
      case COUNTRY, ORIGIN, DESTINATION -> countries(values);
      case PLACE -> points(values);
      case ADMIN1 -> provinces(query);
      case ROUTE -> routes(values);
      default -> Map.of();
    };
  }

  private Map<String, ExploreView.Place> countries(List<String> codes) {
    Map<String, String> numbers = reference.codes(ReferenceKind.COUNTRY, "numeric");
    Map<String, ExploreView.Place> found = new HashMap<>();
    for (String code : codes) {
      country(code)
          .ifPresent(position ->
              found.put(
                  code,
                  new ExploreView.Place(
                      numbers.getOrDefault(code, ""),
                      Double.toString(position.longitude()),
                      Double.toString(position.latitude()),
                      "",
                      "")));
    }
    return found;
  }

  private Map<String, ExploreView.Place> points(List<String> codes) {
    Map<String, ExploreView.Place> found = new HashMap<>();
    positions(codes).forEach((code, position) -> found.put(code, point(position)));
    return found;
  }

  private Map<String, Position> positions(List<String> codes) {
    Map<String, Position> found = new HashMap<>();
    List<String> known = codes.stream().filter(code -> !code.isEmpty()).toList();
    Map<String, Place> places = reference.places(known);
    for (String code : known) {
      Optional.ofNullable(places.get(code))
          .or(() -> reference.place(code))
          .flatMap(Place::position)
          .filter(position -> position.quality() != Position.Quality.SUSPECT)
          .ifPresent(position -> found.put(code, position));
    }
    return found;
  }

  private static ExploreView.Place point(Position position) {
    return new ExploreView.Place(
        "", Double.toString(position.longitude()), Double.toString(position.latitude()), "", "");
  }

  /** The middle of those places of a province in which something was found. */
  private Map<String, ExploreView.Place> provinces(PivotQuery query) {
    Map<String, double[]> sums = new HashMap<>();
    FigureQuery question =
        query.question().measuring(Measure.CASES).by(Dimension.ADMIN1, Dimension.PLACE);
    var cells = pivots.pivot(new PivotQuery(query.operations(), question)).cells();
    Map<String, Position> positions =
        positions(cells.stream().map(cell -> cell.key(Dimension.PLACE)).distinct().toList());
    for (var cell : cells) {
      Position position = positions.get(cell.key(Dimension.PLACE));
      if (position != null && !cell.key(Dimension.ADMIN1).isEmpty()) {
        double[] sum = sums.computeIfAbsent(cell.key(Dimension.ADMIN1), fresh -> new double[3]);
        sum[0] += position.longitude();
        sum[1] += position.latitude();
        sum[2]++;
      }
    }
    Map<String, ExploreView.Place> found = new HashMap<>();
    sums.forEach((code, sum) ->
        found.put(
            code,
            new ExploreView.Place(
                "", "%.3f".formatted(sum[0] / sum[2]), "%.3f".formatted(sum[1] / sum[2]), "", "")));
    return found;
  }

  private Map<String, ExploreView.Place> routes(List<String> routes) {
    Map<String, ExploreView.Place> found = new HashMap<>();
    for (String route : routes) {
      int middle = route.indexOf('>');
      Optional<Position> from = middle < 0 ? Optional.empty() : country(route.substring(0, middle));
      Optional<Position> to = middle < 0 ? Optional.empty() : country(route.substring(middle + 1));
      if (from.isPresent() && to.isPresent() && !from.equals(to)) {
        found.put(
            route,
            new ExploreView.Place(
                "",
                Double.toString(from.get().longitude()),
                Double.toString(from.get().latitude()),
                Double.toString(to.get().longitude()),
                Double.toString(to.get().latitude())));
      }
    }
    return found;
  }

  private Optional<Position> country(String code) {
    return code.isEmpty() ? Optional.empty() : reference.country(code).flatMap(Country::position);
  }
}
