package org.mekongdragon.seizure;

/**
 * A company that a seizure names.
 *
 * @param role shipper, consignee, forwarder…, in words
 * @param country ISO 3166-1 alpha-2
 */
public record InvolvedCompany(
    String name, String role, String country, String taxId, String address, String note) {}
