package org.mekongdragon.audit;

import java.time.Instant;

/**
 * One sealed entry.
 *
 * @param seq its place in the chain, from 1 without gaps
 * @param at when its transaction committed, to the microsecond
 * @param actor the login, or {@code system}
 * @param operation empty when none is concerned
 * @param details a JSON object
 */
public record AuditEntry(
    long seq,
    Instant at,
    String actor,
    String action,
    String subject,
    String operation,
    String details) {}
