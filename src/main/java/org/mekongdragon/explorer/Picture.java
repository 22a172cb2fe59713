package org.mekongdragon.explorer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mekongdragon.statistics.Dimension;

/** How figures are drawn. */
enum Picture {
  BARS,
  STACK,
  LINE,
  /** A grid of colours. */
  HEAT,
  /** Bands from the rows' values to the columns'. */
  FLOW,
  /** Countries in colours, provinces and places as circles, routes as arcs. */
  MAP;

  private static final Set<Dimension> TIMES =
      Set.of(Dimension.MONTH, Dimension.DAY, Dimension.OPERATION_DAY, Dimension.OPERATION_WEEK);
  private static final Set<Dimension> CLOCK = Set.of(Dimension.WEEKDAY, Dimension.HOUR);
  private static final Set<Dimension> ENDS =
      Set.of(Dimension.ORIGIN, Dimension.DESTINATION, Dimension.COUNTRY);
  private static final Set<Dimension> PLACES =
      Set.of(
          Dimension.COUNTRY,
          Dimension.ADMIN1,
          Dimension.PLACE,
          Dimension.ORIGIN,
          Dimension.DESTINATION,
          Dimension.ROUTE);

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Picture> of(String code) {
    return Arrays.stream(values()).filter(picture -> picture.code().equals(code)).findFirst();
  }

  /** What suits the dimensions when nobody chose. */
  static Picture suiting(Dimension rows, Optional<Dimension> columns) {
    if (columns.isEmpty()) {
      return TIMES.contains(rows) ? LINE : PLACES.contains(rows) ? MAP : BARS;
    }
    if (CLOCK.contains(rows) && CLOCK.contains(columns.get())) {
      return HEAT;
    }
    if (ENDS.contains(rows) && ENDS.contains(columns.get())) {
      return FLOW;
    }
    return TIMES.contains(rows) ? LINE : STACK;
  }

  /** Those that can show the dimensions. */
  static List<Picture> fitting(Dimension rows, Optional<Dimension> columns) {
    return Arrays.stream(values())
        .filter(picture ->
            switch (picture) {
              case BARS, LINE -> true;
              case STACK, HEAT, FLOW -> columns.isPresent();
              case MAP -> PLACES.contains(rows);
            })
        .toList();
  }
}
