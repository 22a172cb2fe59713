package org.mekongdragon.screening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A hand-over to another port: look at this when it comes to you.
 *
 * @param operation in whose closed group it was sent
 * @param sender code of the organisation that sent it
 * @param recipient code of the organisation that should look
 * @param unit the office of the recipient that should look, empty for its contact point
 * @param port of the route that is meant, empty when none was named
 * @param facts what the sender tells of the consignment
 * @param note the officer's words
 * @param message key of the message that it went out as
 * @param takenBy who of the recipients has taken note
 */
public record PortAlert(
    UUID id,
    String operation,
    String sender,
    String recipient,
    Optional<UUID> unit,
    String port,
    Facts facts,
    String note,
    Instant at,
    Optional<UUID> message,
    Optional<UUID> takenBy,
    Optional<Instant> takenAt) {

  /** The same, sent as a message. */
  PortAlert as(UUID sent) {
    return new PortAlert(
        id,
        operation,
        sender,
        recipient,
        unit,
        port,
        facts,
        note,
        at,
        Optional.of(sent),
        takenBy,
        takenAt);
  }

  /**
   * Of the consignment, without the record itself.
   *
   * @param route places in order, as codes
   * @param arrival as stated, ISO 8601, may be empty
   */
  public record Facts(
      String waybill,
      List<String> containers,
      String shipper,
      String consignee,
      String goods,
      String vessel,
      String voyage,
      List<String> route,
      String arrival) {
    public Facts {
      containers = List.copyOf(containers);
      route = List.copyOf(route);
    }
  }
}
