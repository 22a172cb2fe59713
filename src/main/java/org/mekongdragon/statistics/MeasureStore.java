package org.mekongdragon.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of the measures that administrators define. */
@Repository
class MeasureStore {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final int MOST = 500;

  private static final String SELECT =
      """
      select code, version, names, definitions, rule, filter, golden, retired, changed_by,
        changed_at
      from statistics.measure
      """;

  private final JdbcClient jdbc;

  MeasureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest version of each, by code. */
  List<MeasureDefinition> latest() {
    return jdbc.sql(
            SELECT
                + """
                m where version = (
                  select max(version) from statistics.measure n where n.code = m.code)
                order by code limit :most
                """)
        .param("most", MOST)
        .query((row, n) -> definition(row))
        .list();
  }

  /** All versions of one, the latest first. */
  List<MeasureDefinition> versions(String code) {
    return jdbc.sql(SELECT + " where code = :code order by version desc limit :most")
        .param("code", code)
        .param("most", MOST)
        .query((row, n) -> definition(row))
        .list();
  }

  Optional<MeasureDefinition> find(String code, int version) {
    return jdbc.sql(SELECT + " where code = :code and version = :version")
        .param("code", code)
        .param("version", version)
        .query((row, n) -> definition(row))
        .optional();
  }

  /** False when the version is there already. */
  boolean insert(MeasureDefinition measure) {
    Map<String, String> filter = new TreeMap<>();
    measure.filter().forEach((dimension, values) -> filter.put(dimension.code(), values));
    return jdbc.sql(
                """
                insert into statistics.measure
                  (code, version, names, definitions, rule, filter, golden, retired, changed_by)
                values (:code, :version, :names, :definitions, :rule, :filter, :golden, :retired,
                  :by)
                on conflict do nothing
                """)
            .param("code", measure.code())
            .param("version", measure.version())
            .param("names", JSON.writeValueAsString(measure.names()))
            .param("definitions", JSON.writeValueAsString(measure.definitions()))
            .param("rule", measure.rule().code())
            .param("filter", JSON.writeValueAsString(filter))
            .param("golden", measure.golden())
            .param("retired", measure.retired())
            .param("by", measure.changedBy())
            .update()
        == 1;
  }

  /** Codes of what an operation's board shows, in their order. */
  List<String> ofBoard(String operation) {
    return jdbc.sql(
            """
            select codes from statistics.board_measures where operation = :operation
            order by set_at desc, id desc limit 1
            """)
        .param("operation", operation)
        .query((row, n) -> List.of((String[]) row.getArray("codes").getArray()))
        .optional()
        .orElseGet(List::of);
  }

  void show(String operation, List<String> codes, String by, int audience) {
    jdbc.sql(
            """
            insert into statistics.board_measures (audience_id, operation, codes, set_by)
            values (:audience, :operation, :codes, :by)
            """)
        .param("audience", audience)
        .param("operation", operation)
        .param("codes", codes.toArray(String[]::new))
        .param("by", by)
        .update();
  }

  private static MeasureDefinition definition(ResultSet row) throws SQLException {
    Map<Dimension, String> filter = new EnumMap<>(Dimension.class);
    JSON.readValue(row.getString("filter"), TEXTS)
        .forEach((code, values) -> filter.put(Dimension.of(code).orElseThrow(), values));
    return new MeasureDefinition(
        row.getString("code"),
        row.getInt("version"),
        JSON.readValue(row.getString("names"), TEXTS),
        JSON.readValue(row.getString("definitions"), TEXTS),
        Measure.of(row.getString("rule")).orElseThrow(),
        filter,
        row.getString("golden"),
        row.getBoolean("retired"),
        row.getString("changed_by"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
