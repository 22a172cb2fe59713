package org.mekongdragon.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mekongdragon.operation.OfficeHours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of deliveries. */
@Repository
class DeliveryStore {

  /** Addressed to the reader, or to somebody whom the reader is the contact point of. */
  static final String MINE =
      """
      d.organisation = :organisation
      and (d.unit is null or d.unit = :unit or d.offered = :unit or :contact)
      and (d.role = '' or d.role = any (:roles::text[]) or :contact)
      """;

  private static final String LISTED =
      """
      d.id, d.message, d.operation, d.kind, d.number, d.issuer, d.organisation, d.unit,
        d.role, d.sent_at, d.due_at, d.delivered_at, d.opened_at, d.opened_by, d.acknowledged_at,
        d.acknowledged_by, d.begun_at, d.begun_by, d.answered_at, d.answered_by, d.result, d.answer,
        d.overdue_at, d.reminded_at, cardinality(d.escalated) as escalations, d.assigned, d.offered,
        d.due_hours, d.due_zone, d.due_counted
      """;

  private static final String COLUMNS = "select " + LISTED + " from exchange.delivery d ";

  private final JdbcClient jdbc;

  DeliveryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Stores one for each recipient and answers them. */
  List<Delivery> insert(Message message, Map<Recipient, Deadline> receivers, int audience) {
    List<Recipient> recipients = List.copyOf(receivers.keySet());
    List<Deadline> dues = List.copyOf(receivers.values());
    return jdbc.sql(
            """
            insert into exchange.delivery as d
              (message, audience_id, operation, kind, number, issuer, organisation, unit, role,
               feedback, sent_at, due_at, due_hours, due_zone, due_counted)
            select :message, :audience, :operation, :kind, :number, :issuer, organisation,
              nullif(unit, '')::uuid, role, :feedback, :sentAt, nullif(due, '')::timestamptz, :hours,
              nullif(zone, ''), string_to_array(counted, ' ')::timestamptz[]
            from unnest(:organisations::text[], :units::text[], :roles::text[], :dues::text[],
              :zones::text[], :counted::text[])
              as one(organisation, unit, role, due, zone, counted)
            returning
            """
                + LISTED)
        .param("message", message.id())
        .param("audience", audience)
        .param("operation", message.operation())
        .param("kind", message.kind().code())
        .param("number", message.number())
        .param("issuer", message.issuer().organisation())
        .param("feedback", message.kind().expectsFeedback())
        .param("sentAt", MessageStore.utc(message.times().at()))
        .param("hours", message.times().officeHours().orElse(null), Types.INTEGER)
        .param("dues", texts(dues, due -> due.at().map(Instant::toString).orElse("")))
        .param("zones", texts(dues, due -> due.zone().map(ZoneId::getId).orElse("")))
        .param("counted", texts(dues, DeliveryStore::counted))
        .param(
            "organisations",
            recipients.stream().map(Recipient::organisation).toArray(String[]::new))
        .param(
            "units",
            recipients.stream()
                .map(one -> one.unit().map(UUID::toString).orElse(""))
                .toArray(String[]::new))
        .param("roles", recipients.stream().map(Recipient::role).toArray(String[]::new))
        .query(DeliveryStore::delivery)
        .list();
  }

  private static String[] texts(List<Deadline> dues, Function<Deadline, String> text) {
    return dues.stream().map(text).toArray(String[]::new);
  }

  private static String counted(Deadline due) {
    return due.counted().stream()
        .map(one -> one.from() + " " + one.until())
        .collect(Collectors.joining(" "));
  }

  /** Those of messages, recipients in alphabetical order. */
  List<Delivery> of(Collection<UUID> messages) {
    return messages.isEmpty()
        ? List.of()
        : jdbc.sql(
                COLUMNS
                    + """
                    where d.message = any (:messages) and d.withdrawn_at is null
                    order by d.message, d.organisation, d.unit, d.role, d.id
                    """)
            .param("messages", messages.toArray(UUID[]::new))
            .query(DeliveryStore::delivery)
            .list();
  }

