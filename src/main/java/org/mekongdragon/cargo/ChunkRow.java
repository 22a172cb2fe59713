package org.mekongdragon.cargo;

import java.util.List;
import org.mekongdragon.cargo.parse.Consignment;

/**
 * A consignment on its way into the database: the whole of it as bytes, and what lists filter by.
 * Hashes are 0 where nobody is named.
 *
 * @param content the same as the body says
 * @param day of arrival in days since 1970, {@link #NO_DAY} when it is not known
 */
record ChunkRow(
    Consignment content,
    byte[] body,
    String waybill,
    String mode,
    String origin,
    String destination,
    String hs,
    String names,
    long shipper,
    long consignee,
    long notifyParty,
    long vessel,
    int day,
    List<String> containers) {

  static final int NO_DAY = Integer.MIN_VALUE;
}
