package org.mekongdragon.cargo;

import java.util.Locale;

/** What is remembered of the past. The names are those of the fields in rules. */
public enum PastField {
  /** Name of the shipper. */
  SHIPPER,
  /** Name of the consignee. */
  CONSIGNEE,
  /** Name of the notify party. */
  NOTIFY,
  /** Container numbers. */
  CONTAINER,
  /** Name of the vessel, or flight. */
  VESSEL;

  /** Lower case, as in rules. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
