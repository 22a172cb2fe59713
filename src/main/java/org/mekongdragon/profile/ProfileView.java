package org.mekongdragon.profile;

import java.util.List;
import java.util.Optional;

/**
 * A profile's page.
 *
 * @param sentence the rule in words; empty when it can no longer be read
 * @param fault what is wrong with the rule now; empty when nothing is
 * @param yield what it earned; empty when nobody knows
 */
public record ProfileView(
    Head head,
    String rule,
    String sentence,
    String fault,
    List<String> explanation,
    List<Version> versions,
    Optional<TestView> test,
    Optional<Earned> yield) {

  /** Copies the lists. */
  public ProfileView {
    explanation = List.copyOf(explanation);
    versions = List.copyOf(versions);
  }

  /** What stands on top. */
  public record Head(
      String id,
      int version,
      String code,
      String name,
      int severity,
      String state,
      String stateCode,
      String status,
      String owner,
      String audience,
      String validity,
      boolean mayChange,
      boolean mayWrite) {}

  /** A version with what differs from the one before. */
  public record Version(int number, String when, String who, String why, List<Change> changes) {

    /** Copies the list. */
    public Version {
      changes = List.copyOf(changes);
    }
  }

  /** A field that differs. */
  public record Change(String label, String before, String after) {}

  /** Hits, opened, found and precision, written. */
  public record Earned(String hits, String examined, String found, String precision) {}

  /**
   * A back-test.
   *
   * @param path its address
   * @param progress what is done, in words
   * @param share done of a hundred; -1 while the total is not known
   * @param figures name, value and what it means
   */
  public record TestView(
      String path,
      String profile,
      String state,
      String status,
      boolean over,
      int version,
      boolean current,
      String when,
      String progress,
      int share,
      List<Figure> figures,
      List<Overlap> overlaps,
      List<Sample> sample) {

    /** Copies the lists. */
    public TestView {
      figures = List.copyOf(figures);
      overlaps = List.copyOf(overlaps);
      sample = List.copyOf(sample);
    }
  }

  /** A figure of a back-test. */
  public record Figure(String label, String value, String base) {}

  /** Another profile that hits the same. */
  public record Overlap(String href, String name, String both, String share) {}

  /** A consignment that would have been hit. */
  public record Sample(String href, String name, String arrival, List<String> reasons) {

    /** Copies the list. */
    public Sample {
      reasons = List.copyOf(reasons);
    }
  }
}
