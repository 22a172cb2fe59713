package org.mekongdragon.exchange;

import java.sql.Array;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of lists of messages. */
@Repository
class MessageListStore {

  /** More matches than these are met in the order of the list. */
  private static final int MOST_MATCHES = 5_000;

  private final JdbcClient jdbc;

  MessageListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The conditions of a filter with their values. */
  private record Where(String sql, Map<String, Object> values) {}

  List<Message> page(
      MessageFilter filter, Person reader, Instant now, Optional<MessageCursor> after, int limit) {
    Where where = where(filter, reader, now);
    String from = after.isPresent() ? " and (m.at, m.id) < (:cursorAt, :cursorId)" : "";
    after.ifPresent(cursor -> {
      where.values().put("cursorAt", MessageStore.utc(cursor.at()));
      where.values().put("cursorId", cursor.id());
    });
    where.values().put("limit", limit);
    return jdbc.sql(
            "select "
                + MessageStore.COLUMNS
                + " from exchange.message m where "
                + where.sql()
                + from
                + " order by m.at desc, m.id desc limit :limit")
        .params(where.values())
        .query(MessageStore::message)
        .list();
  }

  long count(MessageFilter filter, Person reader, Instant now) {
    Where where = where(filter, reader, now);
    return jdbc.sql("select count(*) from exchange.message m where " + where.sql())
        .params(where.values())
        .query(Long.class)
        .single();
  }

  /** How many there are, or one more than {@code most} when there are more. */
  long countUpTo(MessageFilter filter, Person reader, Instant now, int most) {
    Where where = where(filter, reader, now);
    where.values().put("most", most + 1);
    return jdbc.sql(
            "select count(*) from (select from exchange.message m where "
                + where.sql()
                + " limit :most) found")
        .params(where.values())
        .query(Long.class)
        .single();
  }

  private Where where(MessageFilter filter, Person reader, Instant now) {
    StringBuilder sql = new StringBuilder("m.operation = :operation");
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("operation", filter.operation());
    if (!filter.kinds().isEmpty()) {
      sql.append(" and m.kind = any (:kinds::text[])");
      values.put("kinds", filter.kinds().stream().map(MessageKind::code).toArray(String[]::new));
    }
    if (!filter.states().isEmpty()) {
      sql.append(" and m.state = any (:states::text[])");
      values.put("states", filter.states().stream().map(MessageState::code).toArray(String[]::new));
    }
    if (!filter.from().isEmpty()) {
      sql.append(" and m.issuer = :from");
      values.put("from", filter.from());
    }
    day(filter.since(), "since", " and m.at >= :since", 0, sql, values);
    day(filter.until(), "until", " and m.at < :until", 1, sql, values);
    deliveries(filter, reader, now, sql, values);
    words(filter, sql, values);
    return new Where(sql.toString(), values);
  }

  private static void day(
      Optional<LocalDate> day,
      String name,
      String condition,
      int later,
      StringBuilder sql,
      Map<String, Object> values) {
    day.ifPresent(one -> {
      sql.append(condition);
      values.put(
          name, MessageStore.utc(one.plusDays(later).atStartOfDay(MessageReader.ZONE).toInstant()));
    });
  }

  private static void deliveries(
      MessageFilter filter,
      Person reader,
      Instant now,
      StringBuilder sql,
      Map<String, Object> values) {
    List<String> conditions = new ArrayList<>();
    if (filter.mine()) {
      conditions.add(DeliveryStore.MINE);
      values.putAll(mine(filter.operation(), reader));
    }
    if (!filter.to().isEmpty()) {
      conditions.add("d.organisation = :to");
      values.put("to", filter.to());
    }
    if (filter.overdue()) {
      conditions.add("d.feedback and d.answered_at is null and d.due_at < :now");
      values.put("now", MessageStore.utc(now));
    }
    Optional.of(progress(filter.progress()))
        .filter(one -> !one.isEmpty())
        .ifPresent(conditions::add);
    if (!conditions.isEmpty()) {
      sql.append(
          " and exists (select from exchange.delivery d where d.message = m.id"
              + " and d.withdrawn_at is null and ");
      sql.append(String.join(" and ", conditions)).append(")");
    }
  }

  /** A condition for how far a recipient is. */
  static String progress(String progress) {
    return switch (progress) {
      case "unacknowledged" -> "d.acknowledged_at is null";
      case "acknowledged" -> "d.acknowledged_at is not null";
      case "unanswered" -> "d.feedback and d.answered_at is null";
      case "answered" -> "d.answered_at is not null";
      case "examined" -> "d.result in ('examined-nil', 'irregularity', 'seizure')";
      case "found" -> "d.result in ('irregularity', 'seizure')";
      case "nil" -> "d.result in ('examined-nil', 'not-found')";
      default -> "";
    };
  }

  /** The values of {@link DeliveryStore#MINE}. */
  static Map<String, Object> mine(String operation, Person reader) {
    return Map.of(
        "organisation",
        reader.organisation(),
        "unit",
        reader.unit().orElse(new UUID(0, 0)),
        "contact",
        reader.isIn(operation, Role.NATIONAL_CONTACT),
        "roles",
        reader.rolesIn(operation).stream().map(Role::code).toArray(String[]::new));
  }

  private void words(MessageFilter filter, StringBuilder sql, Map<String, Object> values) {
    String text = filter.text().strip();
    if (text.isEmpty()) {
      return;
    }
    if (text.matches("[A-Z0-9-]+-[A-Z]-[0-9]{4}-[0-9]{4,}")) {
      sql.append(" and m.number = :number");
      values.put("number", text);
      return;
    }
    String[] words = SearchWords.asked(text).toArray(String[]::new);
    if (words.length == 0) {
      sql.append(" and false");
      return;
    }
    Optional<UUID[]> rare = matching(filter.operation(), words);
    if (rare.isPresent()) {
      sql.append(" and m.id = any (:matches)");
      values.put("matches", rare.get());
    } else {
      sql.append(" and m.words @> :words::text[]");
      values.put("words", words);
    }
  }

  private Optional<UUID[]> matching(String operation, String[] words) {
    return jdbc.sql("select exchange.matching(:operation, :words::text[], :most)")
        .param("operation", operation)
        .param("words", words)
        .param("most", MOST_MATCHES)
        .query((row, n) -> {
          Array array = row.getArray(1);
          return Optional.ofNullable(array == null ? null : (UUID[]) array.getArray());
        })
        .single();
  }
}
