package org.mekongdragon.statistics;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mekongdragon.database.DatabaseServer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Repository;

/**
 * Reads facts as the keeper of the database, who sees those of everybody: what a reader may count
 * is decided row by row by {@link Scan}. Nothing else is read in this way.
 */
@Repository
class FactFeed implements DisposableBean {

  private static final int CHUNK = 5_000;

  /** The number of the first word among the columns of an answer. */
  private static final int FIRST_WORD = 15;

  private static final List<Dimension> WORDS =
      Arrays.stream(Dimension.values()).filter(Dimension::isWord).toList();

  private static final String RELEASED =
      """
      select seizure, line, known_from, known_until, audience_id, cases, taking_part, occurred_on,
        persons, grams, tablets, specimens, part_of_mass, bound, %s
      from seizure.released_fact where operation = ?
      """
          .formatted(
              WORDS.stream()
                  .map(word -> FigureStore.column(word) + " as word_" + WORDS.indexOf(word))
                  .collect(Collectors.joining(", ")));

  private static final String OPERATIONS =
      """
      with recursive found (operation) as (
        select min(operation) from seizure.changed_fact
        union all
        select (select min(f.operation) from seizure.changed_fact f where f.operation > found.operation)
        from found where found.operation is not null)
      select operation from found where operation is not null
      """;

  private static final String CHANGED =
      """
      select distinct seizure from seizure.changed_fact
      where operation = ? and (known_from > ? or (known_until > ? and known_until < 'infinity'))
      """;

  private final HikariDataSource keeper = new HikariDataSource();

  FactFeed(DatabaseServer server) {
    DatabaseServer.Login owner = server.owner();
    keeper.setPoolName("keeper");
    keeper.setJdbcUrl(owner.url());
    if (!owner.user().isEmpty()) {
      keeper.setUsername(owner.user());
      keeper.setPassword(owner.password());
    }
    keeper.setMaximumPoolSize(2);
    keeper.setMinimumIdle(0);
    keeper.setReadOnly(true);
    keeper.setAutoCommit(false);
    keeper.setInitializationFailTimeout(-1);
  }

  @Override
  public void destroy() {
    keeper.close();
  }

  /** What changed since a moment: the records, and all their facts as they are now. */
  record Change(Set<UUID> records, List<Fact> facts) {

    boolean isEmpty() {
      return records.isEmpty();
    }
  }

  /** The operations that have facts, looked up one after the other in the index. */
  List<String> operations() {
    List<String> operations = new ArrayList<>();
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement = connection.prepareStatement(OPERATIONS);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        operations.add(rows.getString(1));
      }
      return operations;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Hands over all facts of an operation. */
  void all(String operation, Consumer<Fact> facts) {
    try (Connection connection = keeper.getConnection();
        PreparedStatement statement = connection.prepareStatement(RELEASED)) {
      statement.setString(1, operation);
      read(statement, facts);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What changed after a moment. */
  Change since(String operation, Instant moment) {
    try (Connection connection = keeper.getConnection()) {
      Set<UUID> records = changed(connection, operation, moment);
      if (records.isEmpty()) {
        return new Change(records, List.of());
      }
      try (PreparedStatement statement =
          connection.prepareStatement(RELEASED + " and seizure = any (?)")) {
        statement.setString(1, operation);
        statement.setArray(2, connection.createArrayOf("uuid", records.toArray()));
        List<Fact> facts = new ArrayList<>();
        read(statement, facts::add);
        return new Change(records, facts);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<UUID> changed(Connection connection, String operation, Instant moment)
      throws SQLException {
    OffsetDateTime after = moment.atOffset(ZoneOffset.UTC);
    Set<UUID> records = new HashSet<>();
    try (PreparedStatement statement = connection.prepareStatement(CHANGED)) {
      statement.setString(1, operation);
      statement.setObject(2, after);
      statement.setObject(3, after);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          records.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return records;
  }

  private static void read(PreparedStatement statement, Consumer<Fact> facts) throws SQLException {
    statement.setFetchSize(CHUNK);
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        facts.accept(fact(rows));
      }
    }
  }

  private static Fact fact(ResultSet row) throws SQLException {
    Map<Dimension, String> words = new EnumMap<>(Dimension.class);
    for (int i = 0; i < WORDS.size(); i++) {
      words.put(WORDS.get(i), row.getString(FIRST_WORD + i));
    }
    return new Fact(
        row.getObject("seizure", UUID.class),
        row.getInt("line"),
        micros(row.getObject("known_from", OffsetDateTime.class)),
        micros(row.getObject("known_until", OffsetDateTime.class)),
        row.getInt("audience_id"),
        row.getObject("occurred_on", LocalDate.class),
        words,
        texts(row.getArray("taking_part")),
        row.getInt("cases"),
        row.getInt("persons"),
        new Fact.Amounts(
            amount(row, "grams"),
            amount(row, "tablets"),
            amount(row, "specimens"),
            row.getBoolean("part_of_mass"),
            row.getString("bound")));
  }

  private static Optional<BigDecimal> amount(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static long micros(OffsetDateTime moment) {
    return moment.equals(OffsetDateTime.MAX)
        ? Long.MAX_VALUE
        : ChronoUnit.MICROS.between(Instant.EPOCH, moment.toInstant());
  }
}
