package org.mekongdragon.screening;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mekongdragon.cargo.parse.Consignment;
import org.mekongdragon.cargo.parse.GoodsLine;
import org.mekongdragon.cargo.parse.Place;
import org.mekongdragon.cargo.parse.Route;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.notice.Happening;

/** What a consignment is about, as people's rules ask for it. */
final class HitMarks {

  private HitMarks() {}

  static Map<Happening.Mark, Set<String>> of(Consignment consignment) {
    Set<String> countries = new TreeSet<>();
    Set<String> places = new TreeSet<>();
    Set<String> hs = new TreeSet<>();
    places(consignment.route())
        .forEach(place -> {
          place.unlocode().ifPresent(places::add);
          place.country().map(CountryCode::value).ifPresent(countries::add);
        });
    for (GoodsLine line : consignment.goods()) {
      line.origin().map(CountryCode::value).ifPresent(countries::add);
      line.hs().ifPresent(code -> hs.add(code.digits()));
    }
    Map<Happening.Mark, Set<String>> marks = new EnumMap<>(Happening.Mark.class);
    marks.put(Happening.Mark.COUNTRY, countries);
    marks.put(Happening.Mark.PLACE, places);
    marks.put(Happening.Mark.HS, hs);
    consignment.mode().ifPresent(mode -> marks.put(Happening.Mark.MODE, Set.of(mode.code())));
    return marks;
  }

  private static Stream<Place> places(Route route) {
    return Stream.concat(
        Stream.of(route.origin(), route.loading(), route.discharge(), route.destination()),
        route.transit().stream());
  }
}
