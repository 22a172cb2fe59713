package org.mekongdragon.screening;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * SQL that tells whether what an organisation's cargo is tried on has changed: one statement for
 * settings and score of this room and for what the rooms of profiles and lists publish for it.
 */
@Repository
class StampStore {

  private final JdbcClient jdbc;

  StampStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is in force; equal ones mean the same.
   *
   * @param profiles differs when other profiles or versions screen
   * @param lists differs when other lists are looked into, or other entries
   * @param model the newest learned score, 0 without any
   */
  record Stamp(SettingStore.Setting setting, long profiles, long lists, long model) {}

  /** Empty while the organisation has no settings. */
  Optional<Stamp> of(String organisation, LocalDate day) {
    return jdbc.sql(
            """
            select encode(s.secret, 'hex') as secret, s.random_share,
              profile.stamp(s.organisation, :day) as profiles,
              watchlist.stamp(s.organisation, :day) as lists,
              (select coalesce(max(m.id), 0) from screening.model m
                where m.organisation = s.organisation) as model
            from screening.setting s where s.organisation = :organisation
            """)
        .param("organisation", organisation)
        .param("day", day)
        .query((row, n) ->
            new Stamp(
                new SettingStore.Setting(row.getString("secret"), row.getDouble("random_share")),
                row.getLong("profiles"),
                row.getLong("lists"),
                row.getLong("model")))
        .optional();
  }
}
