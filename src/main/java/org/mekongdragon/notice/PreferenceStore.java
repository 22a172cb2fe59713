package org.mekongdragon.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of preferences. */
@Repository
class PreferenceStore {

  private final JdbcClient jdbc;

  PreferenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Preference of(UUID person) {
    return jdbc.sql(
            """
            select mail, address, muted, zone, quiet_from, quiet_until, digest_at
            from notice.preference where person = :person
            """)
        .param("person", person)
        .query((row, n) -> preference(row))
        .optional()
        .orElse(Preference.USUAL);
  }

  void save(UUID person, Preference wanted) {
    jdbc.sql(
            """
            insert into notice.preference (person, mail, address, muted, zone, quiet_from,
              quiet_until, digest_at)
            values (:person, :mail, :address, :muted, :zone, :from, :until, :digest)
            on conflict (person) do update set mail = excluded.mail, address = excluded.address,
              muted = excluded.muted, zone = excluded.zone, quiet_from = excluded.quiet_from,
              quiet_until = excluded.quiet_until, digest_at = excluded.digest_at
            """)
        .param("person", person)
        .param("mail", wanted.mail().code())
        .param("address", wanted.address())
        .param("muted", wanted.muted().toArray(String[]::new))
        .param("zone", wanted.zone().getId())
        .param("from", wanted.quiet().map(Preference.Quiet::from).orElse(null), Types.TIME)
        .param("until", wanted.quiet().map(Preference.Quiet::until).orElse(null), Types.TIME)
        .param("digest", wanted.digestAt())
        .update();
  }

  private static Preference preference(ResultSet row) throws SQLException {
    LocalTime from = row.getObject("quiet_from", LocalTime.class);
    return new Preference(
        Preference.Mail.valueOf(row.getString("mail").toUpperCase(Locale.ROOT)),
        row.getString("address"),
        Set.of((String[]) row.getArray("muted").getArray()),
        ZoneId.of(row.getString("zone")),
        from == null
            ? Optional.empty()
            : Optional.of(
                new Preference.Quiet(from, row.getObject("quiet_until", LocalTime.class))),
        row.getObject("digest_at", LocalTime.class));
  }
}
