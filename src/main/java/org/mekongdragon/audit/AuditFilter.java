package org.mekongdragon.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries to read: an empty field matches all, {@code action} also as a beginning.
 *
 * @param from entries of this moment and later
 * @param until entries before this moment
 */
public record AuditFilter(
    String actor,
    String action,
    String subject,
    String operation,
    Optional<Instant> from,
    Optional<Instant> until) {

  /** Everything. */
  public static final AuditFilter ALL =
      new AuditFilter("", "", "", "", Optional.empty(), Optional.empty());

  /** What happened to one thing, as {@code kind:id}. */
  public static AuditFilter of(String subject) {
    return new AuditFilter("", "", subject, "", Optional.empty(), Optional.empty());
  }

  /** One kind of thing that happened to one thing. */
  public static AuditFilter of(String action, String subject) {
    return new AuditFilter("", action, subject, "", Optional.empty(), Optional.empty());
  }
}
