package org.mekongdragon.kernel;

/**
 * The stable name of something that can go wrong. Each room lists its own in an enum; {@code
 * problem.<code>} in the room's texts is the sentence for the reader, with {@code {0}…} for the
 * arguments.
 */
public interface ProblemCode {

  /** Who can mend it, and so which HTTP status it answers. */
  enum Kind {
    /** The input is wrong; the caller can mend it (400). */
    USER,
    /** Nobody is signed in (401). */
    UNKNOWN,
    /** The caller may not do this, and may know that it exists (403). */
    DENIED,
    /** Nothing that the caller may see (404). */
    ABSENT,
    /** Somebody was faster, or the record is in another state (409). */
    CONFLICT,
    /** The record was changed since the caller read it (412). */
    STALE,
    /** More than is taken at once (413). */
    LIMIT,
    /** More often than is allowed (429). */
    TOO_OFTEN,
    /** A system that we depend on failed (502). */
    EXTERNAL,
    /** Our own mistake (500). */
    INTERNAL
  }

  /** The enum constant's name, provided by every enum. */
  String name();

  /** Who can mend it. */
  Kind kind();

  /** The code as scripts see it: lower case with hyphens, never changed once released. */
  default String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
