package org.mekongdragon.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** SQL of messages, their series and identifiers. */
@Repository
class MessageStore {

  static final String COLUMNS =
      """
      m.id, m.operation, m.kind, m.state, m.number, m.issuer, m.unit, m.author, m.approver,
      m.subject, m.text, m.language, m.grading, m.handling, m.action, m.fields::text as fields,
      m.template, m.thread, m.reply_to, m.result, m.seizure, m.recipients, m.generated,
      m.audience_id, m.written_at, m.sent_at, m.due_at, m.due_hours, m.at
      """;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  MessageStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next number of a series; others who want one wait until this transaction has ended. */
  int next(Series series) {
    return jdbc.sql(
            """
            insert into exchange.series as s (issuer, letter, year, last)
            values (:issuer, :letter, :year, 1)
            on conflict (issuer, letter, year) do update set last = s.last + 1
            returning last
            """)
        .param("issuer", series.issuer())
        .param("letter", series.letter())
        .param("year", series.year())
        .query(Integer.class)
        .single();
  }

  /** A key that sorts by time, RFC 9562 version 7 with a fraction of the millisecond. */
  static UUID identity() {
    Instant now = Instant.now();
    long fraction = now.getLong(ChronoField.NANO_OF_SECOND) % 1_000_000 * 4_096 / 1_000_000;
    return new UUID(
        now.toEpochMilli() << 16 | 7 << 12 | fraction, UUID.randomUUID().getLeastSignificantBits());
  }

  /** What numbers are drawn from, and how they begin. */
  record Series(String issuer, String letter, int year) {

    /** As in CN-W-2026-0012; customs goes by its country alone. */
    String prefix() {
      return issuer.replaceFirst("-CUSTOMS$", "") + "-" + letter + "-" + year + "-";
    }
  }

  /**
   * What a message is stored with.
   *
   * @param issuers grants of the issuer's own readers
   */
  record Beside(List<String> issuers, List<String> words, List<MessageIdentifier> identifiers) {}

  /**
   * Stores a message in one round; what is sent draws its number here, what is not has none yet.
   *
   * @return the number, empty without one
   */
  String insert(Message message, Series series, Beside beside) {
    return jdbc.sql(
            """
            with given as (
              insert into exchange.series as s (issuer, letter, year, last)
              select :issuer, :letter, :year, 1 where :state = 'sent'
              on conflict (issuer, letter, year) do update set last = s.last + 1
              returning s.last::text as last),
            numbered as (
              select :prefix || lpad(last, greatest(4, length(last)), '0') as number from given),
            named as (
              insert into exchange.identifier (message, audience_id, kind, value, text)
              select :id, :audience, kind, value, text
              from unnest(:kinds::text[], :values::text[], :texts::text[]) as one(kind, value, text)
              on conflict do nothing)
            insert into exchange.message
              (id, operation, kind, state, number, issuer, unit, author, subject, text, language,
               grading, handling, action, fields, template, thread, reply_to, result, seizure,
               recipients, issuers, generated, audience_id, written_at, sent_at, due_at, due_hours, at,
               words)
            values
              (:id, :operation, :kind, :state, (select number from numbered), :issuer, :unit, :author, :subject, :text,
               :language, :grading, :handling, :action, cast(:fields as jsonb), :template, :thread,
               :replyTo, :result, :seizure, :recipients::text[], :issuers::text[], :generated,
               :audience, :writtenAt, :sentAt, :dueAt, :dueHours, :at,
               :words::text[]
                 || (select string_to_array(lower(number), '-') from numbered))
            returning coalesce(number, '')
            """)
        .paramSource(
            new MapSqlParameterSource(parameters(message))
                .addValue("letter", series.letter())
                .addValue("year", series.year())
                .addValue("prefix", series.prefix())
                .addValue("issuers", beside.issuers().toArray(String[]::new))
                .addValue("words", beside.words().toArray(String[]::new))
                .addValue("kinds", texts(beside, one -> one.kind().code()))
                .addValue("values", texts(beside, MessageIdentifier::value))
                .addValue("texts", texts(beside, MessageIdentifier::text)))
        .query(String.class)
        .single();
  }

