package org.mekongdragon.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of accounts. */
@Repository
class PersonStore {

  private static final String PERSON =
      """
      p.id, p.login, p.name, p.organisation, p.unit, p.language, p.system_roles,
        array(select h.closed_group || ' ' || array_to_string(h.roles, ' ') from access.holding h
              where h.person = p.id) as held
      """;

  private static final String COLUMNS = "select " + PERSON + "from access.person p ";

  /** What {@code access.enter} does, and who it is, with one statement. */
  private static final String ENTER =
      """
      select set_config('dragon.person', r.id::text, true),
        set_config('dragon.audiences', access.audiences_of(r.id)::text, true),
      """
          + PERSON
          + "from (select :reader::uuid as id) r left join access.person p on p.id = r.id and p.active";

  private final JdbcClient jdbc;

  PersonStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What sign-in needs. */
  record Credentials(UUID id, String login, String hash, int epoch) {}

  Optional<Credentials> credentials(String login) {
    return jdbc.sql(
            """
            select id, login, password_hash, session_epoch from access.person
            where login = :login and active
            """)
        .param("login", login)
        .query(
            (row, n) -> new Credentials(id(row), row.getString(2), row.getString(3), row.getInt(4)))
        .optional();
  }

  Optional<Person> find(UUID id) {
    return jdbc.sql(COLUMNS + "where id = :id and active")
        .param("id", id)
        .query((row, n) -> person(row))
        .optional();
  }

  /** Opens the transaction for a reader and answers who that is, while the account is active. */
  Optional<Person> enter(UUID reader) {
    return jdbc.sql(ENTER)
        .param("reader", reader)
        .query((row, n) ->
            row.getObject("id") == null ? Optional.<Person>empty() : Optional.of(person(row)))
        .single();
  }

  Optional<Person> byLogin(String login) {
    return credentials(login).flatMap(found -> find(found.id()));
  }

  List<Person> ofOrganisation(String organisation) {
    return jdbc.sql(COLUMNS + "where organisation = :organisation and active order by name")
        .param("organisation", organisation)
        .query((row, n) -> person(row))
        .list();
  }

  List<UUID> inUnits(Collection<UUID> units) {
    return jdbc.sql("select id from access.person where unit = any (:units) and active order by id")
        .param("units", units.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  Optional<String> nameOf(UUID person) {
    return text("select name from access.person where id = :id", person);
  }

  Optional<String> loginOf(UUID person) {
    return text("select login from access.person where id = :id", person);
  }

  private Optional<String> text(String sql, UUID person) {
    return jdbc.sql(sql).param("id", person).query(String.class).optional();
  }

  UUID insert(NewPerson person, String hash, Set<Role> systemRoles) {
    try {
      return jdbc.sql(
              """
              insert into access.person
                (login, name, organisation, unit, language, password_hash, system_roles)
              values (:login, :name, :organisation, :unit, :language, :hash, :roles::text[])
              returning id
              """)
          .param("login", person.login())
          .param("name", person.name())
          .param("organisation", person.organisation())
          .param("unit", person.unit().orElse(null))
          .param("language", person.language())
          .param("hash", hash)
          .param("roles", codes(systemRoles))
          .query(UUID.class)
          .single();
    } catch (DuplicateKeyException e) {
      throw Problem.at("login", AccessProblem.LOGIN_TAKEN, person.login());
    }
  }

  /** Whether a session that began with that number still holds. */
  boolean isCurrent(UUID person, int epoch) {
    return jdbc.sql("select active and session_epoch = :epoch from access.person where id = :id")
        .param("epoch", epoch)
        .param("id", person)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  static String[] codes(Set<Role> roles) {
    return roles.stream().map(Role::code).sorted().toArray(String[]::new);
  }

  private static UUID id(ResultSet row) throws SQLException {
    return row.getObject("id", UUID.class);
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        id(row),
        row.getString("login"),
        row.getString("name"),
        row.getString("organisation"),
        Optional.ofNullable(row.getObject("unit", UUID.class)),
        row.getString("language"),
        roles(row.getArray("system_roles")),
        held((String[]) row.getArray("held").getArray()));
  }

  /** Each group with its roles, separated by blanks, which no code has. */
  private static Map<String, Set<Role>> held(String[] held) {
    Map<String, Set<Role>> roles = new HashMap<>();
    for (String one : held) {
      List<String> words = List.of(one.split(" ", -1));
      Set<Role> own = EnumSet.noneOf(Role.class);
      words.subList(1, words.size()).forEach(code -> own.add(Role.of(code)));
      roles.put(words.getFirst(), own);
    }
    return roles;
  }

  private static Set<Role> roles(Array codes) throws SQLException {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream((String[]) codes.getArray()).map(Role::of).forEach(roles::add);
    return roles;
  }
}
