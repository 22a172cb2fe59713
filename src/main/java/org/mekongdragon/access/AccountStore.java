package org.mekongdragon.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of accounts for those who keep them. */
@Repository
class AccountStore {

  private static final String ACCOUNT =
      """
      select p.id, p.login, p.name, p.organisation, p.unit, u.code unit_code, p.language,
        p.system_roles, p.active, p.created_at
      from access.person p left join access.unit u on u.id = p.unit
      """;

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Account> list(AccountFilter filter, int limit) {
    return jdbc.sql(
            ACCOUNT
                + """
                where p.login > :after
                  and (:organisation = '' or p.organisation = :organisation)
                  and (:state = 'all' or p.active = (:state = 'active'))
                  and (:text = '' or strpos(lower(p.login), lower(:text)) > 0
                    or strpos(lower(p.name), lower(:text)) > 0)
                order by p.login limit :limit
                """)
        .param("after", filter.after())
        .param("organisation", filter.organisation())
        .param("state", filter.state())
        .param("text", filter.text())
        .param("limit", limit)
        .query(AccountStore::account)
        .list();
  }

  Optional<Account> find(UUID id) {
    return jdbc.sql(ACCOUNT + "where p.id = :id")
        .param("id", id)
        .query(AccountStore::account)
        .optional();
  }

  boolean isEmpty() {
    return jdbc.sql("select not exists (select from access.person)").query(Boolean.class).single();
  }

  /** How many may keep accounts; they stay as they are until the transaction ends. */
  int lockAdmins() {
    return jdbc.sql(
            """
            select id from access.person
            where active and system_roles @> array['admin'] order by id for update
            """)
        .query(UUID.class)
        .list()
        .size();
  }

  void change(UUID id, AccountChange change) {
    CurrentPerson.forget();
    jdbc.sql(
            """
            update access.person set name = :name, unit = :unit, language = :language,
              system_roles = :roles::text[]
            where id = :id
            """)
        .param("name", change.name())
        .param("unit", change.unit().orElse(null))
        .param("language", change.language())
        .param("roles", PersonStore.codes(change.systemRoles()))
        .param("id", id)
        .update();
  }

  void changeLanguage(UUID id, String language) {
    CurrentPerson.forget();
    jdbc.sql("update access.person set language = :language where id = :id")
        .param("language", language)
        .param("id", id)
        .update();
  }

  void activate(UUID id, boolean active) {
    CurrentPerson.forget();
    jdbc.sql("update access.person set active = :active where id = :id")
        .param("active", active)
        .param("id", id)
        .update();
  }

  void changePassword(UUID id, String hash) {
    jdbc.sql("update access.person set password_hash = :hash where id = :id")
        .param("hash", hash)
        .param("id", id)
        .update();
  }

  /** Ends all sessions; the answer is the number that a session begun now carries. */
  int endSessions(UUID id) {
    return jdbc.sql(
            """
            update access.person set session_epoch = session_epoch + 1 where id = :id
            returning session_epoch
            """)
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("login"),
        row.getString("name"),
        row.getString("organisation"),
        Optional.ofNullable(row.getObject("unit", UUID.class)),
        Optional.ofNullable(row.getString("unit_code")),
        row.getString("language"),
        roles(row.getArray("system_roles")),
        row.getBoolean("active"),
        row.getTimestamp("created_at").toInstant());
  }

  private static Set<Role> roles(Array codes) throws SQLException {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream((String[]) codes.getArray()).map(Role::of).forEach(roles::add);
    return roles;
  }
}
