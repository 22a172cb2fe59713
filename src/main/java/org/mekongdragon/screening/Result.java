package org.mekongdragon.screening;

import java.util.OptionalDouble;

/**
 * What something that points at cargo has earned in a period.
 *
 * @param group what kind of thing it is
 * @param id key of the profile or list, the lower bound of a score band; else empty
 * @param name as it was called when it fired last
 * @param hits consignments that it hit in the period, whatever came of them
 * @param selected consignments of its hits that were chosen in the period
 * @param nil examined in the period: nothing found
 * @param irregularity examined in the period: something wrong, nothing seized
 * @param seizure examined in the period: something seized
 * @param missed gone before they could be examined
 * @param minutes stated for the examinations
 */
public record Result(
    Group group,
    String id,
    String name,
    long hits,
    long selected,
    long nil,
    long irregularity,
    long seizure,
    long missed,
    long minutes) {

  /** Fewer examinations say nothing about precision. */
  public static final int FEWEST = 20;

  /** What is counted together. */
  public enum Group {
    /** Every consignment with a hit, once. */
    ALL,
    /** Everything but the random share. */
    AIMED,
    /** One profile, all its versions. */
    PROFILE,
    /** One watch list. */
    LIST,
    /** Consignments of a tenth of the learned score. */
    BAND,
    /** The random share. */
    RANDOM,
    /** Nothing pointed at them. */
    NONE
  }

  /** The same under another name. */
  Result called(String other) {
    return new Result(
        group, id, other, hits, selected, nil, irregularity, seizure, missed, minutes);
  }

  /** Those that were looked at. */
  public long examined() {
    return nil + irregularity + seizure;
  }

  /** Those in which something was found. */
  public long finds() {
    return irregularity + seizure;
  }

  /** Finds per examined consignment, 0 to 1; empty when nothing was examined. */
  public OptionalDouble precision() {
    return examined() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(finds() / (double) examined());
  }

  /** Whether the precision rests on enough. */
  public boolean isEnough() {
    return examined() >= FEWEST;
  }
}
