package org.mekongdragon.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** SQL of back-tests. */
@Repository
class BackTestStore {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String SELECT =
      """
      select id, profile, version, organisation, person, state, done, total, cancel, result,
        asked_at, changed_at
      from profile.backtest
      """;

  private final JdbcClient jdbc;

  BackTestStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  UUID insert(RiskProfile profile, String organisation, int audience, UUID person) {
    return jdbc.sql(
            """
            insert into profile.backtest (profile, version, organisation, audience_id, person, state)
            values (:profile, :version, :organisation, :audience, :person, 'waiting')
            returning id
            """)
        .param("profile", profile.id())
        .param("version", profile.version())
        .param("organisation", organisation)
        .param("audience", audience)
        .param("person", person)
        .query(UUID.class)
        .single();
  }

  Optional<BackTest> find(UUID id) {
    return jdbc.sql(SELECT + "where id = :id").param("id", id).query(BackTestStore::run).optional();
  }

  /** The newest first, at most 20. */
  List<BackTest> of(UUID profile) {
    return jdbc.sql(SELECT + "where profile = :profile order by asked_at desc limit 20")
        .param("profile", profile)
        .query(BackTestStore::run)
        .list();
  }

  /** Says how far a run is; answers whether it may go on. */
  boolean advance(UUID id, long done, long total) {
    return jdbc.sql(
                """
                update profile.backtest set state = 'running', done = :done, total = :total,
                  changed_at = now()
                where id = :id and state in ('waiting', 'running') and not cancel
                """)
            .param("id", id)
            .param("done", done)
            .param("total", total)
            .update()
        == 1;
  }

  /** Whether it was not over yet. */
  boolean cancel(UUID id) {
    return jdbc.sql(
                """
                update profile.backtest set cancel = true,
                  state = case when state = 'waiting' then 'cancelled' else state end
                where id = :id and state in ('waiting', 'running')
                """)
            .param("id", id)
            .update()
        == 1;
  }

  void end(UUID id, BackTest.State state, Optional<BackTestResult> result) {
    jdbc.sql(
            """
            update profile.backtest set state = :state, result = :result, changed_at = now()
            where id = :id and state in ('waiting', 'running')
            """)
        .param("id", id)
        .param("state", state.code())
        .param("result", result.map(JSON::writeValueAsString).orElse(null), java.sql.Types.VARCHAR)
        .update();
  }

  private static BackTest run(ResultSet row, int number) throws SQLException {
    return new BackTest(
        row.getObject("id", UUID.class),
        row.getObject("profile", UUID.class),
        row.getInt("version"),
        row.getString("organisation"),
        row.getObject("person", UUID.class),
        BackTest.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getLong("done"),
        row.getLong("total"),
        row.getBoolean("cancel"),
        Optional.ofNullable(row.getString("result"))
            .map(json -> JSON.readValue(json, BackTestResult.class)),
        row.getTimestamp("asked_at").toInstant(),
        row.getTimestamp("changed_at").toInstant());
  }
}
