package org.mekongdragon.cargo.parse;

import java.util.List;

/**
 * Receives what a file holds, in its order and on the caller's thread. What a method throws ends
 * the parse and reaches the caller unchanged.
 */
public interface CargoSink {

  /**
   * A consignment to keep.
   *
   * @param warnings what is doubtful in it, in the order of the record; mostly empty
   */
  void accept(Consignment consignment, List<Finding> warnings);

  /** A record that could not be kept; the rest of the file goes on unless it is unreadable. */
  void reject(Rejected rejected);

  /**
   * A warning about a message or the file: wrong counts, truncation, unknown ports of its header.
   * Consignments of that message may have been delivered before.
   */
  void warn(Finding finding);
}
