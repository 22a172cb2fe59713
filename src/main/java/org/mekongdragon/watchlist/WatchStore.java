package org.mekongdragon.watchlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.kernel.CountryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what is looked for, whoever asks; see the migration. */
@Repository
class WatchStore {

  private static final int FETCHED_AT_ONCE = 2_000;

  private final JdbcClient jdbc;

  WatchStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A list in force. */
  record Head(UUID id, String name, double threshold, int severity, long generation, int revision) {

    Head at(double other) {
      return new Head(id, name, other, severity, generation, revision);
    }

    static Head of(WatchList list) {
      return new Head(
          list.id(),
          list.settings().name(),
          list.settings().threshold(),
          list.settings().severity(),
          list.generation(),
          list.revision());
    }
  }

  /** A list and how far it is. */
  record Ready(UUID list, long generation) {}

  /** All lists that may be asked for, whoever keeps them. */
  List<Ready> ready() {
    return jdbc.sql("select * from watchlist.ready()")
        .query((row, n) -> new Ready(row.getObject("list", UUID.class), row.getLong("generation")))
        .list();
  }

  /** The lists that are tried on an organisation's cargo on a day, by id. */
  List<Head> watching(String organisation, LocalDate day) {
    return jdbc.sql("select * from watchlist.watching(:organisation, :day) order by id")
        .param("organisation", organisation)
        .param("day", day)
        .query((row, n) -> head(row))
        .list();
  }

  static Head head(ResultSet row) throws SQLException {
    return new Head(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getDouble("threshold"),
        row.getInt("severity"),
        row.getLong("generation"),
        row.getInt("revision"));
  }

  /** What changed after a generation; all that stands when it is 0. */
  List<ListIndex.Delta> parties(UUID list, long after) {
    return jdbc.sql("select * from watchlist.parties(:list, :after) order by id")
        .param("list", list)
        .param("after", after)
        .withFetchSize(FETCHED_AT_ONCE)
        .query((row, n) -> delta(row))
        .list();
  }

  private static ListIndex.Delta delta(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    EntryKind kind = EntryKind.of(row.getString("kind")).orElse(EntryKind.UNKNOWN);
    EntryContent content =
        new EntryContent(
            kind,
            row.getString("name"),
            texts(row, "aliases"),
            Set.copyOf(texts(row, "birth_dates")),
            countries(texts(row, "countries")),
            Set.copyOf(texts(row, "identifiers")),
            "");
    Party party =
        new Party(id, kind, content.name(), content.aliases(), content.sortedIdentifiers());
    return new ListIndex.Delta(
        party,
        kind.isNamed() ? content.listed(id.toString()) : List.of(),
        row.getBoolean("removed"));
  }

  static Set<CountryCode> countries(List<String> codes) {
    return codes.stream().map(CountryCode::new).collect(Collectors.toUnmodifiableSet());
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
