package org.mekongdragon.targeting.names;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.KernelProblem;
import org.mekongdragon.kernel.Problem;

/**
 * What is known beside the name. Empty sets say nothing; they neither strengthen nor weaken.
 *
 * @param birthDates dates of birth or founding, {@code 1971}, {@code 1971-03} or {@code 1971-03-05}
 * @param countries nationality, residence, flag or registration
 * @param identifiers passport, registration, IMO or tax numbers; compared without blanks and signs
 */
public record NameEvidence(
    Set<String> birthDates, Set<CountryCode> countries, Set<String> identifiers) {

  /** Nothing is known. */
  public static final NameEvidence NONE = new NameEvidence(Set.of(), Set.of(), Set.of());

  /**
   * @throws Problem {@code date} when a date has another form
   */
  public NameEvidence {
    for (String date : birthDates) {
      if (!date.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")) {
        throw Problem.at("birthDates", KernelProblem.DATE, date);
      }
    }
    birthDates = Set.copyOf(birthDates);
    countries = Set.copyOf(countries);
    TreeSet<String> bare = new TreeSet<>();
    for (String identifier : identifiers) {
      String text = identifier.replaceAll("[^\\p{L}\\p{Nd}]", "").toUpperCase(Locale.ROOT);
      if (text.length() >= 4) {
        bare.add(text);
      }
    }
    identifiers = Set.copyOf(bare);
  }

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return birthDates.isEmpty() && countries.isEmpty() && identifiers.isEmpty();
  }
}
