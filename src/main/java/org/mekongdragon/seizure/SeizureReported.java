package org.mekongdragon.seizure;

import java.util.OptionalLong;
import java.util.UUID;
import org.mekongdragon.screening.InspectionConcluded;

/**
 * A report came in and waits for its check. Published in the transaction that stored it. When it
 * names a consignment, the examination of that one is closed by it.
 *
 * @param operation code of the operation
 * @param audience number of the audience in force from now on
 * @param consignment in which it was found, when it is one that was screened
 */
public record SeizureReported(UUID id, String operation, int audience, OptionalLong consignment)
    implements InspectionConcluded {

  @Override
  public UUID seizure() {
    return id;
  }
}