  private static String[] texts(Beside beside, Function<MessageIdentifier, String> text) {
    return beside.identifiers().stream().map(text).toArray(String[]::new);
  }

  private static Map<String, Object> parameters(Message message) {
    Message.Content content = message.content();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("id", message.id());
    values.put("operation", message.operation());
    values.put("kind", content.kind().code());
    values.put("state", message.state().code());
    values.put("issuer", message.issuer().organisation());
    values.put("unit", message.issuer().unit().orElse(null));
    values.put("author", message.issuer().author());
    values.put("subject", content.subject());
    values.put("text", content.text());
    values.put("language", content.language());
    values.put("grading", content.grading().code());
    values.put("handling", content.handling().code());
    values.put("action", content.action().code());
    values.put("fields", json(content.fields()));
    values.put("template", content.template());
    values.put("thread", message.place().thread());
    values.put("replyTo", message.place().replyTo().orElse(null));
    values.put("result", message.place().result().map(FeedbackResult::code).orElse(null));
    values.put("seizure", message.place().seizure().orElse(null));
    values.put("recipients", message.recipients().toArray(String[]::new));
    values.put("generated", message.generated());
    values.put("audience", message.audience());
    values.put("writtenAt", utc(message.times().writtenAt()));
    values.put("sentAt", message.times().sentAt().map(MessageStore::utc).orElse(null));
    values.put("dueAt", message.times().dueAt().map(MessageStore::utc).orElse(null));
    values.put("dueHours", message.times().officeHours().orElse(null));
    values.put("at", utc(message.times().at()));
    return nullable(values);
  }

  @SuppressWarnings("NullAway") // a parameter may be null, whatever the map's type says
  private static Map<String, Object> nullable(Map<String, @Nullable Object> values) {
    Map<String, Object> same = new LinkedHashMap<>();
    values.forEach(same::put);
    return same;
  }

  List<MessageIdentifier> identifiers(UUID message) {
    return jdbc.sql(
            """
            select kind, value, text from exchange.identifier where message = :message
            order by kind, value
            """)
        .param("message", message)
        .query((row, n) ->
            new MessageIdentifier(
                MessageIdentifier.Kind.find(row.getString(1)).orElseThrow(),
                row.getString(2),
                row.getString(3)))
        .list();
  }

