package org.mekongdragon.report;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.web.Language;

/**
 * A report that is worked on or signed.
 *
 * @param author the name of who began it
 * @param signature who signed, and when; empty for a draft
 * @param revision counts the changes, from 1
 */
public record Edition(
    UUID id,
    String operation,
    ReportKind kind,
    Language language,
    Outline outline,
    String author,
    Instant changedAt,
    Optional<Signature> signature,
    int revision) {

  /** A signature. */
  public record Signature(String name, Instant at) {}

  /** Whether it can still be changed. */
  public boolean isDraft() {
    return signature.isEmpty();
  }

  /** A file's name without its ending. */
  public String fileName() {
    return operation + "-" + kind.code() + "-" + language.code();
  }
}
