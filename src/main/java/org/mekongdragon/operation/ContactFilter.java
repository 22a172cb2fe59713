package org.mekongdragon.operation;

import java.time.LocalDate;
import java.util.Optional;
import org.mekongdragon.access.Organisation;
import org.mekongdragon.kernel.CountryCode;

/**
 * Which contact points to list; what is empty matches all.
 *
 * @param text words that all occur in names, organisation, unit or channels, in any of the
 *     languages, without case and accents
 * @param language an ISO 639 code that it must speak
 * @param allDay whether only those that answer day and night
 * @param validOn only those valid on that day
 */
public record ContactFilter(
    String text,
    Optional<CountryCode> country,
    Optional<Integer> level,
    Optional<Organisation.Kind> force,
    Optional<String> language,
    boolean allDay,
    Optional<LocalDate> validOn) {

  /** Everything. */
  public static final ContactFilter ALL =
      new ContactFilter(
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty());
}
