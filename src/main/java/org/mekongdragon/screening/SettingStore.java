package org.mekongdragon.screening;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mekongdragon.targeting.score.RandomShare;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what an organisation decided for its screening. */
@Repository
class SettingStore {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final Clock clock;

  SettingStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The settings in force.
   *
   * @param key of the secret, so that two settings can be compared
   */
  record Setting(String key, double randomShare) {

    byte[] secret() {
      return java.util.HexFormat.of().parseHex(key);
    }
  }

  /** Those of an organisation, made when it is the first time. */
  Setting of(String organisation) {
    return find(organisation)
        .orElseGet(() -> {
          byte[] secret = new byte[32];
          RANDOM.nextBytes(secret);
          jdbc.sql(
                  """
                  insert into screening.setting (organisation, secret, random_share, changed_at)
                  values (:organisation, :secret, :share, :now)
                  on conflict (organisation) do nothing
                  """)
              .param("organisation", organisation)
              .param("secret", secret)
              .param("share", BigDecimal.valueOf(RandomShare.USUAL))
              .param("now", clock.instant().atOffset(ZoneOffset.UTC))
              .update();
          return find(organisation).orElseThrow();
        });
  }

  /** Without making any. */
  Optional<Setting> find(String organisation) {
    return jdbc.sql(
            """
            select encode(secret, 'hex') as secret, random_share from screening.setting
            where organisation = :organisation
            """)
        .param("organisation", organisation)
        .query((row, n) -> new Setting(row.getString("secret"), row.getDouble("random_share")))
        .optional();
  }

  void change(String organisation, double share) {
    var _ = of(organisation);
    jdbc.sql(
            """
            update screening.setting set random_share = :share, changed_at = :now
            where organisation = :organisation
            """)
        .param("share", BigDecimal.valueOf(share))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("organisation", organisation)
        .update();
  }
}
