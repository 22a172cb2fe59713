package org.mekongdragon.watchlist;

import java.util.Set;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.names.ListedName;
import org.mekongdragon.targeting.names.NameEvidence;
import org.mekongdragon.targeting.names.NameKind;
import org.mekongdragon.targeting.names.NameQuery;

/** A name to look for as it is typed. */
final class AskedName {

  private AskedName() {}

  /**
   * @param kind person, company, vessel or empty
   * @param country two letters or empty
   * @param birth a year, month or day, or empty
   * @param identifier a number or empty
   * @throws Problem {@code match-parameter}, {@code entry-kind}, {@code entry-country}, {@code
   *     entry-birth}
   */
  static NameQuery of(String name, String kind, String country, String birth, String identifier) {
    if (name.isBlank() || name.length() > ListedName.MAX_LENGTH) {
      throw Problem.at("name", WatchProblem.MATCH_PARAMETER, "name");
    }
    if (!country.isBlank() && !country.strip().matches("[A-Za-z]{2}")) {
      throw Problem.at("country", WatchProblem.ENTRY_COUNTRY, ListedText.cut(country));
    }
    if (!birth.isBlank() && !ListedText.isDate(birth.strip())) {
      throw Problem.at("birth", WatchProblem.ENTRY_BIRTH, ListedText.cut(birth));
    }
    NameKind asked =
        kind.isBlank()
            ? NameKind.UNKNOWN
            : EntryKind.of(kind)
                .orElseThrow(() -> Problem.at("kind", WatchProblem.ENTRY_KIND, EntryKind.codes()))
                .nameKind();
    return new NameQuery(
        name,
        asked,
        new NameEvidence(
            birth.isBlank() ? Set.of() : Set.of(birth.strip()),
            country.isBlank() ? Set.of() : Set.of(new CountryCode(country)),
            identifier.isBlank() ? Set.of() : Set.of(identifier)));
  }
}