  /** Those of these keys, the newest first. */
  List<Delivery> each(Collection<UUID> ids) {
    return jdbc.sql(COLUMNS + " where d.id = any (:ids) order by d.sent_at desc, d.id")
        .param("ids", ids.toArray(UUID[]::new))
        .query(DeliveryStore::delivery)
        .list();
  }

  Optional<Delivery> find(UUID id) {
    return jdbc.sql(COLUMNS + " where d.id = :id and d.withdrawn_at is null")
        .param("id", id)
        .query(DeliveryStore::delivery)
        .optional();
  }

  /** Those of the reader with a message; nobody else changes them until this transaction ended. */
  List<Delivery> mine(UUID message, Map<String, Object> reader) {
    return jdbc.sql(
            COLUMNS
                + " where d.message = :message and d.withdrawn_at is null and "
                + MINE
                + " order by d.id for update")
        .param("message", message)
        .params(reader)
        .query(DeliveryStore::delivery)
        .list();
  }

  /** Messages that stand on the reader's page have been delivered. */
  int deliver(Collection<UUID> messages, Map<String, Object> reader, Instant at) {
    return messages.isEmpty()
        ? 0
        : jdbc.sql(
                """
                update exchange.delivery d set delivered_at = :at
                where d.message = any (:messages) and d.delivered_at is null
                  and
                """
                    + MINE)
            .param("at", MessageStore.utc(at))
            .param("messages", messages.toArray(UUID[]::new))
            .params(reader)
            .update();
  }

  /** Makes a step and those before it, each once. */
  void step(UUID id, Delivery.Step step, UUID by, Instant at) {
    String sql =
        switch (step) {
          case DELIVERED -> "delivered_at = coalesce(delivered_at, :at)";
          case OPENED ->
              """
              delivered_at = coalesce(delivered_at, :at), opened_by = coalesce(opened_by, :by),
              opened_at = coalesce(opened_at, :at)\
              """;
          case ACKNOWLEDGED ->
              """
              delivered_at = coalesce(delivered_at, :at),
              acknowledged_by = coalesce(acknowledged_by, :by),
              acknowledged_at = coalesce(acknowledged_at, :at)\
              """;
          case IN_PROGRESS ->
              """
              delivered_at = coalesce(delivered_at, :at),
              acknowledged_by = coalesce(acknowledged_by, :by),
              acknowledged_at = coalesce(acknowledged_at, :at),
              begun_by = coalesce(begun_by, :by), begun_at = coalesce(begun_at, :at)\
              """;
          case ANSWERED ->
              """
              delivered_at = coalesce(delivered_at, :at),
              acknowledged_by = coalesce(acknowledged_by, :by),
              acknowledged_at = coalesce(acknowledged_at, :at),
              answered_by = :by, answered_at = :at\
              """;
        };
    jdbc.sql("update exchange.delivery set " + sql + " where id = :id")
        .param("id", id)
        .param("by", by)
        .param("at", MessageStore.utc(at))
        .update();
  }

  /** What came of it; the last word counts. */
  void result(UUID id, FeedbackResult result, UUID answer) {
    jdbc.sql("update exchange.delivery set result = :result, answer = :answer where id = :id")
        .param("id", id)
        .param("result", result.code())
        .param("answer", answer)
        .update();
  }

  void remind(UUID id, Instant at) {
    jdbc.sql("update exchange.delivery set reminded_at = :at where id = :id")
        .param("id", id)
        .param("at", MessageStore.utc(at))
        .update();
  }

  void assign(UUID id, Optional<UUID> person) {
    jdbc.sql("update exchange.delivery set assigned = :person where id = :id")
        .param("id", id)
        .param("person", person.orElse(null), Types.OTHER)
        .update();
  }

  void offer(UUID id, Optional<UUID> unit) {
    jdbc.sql("update exchange.delivery set offered = :unit where id = :id")
        .param("id", id)
        .param("unit", unit.orElse(null), Types.OTHER)
        .update();
  }

