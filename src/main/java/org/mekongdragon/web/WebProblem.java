package org.mekongdragon.web;

import org.mekongdragon.kernel.ProblemCode;

/** What can be wrong with a request as such. */
public enum WebProblem implements ProblemCode {
  /** The body or a parameter cannot be read. */
  UNREADABLE(Kind.USER),
  /** A parameter that must be there is missing. */
  MISSING(Kind.USER),
  /** Text with control characters, or longer than the field takes. */
  TEXT(Kind.USER),
  /** The path leads nowhere, or to nothing that the caller may see. */
  NOT_FOUND(Kind.ABSENT),
  /** The path takes other methods. */
  METHOD(Kind.USER),
  /** The body's media type is not taken here. */
  MEDIA_TYPE(Kind.USER),
  /** The body is larger than is taken here. */
  TOO_LARGE(Kind.LIMIT),
  /** Nobody is signed in, or the token is not valid. */
  SIGN_IN(Kind.UNKNOWN),
  /** The form is too old, or was not ours. */
  FORM_EXPIRED(Kind.DENIED),
  /** The caller's roles do not allow it. */
  NOT_ALLOWED(Kind.DENIED),
  /** The same Idempotency-Key came with another request. */
  KEY_REUSED(Kind.CONFLICT),
  /** If-Match is missing or malformed. */
  IF_MATCH(Kind.USER),
  /** Our own mistake; the reference in the sentence finds it in the log. */
  INTERNAL(Kind.INTERNAL);

  private final Kind kind;

  WebProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
