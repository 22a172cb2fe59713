package org.mekongdragon.seizure;

import java.util.OptionalLong;
import java.util.UUID;
import org.mekongdragon.exchange.WarningNamed;
import org.mekongdragon.screening.InspectionConcluded;

/**
 * A report came in and waits for its check. Published in the transaction that stored it. When it
 * names a consignment, the examination of that one is closed by it; when it names a message, that
 * one is answered by it.
 *
 * @param operation code of the operation
 * @param audience number of the audience in force from now on
 * @param consignment in which it was found, when it is one that was screened
 * @param warning number or key of the message that led to it, empty when none is named
 */
public record SeizureReported(
    UUID id, String operation, int audience, OptionalLong consignment, String warning)
    implements InspectionConcluded, WarningNamed {

  @Override
  public UUID seizure() {
    return id;
  }
}
