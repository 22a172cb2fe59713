package org.mekongdragon.seizure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL that finds what may be the same; the reader sees it, or it is not found. */
@Repository
class DuplicateStore {

  private static final int MOST = 10;
  private static final int CANDIDATES = 300;
  private static final String STANDING =
      " and s.operation = :operation and s.state in ('reported', 'returned', 'released')";

  private final JdbcClient jdbc;

  DuplicateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The likeliest first, at most ten; {@code self} is left out. */
  List<SeizureCheck.Duplicate> find(String operation, SeizureContent content, Optional<UUID> self) {
    Map<UUID, Seizure> candidates = new LinkedHashMap<>();
    add(candidates, byIdentifier(operation, content));
    add(candidates, byDay(operation, content));
    self.ifPresent(candidates::remove);
    return candidates.values().stream()
        .flatMap(other -> Likeness.of(content, other).stream())
        .sorted(
            Comparator.comparingInt(SeizureCheck.Duplicate::score)
                .reversed()
                .thenComparing(SeizureCheck.Duplicate::id))
        .limit(MOST)
        .toList();
  }

  private List<Seizure> byIdentifier(String operation, SeizureContent content) {
    String[] values = Identifier.of(content).stream().map(Identifier::value).toArray(String[]::new);
    if (values.length == 0) {
      return List.of();
    }
    return jdbc.sql(
            SeizureStore.SELECT
                + " where s.id in (select seizure from seizure.identifier where value = any(:values))"
                + STANDING
                + " limit "
                + CANDIDATES)
        .param("values", values)
        .param("operation", operation)
        .query((row, n) -> SeizureStore.seizure(row))
        .list();
  }

  private List<Seizure> byDay(String operation, SeizureContent content) {
    String[] codes =
        content.goods().stream()
            .map(GoodsLine::code)
            .filter(code -> !code.isEmpty())
            .toArray(String[]::new);
    if (codes.length == 0 || content.when().isEmpty()) {
      return List.of();
    }
    LocalDate first = content.when().get().day();
    LocalDate last = content.when().get().lastDay();
    return jdbc.sql(
            SeizureStore.SELECT
                + " where s.occurred_on between :first and :last and s.country = :country"
                + " and s.codes && :codes::text[]"
                + STANDING
                + " order by (s.place = :place) desc, s.id desc limit "
                + CANDIDATES)
        .param("first", first.minusDays(1))
        .param("last", last.plusDays(1))
        .param("country", content.where().country())
        .param("codes", codes)
        .param("place", content.where().place())
        .param("operation", operation)
        .query((row, n) -> SeizureStore.seizure(row))
        .list();
  }

  private static void add(Map<UUID, Seizure> candidates, Collection<Seizure> found) {
    found.forEach(seizure -> candidates.put(seizure.id(), seizure));
  }
}
