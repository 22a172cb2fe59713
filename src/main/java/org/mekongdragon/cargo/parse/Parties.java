package org.mekongdragon.cargo.parse;

/**
 * The parties of a consignment; {@link Party#NONE} where the message names none.
 *
 * @param shipper who sends: shipper, consignor, exporter
 * @param consignee who receives: consignee, importer
 * @param notifyParty who is told of the arrival
 * @param forwarder freight forwarder, agent or courier
 */
public record Parties(Party shipper, Party consignee, Party notifyParty, Party forwarder) {}
