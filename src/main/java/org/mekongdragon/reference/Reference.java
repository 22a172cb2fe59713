package org.mekongdragon.reference;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mekongdragon.kernel.Mass;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.Quantity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to all code lists. Small lists are remembered; places and tariff lines are read when
 * asked for. Lists are everybody's, so a reading joins its caller's transaction and needs none of
 * its own. Thread-safe.
 */
@Component
public class Reference {

  /** The longest type-ahead. */
  public static final int MOST_SUGGESTIONS = 12;

  private final ListStore lists;
  private final EntryStore entries;
  private final RememberedLists remembered;
  private final Suggester suggester;

  Reference(ListStore lists, EntryStore entries, RememberedLists remembered, Suggester suggester) {
    this.lists = lists;
    this.entries = entries;
    this.remembered = remembered;
    this.suggester = suggester;
  }

  /**
   * Loads an edition of a list, whole or not at all. What is the same stays; another wording closes
   * the old one on the first day of the new edition and keeps it. The edition in force again
   * changes nothing.
   *
   * @param csv columns code, en, vi, zh, also, street, weight, ended and attributes; UTF-8, plain
   *     or gzip, at most 64 MiB unpacked and 500,000 rows; read to its end, not closed
   * @throws Problem {@code list-format}, {@code list-row} (up to a hundred), {@code edition-old}
   */
  @Transactional
  public LoadReport load(ReferenceKind kind, String edition, LocalDate validFrom, InputStream csv) {
    ListEdition given = new ListEdition(kind, edition, validFrom, "");
    byte[] bytes = ListFile.bytes(csv);
    return withTermsIndexed(List.of(given), () -> List.of(load(given, bytes))).getFirst();
  }

  /**
   * Loads the lists that the product ships, as far as they were not loaded before and nothing newer
   * is in force.
   *
   * @return what changed, one report for each list that was loaded now
   */
  @Transactional
  public List<LoadReport> loadSeed() {
    List<SeedLists.Seed> wanted = SeedLists.all().stream().filter(this::isWanted).toList();
    return withTermsIndexed(
        wanted.stream().map(SeedLists.Seed::edition).toList(),
        () -> wanted.stream().map(seed -> load(seed.edition(), seed.bytes())).toList());
  }

  /**
   * What somebody may mean who types this: equal names and codes first, then beginnings, then what
   * looks alike. Case, accents, width and punctuation do not matter.
   *
   * @param language en, vi or zh: the language of the labels; all languages are searched
   * @param limit 1 to {@link #MOST_SUGGESTIONS}, more is cut
   */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public List<Suggestion> suggest(ReferenceKind kind, String text, String language, int limit) {
    return suggester.suggest(kind, text, language, Math.clamp(limit, 1, MOST_SUGGESTIONS));
  }

  /**
   * The entries that bear a text as code or as a name in any language, the commonest first. Street
   * names do not count. More than one means that the text alone does not decide.
   */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public List<Entry> named(ReferenceKind kind, String text) {
    return named(kind, List.of(text)).getOrDefault(text, List.of());
  }

  /** As {@link #named(ReferenceKind, String)} for many texts at once, in one query. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Map<String, List<Entry>> named(ReferenceKind kind, Collection<String> texts) {
    return suggester.named(kind, texts);
  }

  /** A country by its ISO 3166-1 alpha-2 code. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Optional<Country> country(String code) {
    return entry(ReferenceKind.COUNTRY, code.toUpperCase(Locale.ROOT)).map(Country::of);
  }

  /** A place by its UN/LOCODE, or a border crossing by its code of ours. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Optional<Place> place(String code) {
    String upper = code.toUpperCase(Locale.ROOT);
    return entry(ReferenceKind.PLACE, upper)
        .or(() -> entry(ReferenceKind.CROSSING, upper))
        .map(Place::of);
  }

  /** Places and border crossings by code; unknown codes are left out. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Map<String, Place> places(Collection<String> codes) {
    return entries.find(ReferenceKind.PLACE.searched(), codes).stream()
        .map(Place::of)
        .collect(Collectors.toMap(Place::code, Function.identity()));
  }

  /** A tariff line of 2, 4 or 6 digits, without dots. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Optional<HsLine> hs(String digits) {
    return entry(ReferenceKind.HS, digits).map(HsLine::of);
  }

  /** What a tariff code of 2, 4 or 6 digits without dots is called for a reader. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public TariffName tariff(String digits, String language) {
    return TariffName.of(digits, language, code -> entry(ReferenceKind.HS, code));
  }

  /** A substance by its code. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Optional<Substance> substance(String code) {
    return entry(ReferenceKind.SUBSTANCE, code).map(Substance::of);
  }

  /** A taxon by its code; empty for a species outside the appendices. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Optional<Taxon> taxon(String code) {
    return entry(ReferenceKind.TAXON, code).map(Taxon::of);
  }

  /** A unit by its code. Units of stated mass ({@code pack-350g}) are not in the list. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Optional<Unit> unit(String code) {
    return entry(ReferenceKind.UNIT, code).map(Unit::of);
  }

  /**
   * How many grams a unit of a substance is: the substance's own factor before the general one.
   *
   * @param substance code of the substance; empty when there is none
   */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Optional<Factor> factor(String unit, String substance) {
    return Factors.find(remembered.all(ReferenceKind.FACTOR), unit, substance);
  }

