package org.mekongdragon.operation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.mekongdragon.access.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of contact points. */
@Repository
class ContactStore {

  private static final String POINT =
      """
      select id, level, organisation, unit, force, name, account, channel_kinds, channel_values,
        languages, all_day, valid_from, valid_to, confirmed, revision
      from operation.contact_point
      """;

  private final JdbcClient jdbc;

  ContactStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By organisation, level and name. */
  List<Kept<ContactPoint>> points(String operation) {
    return jdbc.sql(POINT + "where operation = :operation order by organisation, level, name, id")
        .param("operation", operation)
        .query(ContactStore::point)
        .list();
  }

  Optional<Kept<ContactPoint>> find(String operation, UUID id) {
    return jdbc.sql(POINT + "where operation = :operation and id = :id")
        .param("operation", operation)
        .param("id", id)
        .query(ContactStore::point)
        .optional();
  }

  int count(String operation) {
    return jdbc.sql("select count(*) from operation.contact_point where operation = :operation")
        .param("operation", operation)
        .query(Integer.class)
        .single();
  }

  UUID insert(String operation, ContactPoint point) {
    return values(
            """
            insert into operation.contact_point
              (operation, audience_id, level, organisation, unit, force, name, account,
               channel_kinds, channel_values, languages, all_day, valid_from, valid_to, confirmed)
            select code, audience_id, :level, :organisation, :unit, :force, :name, :account,
              :kinds::text[], :values::text[], :languages::text[], :allDay, :from, :to, :confirmed
            from operation.operation where code = :operation
            returning id
            """,
            point)
        .param("operation", operation)
        .query(UUID.class)
        .single();
  }

  /** False when the revision is not the present one. */
  boolean update(String operation, Kept<ContactPoint> changed) {
    return values(
                """
                update operation.contact_point set level = :level, organisation = :organisation,
                  unit = :unit, force = :force, name = :name, account = :account,
                  channel_kinds = :kinds::text[], channel_values = :values::text[],
                  languages = :languages::text[], all_day = :allDay, valid_from = :from,
                  valid_to = :to, confirmed = :confirmed, revision = revision + 1
                where operation = :operation and id = :id and revision = :revision
                """,
                changed.value())
            .param("operation", operation)
            .param("id", changed.id())
            .param("revision", changed.revision())
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec values(String sql, ContactPoint point) {
    return jdbc.sql(sql)
        .param("level", point.level())
        .param("organisation", point.organisation())
        .param("unit", point.unit().orElse(null), Types.OTHER)
        .param("force", point.force().code())
        .param("name", point.name())
        .param("account", point.account().orElse(null), Types.OTHER)
        .param(
            "kinds",
            point.channels().stream().map(channel -> channel.way().code()).toArray(String[]::new))
        .param(
            "values",
            point.channels().stream().map(ContactPoint.Channel::value).toArray(String[]::new))
        .param("languages", point.languages().toArray(String[]::new))
        .param("allDay", point.allDay())
        .param("from", point.validFrom())
        .param("to", point.validTo().orElse(null), Types.DATE)
        .param("confirmed", point.confirmed());
  }

  private static Kept<ContactPoint> point(ResultSet row, int number) throws SQLException {
    ContactPoint point =
        new ContactPoint(
            row.getInt("level"),
            row.getString("organisation"),
            Optional.ofNullable(row.getObject("unit", UUID.class)),
            OperationStore.constant(Organisation.Kind.class, row.getString("force")),
            row.getString("name"),
            Optional.ofNullable(row.getObject("account", UUID.class)),
            ContactPoint.channels(
                OperationStore.texts(row.getArray("channel_kinds")),
                OperationStore.texts(row.getArray("channel_values"))),
            new TreeSet<>(OperationStore.texts(row.getArray("languages"))),
            row.getBoolean("all_day"),
            row.getObject("valid_from", LocalDate.class),
            OperationStore.day(row, "valid_to"),
            row.getBoolean("confirmed"));
    return new Kept<>(row.getObject("id", UUID.class), point, row.getInt("revision"));
  }
}
