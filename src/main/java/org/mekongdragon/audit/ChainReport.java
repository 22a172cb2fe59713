package org.mekongdragon.audit;

/**
 * What a walk along the chain found.
 *
 * @param entries how many entries hold
 * @param brokenAt the number of the first entry that does not hold, 0 when all do
 * @param reason why it does not hold, empty when all do
 */
public record ChainReport(long entries, long brokenAt, String reason) {

  /** Whether nothing was changed, left out or cut off. */
  public boolean holds() {
    return brokenAt == 0;
  }
}
