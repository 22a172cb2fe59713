package org.mekongdragon.targeting.names;

/**
 * One name of a listed party. Several names may share an id: one is the primary name, the others
 * are aliases.
 *
 * @param id the party's id in its list, not empty
 * @param name as the list writes it, any script; at most {@value #MAX_LENGTH} characters are read
 */
public record ListedName(
    String id, String name, NameKind kind, boolean alias, NameEvidence evidence) {

  /** Characters of a name that are compared; the rest is ignored. */
  public static final int MAX_LENGTH = 400;

  /**
   * @throws IllegalArgumentException when the id is empty
   */
  public ListedName {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a listed name needs an id");
    }
    id = id.strip();
    name = name.strip();
  }

  /** A primary name of which nothing else is known. */
  public static ListedName of(String id, String name) {
    return new ListedName(id, name, NameKind.UNKNOWN, false, NameEvidence.NONE);
  }
}
