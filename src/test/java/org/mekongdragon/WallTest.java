package org.mekongdragon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mekongdragon.database.DatabaseServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The last wall, proven of every table that there is, also of those that nobody has made yet. */
class WallTest extends HouseTest {

  private static final String RECORDS =
      """
      select format('%I.%I', n.nspname, c.relname)
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'audience_id'
      where c.relkind in ('r', 'p') and not a.attisdropped
        and n.nspname not in ('pg_catalog', 'information_schema')
      """;

  @Autowired private DatabaseServer server;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @Test
  void standsAroundEachTableOfOperationalRecords() throws SQLException {
    assertThat(owner(RECORDS)).contains("seizure.seizure", "seizure.fact", "operation.operation");
    assertThat(
            owner(
                RECORDS
                    + """
                    and not (c.relrowsecurity and c.relforcerowsecurity and exists (
                      select from pg_policy p
                      where p.polrelid = c.oid and 'mekong_app'::regrole = any (p.polroles)
                        and pg_get_expr(p.polqual, p.polrelid) like '%my_audiences()%'))
                    """))
        .isEmpty();
  }

  @Test
  void showsNothingWithoutAnAudience() throws SQLException {
    for (String table : owner(RECORDS)) {
      assertThat(count(table)).as(table).isZero();
      Long inside = transaction.execute(status -> count(table));
      assertThat(inside).as(table + " in a transaction of nobody").isZero();
    }
  }

  @Test
  void showsNothingToSomebodyWithoutAGroup() throws SQLException {
    String admin =
        world.person(
            world.organisation("VN"),
            java.util.Optional.empty(),
            org.mekongdragon.access.Role.ADMIN,
            org.mekongdragon.access.Role.AUDITOR);
    for (String table : owner(RECORDS)) {
      Long seen = world.as(admin, () -> transaction.execute(status -> count(table)));
      assertThat(seen).as(table).isZero();
    }
  }

  @Test
  void cannotBeTakenDownByTheApplication() throws SQLException {
    assertThat(
            owner(
                """
                select rolname from pg_roles
                where rolname = 'mekong_app' and (rolsuper or rolbypassrls or rolcreaterole)
                """))
        .isEmpty();
    assertThat(
            owner(
                """
                select format('%I.%I', n.nspname, c.relname)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relowner = 'mekong_app'::regrole
                """))
        .isEmpty();
    assertThatThrownBy(
            () -> jdbc.sql("alter table seizure.seizure disable row level security").update())
        .hasStackTraceContaining("must be owner");
  }

  @Test
  void isNotOpenedByViewsThatReadAsTheirOwner() throws SQLException {
    assertThat(
            owner(
                """
                select distinct format('%I.%I', vn.nspname, v.relname)
                from pg_class v
                join pg_namespace vn on vn.oid = v.relnamespace
                join pg_rewrite w on w.ev_class = v.oid
                join pg_depend d on d.objid = w.oid and d.classid = 'pg_rewrite'::regclass
                join pg_class c on c.oid = d.refobjid and c.relrowsecurity
                where v.relkind in ('v', 'm')
                  and not coalesce(v.reloptions, '{}') @> '{security_invoker=true}'
                """))
        .isEmpty();
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  private List<String> owner(String sql) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = server.owner().open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
