package org.mekongdragon.reference;

/**
 * What loading an edition changed.
 *
 * @param added entries that are new or have another wording than before
 * @param closed entries whose wording ended: gone, or replaced by one that was added
 * @param unchanged entries that stay as they were
 */
public record LoadReport(ReferenceKind kind, String edition, int added, int closed, int unchanged) {

  /** Whether the list was already like this. */
  public boolean changedNothing() {
    return added == 0 && closed == 0;
  }
}
