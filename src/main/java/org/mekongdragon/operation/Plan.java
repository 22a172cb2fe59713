package org.mekongdragon.operation;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.kernel.TransportMode;
import org.mekongdragon.web.WebProblem;

/**
 * What coordinators write down about an operation and may change.
 *
 * @param series the series' short name, as in {@code OMD}; at most 20 characters
 * @param phase its number in the series, 1 to 999
 * @param legalBasis at most 4,000 characters, may be empty
 * @param scope the regimes it is about, never empty
 * @param modes the modes it is about, never empty
 * @param periods by first day and kind, at most 40; at least one
 * @param sharesTotals whether the members agreed that totals count records whose audience is
 *     narrower than the reader
 * @param band 1 to 6: the colour band that marks it in the frame
 */
public record Plan(
    String series,
    int phase,
    Titles titles,
    String legalBasis,
    Set<Regime> scope,
    Set<TransportMode> modes,
    List<Period> periods,
    boolean sharesTotals,
    int band) {

  static final int HIGHEST_PHASE = 999;
  static final int BANDS = 6;
  static final int MOST_PERIODS = 40;
  static final int LONGEST_BASIS = 4000;

  /**
   * @throws Problem {@code missing}, {@code text}, {@code out-of-range}, {@code too-many}
   */
  public Plan {
    PlainText.checkFilled("series", series, 20);
    PlainText.check("legalBasis", legalBasis, LONGEST_BASIS);
    range("phase", phase, HIGHEST_PHASE);
    range("band", band, BANDS);
    filled("scope", scope.isEmpty());
    filled("modes", modes.isEmpty());
    filled("periods", periods.isEmpty());
    if (periods.size() > MOST_PERIODS) {
      throw Problem.at("periods", OperationProblem.TOO_MANY, MOST_PERIODS);
    }
    scope = java.util.Collections.unmodifiableSet(EnumSet.copyOf(scope));
    modes = java.util.Collections.unmodifiableSet(EnumSet.copyOf(modes));
    periods =
        periods.stream()
            .sorted(Comparator.comparing(Period::from).thenComparing(Period::kind))
            .toList();
  }

  private static void range(String field, int value, int most) {
    if (value < 1 || value > most) {
      throw Problem.at(field, OperationProblem.OUT_OF_RANGE, 1, most);
    }
  }

  private static void filled(String field, boolean empty) {
    if (empty) {
      throw Problem.at(field, WebProblem.MISSING, field);
    }
  }
}
