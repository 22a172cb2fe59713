package org.mekongdragon.cargo;

import org.mekongdragon.cargo.parse.Consignment;

/**
 * A consignment on its way into the database: the whole of it as bytes, and what lists filter by.
 *
 * @param content the same as the body says
 * @param day of arrival in days since 1970, {@link #NO_DAY} when it is not known
 * @param mentions the {@link MentionKeys} of what it names
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
    int day,
    long[] mentions) {

  static final int NO_DAY = Integer.MIN_VALUE;
}
