package org.mekongdragon.screening;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of learned scores. */
@Repository
class ModelStore {

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final TypeReference<List<ScoreReport.Point>> POINTS = new TypeReference<>() {};

  private final JdbcClient jdbc;

  ModelStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A stored model. */
  record Model(long number, double threshold, byte[] content) {}

  /** The number of the newest, 0 without any. */
  long newest(String organisation) {
    return jdbc.sql(
            """
            select coalesce(max(id), 0) from screening.model where organisation = :organisation
            """)
        .param("organisation", organisation)
        .query(Long.class)
        .single();
  }

  Optional<Model> find(long number) {
    return jdbc.sql("select id, threshold, content from screening.model where id = :number")
        .param("number", number)
        .query((row, n) ->
            new Model(row.getLong("id"), row.getDouble("threshold"), row.getBytes("content")))
        .optional();
  }

  /** What is known of the newest. */
  Optional<ScoreReport> report(String organisation) {
    return jdbc.sql(
            """
            select trained_at, examined, finds, threshold, evaluation from screening.model
            where organisation = :organisation order by id desc limit 1
            """)
        .param("organisation", organisation)
        .query((row, n) ->
            new ScoreReport(
                row.getObject("trained_at", OffsetDateTime.class).toInstant(),
                row.getInt("examined"),
                row.getInt("finds"),
                row.getDouble("threshold"),
                MAPPER.readValue(row.getString("evaluation"), POINTS)))
        .optional();
  }

  void insert(int audience, String organisation, ScoreReport report, byte[] content) {
    jdbc.sql(
            """
            insert into screening.model
              (audience_id, organisation, trained_at, examined, finds, threshold, evaluation,
                content)
            values (:audience, :organisation, :at, :examined, :finds, :threshold, :evaluation,
              :content)
            """)
        .param("audience", audience)
        .param("organisation", organisation)
        .param("at", at(report.trainedAt()))
        .param("examined", report.examined())
        .param("finds", report.finds())
        .param("threshold", report.threshold())
        .param("evaluation", MAPPER.writeValueAsString(report.evaluation()))
        .param("content", content)
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** An examined consignment, the newest examination of it. */
  record Labelled(long consignment, boolean found) {}

  /** Examined consignments in the order in which they were examined, the last ones when many. */
  List<Labelled> labelled(String organisation, int most) {
    return jdbc.sql(
            """
            select n.consignment, n.result in ('irregularity', 'seizure') as found
            from (
              select distinct on (e.consignment) e.consignment, e.result, e.id
              from screening.examination e
              join screening.candidate c on c.consignment = e.consignment
              where c.organisation = :organisation
              order by e.consignment, e.id desc) n
            where n.result <> 'missed'
            order by n.id desc limit :most
            """)
        .param("organisation", organisation)
        .param("most", most)
        .query((row, n) -> new Labelled(row.getLong("consignment"), row.getBoolean("found")))
        .list()
        .reversed();
  }

  /** How many consignments were examined, and in how many something was found. */
  ScoreReport.Material material(String organisation) {
    return jdbc.sql(
            """
            select count(*) filter (where result in ('nil', 'irregularity', 'seizure')) as examined,
              count(*) filter (where result in ('irregularity', 'seizure')) as finds
            from screening.candidate where organisation = :organisation and result <> ''
            """)
        .param("organisation", organisation)
        .query((row, n) -> new ScoreReport.Material(row.getInt("examined"), row.getInt("finds")))
        .single();
  }
}
