package org.mekongdragon.benchmark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Copies operations and records inside the database, so that a million are there in minutes. */
final class CloneSql {

  private CloneSql() {}

  /** An operation with the members, people and audiences of another. */
  static String operation(String from, String to) {
    return """
        insert into access.closed_group (code) values ('%2$s');
        insert into access.group_organisation (closed_group, organisation, joined)
          select '%2$s', organisation, joined from access.group_organisation where closed_group = '%1$s';
        insert into access.group_person (closed_group, person, roles)
          select '%2$s', person, roles from access.group_person where closed_group = '%1$s';
        insert into access.audience (closed_group, grants)
          select '%2$s', grants from access.audience where closed_group = '%1$s';
        """
        .formatted(from, to);
  }

  /** Every other record is for one foreign administration only. */
  static String hideEveryOther(String operation) {
    return """
        insert into access.audience (closed_group, grants) values ('%1$s', '{org:CN-CUSTOMS,org:RILO-AP}')
          on conflict do nothing;
        insert into access.audience (closed_group, grants)
          select g.code, '{org:CN-CUSTOMS,org:RILO-AP}' from access.closed_group g on conflict do nothing;
        update seizure.seizure s set audience_id =
            (select id from access.audience
             where closed_group = s.operation and grants = '{org:CN-CUSTOMS,org:RILO-AP}')
          where operation = '%1$s' and hashtext(id::text) %% 2 = 0;
        """
        .formatted(operation);
  }

  static long count(Statement statement, String operation) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery(
            "select count(*) from seizure.seizure where operation = '" + operation + "'")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Copies at most so many records with their revisions and facts. */
  static void records(Statement statement, String from, String to, String mark, long most)
      throws SQLException {
    String key = "md5(%s::text || '" + mark + "')::uuid";
    String audience =
        "(select t.id from access.audience t join access.audience f on f.grants = t.grants"
            + " where f.id = s.audience_id and t.closed_group = '"
            + to
            + "')";
    Map<String, String> own =
        Map.of(
            "id", key.formatted("s.id"),
            "number", "s.number || '-" + mark + "'",
            "operation", "'" + to + "'",
            "origin_key", "s.origin_key || '-" + mark + "'",
            "audience_id", audience,
            "seizure", key.formatted("s.seizure"));
    String chosen =
        "select id from seizure.seizure where operation = '%s' and number not like '%%-c%%' and number not like '%%-o%%' order by id limit %d"
            .formatted(from, most);
    statement.execute("create temp table chosen as " + chosen);
    for (String table : List.of("seizure", "revision", "fact")) {
      String id = table.equals("seizure") ? "s.id" : "s.seizure";
      List<String> columns = columns(statement, table);
      List<String> values =
          columns.stream().map(column -> own.getOrDefault(column, "s." + column)).toList();
      statement.execute(
          "insert into seizure.%s (%s) select %s from seizure.%s s where %s in (select id from chosen)"
              .formatted(table, String.join(", ", columns), String.join(", ", values), table, id));
    }
    statement.execute("drop table chosen");
  }

  /** Each record of an operation so many times more, with its revisions, without facts. */
  static void repeat(Statement statement, String operation, String mark, long times)
      throws SQLException {
    String key = "md5(%s::text || '" + mark + "' || g)::uuid";
    Map<String, String> own =
        Map.of(
            "id", key.formatted("s.id"),
            "number", "s.number || '-" + mark + "' || g",
            "origin_key", "s.origin_key || '-" + mark + "' || g",
            "seizure", key.formatted("s.seizure"));
    statement.execute(
        "create temp table chosen as select id from seizure.seizure where operation = '"
            + operation
            + "'");
    for (String table : List.of("seizure", "revision")) {
      String id = table.equals("seizure") ? "s.id" : "s.seizure";
      List<String> columns = columns(statement, table);
      List<String> values =
          columns.stream().map(column -> own.getOrDefault(column, "s." + column)).toList();
      statement.execute(
          "insert into seizure.%s (%s) select %s from seizure.%s s, generate_series(1, %d) g where %s in (select id from chosen)"
              .formatted(
                  table, String.join(", ", columns), String.join(", ", values), table, times, id));
    }
    statement.execute("drop table chosen");
  }

  private static List<String> columns(Statement statement, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            """
            select column_name from information_schema.columns
            where table_schema = 'seizure' and table_name = '%s' and is_generated = 'NEVER'
              and (is_identity = 'NO') order by ordinal_position
            """
                .formatted(table))) {
      while (rows.next()) {
        columns.add(rows.getString(1));
      }
    }
    return columns;
  }
}
