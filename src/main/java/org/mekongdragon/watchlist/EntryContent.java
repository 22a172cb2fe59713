package org.mekongdragon.watchlist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.targeting.names.ListedName;
import org.mekongdragon.targeting.names.NameEvidence;

/**
 * What a list says about somebody or something.
 *
 * @param name the primary name in any script; the number of a container or telephone
 * @param aliases other names in the order of the source, each once, never the primary one; at most
 *     {@value #MOST_ALIASES}
 * @param birthDates dates of birth or founding: {@code 1971}, {@code 1971-03}, {@code 1971-03-05}
 * @param countries nationality, residence, flag or registration
 * @param identifiers passport, registration, IMO or tax numbers as written
 * @param remarks why it is listed and what else is known, in lines
 */
public record EntryContent(
    EntryKind kind,
    String name,
    List<String> aliases,
    Set<String> birthDates,
    Set<CountryCode> countries,
    Set<String> identifiers,
    String remarks) {

  /** The most aliases of one entry. */
  public static final int MOST_ALIASES = 1_000;

  /** The most dates, countries or identifiers of one entry. */
  public static final int MOST_FACTS = 100;

  /** The longest remarks, in characters. */
  public static final int LONGEST_REMARKS = 4_000;

  private static final int LONGEST_FACT = 100;

  /**
   * @throws Problem with all faults: {@code entry-name-short}, {@code entry-text-long}, {@code
   *     entry-too-many}, {@code entry-container}, {@code entry-phone}, {@code entry-birth}
   */
  public EntryContent {
    List<Fault> faults = new ArrayList<>();
    name = ListedText.name(kind, name, "name", faults);
    aliases = ListedText.aliases(kind, name, aliases, faults);
    remarks = remarks.strip();
    if (remarks.length() > LONGEST_REMARKS) {
      faults.add(Fault.of("remarks", WatchProblem.ENTRY_TEXT_LONG, LONGEST_REMARKS));
    }
    for (String date : birthDates) {
      if (!ListedText.isDate(date)) {
        faults.add(Fault.of("birthDates", WatchProblem.ENTRY_BIRTH, ListedText.cut(date)));
      }
    }
    identifiers = clean(identifiers);
    if (identifiers.stream().anyMatch(one -> one.length() > LONGEST_FACT)) {
      faults.add(Fault.of("identifiers", WatchProblem.ENTRY_TEXT_LONG, LONGEST_FACT));
    }
    bound("birthDates", birthDates, faults);
    bound("countries", countries, faults);
    bound("identifiers", identifiers, faults);
    Problem.throwIfAny(faults);
    birthDates = Set.copyOf(birthDates);
    countries = Set.copyOf(countries);
  }

  /** A name of which nothing else is known. */
  public static EntryContent of(EntryKind kind, String name, String... aliases) {
    return new EntryContent(kind, name, List.of(aliases), Set.of(), Set.of(), Set.of(), "");
  }

  /** Dates of birth or founding, the earliest first. */
  public List<String> sortedBirthDates() {
    return birthDates.stream().sorted().toList();
  }

  /** The countries' codes in alphabetical order. */
  public List<String> countryCodes() {
    return countries.stream().map(CountryCode::value).sorted().toList();
  }

  /** The identifiers in alphabetical order. */
  public List<String> sortedIdentifiers() {
    return identifiers.stream().sorted().toList();
  }

  /** How many names it is looked for by. */
  int names() {
    return kind.isNamed() ? 1 + aliases.size() : 0;
  }

  NameEvidence evidence() {
    return new NameEvidence(birthDates, countries, identifiers);
  }

  /** The names as the index takes them, under an id. */
  List<ListedName> listed(String id) {
    List<ListedName> listed = new ArrayList<>(1 + aliases.size());
    NameEvidence evidence = evidence();
    listed.add(new ListedName(id, name, kind.nameKind(), false, evidence));
    aliases.forEach(
        alias -> listed.add(new ListedName(id, alias, kind.nameKind(), true, evidence)));
    return listed;
  }

  private static Set<String> clean(Set<String> texts) {
    Set<String> clean = new TreeSet<>();
    for (String text : texts) {
      String line = ListedText.line(text);
      if (!line.isEmpty()) {
        clean.add(line);
      }
    }
    return Set.copyOf(clean);
  }

  private static void bound(String field, Collection<?> facts, List<Fault> faults) {
    if (facts.size() > MOST_FACTS) {
      faults.add(Fault.of(field, WatchProblem.ENTRY_TOO_MANY, MOST_FACTS));
    }
  }
}
