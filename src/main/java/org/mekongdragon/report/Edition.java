package org.mekongdragon.report;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.web.Language;

/**
 * A report that is worked on or signed.
 *
 * @param wanted kind, language, readers and member
 * @param hands who worked on it
 * @param shape the office's template that it is written in; empty for the usual layout
 * @param signature who signed, and when; empty for a draft
 * @param revision counts the changes, from 1
 */
public record Edition(
    UUID id,
    String operation,
    Wanted wanted,
    Outline outline,
    Hands hands,
    Optional<Shape> shape,
    Instant changedAt,
    Optional<Signature> signature,
    int revision) {

  /**
   * Who worked on a report.
   *
   * @param author the name of who began it
   * @param people keys of who began, changed or submitted it; none for what is older than this
   * @param submitted by whom and when it was handed to a second person; empty while it is worked on
   * @param remark why a second person gave it back; may be empty
   */
  public record Hands(
      String author, Set<UUID> people, Optional<Signature> submitted, String remark) {

    /** Keeps a copy. */
    public Hands {
      people = Set.copyOf(people);
    }
  }

  /**
   * A template.
   *
   * @param digest SHA-256 of the file that was in force when the report was signed, in hexadecimal
   *     digits; empty for a draft
   */
  public record Shape(UUID template, String digest) {}

  /** What it is for. */
  public ReportKind kind() {
    return wanted.kind();
  }

  /** Its language. */
  public Language language() {
    return wanted.language();
  }

  /** Who began it. */
  public String author() {
    return hands.author();
  }

  /** Whether it waits for a second person. */
  public boolean isSubmitted() {
    return isDraft() && hands.submitted().isPresent();
  }

  /** A signature. */
  public record Signature(String name, Instant at) {}

  /** Whether it can still be changed. */
  public boolean isDraft() {
    return signature.isEmpty();
  }

  /** The same in a template. */
  Edition in(Optional<Shape> other) {
    return new Edition(
        id, operation, wanted, outline, hands, other, changedAt, signature, revision);
  }

  /** A file's name without its ending. */
  public String fileName() {
    String of = wanted.member().map(member -> "-" + member).orElse("");
    String readers = wanted.readers() == Readership.PUBLIC ? "-public" : "";
    return operation + "-" + kind().code() + of + "-" + language().code() + readers;
  }
}
