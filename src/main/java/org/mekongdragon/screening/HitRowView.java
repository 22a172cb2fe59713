package org.mekongdragon.screening;

import java.util.List;

/**
 * A line of the queue, in the reader's words.
 *
 * @param key number of its gravest hit, by which it is named
 * @param title waybill or what stands for it
 * @param why the reasons of the gravest hit in one line
 * @param source what fired: a profile's or list's name
 * @param kinds codes of the kinds of its hits
 * @param more hits besides the gravest
 * @param status good, warn, alarm or info: how the state looks
 * @param age since it was hit first
 * @param selected words, empty when it is not chosen
 */
public record HitRowView(
    long key,
    long consignment,
    String title,
    String goods,
    String parties,
    String way,
    String why,
    String source,
    List<String> kinds,
    long more,
    int severity,
    String score,
    String state,
    String status,
    String arrival,
    String age,
    String assignee,
    String selected) {

  /** Keeps a copy. */
  public HitRowView {
    kinds = List.copyOf(kinds);
  }

  /** Where the gravest hit is looked at. */
  public String href() {
    return "/targeting/hits/" + key;
  }
}
