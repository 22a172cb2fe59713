package org.mekongdragon.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.statistics.BehindFigure;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.Figure;
import org.mekongdragon.statistics.FigureQuery;
import org.mekongdragon.statistics.Measure;
import org.mekongdragon.statistics.Statistics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares what people get with what the rule says, for generated organisations, people and
 * records: lists, counts, search, exports, single reads, duplicates, figures. {@code
 * -Ddragon.oracle=10} makes ten times as many records.
 */
class AccessOracleTest extends SeizureTest {

  private static final int RECORDS = 180 * Integer.getInteger("dragon.oracle", 1);
  private static final int ENOUGH = 20_000;

  /** Dimensions by what the database calls them. */
  private static final Map<String, Dimension> BY =
      Map.of(
          "country", Dimension.COUNTRY,
          "lead", Dimension.MEMBER,
          "mode", Dimension.MODE,
          "to_char(occurred_on, 'YYYY-MM')", Dimension.MONTH);

  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;
  @Autowired private Statistics statistics;
  @Autowired private Operations operations;

  private long compared;
  private final List<String> differences = new ArrayList<>();

  @Test
  void showsEverybodyExactlyWhatTheRuleSays() {
    OracleCase scene = new OracleCase(world, phases, seizures);
    scene.fill(RECORDS);
    scene.readers().forEach(reader -> compare(scene, reader));
    assertThat(differences).isEmpty();
    assertThat(compared).isGreaterThanOrEqualTo(ENOUGH);
  }

  private void compare(OracleCase scene, ModelReader reader) {
    as(
        reader,
        () -> {
          scene.records().forEach(record -> one(reader, record));
          scene.operations().forEach(operation -> many(scene, reader, operation));
        });
  }

  private void one(ModelReader reader, ModelRecord record) {
    boolean sees = reader.sees(record);
    same(reader, "get " + record.id, sees, found(record));
    int rows =
        jdbc.sql(
                """
                select (select count(*) from seizure.revision where seizure = :id)
                  + (select count(*) from seizure.identifier where seizure = :id)
                  + (select count(*) from seizure.fact where seizure = :id)
                """)
            .param("id", record.id)
            .query(Integer.class)
            .single();
    same(reader, "parts " + record.id, sees, rows > 0);
  }

  private boolean found(ModelRecord record) {
    try {
      return seizures.find(record.operation, record.id).id().equals(record.id);
    } catch (Problem problem) {
      return false;
    }
  }

  private void many(OracleCase scene, ModelReader reader, String operation) {
    Collection<ModelRecord> here =
        scene.records().stream().filter(record -> record.operation.equals(operation)).toList();
    if (!reader.isIn(operation)) {
      same(reader, "closed", true, refused(operation));
      same(reader, "facts", 0L, cases(operation, "counted_case"));
      same(reader, "figure", true, refusedFigure(operation));
      return;
    }
    SeizureFilter all = SeizureFilter.of(operation).in(SeizureState.values());
    members(reader, "list", here, listed(all));
    Set<UUID> streamed = new HashSet<>();
    seizures.stream(all, seizure -> streamed.add(seizure.id()));
    members(reader, "export", here, streamed);
    same(reader, "count", reader.count(here), seizures.count(all));
    standing(reader, operation, here);
    search(reader, all, here);
    figures(reader, operation, here);
    duplicates(scene, reader, operation, here);
  }

  private void standing(ModelReader reader, String operation, Collection<ModelRecord> here) {
    for (SeizureState state : SeizureState.values()) {
      List<ModelRecord> in = here.stream().filter(record -> record.state == state).toList();
      SeizureFilter filter = SeizureFilter.of(operation).in(state);
      same(reader, "count " + state, reader.count(in), seizures.count(filter));
    }
    List<ModelRecord> standing = here.stream().filter(ModelRecord::stands).toList();
    members(reader, "standing", standing, listed(SeizureFilter.of(operation)));
  }

  private void search(ModelReader reader, SeizureFilter all, Collection<ModelRecord> here) {
    for (String city : OracleCase.CITIES) {
      List<ModelRecord> there = here.stream().filter(record -> record.city.equals(city)).toList();
      SeizureFilter words = all.withText(city.toUpperCase(java.util.Locale.ROOT));
      members(reader, "search " + city, there, listed(words));
      same(reader, "count of " + city, reader.count(there), seizures.count(words));
    }
  }

  private void figures(ModelReader reader, String operation, Collection<ModelRecord> here) {
    List<ModelRecord> counted =
        here.stream().filter(record -> record.state == SeizureState.RELEASED).toList();
    long seen = reader.count(counted);
    same(reader, "cases", seen, cases(operation, "counted_case"));
    same(reader, "lines", seen, cases(operation, "counted_line"));
    Figure figure = statistics.figure(FigureQuery.of(operation, Measure.CASES), "");
    BigDecimal shown = figure.total().value().subtract(BigDecimal.valueOf(figure.withheld()));
    same(reader, "figure", seen, shown.longValueExact());
    boolean shares = operations.require(operation).sharesTotals();
    same(reader, "withheld", shares ? counted.size() - seen : 0L, figure.withheld());
    members(reader, "behind", counted, behind(operation));
    for (String column : List.of("country", "lead", "mode", "to_char(occurred_on, 'YYYY-MM')")) {
      Dimension by = BY.get(column);
      same(
          reader,
          "by " + column,
          grouped(operation, "cases", column),
          tallied(operation, Measure.CASES, by));
      same(
          reader,
          "mass by " + column,
          grouped(operation, "grams", column),
          tallied(operation, Measure.MASS, by));
    }
  }

