package org.mekongdragon.screening;

/**
 * A hand-over of another port, in the reader's words.
 *
 * @param office the reader's office that it was sent to, empty for the contact point
 * @param result what was answered, empty before
 * @param href the message that it came as, where it is answered
 * @param mayTake whether the reader can take note of it
 * @param takenAt empty while nobody has taken note
 */
public record AlertView(
    String id,
    String sender,
    String operation,
    String at,
    PortAlert.Facts facts,
    String way,
    String arrival,
    String port,
    String note,
    String office,
    String result,
    String href,
    boolean mayTake,
    String takenBy,
    String takenAt) {

  /** What to look for in the own cargo: the first container, else the waybill. */
  public String look() {
    return facts.containers().isEmpty() ? facts.waybill() : facts.containers().getFirst();
  }
}
