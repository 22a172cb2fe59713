package org.mekongdragon.screening;

/**
 * A hand-over of another port, in the reader's words.
 *
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
    String takenBy,
    String takenAt) {

  /** What to look for in the own cargo: the first container, else the waybill. */
  public String look() {
    return facts.containers().isEmpty() ? facts.waybill() : facts.containers().getFirst();
  }
}
