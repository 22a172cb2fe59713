package org.mekongdragon.seizure;

import java.util.List;

/**
 * What is said of a field as soon as it is left.
 *
 * @param readers who would see it, by organisation; only for the audience
 */
public record LiveView(List<Line> lines, List<Readers> readers) {

  /**
   * One sentence.
   *
   * @param kind good, info, warn or alarm
   */
  public record Line(String kind, String text) {}

  /** The readers of one organisation, by name. */
  public record Readers(String organisation, List<String> people) {

    /** Keeps a copy. */
    public Readers {
      people = List.copyOf(people);
    }
  }

  /** Keeps copies. */
  public LiveView {
    lines = List.copyOf(lines);
    readers = List.copyOf(readers);
  }
}
