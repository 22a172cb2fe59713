package org.mekongdragon.operation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.kernel.TransportMode;

/**
 * One phase of a joint operation.
 *
 * @param code unique, upper case, as in {@code OMD7}; also the code of its closed group
 * @param initiators codes of the organisations that are initiators now, sorted
 * @param previous the phase before, when the reader sees that one too
 * @param revision counts the changes to plan and status, from 1
 */
public record Operation(
    String code,
    Plan plan,
    Status status,
    List<String> initiators,
    Optional<String> previous,
    int revision) {

  public Operation {
    initiators = List.copyOf(initiators);
  }

  /** The series' short name. */
  public String series() {
    return plan.series();
  }

  /** The number in the series. */
  public int phase() {
    return plan.phase();
  }

  /** The title in {@code en}, {@code vi} or {@code zh}. */
  public String title(String language) {
    return plan.titles().in(language);
  }

  /** The regimes it is about. */
  public Set<Regime> scope() {
    return plan.scope();
  }

  /** The modes it is about. */
  public Set<TransportMode> modes() {
    return plan.modes();
  }

  /** Its periods, by first day. */
  public List<Period> periods() {
    return plan.periods();
  }

  /** Whether totals may count records that the reader does not see. */
  public boolean sharesTotals() {
    return plan.sharesTotals();
  }

  /** The colour band, 1 to 6. */
  public int band() {
    return plan.band();
  }

  /** The first operational day, when one is planned. */
  public Optional<LocalDate> begins() {
    return periods().stream()
        .filter(period -> period.kind() == Period.Kind.OPERATIONAL)
        .map(Period::from)
        .min(Comparator.naturalOrder());
  }

  /** The last operational or extension day that anybody gave, empty while one is open. */
  public Optional<LocalDate> ends() {
    List<Period> running = periods().stream().filter(period -> period.kind().runs()).toList();
    return running.stream().anyMatch(period -> period.to().isEmpty())
        ? Optional.empty()
        : running.stream().flatMap(period -> period.to().stream()).max(Comparator.naturalOrder());
  }
}
