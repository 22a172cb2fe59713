package org.mekongdragon.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Three hundred services with an account and a token each, and many messages between them. */
final class ExchangeWorld {

  static final String OPERATION = "OMD7";
  static final int SERVICES = 300;

  /** In every second message, in half a percent, and in one of a hundred thousand. */
  static final String COMMON = "customs";

  static final String SELDOM = "khat";
  static final String RARE = "carfentanil";

  private static final int WORDS = 20_000;

  private ExchangeWorld() {}

  static String code(int service) {
    return "LOAD-%03d".formatted(service);
  }

  static String token(int service) {
    return "md_bench-" + code(service);
  }

  static List<String> codes(int from, int until) {
    return IntStream.range(from, until).mapToObj(ExchangeWorld::code).toList();
  }

  /** Opens the services, unless they are there; each has one contact point of the operation. */
  static void open(Connection database) throws SQLException {
    try (Statement statement = database.createStatement()) {
      if (!column(database, "select code from access.organisation where code = 'LOAD-000'").isEmpty()) {
        return;
      }
      statement.execute(
          """
          create temp table service as
            select 'LOAD-' || lpad(n::text, 3, '0') as code, uuidv7() as person
            from generate_series(0, %2$d - 1) n;
          insert into access.organisation (code, country, kind, name_en, name_vi, name_zh)
            select code, 'AU', 'police', code, code, code from service;
          insert into access.person (id, login, name, organisation, password_hash)
            select person, lower(code), code, code, '-' from service;
          insert into access.api_token (hash, person, label, expires_at)
            select sha256(convert_to('md_bench-' || code, 'UTF8')), person, 'bench',
              now() + interval '1 day' from service;
          insert into access.group_organisation (closed_group, organisation, joined)
            select '%1$s', code, date '2025-01-01' from service;
          insert into access.group_person (closed_group, person, roles)
            select '%1$s', person, '{national-contact}' from service;
          insert into operation.member (operation, audience_id, organisation, role, joined)
            select o.code, o.audience_id, s.code, 'participant', date '2025-01-01'
            from operation.operation o cross join service s where o.code = '%1$s';
          """
              .formatted(OPERATION, SERVICES));
    }
  }

  /**
   * Many messages of the operation, of forty words each out of twenty thousand, as often as Zipf
   * says; the officer reads one of twenty-five.
   *
   * @param reader organisation of that officer
   */
  static void multiply(Connection database, long messages, String reader) throws SQLException {
    try (Statement statement = database.createStatement()) {
      if (!column(database, "select id from exchange.message where number like 'LOAD-W-2025-00%' limit 1").isEmpty()) {
        return;
      }
      String index =
          column(database, "select pg_get_indexdef('exchange.message_searched'::regclass)")
              .getFirst();
      for (String sql : preparation(reader)) {
        statement.execute(sql);
      }
      long step = 50_000;
      for (long from = 0; from < messages; from += step) {
        statement.execute(messages(from, Math.min(messages, from + step), messages));
      }
      statement.execute(index);
      statement.execute("vacuum analyze exchange.message");
      statement.execute("vacuum analyze exchange.delivery");
      statement.execute("analyze access.audience");
    }
  }

  /** Two hundred audiences, of which the reader is in eight, and the words by their rank. */
  private static List<String> preparation(String reader) {
    SplittableRandom random = new SplittableRandom(7);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      StringBuilder word = new StringBuilder();
      for (int n = random.nextInt(2, 5); n > 0; n--) {
        word.append("bcdghklmnprstvx".charAt(random.nextInt(15)))
            .append("aeiou".charAt(random.nextInt(5)));
      }
      words.add("'" + word + Integer.toString(i, 36) + "'");
    }
    Collections.shuffle(words, new java.util.Random(7));
    return List.of(
        """
        insert into access.audience (closed_group, grants)
          select '%1$s', array['org:LOAD-' || lpad(n::text, 3, '0'),
            'org:' || case when n %% 25 = 0 then '%2$s' else 'LOAD-' || lpad((n + 1)::text, 3, '0') end]
          from generate_series(0, 199) n on conflict do nothing
        """
            .formatted(OPERATION, reader),
        "create temp table target as select row_number() over (order by id) - 1 as n, id,"
            + " grants[1] as one from access.audience where closed_group = '"
            + OPERATION
            + "' and grants[1] like 'org:LOAD-%' and cardinality(grants) = 2 limit 200",
        "create temp table vocabulary as select row_number() over () as rank, w as word"
            + " from unnest(array["
            + String.join(",", words)
            + "]) w",
        "create unique index on vocabulary (rank)",
        "analyze vocabulary",
        "drop index exchange.message_searched");
  }

  private static String messages(long from, long until, long all) {
    return """
        insert into exchange.message
          (id, operation, kind, state, number, issuer, author, subject, text, language, grading,
           handling, action, fields, template, thread, recipients, issuers, generated, audience_id,
           written_at, sent_at, due_at, at, words)
        select id, '%1$s', 'warning', 'sent', 'LOAD-W-2025-' || lpad(n::text, 8, '0'), 'LOAD-001',
          id, array_to_string(words[1:6], ' '), array_to_string(words, ' '), 'en', 'B2', 'H1',
          'examine', '{}', 0, id, '{LOAD-002}', '{}', true, audience, at, at, null, at,
          words || array['load', 'w', '2025', lpad(n::text, 8, '0')]
        from (
          select m as n, md5('bench' || m)::uuid as id, t.id as audience,
            timestamptz '2025-04-15' + m * interval '150 days' / %4$d as at,
            array(
              select distinct v.word
              from (select 1 + floor(power(%5$d, random()) - 1 + m * 0)::int as rank
                    from generate_series(1, 40) offset 0) drawn
              join vocabulary v on v.rank = drawn.rank)
              || case when random() < 0.5 then array['%6$s'] else '{}' end
              || case when random() < 0.005 then array['%7$s', 'phong'] else '{}' end
              || case when random() < 0.3 then array['phong', 'hai'] else '{}' end
              || case when random() < 0.02 then array['ma', 'tuy'] else '{}' end
              || case when random() < 0.01 then array['缉', '毒', '缉毒'] else '{}' end
              || case when m %% 100000 = 77 then array['%8$s'] else '{}' end as words
          from generate_series(%2$d, %3$d - 1) m
          join target t on t.n = (hashint8(m) & 2147483647) %% (select count(*) from target)) made
        """
        .formatted(OPERATION, from, until, all, WORDS, COMMON, SELDOM, RARE);
  }

  static List<String> column(Connection database, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
