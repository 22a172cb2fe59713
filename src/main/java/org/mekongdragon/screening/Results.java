package org.mekongdragon.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to what targeting earned: precision, workload and yield. */
@Component
public class Results {

  private final ResultStore store;
  private final HitDesk desk;

  Results(ResultStore store, HitDesk desk) {
    this.store = store;
    this.desk = desk;
  }

  /**
   * A period of whole months.
   *
   * @param from its first month
   * @param until its last month, not before the first
   */
  public record Period(YearMonth from, YearMonth until) {

    Instant begins(ZoneId zone) {
      return from.atDay(1).atStartOfDay(zone).toInstant();
    }

    Instant ends(ZoneId zone) {
      return until.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    }
  }

  /**
   * Examinations of a month.
   *
   * @param aimed whether something other than the random share pointed at the consignments
   */
  public record Month(LocalDate first, boolean aimed, long examined, long finds, long minutes) {}

  /**
   * Everything that pointed at the caller's cargo, by group and number of hits.
   *
   * @throws Problem {@code no-home}
   */
  @Transactional(readOnly = true)
  public List<Result> of(Period period) {
    desk.reader();
    return store.results(period.begins(ZONE), period.ends(ZONE));
  }

  /** The months of a period in which something was examined, in order. */
  @Transactional(readOnly = true)
  public List<Month> months(Period period) {
    desk.reader();
    return store.months(period.begins(ZONE), period.ends(ZONE)).stream()
        .map(month ->
            new Month(
                month.first(), month.aimed(), month.examined(), month.finds(), month.minutes()))
        .toList();
  }

  /** Months begin at midnight UTC everywhere. */
  static final ZoneId ZONE = java.time.ZoneOffset.UTC;
}
