package org.mekongdragon.cargo;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * SQL of what waits for a process. Whoever claims a manifest keeps it for two minutes and renews
 * that with each batch; when a process dies, another one takes over.
 */
@Repository
class WorkStore {

  private final JdbcClient jdbc;

  WorkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A manifest that is to be read. */
  record Work(UUID manifest, UUID person, int attempts) {}

  /** Work that this process does at once. */
  void take(UUID manifest, UUID person, String files, UUID process) {
    put(manifest, person, files, Optional.of(process));
  }

  /** Work for whoever comes first. */
  void offer(UUID manifest, UUID person, String files) {
    put(manifest, person, files, Optional.empty());
  }

  private void put(UUID manifest, UUID person, String files, Optional<UUID> process) {
    jdbc.sql(
            """
            insert into cargo.work (manifest, person, files, process, until)
            values (:manifest, :person, :files, :process::uuid,
              case when :process::uuid is null then now() else now() + interval '2 minutes' end)
            on conflict (manifest) do update set person = excluded.person, files = excluded.files,
              process = excluded.process, until = excluded.until, attempts = 0
            """)
        .param("manifest", manifest)
        .param("person", person)
        .param("files", files)
        .param("process", process.map(UUID::toString).orElse(null))
        .update();
  }

  /** What has waited longest, now claimed by this process. */
  Optional<Work> claim(String files, UUID process) {
    return jdbc.sql(
            """
            update cargo.work set process = :process, until = now() + interval '2 minutes',
              attempts = attempts + 1
            where manifest = (
              select manifest from cargo.work where files = :files and until <= now()
              order by until limit 1 for update skip locked)
            returning manifest, person, attempts
            """)
        .param("files", files)
        .param("process", process)
        .query((row, _) ->
            new Work(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3)))
        .optional();
  }

  /** Keeps the claim; false when another process has it now, or nobody. */
  boolean renew(UUID manifest, UUID process) {
    return jdbc.sql(
                """
                update cargo.work set until = now() + interval '2 minutes'
                where manifest = :manifest and process = :process
                """)
            .param("manifest", manifest)
            .param("process", process)
            .update()
        == 1;
  }

  /** Lets another process take over at once. */
  void release(UUID manifest, UUID process) {
    jdbc.sql(
            """
            update cargo.work set process = null, until = now()
            where manifest = :manifest and process = :process
            """)
        .param("manifest", manifest)
        .param("process", process)
        .update();
  }

  /** Whether a living process works on it. */
  boolean isClaimed(UUID manifest) {
    return jdbc.sql(
            """
            select exists (select from cargo.work
              where manifest = :manifest and process is not null and until > now())
            """)
        .param("manifest", manifest)
        .query(Boolean.class)
        .single();
  }

  void remove(UUID manifest) {
    jdbc.sql("delete from cargo.work where manifest = :manifest")
        .param("manifest", manifest)
        .update();
  }
}
