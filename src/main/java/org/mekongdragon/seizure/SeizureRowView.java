package org.mekongdragon.seizure;

import java.util.List;

/**
 * A record as one row of a list, in the reader's words.
 *
 * @param key id and revision, as bulk actions send them
 * @param regimes codes, in their order
 * @param status good, warn, alarm or empty: how the state looks
 * @param days how long it has waited since it was reported
 * @param notes what the rules would say, in the quality queue
 */
public record SeizureRowView(
    String key,
    String href,
    String title,
    String number,
    List<String> regimes,
    String what,
    String amount,
    String place,
    String mode,
    String detection,
    String day,
    String owner,
    String state,
    String status,
    long days,
    boolean selectable,
    List<String> notes) {

  /** Keeps copies. */
  public SeizureRowView {
    regimes = List.copyOf(regimes);
    notes = List.copyOf(notes);
  }
}