  private Set<UUID> behind(String operation) {
    Set<UUID> all = new HashSet<>();
    BehindFigure page;
    int number = 0;
    do {
      page = statistics.behind(FigureQuery.of(operation, Measure.CASES), number++);
      page.records().forEach(line -> assertThat(all.add(line.seizure())).isTrue());
    } while (page.more());
    return all;
  }

  /** What the database adds up for the reader it is bound to. */
  private Map<String, BigDecimal> grouped(String operation, String value, String column) {
    boolean cases = value.equals("cases");
    String sum =
        cases
            ? "sum(cases)::numeric"
            : "coalesce(sum(grams) filter (where tablets is null and specimens is null), 0) / 1000";
    Map<String, BigDecimal> rows = new HashMap<>();
    jdbc.sql(
            "select %s, %s from seizure.%s where operation = :operation and state = 'released' and known_until = 'infinity' group by 1"
                .formatted(column, sum, cases ? "counted_case" : "counted_line"))
        .param("operation", operation)
        .query((row, n) -> rows.put(row.getString(1), row.getBigDecimal(2).stripTrailingZeros()))
        .list();
    return rows;
  }

  private Map<String, BigDecimal> tallied(String operation, Measure measure, Dimension by) {
    Map<String, BigDecimal> rows = new HashMap<>();
    statistics
        .figure(FigureQuery.of(operation, measure, by), "")
        .rows()
        .forEach(row -> rows.put(row.key(by), row.value().stripTrailingZeros()));
    return rows;
  }

  private boolean refusedFigure(String operation) {
    try {
      statistics.figure(FigureQuery.of(operation, Measure.CASES), "");
      return false;
    } catch (Problem problem) {
      return true;
    }
  }

  private void duplicates(
      OracleCase scene, ModelReader reader, String operation, Collection<ModelRecord> here) {
    for (String container : scene.containers()) {
      List<ModelRecord> same =
          here.stream()
              .filter(record -> record.container.equals(container) && record.stands())
              .toList();
      Set<UUID> found =
          seizures
              .check(operation, SeizureWorld.content(like(container)), Optional.empty())
              .duplicates()
              .stream()
              .map(SeizureCheck.Duplicate::id)
              .collect(Collectors.toSet());
      Set<UUID> expected = visible(reader, same);
      // Ten are shown at most.
      same(reader, "duplicates of " + container, true, expected.containsAll(found));
      same(reader, "as many", Math.min(10, expected.size()), found.size());
    }
  }

  private static String like(String container) {
    return "{\"occurredAt\":\"2024-01-01\",\"country\":\"VN\",\"containers\":[\""
        + container
        + "\"],\"goods\":[{\"description\":\"x\",\"quantity\":\"1\",\"unit\":\"kg\"}]}";
  }

  private Set<UUID> listed(SeizureFilter filter) {
    Set<UUID> ids = new HashSet<>();
    Optional<SeizureCursor> next = Optional.empty();
    do {
      SeizureList page = seizures.list(filter, next, 100);
      page.seizures().forEach(seizure -> assertThat(ids.add(seizure.id())).isTrue());
      next = page.next();
    } while (next.isPresent());
    return ids;
  }

  private boolean refused(String operation) {
    try {
      seizures.count(SeizureFilter.of(operation));
      return false;
    } catch (Problem problem) {
      return true;
    }
  }

  private long cases(String operation, String view) {
    return jdbc.sql(
            "select count(distinct seizure) from seizure."
                + view
                + " where operation = :operation and state = 'released' and known_until = 'infinity'")
        .param("operation", operation)
        .query(Long.class)
        .single();
  }

  private static Set<UUID> visible(ModelReader reader, Collection<ModelRecord> records) {
    return records.stream()
        .filter(reader::sees)
        .map(record -> record.id)
        .collect(Collectors.toSet());
  }

  /** Each record is one comparison: it is there, or it is not. */
  private void members(
      ModelReader reader, String what, Collection<ModelRecord> records, Set<UUID> got) {
    Set<UUID> expected = visible(reader, records);
    compared += records.size();
    if (!expected.equals(got)) {
      differences.add(reader.login() + " " + what + ": " + expected + " but got " + got);
    }
  }

  private void same(ModelReader reader, String what, Object expected, Object got) {
    compared++;
    if (!expected.equals(got)) {
      differences.add(reader.login() + " " + what + ": " + expected + " but got " + got);
    }
  }

  /** In one transaction, which ends like those of refused requests do: rolled back. */
  private void as(ModelReader reader, Runnable work) {
    world.as(
        reader.login(),
        () ->
            transaction.executeWithoutResult(status -> {
              work.run();
              status.setRollbackOnly();
            }));
  }
}
