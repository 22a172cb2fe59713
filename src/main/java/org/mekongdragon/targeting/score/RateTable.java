package org.mekongdragon.targeting.score;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How often each value of a key was seen, and with how many finds.
 *
 * @param fingerprints rising
 * @param finds parallel to the fingerprints, each at most what was seen
 * @param seen parallel to the fingerprints, each at least 1
 */
record RateTable(Key key, long[] fingerprints, int[] finds, int[] seen) {

  /** How many rows of the usual rate are added to each value before its rate counts. */
  static final double CAUTION = 3;

  RateTable {
    if (fingerprints.length != finds.length || finds.length != seen.length) {
      throw new IllegalArgumentException("columns of a rate table differ in length");
    }
  }

  static RateTable of(Key key, Groups groups, boolean[] labels) {
    int[] finds = new int[groups.count()];
    int[] seen = new int[groups.count()];
    for (int row = 0; row < labels.length; row++) {
      seen[groups.of()[row]]++;
      finds[groups.of()[row]] += labels[row] ? 1 : 0;
    }
    long[] sorted = groups.fingerprints().clone();
    Arrays.sort(sorted);
    int[] sortedFinds = new int[sorted.length];
    int[] sortedSeen = new int[sorted.length];
    IntStream.range(0, sorted.length)
        .forEach(i -> {
          int at = Arrays.binarySearch(sorted, groups.fingerprints()[i]);
          sortedFinds[at] = finds[i];
          sortedSeen[at] = seen[i];
        });
    return new RateTable(key, sorted, sortedFinds, sortedSeen);
  }

  /** The place of a value, negative when it was never seen. */
  int place(long fingerprint) {
    return Arrays.binarySearch(fingerprints, fingerprint);
  }

  /** The careful rate of finds: pulled towards the usual rate, the more so the fewer were seen. */
  static double rate(int finds, int seen, double usual) {
    return (finds + CAUTION * usual) / (seen + CAUTION);
  }
}
