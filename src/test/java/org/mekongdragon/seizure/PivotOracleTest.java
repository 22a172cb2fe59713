package org.mekongdragon.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.statistics.Dimension;
import org.mekongdragon.statistics.Measure;
import org.mekongdragon.statistics.Pivot;
import org.mekongdragon.statistics.PivotQuery;
import org.mekongdragon.statistics.Pivots;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares pivots of generated records with what the database adds up for the same reader, who is
 * bound by row-level security there: three random dimensions, several operations, several moments.
 */
class PivotOracleTest extends SeizureTest {

  private static final int RECORDS = 90;
  private static final int QUESTIONS = 12;

  /** Dimensions by what the database calls them. */
  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("phase", "operation"),
          Map.entry("member", "lead"),
          Map.entry("unit", "reporting_unit"),
          Map.entry("month", "to_char(occurred_on, 'YYYY-MM')"),
          Map.entry("day", "occurred_on::text"),
          Map.entry("weekday", "to_char(occurred_on, 'ID')"),
          Map.entry("hour", "coalesce(to_char(hour, 'FM00'), '')"),
          Map.entry("regime", "regime"),
          Map.entry("substance", "code"),
          Map.entry("group", "substance_group"),
          Map.entry("mode", "mode"),
          Map.entry("route", "origin || '>' || coalesce(nullif(destination, ''), country)"),
          Map.entry("origin", "origin"),
          Map.entry("destination", "destination"),
          Map.entry("concealment", "concealment"),
          Map.entry("country", "country"));

  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;
  @Autowired private Pivots pivots;

  private final Random random = new Random(7);

  @Test
  void addsUpWhatTheDatabaseAddsUpForTheSameReader() {
    OracleCase scene = new OracleCase(world, phases, seizures);
    Instant before = seizures.settled();
    scene.fill(RECORDS);
    Instant after = seizures.settled();
    Instant between = before.plusNanos((after.toEpochMilli() - before.toEpochMilli()) * 500_000L);
    int cells = 0;
    for (ModelReader reader : scene.readers()) {
      List<String> open = scene.operations().stream().filter(reader::isIn).toList();
      if (!open.isEmpty()) {
        cells += compare(reader, open, List.of(before, between, after));
      }
      scene.operations().stream()
          .filter(code -> !reader.isIn(code))
          .forEach(code -> assertThat(isRefused(reader, code)).isTrue());
    }
    assertThat(cells).isGreaterThan(1_000);
  }

  private boolean isRefused(ModelReader reader, String operation) {
    Map<String, String> asked = Map.of("operation", operation, "rows", "regime");
    return world.as(
        reader.login(),
        () -> {
          try {
            pivots.pivot(PivotQuery.of(asked));
            return false;
          } catch (Problem refused) {
            return true;
          }
        });
  }

  private int compare(ModelReader reader, List<String> operations, List<Instant> moments) {
    int cells = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      List<String> by = new ArrayList<>(COLUMNS.keySet().stream().sorted().toList());
      Collections.shuffle(by, random);
      Instant asOf = moments.get(random.nextInt(moments.size()));
      boolean mass = random.nextBoolean();
      Map<String, String> asked = new HashMap<>();
      asked.put("operation", String.join(",", operations));
      asked.put("measure", mass ? Measure.MASS.code() : Measure.CASES.code());
      asked.put("rows", by.get(0));
      asked.put("columns", by.get(1));
      asked.put("panels", by.get(2));
      asked.put("asOf", asOf.toString());
      boolean filtered = random.nextInt(3) == 0;
      if (filtered) {
        asked.put("hour", "09,");
        asked.put("from", "2025-05-10");
      }
      PivotQuery query = PivotQuery.of(asked);
      Map<List<String>, BigDecimal> expected = new HashMap<>();
      Map<List<String>, BigDecimal> got = new HashMap<>();
      as(
          reader,
          () -> {
            expected.putAll(grouped(query, mass, filtered));
            got.putAll(cells(pivots.pivot(query)));
          });
      assertThat(got).as(reader.login() + " " + asked).isEqualTo(expected);
      cells += expected.size();
    }
    return cells;
  }

  private Map<List<String>, BigDecimal> cells(Pivot pivot) {
    BigDecimal sum =
        pivot.cells().stream().map(cell -> cell.value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(pivot.total().value())
        .isEqualByComparingTo(sum.add(BigDecimal.valueOf(pivot.withheld())));
    return pivot.cells().stream()
        .collect(
            Collectors.toMap(
                cell -> pivot.query().by().stream().map((Dimension by) -> cell.key(by)).toList(),
                cell -> cell.value().stripTrailingZeros()));
  }

  private Map<List<String>, BigDecimal> grouped(PivotQuery query, boolean mass, boolean filtered) {
    List<String> columns = query.by().stream().map(by -> COLUMNS.get(by.code())).toList();
    String sum =
        mass
            ? "coalesce(sum(grams) filter (where tablets is null and specimens is null), 0) / 1000"
            : "sum(cases)::numeric";
    Map<List<String>, BigDecimal> rows = new HashMap<>();
    jdbc.sql(
            """
            select %s, %s, %s, %s from seizure.%s
            where operation = any (:operations) and state = 'released'
              and known_from <= :asOf and known_until > :asOf
              and (not :filtered or coalesce(hour, 9) = 9 and occurred_on >= date '2025-05-10')
            group by 1, 2, 3
            """
                .formatted(
                    columns.get(0),
                    columns.get(1),
                    columns.get(2),
                    sum,
                    mass ? "counted_line" : "counted_case"))
        .param("operations", query.operations().toArray(String[]::new))
        .param("asOf", query.question().asOf().orElseThrow().atOffset(ZoneOffset.UTC))
        .param("filtered", filtered)
        .query((row, n) ->
            rows.put(
                List.of(row.getString(1), row.getString(2), row.getString(3)),
                row.getBigDecimal(4).stripTrailingZeros()))
        .list();
    return rows;
  }

  private void as(ModelReader reader, Runnable work) {
    world.as(reader.login(), () -> transaction.executeWithoutResult(status -> work.run()));
  }
}
