package org.mekongdragon.targeting.names;

/** What bears the name; different things forgive different differences. */
public enum NameKind {
  /** A natural person: titles are dropped, initials and word order are forgiven. */
  PERSON,
  /** A company or another body: legal forms and words of trade weigh little. */
  ORGANISATION,
  /** A ship: prefixes such as MV are dropped, numbers count. */
  VESSEL,
  /** Not said; the words of the name decide. */
  UNKNOWN
}
