package org.mekongdragon.cargo;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mekongdragon.cargo.parse.Position;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of what was wrong with files. */
@Repository
class ProblemStore {

  /** More rejected records than these are counted and not kept. */
  static final long MOST_REJECTED = 100_000;

  /** More doubts than these are counted and not kept. */
  static final long MOST_WARNINGS = 10_000;

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final TypeReference<List<ManifestProblem.Reason>> REASONS =
      new TypeReference<>() {};
  private static final RowMapper<ManifestProblem> PROBLEM =
      (row, _) ->
          new ManifestProblem(
              row.getBoolean("rejected"),
              new Position(row.getLong("record"), row.getLong("line"), row.getString("segment")),
              MAPPER.readValue(row.getString("reasons"), REASONS),
              row.getString("excerpt"));

  private final JdbcClient jdbc;

  ProblemStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps problems of one sort behind the ones that are kept. */
  void insert(ManifestStore.Ticket ticket, boolean rejected, long kept, List<ManifestProblem> all) {
    long room = (rejected ? MOST_REJECTED : MOST_WARNINGS) - kept;
    List<ManifestProblem> some =
        all.stream()
            .filter(problem -> problem.rejected() == rejected)
            .limit(Math.max(0, room))
            .toList();
    if (some.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into cargo.problem (manifest, rejected, number, audience_id, record, line,
              segment, reasons, excerpt)
            select :manifest, :rejected, :kept + r.n, :audience, r.record, r.line, r.segment,
              r.reasons, r.excerpt
            from unnest(:records, :lines, :segments, :reasons, :excerpts)
              with ordinality as r(record, line, segment, reasons, excerpt, n)
            """)
        .param("manifest", ticket.manifest().id())
        .param("rejected", rejected)
        .param("kept", kept)
        .param("audience", ticket.audience())
        .param("records", some.stream().mapToLong(one -> one.position().record()).toArray())
        .param("lines", some.stream().mapToLong(one -> one.position().line()).toArray())
        .param("segments", texts(some, one -> one.position().segment()))
        .param("reasons", texts(some, one -> MAPPER.writeValueAsString(one.reasons())))
        .param("excerpts", texts(some, ManifestProblem::excerpt))
        .update();
  }

  private static String[] texts(
      List<ManifestProblem> all, Function<ManifestProblem, String> column) {
    return all.stream().map(column.andThen(ChunkRows::clean)).toArray(String[]::new);
  }

  /** The first ones, rejected records before doubts. */
  List<ManifestProblem> first(UUID manifest, int limit) {
    return jdbc.sql(
            """
            select * from cargo.problem where manifest = :manifest
            order by rejected desc, number limit :limit
            """)
        .param("manifest", manifest)
        .param("limit", limit)
        .query(PROBLEM)
        .list();
  }

  /** Hands over all rejected records that are kept, in the file's order. */
  void rejected(UUID manifest, Consumer<ManifestProblem> consumer) {
    long after = 0;
    List<ManifestProblem> page;
    do {
      page =
          jdbc.sql(
                  """
                  select * from cargo.problem
                  where manifest = :manifest and rejected and number > :after
                  order by number limit :limit
                  """)
              .param("manifest", manifest)
              .param("after", after)
              .param("limit", ManifestPass.CHUNK)
              .query(PROBLEM)
              .list();
      page.forEach(consumer);
      after += page.size();
    } while (page.size() == ManifestPass.CHUNK);
  }
}
