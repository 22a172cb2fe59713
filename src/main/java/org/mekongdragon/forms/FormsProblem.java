package org.mekongdragon.forms;

import org.mekongdragon.kernel.ProblemCode;

/** What can be wrong with forms, maps and their files. */
enum FormsProblem implements ProblemCode {
  /** A field without a name, or one of more than {0} characters. */
  FIELD_NAME(Kind.USER),
  /** Nothing in a seizure is called {0}. */
  FIELD_SOURCE(Kind.USER),
  /** Neither source nor constant, both, or more than {0} sources. */
  FIELD_FILLED(Kind.USER),
  /** A length below 1 or above {0}. */
  FIELD_LONGEST(Kind.USER),
  /** A table of more than {0} entries, or one that cannot be read. */
  FIELD_TABLE(Kind.USER),
  /** Two fields are called {0}. */
  FIELD_TWICE(Kind.USER),
  /** No field, or more than {0}. */
  MAP_FIELDS(Kind.USER),
  /** A map for no goods. */
  MAP_REGIMES(Kind.USER),
  /** Days below 0 or above {0}. */
  MAP_DAYS(Kind.USER),
  /** Not a country code: {0}. */
  MAP_COUNTRY(Kind.USER),
  /** Somebody else saved a newer version. */
  MAP_STALE(Kind.STALE),
  /** No form of that name: {0}. */
  NO_FORM(Kind.ABSENT),
  /** The form is not for this seizure. */
  FORM_NOT_FOR(Kind.USER),
  /** Not a format of that form: {0}; known are {1}. */
  FORM_FORMAT(Kind.USER),
  /** Not a moment of ISO 8601 with an offset: {0}. */
  FORM_MOMENT(Kind.USER),
  /** Not a year: {0}. */
  FORM_YEAR(Kind.USER),
  /** Not one of the choices: {0}. */
  FORM_CHOICE(Kind.USER),
  /** No such run, or none of the caller's. */
  NO_RUN(Kind.ABSENT);

  private final Kind kind;

  FormsProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
