package org.mekongdragon.reference;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mekongdragon.reference.ListRow.Role;
import org.mekongdragon.reference.SuggestionStore.Found;
import org.mekongdragon.reference.SuggestionStore.Named;
import org.springframework.stereotype.Component;

/**
 * Orders what was found: equal before beginning before alike, official names before street names.
 */
@Component
class Suggester {

  /** A longer text is no type-ahead. */
  private static final int MOST_CHARACTERS = 80;

  private static final int MOST_TERMS = 48;
  private static final int LEAST_WITHIN = 3;
  private static final int LEAST_LIKE = 4;

  /** With more suggestions than this, nobody needs guesses. */
  private static final int FEW = 5;

  /** One slip in a short word leaves fewer common trigrams than chance finds. */
  private static final int LONG = 6;

  private static final double STRICT = 0.5;
  private static final double LENIENT = 0.38;

  private final SuggestionStore store;

  Suggester(SuggestionStore store) {
    this.store = store;
  }

  List<Suggestion> suggest(ReferenceKind kind, String text, String language, int limit) {
    String folded = SearchText.fold(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
    if (folded.isEmpty() || folded.indexOf('\0') >= 0) {
      return List.of();
    }
    String compact = folded.replace(" ", "");
    List<String> lists = kind.searched();
    Map<String, Found> best = new LinkedHashMap<>();
    List<Found> beginning = store.beginning(lists, folded, compact, MOST_TERMS);
    beginning.stream()
        .sorted(Comparator.comparingInt(found -> rank(found, folded, compact)))
        .forEach(found -> best.putIfAbsent(key(found), found));
    if (best.size() < limit && folded.length() >= LEAST_WITHIN) {
      add(best, store.within(lists, folded, MOST_TERMS));
    }
    boolean known = beginning.stream().anyMatch(found -> rank(found, folded, compact) == 0);
    if (!known && best.size() < FEW && folded.length() >= LEAST_LIKE) {
      double likeness = folded.length() < LONG ? STRICT : LENIENT;
      add(best, store.like(lists, folded, likeness, MOST_TERMS));
    }
    return best.values().stream().limit(limit).map(found -> suggestion(found, language)).toList();
  }

  /** The entries that bear each text as code or name; texts that nothing bears have none. */
  Map<String, List<Entry>> named(ReferenceKind kind, Collection<String> texts) {
    Map<String, List<String>> searches = new LinkedHashMap<>();
    texts.forEach(text -> searches.put(text, searches(text)));
    List<String> all = searches.values().stream().flatMap(List::stream).distinct().toList();
    Map<String, List<Entry>> found =
        store.named(kind.searched(), all).stream()
            .collect(
                Collectors.groupingBy(
                    Named::search, Collectors.mapping(Named::entry, Collectors.toList())));
    Map<String, List<Entry>> named = new LinkedHashMap<>();
    searches.forEach((text, own) ->
        named.put(
            text,
            own.stream()
                .flatMap(search -> found.getOrDefault(search, List.of()).stream())
                .distinct()
                .toList()));
    return named;
  }

  /** The folded text, and without blanks when it may be a code: 2939.41, 537-46-2. */
  private static List<String> searches(String text) {
    if (text.length() > MOST_CHARACTERS || text.indexOf('\0') >= 0) {
      return List.of();
    }
    String folded = SearchText.fold(text);
    boolean mayBeCode = folded.chars().anyMatch(Character::isDigit);
    return Stream.of(folded, mayBeCode ? folded.replace(" ", "") : folded)
        .filter(search -> !search.isEmpty())
        .distinct()
        .toList();
  }

  private static void add(Map<String, Found> best, List<Found> more) {
    more.forEach(found -> best.putIfAbsent(key(found), found));
  }

  /** 0 equal, 1 equal street name, 2 beginning, 3 beginning of a street name, 4 middle. */
  private static int rank(Found found, String folded, String compact) {
    boolean equal =
        found.search().equals(folded)
            || (found.role() == Role.CODE && found.search().equals(compact));
    return switch (found.role()) {
      case CODE, NAME, OTHER -> equal ? 0 : 2;
      case STREET -> equal ? 1 : 3;
      case PART -> 4;
    };
  }

  private static String key(Found found) {
    return found.entry().kind() + " " + found.entry().code();
  }

  private static Suggestion suggestion(Found found, String language) {
    Entry entry = found.entry();
    return new Suggestion(
        entry.kind().list(),
        entry.code(),
        entry.name(language),
        entry.names().language(language),
        detail(entry),
        found.text(),
        found.role() == Role.STREET);
  }

  /** What tells an entry from others of that name, without words of any language. */
  private static String detail(Entry entry) {
    List<Optional<String>> parts =
        switch (entry.kind()) {
          case COUNTRY, SUBDIVISION, SPECIMEN, HS, CONTAINER_PREFIX ->
              List.of(Optional.of(entry.code()));
          case PLACE -> List.of(Optional.of(entry.code()), entry.attribute("country"));
          case CROSSING -> List.of(entry.attribute("countries"), entry.attribute("near"));
          case SUBSTANCE -> List.of(entry.attribute("cas"), entry.attribute("hs"));
          case TAXON -> List.of(entry.attribute("scientific"), entry.attribute("appendix"));
          case UNIT, FACTOR, FORM, MODE, CONCEALMENT, DETECTION, SITE, DIRECTION -> List.of();
        };
    return parts.stream().flatMap(Optional::stream).collect(Collectors.joining(" · "));
  }
}
