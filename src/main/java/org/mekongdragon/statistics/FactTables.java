package org.mekongdragon.statistics;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mekongdragon.database.AfterCommit;
import org.mekongdragon.seizure.SeizuresGenerated;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The facts of operations in memory, brought up to date whenever they are asked for. PostgreSQL
 * stays the truth: what is here is read from it and may be forgotten at any time.
 */
@Component
class FactTables {

  /** Bytes that a row takes at most; see the capacity page of the operating guide. */
  private static final int BYTES_PER_ROW = 90;

  /** Rows that are held at most, in a quarter of the memory; one operation is always held whole. */
  private static final long MOST_ROWS = Runtime.getRuntime().maxMemory() / 4 / BYTES_PER_ROW;

  /** Readers of different audiences whose answers are kept. */
  private static final int MOST_SIGHTS = 64;

  /** The oldest transaction at work: whatever is committed later was known after it began. */
  private static final String HORIZON =
      """
      select coalesce(min(xact_start), clock_timestamp()) from pg_stat_activity
      where usename = current_user and datname = current_database() and pid <> pg_backend_pid()
      """;

  private final FactFeed feed;
  private final JdbcClient jdbc;
  private final Map<String, Table> tables = new ConcurrentHashMap<>();

  FactTables(FactFeed feed, JdbcClient jdbc) {
    this.feed = feed;
    this.jdbc = jdbc;
  }

  /** The facts of an operation as they are committed now, for the caller of this transaction. */
  Sight sight(String operation) {
    Sight sight = tables.computeIfAbsent(operation, Table::new).sight(readable());
    makeRoom();
    return sight;
  }

  /**
   * The facts of an operation that all of its members may count.
   *
   * @param everybody number of the audience of everybody; empty when no record has it
   */
  Sight shared(String operation, Optional<Integer> everybody) {
    Set<Integer> numbers = everybody.map(Set::of).orElseGet(Set::of);
    Sight sight = tables.computeIfAbsent(operation, Table::new).sight(numbers);
    makeRoom();
    return sight;
  }

  /** Reads what boards will ask for, as far as there is room. */
  void readAhead() {
    List<String> operations = feed.operations();
    for (int i = 0; i < operations.size() && rows() < MOST_ROWS; i++) {
      tables.computeIfAbsent(operations.get(i), Table::new).catchUp();
    }
  }

  private long rows() {
    return tables.values().stream().mapToLong(table -> table.facts.rows()).sum();
  }

  /** Operations that nobody has asked about for longest are forgotten first. */
  private void makeRoom() {
    while (tables.size() > 1 && rows() > MOST_ROWS) {
      tables.values().stream()
          .min(Comparator.comparingLong(table -> table.lastAsked))
          .ifPresent(oldest -> tables.remove(oldest.operation, oldest));
    }
  }

  private Set<Integer> readable() {
    Integer[] numbers =
        jdbc.sql("select access.my_audiences()")
            .query((row, n) -> (Integer[]) row.getArray(1).getArray())
            .single();
    return Set.of(numbers);
  }

  /** Generated records were known before they were stored, so nobody finds them by their time. */
  @EventListener
  void forget(SeizuresGenerated event) {
    AfterCommit.run(() -> tables.remove(event.operation()));
  }

  private Instant horizon() {
    return jdbc.sql(HORIZON)
        .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  /** One operation. */
  private final class Table {

    private final String operation;
    private Instant settled = Instant.EPOCH;
    private volatile Facts facts = Facts.none();
    private volatile long lastAsked;
    private final Map<Set<Integer>, Sight> sights = new LinkedHashMap<>();

    private Table(String operation) {
      this.operation = operation;
    }

    private synchronized Sight sight(Set<Integer> readable) {
      lastAsked = System.nanoTime();
      catchUp();
      if (sights.size() >= MOST_SIGHTS) {
        sights.remove(sights.keySet().iterator().next());
      }
      return sights.computeIfAbsent(readable, numbers -> new Sight(facts, numbers));
    }

    private synchronized void catchUp() {
      Instant horizon = horizon();
      if (settled.equals(Instant.EPOCH)) {
        facts = Facts.of(each -> feed.all(operation, each));
        sights.clear();
      } else {
        FactFeed.Change change = feed.since(operation, settled);
        if (!change.isEmpty()) {
          facts = facts.with(change.records(), change.facts());
          sights.clear();
        }
      }
      settled = horizon;
    }
  }
}
