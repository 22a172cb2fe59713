package org.mekongdragon.targeting.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses the few reasons that people are shown from what every feature contributes. */
record Reasons(Recipe recipe, List<ColumnProfile> profiles) {

  private static final int MOST = 3;
  private static final double NOT_WORTH_SAYING = 0.02;

  /**
   * @param contributions by feature, in log-odds
   */
  List<Reason> of(String[] values, double[] contributions, boolean above) {
    List<Reason> all = new ArrayList<>();
    for (int i = 0; i < recipe.tables().size(); i++) {
      double weight = contributions[2 * i] + contributions[2 * i + 1];
      rate(recipe.tables().get(i), values, weight).ifPresent(all::add);
    }
    int at = 2 * recipe.tables().size();
    for (int column : recipe.plain()) {
      all.add(plain(column, values[column], contributions[at++]));
    }
    all.removeIf(reason -> Math.abs(reason.weight()) < NOT_WORTH_SAYING);
    all.removeIf(reason -> reason.weight() > 0 != above);
    all.sort(Comparator.comparingDouble(reason -> -Math.abs(reason.weight())));
    return varied(all);
  }

  /** Each further reason must name a column that none before it named. */
  private static List<Reason> varied(List<Reason> sorted) {
    Set<String> named = new HashSet<>();
    List<Reason> chosen = new ArrayList<>();
    for (Reason reason : sorted) {
      List<String> columns = reason.cells().stream().map(Reason.Cell::column).toList();
      if (chosen.size() < MOST && !named.containsAll(columns)) {
        named.addAll(columns);
        chosen.add(reason);
      }
    }
    return chosen;
  }

  /** A rate is a reason only when it points the way in which the trees took it. */
  private Optional<Reason> rate(RateTable table, String[] values, double weight) {
    List<Reason.Cell> cells = new ArrayList<>();
    for (Key.Part part : table.key().parts()) {
      Column column = recipe.columns().get(part.column());
      String value = values[part.column()];
      cells.add(
          new Reason.Cell(
              column.name(),
              Values.missing(value) ? "" : column.shown(value, part.digits()),
              part.digits() > 0));
    }
    int place = table.place(table.key().fingerprint(recipe.columns(), values));
    if (place < 0) {
      return Optional.of(new Reason(Reason.Kind.NEVER_SEEN, cells, weight, 1, 0, 0));
    }
    int finds = table.finds()[place];
    int seen = table.seen()[place];
    double times = RateTable.rate(finds, seen, recipe.usual()) / recipe.usual();
    return times > 1 == weight > 0
        ? Optional.of(new Reason(Reason.Kind.RATE, cells, weight, times, finds, seen))
        : Optional.empty();
  }

  private Reason plain(int position, String value, double weight) {
    Column column = recipe.columns().get(position);
    Reason.Kind kind =
        column.kind() == ColumnKind.DATE
            ? Reason.Kind.WEEKDAY
            : profiles.get(position).place(column.number(value));
    String shown = Values.missing(value) ? "" : value.strip();
    return new Reason(kind, List.of(new Reason.Cell(column.name(), shown, false)), weight, 1, 0, 0);
  }
}
