package org.mekongdragon.screening;

import java.util.OptionalLong;
import java.util.UUID;

/**
 * Something was seized, perhaps in a consignment that was screened: its examination is closed by
 * it. Published inside the transaction that stores the seizure, by whoever may see the consignment.
 */
public interface InspectionConcluded {

  /** The consignment in which it was found, when one is named. */
  OptionalLong consignment();

  /** Key of the seizure. */
  UUID seizure();

  /** Code of the operation that it was reported in. */
  String operation();
}
