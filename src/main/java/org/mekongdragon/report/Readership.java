package org.mekongdragon.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mekongdragon.statistics.FigureQuery;

/** For whom a report is written, and so what it may hold; from the widest to the narrowest. */
public enum Readership {
  /** Whoever asks, with what they may count; never kept. */
  OWN,
  /** The coordinators of the operation. */
  COORDINATORS,
  /** Everybody in the operation: only what each of them may count. */
  MEMBERS,
  /** Everybody: only that, and no small numbers. */
  PUBLIC;

  /** Whose eyes count. */
  FigureQuery.Reach reach() {
    return switch (this) {
      case OWN, COORDINATORS -> FigureQuery.Reach.READER;
      case MEMBERS -> FigureQuery.Reach.EVERYBODY;
      case PUBLIC -> FigureQuery.Reach.PUBLIC;
    };
  }

  /** Lower case, as in addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The readership of a code. */
  public static Optional<Readership> of(String code) {
    return List.of(values()).stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** Those that an edition may be kept for. */
  public static List<Readership> kept() {
    return List.of(MEMBERS, PUBLIC, COORDINATORS);
  }
}
