package org.mekongdragon.audit;

/** Which entries to read: an empty field matches all, {@code action} also as a beginning. */
public record AuditFilter(String actor, String action, String subject, String operation) {

  /** Everything. */
  public static final AuditFilter ALL = new AuditFilter("", "", "", "");

  /** What happened to one thing, as {@code kind:id}. */
  public static AuditFilter of(String subject) {
    return new AuditFilter("", "", subject, "");
  }
}