  /** The unit that was asked takes it; nobody of the former one is bound by it any more. */
  void take(UUID id, UUID unit) {
    jdbc.sql(
            """
            update exchange.delivery set unit = :unit, role = '', offered = null, assigned = null
            where id = :id and offered = :unit
            """)
        .param("id", id)
        .param("unit", unit)
        .update();
  }

  /** Recipients who may not read it any more have nothing to answer either. */
  void withdraw(UUID id, Instant at) {
    jdbc.sql("update exchange.delivery set withdrawn_at = :at where id = :id")
        .param("id", id)
        .param("at", MessageStore.utc(at))
        .update();
  }

  void moveAudience(UUID message, int audience) {
    jdbc.sql("update exchange.delivery set audience_id = :audience where message = :message")
        .param("message", message)
        .param("audience", audience)
        .update();
  }

  /** Deliveries whose feedback is late, the latest last; for whoever may see them. */
  List<Delivery> late(String operation, Instant now, int limit) {
    return jdbc.sql(
            COLUMNS
                + """
                where d.operation = :operation and d.feedback and d.answered_at is null
                  and d.withdrawn_at is null and d.due_at < :now
                order by d.due_at, d.id limit :limit
                """)
        .param("operation", operation)
        .param("now", MessageStore.utc(now))
        .param("limit", limit)
        .query(DeliveryStore::delivery)
        .list();
  }

  private static Delivery delivery(ResultSet row, int number) throws SQLException {
    List<Delivery.Mark> marks = new ArrayList<>();
    mark(row, Delivery.Step.DELIVERED, "delivered_at", "", marks);
    mark(row, Delivery.Step.OPENED, "opened_at", "opened_by", marks);
    mark(row, Delivery.Step.ACKNOWLEDGED, "acknowledged_at", "acknowledged_by", marks);
    mark(row, Delivery.Step.IN_PROGRESS, "begun_at", "begun_by", marks);
    mark(row, Delivery.Step.ANSWERED, "answered_at", "answered_by", marks);
    return new Delivery(
        row.getObject("id", UUID.class),
        new Delivery.Envelope(
            row.getObject("message", UUID.class),
            row.getString("operation"),
            MessageKind.of(row.getString("kind")),
            row.getString("number"),
            row.getString("issuer")),
        new Recipient(row.getString("organisation"), key(row, "unit"), row.getString("role")),
        MessageStore.moment(row, "sent_at").orElseThrow(),
        marks,
        FeedbackResult.find(MessageStore.text(row, "result")),
        key(row, "answer"),
        new Delivery.Chase(
            deadline(row),
            MessageStore.moment(row, "overdue_at"),
            MessageStore.moment(row, "reminded_at"),
            row.getInt("escalations")),
        new Delivery.HandOver(key(row, "assigned"), key(row, "offered")));
  }

  private static Deadline deadline(ResultSet row) throws SQLException {
    Timestamp[] bounds = (Timestamp[]) row.getArray("due_counted").getArray();
    List<OfficeHours.Stretch> counted = new ArrayList<>();
    for (int i = 0; i + 1 < bounds.length; i += 2) {
      counted.add(new OfficeHours.Stretch(bounds[i].toInstant(), bounds[i + 1].toInstant()));
    }
    return new Deadline(
        MessageStore.moment(row, "due_at"),
        Optional.ofNullable(row.getObject("due_hours", Integer.class)),
        Optional.ofNullable(row.getString("due_zone")).map(ZoneId::of),
        counted);
  }

  private static void mark(
      ResultSet row, Delivery.Step step, String at, String by, List<Delivery.Mark> marks)
      throws SQLException {
    Optional<Instant> when = MessageStore.moment(row, at);
    if (when.isPresent()) {
      marks.add(
          new Delivery.Mark(step, when.get(), by.isEmpty() ? Optional.empty() : key(row, by)));
    }
  }

  private static Optional<UUID> key(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class));
  }
}
