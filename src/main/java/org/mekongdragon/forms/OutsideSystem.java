package org.mekongdragon.forms;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A form of somebody else. What is in it says its {@link FieldMap}. */
public enum OutsideSystem {
  /** Seizures in the closed network of the World Customs Organization. */
  CENCOMM,
  /** Precursor incidents, International Narcotics Control Board. */
  PICS,
  /** Incidents with new psychoactive substances, International Narcotics Control Board. */
  IONICS,
  /** Referrals in the alert notification system of ASEAN's customs enforcement working group. */
  CECWG,
  /** The annual illegal trade report of the parties to CITES. */
  CITES;

  /** Lower case, as in addresses, files and the seizure's foreign numbers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The form of a code. */
  public static Optional<OutsideSystem> of(String code) {
    return Stream.of(values()).filter(form -> form.code().equals(code)).findFirst();
  }
}