  /** Whoever wants the same key waits until this transaction has ended. */
  void waitFor(UUID key) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
        .param("key", "exchange.message " + key)
        .query(rows -> {});
  }

  Optional<Message> find(String operation, UUID id) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from exchange.message m where operation = :operation and id = :id")
        .param("operation", operation)
        .param("id", id)
        .query(MessageStore::message)
        .optional();
  }

  /** The same, and nobody else changes it until this transaction has ended. */
  Optional<Message> lock(String operation, UUID id) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from exchange.message m where operation = :operation and id = :id for update")
        .param("operation", operation)
        .param("id", id)
        .query(MessageStore::message)
        .optional();
  }

  Optional<Message> byNumber(String operation, String number) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from exchange.message m where operation = :operation and number = :number")
        .param("operation", operation)
        .param("number", number)
        .query(MessageStore::message)
        .optional();
  }

  /** Those of these keys that the reader sees. */
  Set<UUID> readable(String operation, Collection<UUID> ids) {
    return Set.copyOf(
        jdbc.sql("select id from exchange.message where operation = :operation and id = any (:ids)")
            .param("operation", operation)
            .param("ids", ids.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  /** The messages of a thread, the first one first; at most 500. */
  List<Message> thread(UUID thread) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from exchange.message m where thread = :thread order by at, id limit 500")
        .param("thread", thread)
        .query(MessageStore::message)
        .list();
  }

  /** Moves a message that was written into the world. */
  void send(Message message) {
    jdbc.sql(
            """
            update exchange.message
            set state = :state, number = :number, audience_id = :audience, approver = :approver,
              sent_at = :sentAt, at = :sentAt, due_at = :dueAt,
              words = words || string_to_array(lower(:number), '-')
            where id = :id
            """)
        .param("id", message.id())
        .param("state", message.state().code())
        .param("number", message.number())
        .param("audience", message.audience())
        .param("approver", message.issuer().approver().orElse(null), Types.OTHER)
        .param("sentAt", utc(message.times().at()))
        .param(
            "dueAt",
            message.times().dueAt().map(MessageStore::utc).orElse(null),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  void move(UUID id, MessageState state, int audience, String reason) {
    jdbc.sql(
            """
            update exchange.message set state = :state, audience_id = :audience, reason = :reason
            where id = :id
            """)
        .param("id", id)
        .param("state", state.code())
        .param("audience", audience)
        .param("reason", reason)
        .update();
  }

  void moveAudience(UUID id, int audience) {
    jdbc.sql("update exchange.message set audience_id = :audience where id = :id")
        .param("id", id)
        .param("audience", audience)
        .update();
  }

  /** Grants of the issuer's own readers. */
  List<String> issuers(UUID id) {
    return jdbc.sql("select issuers from exchange.message where id = :id")
        .param("id", id)
        .query((row, n) -> List.of((String[]) row.getArray(1).getArray()))
        .single();
  }

  /** Code of the organisation that sent it. */
  String issuer(UUID id) {
    return jdbc.sql("select issuer from exchange.message where id = :id")
        .param("id", id)
        .query(String.class)
        .optional()
        .orElse("");
  }

  void narrow(UUID id, List<String> recipients) {
    jdbc.sql("update exchange.message set recipients = :recipients::text[] where id = :id")
        .param("id", id)
        .param("recipients", recipients.toArray(String[]::new))
        .update();
  }

  String reason(UUID id) {
    return jdbc.sql("select reason from exchange.message where id = :id")
        .param("id", id)
        .query(String.class)
        .optional()
        .orElse("");
  }

  static Message message(ResultSet row, int number) throws SQLException {
    return new Message(
        row.getObject("id", UUID.class),
        row.getString("operation"),
        MessageState.of(row.getString("state")),
        text(row, "number"),
        new Message.Issuer(
            row.getString("issuer"),
            Optional.ofNullable(row.getObject("unit", UUID.class)),
            row.getObject("author", UUID.class),
            Optional.ofNullable(row.getObject("approver", UUID.class))),
        content(row),
        new Message.Place(
            row.getObject("thread", UUID.class),
            Optional.ofNullable(row.getObject("reply_to", UUID.class)),
            FeedbackResult.find(text(row, "result")),
            Optional.ofNullable(row.getObject("seizure", UUID.class))),
        List.of((String[]) row.getArray("recipients").getArray()),
        new Message.Times(
            moment(row, "written_at").orElseThrow(),
            moment(row, "sent_at"),
            moment(row, "due_at"),
            Optional.ofNullable(row.getObject("due_hours", Integer.class))),
        row.getInt("audience_id"),
        row.getBoolean("generated"));
  }

  private static Message.Content content(ResultSet row) throws SQLException {
    Map<String, String> fields = new LinkedHashMap<>();
    JSON.readTree(row.getString("fields"))
        .properties()
        .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
    return new Message.Content(
        MessageKind.of(row.getString("kind")),
        row.getString("subject"),
        row.getString("text"),
        row.getString("language"),
        Grading.find(row.getString("grading")).orElseThrow(),
        Handling.find(row.getString("handling")).orElseThrow(),
        RequestedAction.find(row.getString("action")).orElseThrow(),
        fields,
        row.getInt("template"));
  }

  static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static String text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).orElse("");
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static String json(Map<String, String> fields) {
    ObjectNode json = JSON.createObjectNode();
    fields.forEach(json::put);
    return JSON.writeValueAsString(json);
  }
}
