package org.mekongdragon.seizure;

/**
 * How many a filter finds, as far as anybody counted.
 *
 * @param number how many, or how many at least
 * @param more whether there are more
 */
public record Tallied(long number, boolean more) {

  /** A count that was broken off at one more than the most. */
  static Tallied upTo(long most, long counted) {
    return new Tallied(Math.min(most, counted), counted > most);
  }

  /** The key of the sentence that says so: the stem with one, count or many. */
  public String key(String stem) {
    return stem + (more ? ".many" : number == 1 ? ".one" : ".count");
  }
}
