package org.mekongdragon.seizure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** SQL of records, revisions and facts. Rows go in as JSON, many at a time. */
@Repository
class SeizureStore {

  static final String SELECT = select("seizure.seizure");

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final SeizureRows rows;

  SeizureStore(JdbcClient jdbc, CodeLists lists) {
    this.jdbc = jdbc;
    this.rows = new SeizureRows(lists);
  }

  /** Reads whole records of a table, or of a query that has its columns. */
  static String select(String source) {
    return """
    select s.id, s.number, s.operation, s.state, s.revision, s.owner, s.unit, s.reporter,
      s.reported_at, s.changed_at, s.release_to, s.audience_id, s.merged_into,
      r.content::text as content
    from %s s
    join seizure.revision r on r.seizure = s.id and r.revision = s.revision
    """
        .formatted(source);
  }

  /** The moment from which what this transaction writes is known; see the migration. */
  Instant know() {
    return jdbc.sql("select seizure.know()").query(OffsetDateTime.class).single().toInstant();
  }

  Instant settled() {
    return jdbc.sql("select seizure.settled()").query(OffsetDateTime.class).single().toInstant();
  }

  /** The key and the serial of a record to come. */
  record Identity(UUID id, long serial) {}

  List<Identity> identities(int count) {
    return jdbc.sql(
            """
            select uuidv7(), nextval('seizure.serial') from generate_series(1, :count)
            """)
        .param("count", count)
        .query((row, n) -> new Identity(row.getObject(1, UUID.class), row.getLong(2)))
        .list();
  }

  void insert(List<Version> versions) {
    write(
        """
        insert into seizure.seizure (id, number, operation, state, revision, owner, unit, reporter,
          release_to, audience_id, merged_into, reported_at, changed_at, occurred_on,
          occurred_until, country, admin1, place, mode, direction, detection, lead, regimes, codes,
          generated, origin_key, search)
        select id, number, operation, state, revision, owner, unit, reporter, release_to,
          audience_id, merged_into, reported_at, changed_at, occurred_on, occurred_until, country,
          admin1, place, mode, direction, detection, lead, regimes, codes, generated, origin_key,
          database.folded(search)
        from json_populate_recordset(null::seizure.seizure, cast(:rows as json))
        """,
        versions.stream().map(rows::head).toList());
    append(versions);
  }

  /** Whether nobody was faster: the revision is the one after the stored one. */
  boolean update(Version version) {
    int changed =
        write(
            """
            update seizure.seizure s
            set state = n.state, revision = n.revision, release_to = n.release_to,
              audience_id = n.audience_id, merged_into = n.merged_into, changed_at = n.changed_at,
              occurred_on = n.occurred_on, occurred_until = n.occurred_until, country = n.country,
              admin1 = n.admin1, place = n.place, mode = n.mode, direction = n.direction,
              detection = n.detection, lead = n.lead, regimes = n.regimes, codes = n.codes,
              search = database.folded(n.search)
            from json_populate_recordset(null::seizure.seizure, cast(:rows as json)) n
            where s.id = n.id and s.revision = n.revision - 1
            """,
            List.of(rows.head(version)));
    if (changed == 0) {
      return false;
    }
    UUID id = version.seizure().id();
    jdbc.sql("delete from seizure.identifier where seizure = :id").param("id", id).update();
    jdbc.sql(
            """
            update seizure.fact set known_until = cast(:at as timestamptz)
            where seizure = :id and known_until = 'infinity'
            """)
        .param("id", id)
        .param("at", version.at().toString())
        .update();
    append(List.of(version));
    return true;
  }

  private void append(List<Version> versions) {
    write(
        """
        insert into seizure.revision
        select * from json_populate_recordset(null::seizure.revision, cast(:rows as json))
        """,
        versions.stream().map(rows::revision).toList());
    write(
        """
        insert into seizure.identifier
        select * from json_populate_recordset(null::seizure.identifier, cast(:rows as json))
        """,
        versions.stream().flatMap(v -> rows.identifiers(v.seizure()).stream()).toList());
    write(
        """
        insert into seizure.fact
        select * from json_populate_recordset(null::seizure.fact, cast(:rows as json))
        """,
        versions.stream().flatMap(version -> rows.facts(version).stream()).toList());
  }

  Optional<Seizure> find(UUID id) {
    return jdbc.sql(SELECT + " where s.id = :id")
        .param("id", id)
        .query((row, n) -> seizure(row))
        .optional();
  }

  List<Seizure> mergedInto(UUID survivor) {
    return jdbc.sql(SELECT + " where s.merged_into = :id order by s.id limit 100")
        .param("id", survivor)
        .query((row, n) -> seizure(row))
        .list();
  }

  List<SeizureRevision> revisions(UUID id) {
    return jdbc.sql(
            """
            select revision, change, state, release_to, content::text as content, codes, why,
              by_person, at
            from seizure.revision
            where seizure = :id
            order by revision
            """)
        .param("id", id)
        .query((row, n) ->
            new SeizureRevision(
                row.getInt("revision"),
                row.getString("change"),
                state(row),
                texts(row, "release_to"),
                content(row),
                texts(row, "codes"),
                row.getString("why"),
                row.getObject("by_person", UUID.class),
                instant(row, "at")))
        .list();
  }

  /** Which keys of a sender are stored already. */
  Set<String> knownKeys(String operation, String owner, Collection<String> keys) {
    // One look into the unique index a key, whatever the planner believes of a table that grows.
    return jdbc.sql(
            """
            select known.origin_key
            from unnest(cast(:keys as text[])) as asked (origin_key)
            cross join lateral (
              select s.origin_key from seizure.seizure s
              where s.operation = :operation and s.owner = :owner
                and s.origin_key = asked.origin_key
              limit 1) known
            """)
        .param("operation", operation)
        .param("owner", owner)
        .param("keys", keys.toArray(String[]::new))
        .query(String.class)
        .set();
  }

  /** Which of these numbers of ours the reader sees in the operation. */
  Set<String> knownNumbers(String operation, Collection<String> numbers) {
    return jdbc.sql(
            """
            select known.number
            from unnest(cast(:numbers as text[])) as asked (number)
            cross join lateral (
              select s.number from seizure.seizure s
              where s.operation = :operation and s.number = asked.number
              limit 1) known
            """)
        .param("operation", operation)
        .param("numbers", numbers.toArray(String[]::new))
        .query(String.class)
        .set();
  }

  static Seizure seizure(ResultSet row) throws SQLException {
    return new Seizure(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("operation"),
        state(row),
        row.getInt("revision"),
        new Seizure.Custody(
            row.getString("owner"),
            Optional.ofNullable(row.getObject("unit", UUID.class)),
            row.getObject("reporter", UUID.class),
            instant(row, "reported_at"),
            instant(row, "changed_at")),
        texts(row, "release_to"),
        row.getInt("audience_id"),
        Optional.ofNullable(row.getObject("merged_into", UUID.class)),
        content(row));
  }

  private int write(String sql, List<ObjectNode> json) {
    return json.isEmpty()
        ? 0
        : jdbc.sql(sql).param("rows", MAPPER.writeValueAsString(json)).update();
  }

  private static SeizureContent content(ResultSet row) throws SQLException {
    return SeizureReader.stored(MAPPER.readTree(row.getString("content")));
  }

  private static SeizureState state(ResultSet row) throws SQLException {
    return SeizureState.of(row.getString("state"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