  /**
   * A reported quantity as a mass, if there is a factor.
   *
   * @param substance code of the substance; empty when there is none
   */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Optional<NormalisedMass> normalise(Quantity quantity, String substance) {
    return factor(quantity.unit(), substance)
        .map(factor ->
            new NormalisedMass(
                Mass.ofGrams(quantity.amount().value().multiply(factor.grams())),
                quantity.amount().bound(),
                factor));
  }

  /** Any entry that is in force. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Optional<Entry> entry(ReferenceKind kind, String code) {
    return kind.isSmall()
        ? remembered.find(kind, code)
        : entries.find(List.of(kind.list()), List.of(code)).stream().findFirst();
  }

  /** The wording of an entry on a day, from the editions that were loaded. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Optional<Entry> entryAsOf(ReferenceKind kind, String code, LocalDate day) {
    return entries.asOf(kind, code, day);
  }

  /**
   * The entry that an input field must hold.
   *
   * @throws Problem {@code code-unknown} at the field
   */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Entry require(String field, ReferenceKind kind, String code) {
    return entry(kind, code)
        .orElseThrow(() -> Problem.at(field, ReferenceProblem.CODE_UNKNOWN, kind.list(), code));
  }

  /**
   * The number of the last load of any list, for those who keep what they made of one: a load by
   * this process is seen at once, one by another within a minute.
   */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public long lastLoad() {
    return remembered.load();
  }

  /**
   * A whole list in force, the commonest first; for lists of choices.
   *
   * @throws IllegalArgumentException for places and tariff lines, which are too many
   */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public List<Entry> all(ReferenceKind kind) {
    if (!kind.isSmall()) {
      throw new IllegalArgumentException(kind.list());
    }
    return remembered.all(kind);
  }

  /**
   * Under which words the entries in force are known, by code: their names in all languages and
   * other names, or the names of the street instead.
   */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Map<String, List<String>> words(ReferenceKind kind, boolean street) {
    return entries.words(kind, street);
  }

  /**
   * Every code in force of a list with one attribute, empty where it has none: for rooms that look
   * codes up by the million and keep them in a form of their own.
   */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Map<String, String> codes(ReferenceKind kind, String attribute) {
    return entries.codes(kind, attribute);
  }

  /** The name of a code in a language, or the code itself when it is unknown. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public String name(ReferenceKind kind, String code, String language) {
    return entry(kind, code).map(entry -> entry.name(language)).orElse(code);
  }

  /** All editions that were loaded, by list, the newest first. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public List<Edition> editions() {
    return entries.editions();
  }

  private boolean isWanted(SeedLists.Seed seed) {
    ReferenceKind kind = seed.edition().kind();
    boolean overtaken =
        lists
            .latest(kind)
            .filter(latest -> latest.validFrom().isAfter(seed.edition().validFrom()))
            .isPresent();
    return !overtaken && !lists.isLoaded(kind, ListStore.sha256(seed.bytes()));
  }

  /** The first load of a large list is five times faster when its indexes are built after it. */
  private List<LoadReport> withTermsIndexed(
      List<ListEdition> editions, Supplier<List<LoadReport>> work) {
    boolean anew =
        editions.stream()
            .map(ListEdition::kind)
            .anyMatch(kind -> !kind.isSmall() && lists.latest(kind).isEmpty());
    if (anew) {
      lists.indexTerms(false);
    }
    List<LoadReport> reports = work.get();
    if (anew) {
      lists.indexTerms(true);
    }
    if (!reports.stream().allMatch(LoadReport::changedNothing)) {
      lists.refreshStatistics();
    }
    return reports;
  }

  private LoadReport load(ListEdition edition, byte[] bytes) {
    lists.lock(edition.kind());
    String digest = ListStore.sha256(bytes);
    Optional<ListStore.Loaded> latest = lists.latest(edition.kind());
    if (latest.filter(is -> is.digest().equals(digest)).isPresent()) {
      return new LoadReport(edition.kind(), edition.name(), 0, 0, latest.get().rowCount());
    }
    if (latest.filter(is -> is.validFrom().isAfter(edition.validFrom())).isPresent()) {
      throw Problem.of(ReferenceProblem.EDITION_OLD, edition.validFrom(), latest.get().validFrom());
    }
    LoadReport report = lists.load(edition, digest, ListFile.read(bytes));
    remembered.forget();
    return report;
  }
}
