package org.mekongdragon;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.NewPerson;
import org.mekongdragon.access.Organisation;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Role;
import org.mekongdragon.access.Tokens;
import org.mekongdragon.access.Unit;
import org.mekongdragon.kernel.CountryCode;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes people and groups for tests, each under a name that nobody else uses. */
@TestComponent
public class World {

  /** Everybody's password here. */
  public static final String PASSWORD = "correct horse battery";

  private static final AtomicInteger NEXT = new AtomicInteger();

  private final Organisations organisations;
  private final People people;
  private final Groups groups;
  private final Tokens tokens;
  private final JdbcClient jdbc;
  private String first = "";

  World(Organisations organisations, People people, Groups groups, Tokens tokens, JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.organisations = organisations;
    this.people = people;
    this.groups = groups;
    this.tokens = tokens;
  }

  /** A name that no other test has. */
  public String unique(String start) {
    return start + NEXT.incrementAndGet();
  }

  /** A customs administration. */
  public String organisation(String country) {
    String code = unique(country + "-CUSTOMS-");
    organisations.save(
        new Organisation(
            code,
            new CountryCode(country),
            Organisation.Kind.CUSTOMS,
            "Customs " + code,
            "Hải quan " + code,
            "海关 " + code));
    return code;
  }

  /** A unit below another, or a headquarters. */
  public UUID unit(String organisation, Optional<UUID> parent) {
    String code = unique(organisation + "-U");
    return organisations.save(
        new Unit(
            new UUID(0, 0),
            organisation,
            parent,
            code,
            parent.isEmpty() ? Unit.Kind.HEADQUARTERS : Unit.Kind.BORDER_POST,
            "Unit " + code,
            "Đơn vị " + code,
            "单位 " + code,
            Optional.empty()));
  }

  /** An account; the answer is its login. */
  public String person(String organisation, Optional<UUID> unit, Role... systemRoles) {
    String login = unique("person");
    if (first.isEmpty()) {
      people.open(
          new NewPerson(login, "Person " + login, organisation, unit, "en", PASSWORD),
          systemRoles.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(systemRoles)));
      first = login;
      return login;
    }
    // Hashing a password is slow on purpose: the others take the first one's.
    jdbc.sql(
            """
            insert into access.person
              (login, name, organisation, unit, language, password_hash, system_roles)
            select :login, 'Person ' || :login, :organisation, :unit, 'en', password_hash, :roles
            from access.person where login = :first
            """)
        .param("login", login)
        .param("organisation", organisation)
        .param("unit", unit.orElse(null))
        .param("roles", Arrays.stream(systemRoles).map(Role::code).toArray(String[]::new))
        .param("first", first)
        .update();
    return login;
  }

  /** An account enrolled in a group whose member its organisation is. */
  public String member(String group, String organisation, Optional<UUID> unit, Role... roles) {
    String login = person(organisation, unit);
    groups.enrol(group, id(login), EnumSet.copyOf(Arrays.asList(roles)));
    return login;
  }

  /** A closed group with these organisations. */
  public String group(String... organisations) {
    String group = unique("GROUP");
    groups.create(group);
    admit(group, organisations);
    return group;
  }

  /** Takes organisations into a group. */
  public void admit(String group, String... organisations) {
    for (String organisation : organisations) {
      groups.admit(group, organisation, LocalDate.of(2020, 1, 1));
    }
  }

  /** As if a quarter of an hour had passed since the last wrong password. */
  public void forgetFailures() {
    jdbc.sql("delete from access.sign_in_failure").update();
  }

  public UUID id(String login) {
    return people.byLogin(login).orElseThrow().id();
  }

  public String token(String login) {
    return tokens.issue(login, "test", Duration.ofHours(1));
  }

  /** Works as somebody. */
  public <T> T as(String login, Supplier<T> work) {
    return people.as(id(login), work);
  }

  /** Works as somebody, without a result. */
  public void as(String login, Runnable work) {
    people.as(id(login), work);
  }
}
