package org.mekongdragon.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to API tokens: 256 random bits, kept only as their SHA-256. */
@Component
public class Tokens {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String PREFIX = "md_";

  private final JdbcClient jdbc;
  private final PersonStore people;
  private final Audit audit;

  Tokens(JdbcClient jdbc, PersonStore people, Audit audit) {
    this.jdbc = jdbc;
    this.people = people;
    this.audit = audit;
  }

  /** A token as its owner sees it later: never the token itself. */
  public record Issued(
      UUID id, String label, Instant created, Instant expires, Optional<Instant> used) {}

  /**
   * Makes a token of a login; the answer is the only time it is shown.
   *
   * @throws Problem {@code no-person}
   */
  @Transactional
  public String issue(String login, String label, Duration life) {
    Person person =
        people.byLogin(login).orElseThrow(() -> Problem.of(AccessProblem.NO_PERSON, login));
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    jdbc.sql(
            """
            insert into access.api_token (hash, person, label, expires_at)
            values (:hash, :person, :label, now() + make_interval(secs => :life))
            """)
        .param("hash", hash(token))
        .param("person", person.id())
        .param("label", label)
        .param("life", life.toSeconds())
        .update();
    audit.record(
        Audited.of("access.token-issued", "person:" + person.login(), "").with("label", label));
    return token;
  }

  /** The valid tokens of a person, newest first. */
  @Transactional(readOnly = true)
  public List<Issued> of(UUID person) {
    return jdbc.sql(
            """
            select id, label, created_at, expires_at, last_used_at from access.api_token
            where person = :person and revoked_at is null and expires_at > now()
            order by created_at desc
            """)
        .param("person", person)
        .query((row, n) ->
            new Issued(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getTimestamp(3).toInstant(),
                row.getTimestamp(4).toInstant(),
                Optional.ofNullable(row.getTimestamp(5)).map(java.sql.Timestamp::toInstant)))
        .list();
  }

  /**
   * Ends a token of a person.
   *
   * @throws Problem {@code no-token} when it ended already, or is somebody else's
   */
  @Transactional
  public void revoke(Person person, UUID token) {
    String label =
        jdbc.sql(
                """
                update access.api_token set revoked_at = now()
                where person = :person and id = :id and revoked_at is null
                returning label
                """)
            .param("person", person.id())
            .param("id", token)
            .query(String.class)
            .optional()
            .orElseThrow(() -> Problem.of(AccessProblem.NO_TOKEN));
    audit.record(
        Audited.of("access.token-revoked", "person:" + person.login(), "").with("label", label));
  }

  /** Ends all tokens of a person; the caller records why. */
  void revokeAll(UUID person) {
    jdbc.sql(
            """
            update access.api_token set revoked_at = now()
            where person = :person and revoked_at is null
            """)
        .param("person", person)
        .update();
  }

  /** Whose token it is, while it is valid and the account active. */
  Optional<SignedIn> owner(String token) {
    if (!token.startsWith(PREFIX) || token.length() > 100) {
      return Optional.empty();
    }
    byte[] hash = hash(token);
    Optional<Owner> owner =
        jdbc.sql(
                """
                select p.id, p.login,
                  last_used_at is null or last_used_at < now() - interval '1 minute' as stale
                from access.api_token t join access.person p on p.id = t.person
                where t.hash = :hash and t.revoked_at is null and t.expires_at > now() and p.active
                """)
            .param("hash", hash)
            .query((row, n) ->
                new Owner(
                    SignedIn.once(row.getObject(1, UUID.class), row.getString(2)),
                    row.getBoolean(3)))
            .optional();
    // Most calls follow another within a minute and write nothing.
    owner.filter(Owner::stale).ifPresent(stale -> used(hash));
    return owner.map(Owner::who);
  }

  private record Owner(SignedIn who, boolean stale) {}

  private void used(byte[] hash) {
    jdbc.sql("update access.api_token set last_used_at = now() where hash = :hash")
        .param("hash", hash)
        .update();
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
