package org.mekongdragon.cargo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mekongdragon.cargo.parse.CargoFormat;
import org.mekongdragon.cargo.parse.ColumnMapping;
import org.mekongdragon.cargo.parse.FormatHint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** SQL of manifests and of what senders call their columns. */
@Repository
class ManifestStore {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final JdbcClient jdbc;

  ManifestStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A manifest with what reading it needs. */
  record Ticket(Manifest manifest, int audience, ManifestPass.Done done, ColumnMapping mapping) {}

  /** Stores it unless the organisation has one of the same content. */
  boolean insert(Manifest manifest, int audience, byte[] digest, ColumnMapping mapping) {
    return jdbc.sql(
                """
                insert into cargo.manifest (id, audience_id, organisation, person, file, octets,
                  digest, asked, mapping, state, received_at, changed_at)
                values (:id, :audience, :organisation, :person, :file, :octets, :digest, :asked,
                  :mapping, :state, :at, :at)
                on conflict (organisation, digest) where state <> 'withdrawn' do nothing
                """)
            .param("id", manifest.id())
            .param("audience", audience)
            .param("organisation", manifest.organisation())
            .param("person", manifest.person())
            .param("file", manifest.file())
            .param("octets", manifest.octets())
            .param("digest", digest)
            .param("asked", asked(manifest.asked()))
            .param("mapping", written(mapping))
            .param("state", manifest.state().code())
            .param("at", manifest.receivedAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Ticket> sameContent(String organisation, byte[] digest) {
    return jdbc.sql(
            """
            select * from cargo.manifest where organisation = :organisation and digest = :digest
              and state <> 'withdrawn'
            for update
            """)
        .param("organisation", organisation)
        .param("digest", digest)
        .query((row, _) -> ticket(row))
        .optional();
  }

  Optional<Ticket> find(UUID id) {
    return jdbc.sql("select * from cargo.manifest where id = :id")
        .param("id", id)
        .query((row, _) -> ticket(row))
        .optional();
  }

  /** Newest first. */
  List<Manifest> list(String organisation, Optional<Instant> before, int limit) {
    return jdbc.sql(
            """
            select * from cargo.manifest
            where organisation = :organisation and received_at < :before
            order by received_at desc limit :limit
            """)
        .param("organisation", organisation)
        .param(
            "before", before.orElse(Instant.parse("9999-01-01T00:00:00Z")).atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query((row, _) -> ticket(row).manifest())
        .list();
  }

  /** The audience under which an organisation keeps its cargo; empty while it has none. */
  Optional<Integer> audienceOf(String organisation) {
    return jdbc.sql(
            "select audience_id from cargo.manifest where organisation = :organisation limit 1")
        .param("organisation", organisation)
        .query(Integer.class)
        .optional();
  }

  /** Moves a manifest along when it is in one of the states. */
  boolean move(UUID id, ManifestState to, Instant at, ManifestState... from) {
    return jdbc.sql(
                """
                update cargo.manifest set state = :to, changed_at = :at
                where id = :id and state = any(:from)
                """)
            .param("id", id)
            .param("to", to.code())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("from", Arrays.stream(from).map(ManifestState::code).toArray(String[]::new))
            .update()
        == 1;
  }

  /** Takes it back unless it is being read, or was taken back before. */
  boolean withdraw(UUID id, Withdrawal withdrawal) {
    return jdbc.sql(
                """
                update cargo.manifest set state = 'withdrawn', changed_at = :at,
                  withdrawn_at = :at, withdrawn_by = :by, withdrawn_why = :why
                where id = :id and state in ('done', 'cancelled', 'failed')
                """)
            .param("id", id)
            .param("at", withdrawal.at().atOffset(ZoneOffset.UTC))
            .param("by", withdrawal.by())
            .param("why", withdrawal.why())
            .update()
        == 1;
  }

  /** Forgets what its columns were called, so that the next table like it is asked about. */
  void forgetHabit(UUID id) {
    jdbc.sql(
            """
            delete from cargo.habit h using cargo.manifest m
            where m.id = :id and h.organisation = m.organisation and h.mapping = m.mapping
            """)
        .param("id", id)
        .update();
  }

  Optional<Withdrawal> withdrawal(UUID id) {
    return jdbc.sql(
            """
            select withdrawn_at, withdrawn_by, withdrawn_why from cargo.manifest
            where id = :id and state = 'withdrawn'
            """)
        .param("id", id)
        .query((row, _) ->
            new Withdrawal(
                row.getObject(2, UUID.class),
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getString(3)))
        .optional();
  }

  /** Whether the organisation took a file of this content back before. */
  boolean wasWithdrawn(String organisation, byte[] digest) {
    return jdbc.sql(
            """
            select exists (select from cargo.manifest
              where organisation = :organisation and digest = :digest and state = 'withdrawn')
            """)
        .param("organisation", organisation)
        .param("digest", digest)
        .query(Boolean.class)
        .single();
  }

  /** Says how a file will be read from now on. */
  void decide(UUID id, FormatHint asked, ColumnMapping mapping) {
    jdbc.sql("update cargo.manifest set asked = :asked, mapping = :mapping where id = :id")
        .param("id", id)
        .param("asked", asked(asked))
        .param("mapping", written(mapping))
        .update();
  }

  /** Forgets what an earlier reading complained about; possible while nothing is stored. */
  void restart(UUID id) {
    jdbc.sql("delete from cargo.problem where manifest = :id").param("id", id).update();
    jdbc.sql(
            """
            update cargo.manifest set octets_read = 0, rejected = 0, warnings = 0,
              loose_warnings = 0
            where id = :id and accepted = 0
            """)
        .param("id", id)
        .update();
  }

  /**
   * Adds a batch.
   *
   * @return false when the manifest is not being read, or not as far as that
   */
  boolean add(UUID id, Manifest.Counts before, ManifestPass.Batch batch, Instant at) {
    return jdbc.sql(
                """
                update cargo.manifest set octets_read = :octets, accepted = accepted + :accepted,
                  rejected = rejected + :rejected, warnings = warnings + :warnings,
                  loose_warnings = loose_warnings + :loose, changed_at = :at
                where id = :id and state = 'running' and accepted = :acceptedBefore
                  and rejected = :rejectedBefore
                """)
            .param("id", id)
            .param("octets", batch.octetsRead())
            .param("accepted", (long) batch.rows().size())
            .param("rejected", batch.rejected())
            .param("warnings", batch.warnings())
            .param("loose", batch.loose())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("acceptedBefore", before.accepted())
            .param("rejectedBefore", before.rejected())
            .update()
        == 1;
  }

  void end(UUID id, ManifestState state, Optional<CargoFormat> format, Instant at) {
    jdbc.sql(
            """
            update cargo.manifest set state = :state, format = :format, changed_at = :at
            where id = :id
            """)
        .param("id", id)
        .param("state", state.code())
        .param("format", format.map(CargoFormat::label).orElse(null))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** How a sender writes tables with that header. */
  Optional<ColumnMapping> habit(String organisation, String fingerprint) {
    return jdbc.sql(
            """
            select mapping from cargo.habit
            where organisation = :organisation and fingerprint = :fingerprint
            """)
        .param("organisation", organisation)
        .param("fingerprint", fingerprint)
        .query(String.class)
        .optional()
        .map(ManifestStore::mapping);
  }

  void remember(Ticket ticket, String fingerprint, ColumnMapping mapping, Instant at) {
    jdbc.sql(
            """
            insert into cargo.habit (organisation, fingerprint, audience_id, mapping, changed_at)
            values (:organisation, :fingerprint, :audience, :mapping, :at)
            on conflict (organisation, fingerprint)
            do update set mapping = excluded.mapping, changed_at = excluded.changed_at
            """)
        .param("organisation", ticket.manifest().organisation())
        .param("fingerprint", fingerprint)
        .param("audience", ticket.audience())
        .param("mapping", written(mapping))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Ticket ticket(ResultSet row) throws SQLException {
    Manifest manifest =
        new Manifest(
            row.getObject("id", UUID.class),
            row.getString("organisation"),
            row.getObject("person", UUID.class),
            row.getString("file"),
            row.getLong("octets"),
            FormatHint.named(row.getString("asked")),
            Optional.ofNullable(row.getString("format")).flatMap(CargoFormat::named),
            ManifestState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
            new Manifest.Counts(
                row.getLong("octets_read"),
                row.getLong("accepted"),
                row.getLong("rejected"),
                row.getLong("warnings")),
            row.getObject("received_at", OffsetDateTime.class).toInstant(),
            row.getObject("changed_at", OffsetDateTime.class).toInstant());
    ManifestPass.Done done =
        new ManifestPass.Done(
            manifest.counts().accepted(),
            manifest.counts().rejected(),
            row.getLong("loose_warnings"));
    return new Ticket(manifest, row.getInt("audience_id"), done, mapping(row.getString("mapping")));
  }

  static String written(ColumnMapping mapping) {
    return MAPPER.writeValueAsString(mapping);
  }

  /** The format that was found, as it is kept. */
  static @Nullable String found(Manifest manifest) {
    return manifest.format().map(CargoFormat::label).orElse(null);
  }

  private static ColumnMapping mapping(String json) {
    return MAPPER.readValue(json, ColumnMapping.class);
  }

  static String asked(FormatHint hint) {
    return hint.format().map(CargoFormat::label).orElse("auto");
  }
}
