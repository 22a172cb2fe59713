package org.mekongdragon.targeting.score;

import java.util.List;

/**
 * How far newer rows have moved from those a model was trained on, column by column in the order of
 * training. The bounds are the customary ones of the population stability index: 0.1 and 0.25.
 */
public record Drift(List<OfColumn> columns) {

  /** What to make of it. */
  public enum Level {
    /** As in training. */
    STABLE,
    /** Worth a look. */
    SHIFTED,
    /** Train again soon. */
    DRIFTED,
    /** The column is not there any more. */
    ABSENT
  }

  /**
   * One column.
   *
   * @param stability population stability index, 0 or more
   * @param unseen share of values that training never saw, 0 to 1
   */
  public record OfColumn(String column, Level level, double stability, double unseen) {}

  public Drift {
    columns = List.copyOf(columns);
  }

  static Drift of(List<ColumnProfile> profiles, Table table) {
    return new Drift(
        profiles.stream()
            .filter(profile -> profile.column().kind() != ColumnKind.DATE)
            .map(profile -> of(profile, table))
            .toList());
  }

  private static OfColumn of(ColumnProfile profile, Table table) {
    String name = profile.column().name();
    return table
        .column(name)
        .map(values -> {
          double stability = profile.stability(values);
          return new OfColumn(name, level(stability), stability, profile.unseen(values));
        })
        .orElseGet(() -> new OfColumn(name, Level.ABSENT, 0, 0));
  }

  private static Level level(double stability) {
    return stability < 0.1 ? Level.STABLE : stability < 0.25 ? Level.SHIFTED : Level.DRIFTED;
  }
}
