package org.mekongdragon.report;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.web.Language;

/**
 * A report that is worked on or signed.
 *
 * @param wanted kind, language, readers and member
 * @param author the name of who began it
 * @param signature who signed, and when; empty for a draft
 * @param revision counts the changes, from 1
 */
public record Edition(
    UUID id,
    String operation,
    Wanted wanted,
    Outline outline,
    String author,
    Instant changedAt,
    Optional<Signature> signature,
    int revision) {

  /** What it is for. */
  public ReportKind kind() {
    return wanted.kind();
  }

  /** Its language. */
  public Language language() {
    return wanted.language();
  }

  /** A signature. */
  public record Signature(String name, Instant at) {}

  /** Whether it can still be changed. */
  public boolean isDraft() {
    return signature.isEmpty();
  }

  /** A file's name without its ending. */
  public String fileName() {
    String of = wanted.member().map(member -> "-" + member).orElse("");
    String readers = wanted.readers() == Readership.PUBLIC ? "-public" : "";
    return operation + "-" + kind().code() + of + "-" + language().code() + readers;
  }
}
