package org.mekongdragon.access;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of closed groups and audiences. */
@Repository
class GroupStore {

  /** As {@code access.readers_of} says it, with names. */
  private static final String WITH_GRANTS =
      """
      with recursive granted as materialized (
        select g from unnest(:grants::text[]) g
      ),
      above as (
        select u.id, u.parent from access.unit u where 'unit:' || u.id in (select g from granted)
        union
        select u.id, u.parent from access.unit u join above a on u.id = a.parent
      )
      """;

  private static final String READERS =
      """
      from access.holding h
      join access.person p on p.id = h.person
      where h.closed_group = :group and (
        'all' in (select g from granted)
        or 'org:' || h.organisation in (select g from granted)
        or h.unit in (select id from above)
        or exists (
          select from unnest(h.roles) r
          where 'role:' || r in (select g from granted)
            or 'org:' || h.organisation || '/role:' || r in (select g from granted)))
      """;

  private final JdbcClient jdbc;
  private final OrganisationStore organisations;

  GroupStore(JdbcClient jdbc, OrganisationStore organisations) {
    this.jdbc = jdbc;
    this.organisations = organisations;
  }

  boolean create(String group) {
    return jdbc.sql("insert into access.closed_group (code) values (:group) on conflict do nothing")
            .param("group", group)
            .update()
        == 1;
  }

  void admit(String group, String organisation, LocalDate from) {
    jdbc.sql(
            """
            insert into access.group_organisation (closed_group, organisation, joined)
            values (:group, :organisation, :from)
            on conflict (closed_group, organisation, joined) do update set left_on = null
            """)
        .param("group", group)
        .param("organisation", organisation)
        .param("from", from)
        .update();
  }

  void dismiss(String group, String organisation, LocalDate from) {
    jdbc.sql(
            """
            update access.group_organisation set left_on = :from
            where closed_group = :group and organisation = :organisation
              and (left_on is null or left_on > :from)
            """)
        .param("group", group)
        .param("organisation", organisation)
        .param("from", from)
        .update();
  }

  void enrol(String group, UUID person, Set<Role> roles) {
    jdbc.sql(
            """
            insert into access.group_person (closed_group, person, roles)
            values (:group, :person, :roles::text[])
            on conflict (closed_group, person) do update set roles = excluded.roles
            """)
        .param("group", group)
        .param("person", person)
        .param("roles", PersonStore.codes(roles))
        .update();
  }

  List<Groups.Enrolled> enrolled(String group) {
    return jdbc.sql(
            """
            select p.id, p.name, p.login, p.organisation, h.roles
            from access.holding h join access.person p on p.id = h.person
            where h.closed_group = :group
            order by p.organisation, p.name
            """)
        .param("group", group)
        .query((row, n) ->
            new Groups.Enrolled(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                roles(row.getArray(5))))
        .list();
  }

  Map<String, Set<Role>> staff(String group, Collection<String> among) {
    Map<String, Set<Role>> staff = new LinkedHashMap<>();
    jdbc.sql(
            """
            select organisation, roles from access.staff_of(:group, :among)
            """)
        .param("group", group)
        .param("among", among.toArray(String[]::new))
        .query((row, n) -> staff.put(row.getString(1), roles(row.getArray(2))))
        .list();
    return staff;
  }

  /**
   * An audience that there is.
   *
   * @param mine whether whoever opened this transaction is known to read it
   */
  record Interned(int number, boolean mine) {}

  Optional<Interned> find(Audience audience) {
    return jdbc.sql(
            """
            select id, id = any (access.my_audiences()) from access.audience
            where closed_group = :group and grants = :grants::text[]
            """)
        .param("group", audience.group())
        .param("grants", grants(audience))
        .query((row, n) -> new Interned(row.getInt(1), row.getBoolean(2)))
        .optional();
  }

  /** Those that there are. */
  Map<Audience, Interned> find(List<Audience> audiences) {
    Map<Audience, Interned> found = new HashMap<>();
    jdbc.sql(
            """
            select place, number, mine from access.numbers_of(:groups, :grants)
            """)
        .param("groups", audiences.stream().map(Audience::group).toArray(String[]::new))
        .param(
            "grants",
            audiences.stream().map(one -> String.join(" ", one.grants())).toArray(String[]::new))
        .query((row, n) ->
            found.put(
                audiences.get(row.getInt(1) - 1), new Interned(row.getInt(2), row.getBoolean(3))))
        .list();
    return found;
  }

  /** Another transaction may intern the same one at this moment: then theirs is waited for. */
  int intern(Audience audience) {
    jdbc.sql(
            """
            insert into access.audience (closed_group, grants) values (:group, :grants::text[])
            on conflict do nothing
            """)
        .param("group", audience.group())
        .param("grants", grants(audience))
        .update();
    return find(audience).orElseThrow().number();
  }

  Audience audience(int number) {
    return jdbc.sql("select closed_group, grants from access.audience where id = :id")
        .param("id", number)
        .query((row, n) -> new Audience(row.getString(1), texts(row.getArray(2))))
        .single();
  }

  List<UUID> readers(Audience audience) {
    return jdbc.sql("select access.readers_of(:group, :grants::text[])")
        .param("group", audience.group())
        .param("grants", grants(audience))
        .query(UUID.class)
        .list();
  }

  AudiencePreview preview(Audience audience) {
    Map<String, List<String>> byOrganisation = new LinkedHashMap<>();
    jdbc.sql(
            WITH_GRANTS
                + "select h.organisation, array_agg(p.name order by p.name) "
                + READERS
                + " group by h.organisation order by h.organisation")
        .param("group", audience.group())
        .param("grants", grants(audience))
        .query((row, n) -> byOrganisation.put(row.getString(1), texts(row.getArray(2))))
        .list();
    return new AudiencePreview(
        byOrganisation.entrySet().stream()
            .map(entry ->
                new AudiencePreview.Readers(
                    organisations.organisation(entry.getKey()).orElseThrow(), entry.getValue()))
            .toList());
  }

  /** Opens the transaction for a reader once more: what may be read has changed. */
  void enter(UUID reader) {
    jdbc.sql("select access.enter(:reader)").param("reader", reader).query(rows -> {});
  }

  private static String[] grants(Audience audience) {
    return audience.grants().toArray(String[]::new);
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static Set<Role> roles(Array codes) throws SQLException {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream((String[]) codes.getArray()).map(Role::of).forEach(roles::add);
    return roles;
  }
}
