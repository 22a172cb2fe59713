package org.mekongdragon.watchlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.ProblemCode;
import org.mekongdragon.targeting.names.NameEvidence;

/**
 * Gathers the rows of a file into entries: rows of one id are one entry with aliases. What cannot
 * be taken is left out and said; bounds hold whatever a file contains.
 */
final class EntryGathering {

  /** The most names of one list, aliases among them. */
  static final int MOST_NAMES = 500_000;

  /** The most faults that are said one by one. */
  static final int MOST_FAULTS = 100;

  private static final int LONGEST_KEY = 100;

  /** An entry while its rows come in. */
  private static final class Draft {

    private final EntryKind kind;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> dates = new TreeSet<>();
    private final Set<CountryCode> countries = new TreeSet<>();
    private final Set<String> identifiers = new TreeSet<>();
    private String remarks = "";

    private Draft(EntryKind kind) {
      this.kind = kind;
    }
  }

  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private int rejected;
  private int names;

  /** Notes something that is left out. */
  void fault(String place, ProblemCode code, Object... arguments) {
    rejected++;
    if (faults.size() < MOST_FAULTS) {
      faults.add(Fault.of(place, code, arguments));
    }
  }

  /**
   * Adds a name of an entry; the first is its primary one.
   *
   * @param place where it stands, for faults
   * @return false when it was left out
   * @throws Problem {@code list-full}
   */
  boolean add(String key, EntryKind kind, String name, String place) {
    if (key.isBlank() || name.isBlank()) {
      fault(place, WatchProblem.WATCH_ROW_LACKS, key.isBlank() ? "id" : "name");
      return false;
    }
    if (key.length() > LONGEST_KEY) {
      fault(place, WatchProblem.ENTRY_TEXT_LONG, LONGEST_KEY);
      return false;
    }
    Draft known = drafts.get(key);
    List<Fault> wrong = new ArrayList<>();
    String kept = ListedText.name(known == null ? kind : known.kind, name, place, wrong);
    if (!wrong.isEmpty()) {
      Fault first = wrong.getFirst();
      fault(place, first.code(), first.arguments().toArray());
      return false;
    }
    Draft draft = known == null ? begin(key, kind) : known;
    if (draft.names.size() > EntryContent.MOST_ALIASES && !draft.names.contains(kept)) {
      fault(place, WatchProblem.ENTRY_TOO_MANY, EntryContent.MOST_ALIASES);
      return false;
    }
    if (draft.names.add(kept) && ++names > MOST_NAMES) {
      throw Problem.of(WatchProblem.LIST_FULL, MOST_NAMES);
    }
    return true;
  }

  private Draft begin(String key, EntryKind kind) {
    if (drafts.size() >= WatchEntries.MOST) {
      throw Problem.of(WatchProblem.LIST_FULL, WatchEntries.MOST);
    }
    Draft draft = new Draft(kind);
    drafts.put(key, draft);
    return draft;
  }

  /** Adds what is known beside the name; more than an entry holds is left out. */
  void know(String key, NameEvidence evidence) {
    Draft draft = drafts.get(key);
    if (draft != null) {
      evidence.birthDates().stream()
          .filter(ListedText::isDate)
          .forEach(date -> bounded(draft.dates, date));
      evidence.countries().forEach(country -> bounded(draft.countries, country));
      evidence.identifiers().forEach(number -> bounded(draft.identifiers, number));
    }
  }

  void birth(String key, String date) {
    Optional.ofNullable(drafts.get(key)).ifPresent(draft -> bounded(draft.dates, date));
  }

  void country(String key, CountryCode country) {
    Optional.ofNullable(drafts.get(key)).ifPresent(draft -> bounded(draft.countries, country));
  }

  void identifier(String key, String number) {
    Optional.ofNullable(drafts.get(key)).ifPresent(draft -> bounded(draft.identifiers, number));
  }

  private static <T> void bounded(Set<T> facts, T fact) {
    if (facts.size() < EntryContent.MOST_FACTS) {
      facts.add(fact);
    }
  }

  /** Adds remarks, one line each; what is too long is cut. */
  void remark(String key, String text) {
    Draft draft = drafts.get(key);
    if (draft == null || text.isBlank() || draft.remarks.contains(text.strip())) {
      return;
    }
    String all = (draft.remarks + "\n" + text.strip()).strip();
    draft.remarks =
        all.length() <= EntryContent.LONGEST_REMARKS
            ? all
            : all.substring(0, EntryContent.LONGEST_REMARKS - 1).strip() + "…";
  }

  /** The entries; those that are wrong as a whole are left out. */
  ReadList done(Optional<LocalDate> edition) {
    Map<String, EntryContent> entries = new LinkedHashMap<>();
    drafts.forEach((key, draft) -> {
      List<String> all = List.copyOf(draft.names);
      try {
        entries.put(
            key,
            new EntryContent(
                draft.kind,
                all.getFirst(),
                all.subList(1, all.size()),
                draft.dates,
                draft.countries,
                draft.identifiers,
                draft.remarks));
      } catch (Problem problem) {
        Fault first = problem.faults().getFirst();
        fault(key, first.code(), first.arguments().toArray());
      }
    });
    return new ReadList(entries, List.copyOf(faults), rejected, edition);
  }
}
