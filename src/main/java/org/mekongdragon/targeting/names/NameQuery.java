package org.mekongdragon.targeting.names;

/**
 * A name to look for.
 *
 * @param name any script; at most {@value ListedName#MAX_LENGTH} characters are read
 */
public record NameQuery(String name, NameKind kind, NameEvidence evidence) {

  public NameQuery {
    name = name.strip();
  }

  /** A bare name. */
  public static NameQuery of(String name) {
    return new NameQuery(name, NameKind.UNKNOWN, NameEvidence.NONE);
  }
}
