package org.mekongdragon.seizure;

import java.time.LocalDate;
import java.util.Optional;
import org.mekongdragon.kernel.Regime;

/** A filter asked of a record as it stood: its columns hold what is known today. */
final class PastFilter {

  private PastFilter() {}

  static boolean takes(SeizureFilter filter, Seizure seizure) {
    return filter.wanted().contains(seizure.state())
        && (filter.unit().isEmpty() || filter.unit().equals(seizure.custody().unit()))
        && where(filter.where(), seizure)
        && how(filter.how(), seizure.content())
        && span(filter.span(), seizure.content())
        && goods(filter, seizure.content());
  }

  private static boolean where(SeizureFilter.Where where, Seizure seizure) {
    SeizurePlace place = seizure.content().where();
    return fits(where.country(), place.country())
        && fits(where.admin1(), place.admin1())
        && fits(where.place(), place.place())
        && fits(where.owner(), seizure.owner())
        && fits(where.lead(), seizure.content().agencies().lead());
  }

  private static boolean how(SeizureFilter.How how, SeizureContent content) {
    return fits(how.mode(), content.transport().mode())
        && fits(how.direction(), content.transport().direction())
        && fits(how.detection(), content.discovery().detection());
  }

  private static boolean span(SeizureFilter.Span span, SeizureContent content) {
    Optional<LocalDate> day = content.when().map(Occurrence::day);
    return day.isEmpty()
        || (span.from().filter(day.get()::isBefore).isEmpty()
            && span.until().filter(day.get()::isAfter).isEmpty());
  }

  private static boolean goods(SeizureFilter filter, SeizureContent content) {
    boolean regime =
        filter.regimes().isEmpty()
            || content.goods().stream()
                .map(line -> line.regime().orElse(Regime.OTHER))
                .anyMatch(filter.regimes()::contains);
    return regime
        && (filter.code().isEmpty()
            || content.goods().stream().anyMatch(line -> line.code().equals(filter.code())));
  }

  private static boolean fits(String wanted, String value) {
    return wanted.isEmpty() || wanted.equals(value);
  }
}
