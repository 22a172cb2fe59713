package org.mekongdragon.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of rules; the database shows a person their own only. */
@Repository
class RuleStore {

  private final JdbcClient jdbc;

  RuleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Rule> of(UUID person) {
    return jdbc.sql(
            """
            select id, name, operation, kinds, countries, places, hs, codes, modes
            from notice.rule where person = :person order by name, id
            """)
        .param("person", person)
        .query((row, n) -> rule(row))
        .list();
  }

  void insert(UUID person, Rule rule, Instant at) {
    jdbc.sql(
            """
            insert into notice.rule (person, name, operation, kinds, countries, places, hs, codes,
              modes, created_at)
            values (:person, :name, :operation, :kinds, :countries, :places, :hs, :codes, :modes,
              :at)
            """)
        .param("person", person)
        .param("name", rule.name())
        .param("operation", rule.operation().orElse(null))
        .param("kinds", array(rule.kinds()))
        .param("countries", array(rule.countries()))
        .param("places", array(rule.places()))
        .param("hs", array(rule.hs()))
        .param("codes", array(rule.codes()))
        .param("modes", array(rule.modes()))
        .param("at", NoticeStore.utc(at))
        .update();
  }

  boolean delete(UUID person, UUID id) {
    return jdbc.sql("delete from notice.rule where person = :person and id = :id")
            .param("person", person)
            .param("id", id)
            .update()
        == 1;
  }

  private static String[] array(Collection<String> texts) {
    return texts.stream().sorted().toArray(String[]::new);
  }

  private static Rule rule(ResultSet row) throws SQLException {
    return new Rule(
        row.getObject("id", UUID.class),
        row.getString("name"),
        Optional.ofNullable(row.getString("operation")),
        set(row, "kinds"),
        set(row, "countries"),
        set(row, "places"),
        set(row, "hs"),
        set(row, "codes"),
        set(row, "modes"));
  }

  private static Set<String> set(ResultSet row, String column) throws SQLException {
    return Set.of((String[]) row.getArray(column).getArray());
  }
}
