package org.mekongdragon.profile;

import java.util.List;

/**
 * A group's page.
 *
 * @param terms the first some of them
 * @param more how many are not shown
 * @param uses profiles whose version that counts names it
 * @param behind how many of them mean an older version and can be brought up to date by the reader
 */
public record GroupView(
    Row group,
    String unit,
    String audience,
    List<String> explanation,
    List<String> terms,
    int more,
    List<Use> uses,
    int behind,
    List<Version> versions,
    boolean mayChange) {

  /** Copies the lists. */
  public GroupView {
    explanation = List.copyOf(explanation);
    terms = List.copyOf(terms);
    uses = List.copyOf(uses);
    versions = List.copyOf(versions);
  }

  /**
   * A line of the list.
   *
   * @param name with its sign
   * @param some the first few terms
   */
  public record Row(
      String href,
      String name,
      String title,
      String kind,
      int size,
      String some,
      int version,
      String owner,
      String changed,
      boolean retired) {}

  /**
   * A profile that uses it.
   *
   * @param key and version to send back
   * @param meaning the version of the group that it means, in words
   * @param changes what the newest would change, in words; empty when it means the newest
   */
  public record Use(
      String href,
      String name,
      String state,
      String status,
      String key,
      String meaning,
      String changes,
      boolean mayChange) {}

  /** A version with what differs from the one before. */
  public record Version(int number, String when, String who, String why, List<String> changes) {

    /** Copies the list. */
    public Version {
      changes = List.copyOf(changes);
    }
  }
}
