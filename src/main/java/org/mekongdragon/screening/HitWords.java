package org.mekongdragon.screening;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.mekongdragon.kernel.TransportMode;
import org.mekongdragon.profile.ProfileWords;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.reference.TariffName;
import org.mekongdragon.targeting.names.NameReason;
import org.mekongdragon.watchlist.WatchLists;
import org.mekongdragon.watchlist.WatchWords;
import org.mekongdragon.web.Texts;
import org.mekongdragon.web.Wordings;
import org.springframework.stereotype.Component;

/** Reasons, and the names of what fired, in the reader's language. */
@Component
class HitWords {

  private static final Set<String> LEARNED =
      Set.of("rate", "never-seen", "high", "low", "number", "weekday");
  private static final Set<String> KILOGRAMS = Set.of("gross_mass", "kg_per_package");
  private static final Set<String> NEGATED = Set.of("not", "not-in", "stated");
  private static final Set<String> PLACES =
      Set.of("origin", "loading", "transit", "discharge", "destination");
  private static final Set<String> MODES =
      Arrays.stream(TransportMode.values())
          .map(TransportMode::code)
          .collect(Collectors.toUnmodifiableSet());
  private static final int LONGEST_LINE = 400;
  private static final int LONGEST_CODE = 24;
  private static final int PLACE_CODE = 5;
  private static final int MOST_KNOWN = 10_000;

  private final ProfileWords profiles;
  private final WatchLists lists;
  private final Reference reference;

  /** A version never changes, and its hits are called like it whoever reads them. */
  private final Map<ProfileWords.Key, Wordings> known = new ConcurrentHashMap<>();

  HitWords(ProfileWords profiles, WatchLists lists, Reference reference) {
    this.profiles = profiles;
    this.lists = lists;
    this.reference = reference;
  }

  /** What fired, for a reader; what that reader may no longer see is called as it was then. */
  HitTitles titles(Collection<Hit> hits, Texts texts) {
    Set<ProfileWords.Key> versions = new HashSet<>();
    Set<UUID> named = new HashSet<>();
    for (Hit hit : hits) {
      switch (hit.target().kind()) {
        case PROFILE -> versions.add(HitTitles.key(hit.target()));
        case WATCHLIST -> named.add(UUID.fromString(hit.target().list()));
        case SCORE, RANDOM -> {}
      }
    }
    // Each question is a transaction, and most manifests of one consignment have no hits at all.
    return new HitTitles(
        called(versions), named.isEmpty() ? Map.of() : lists.settings(named), texts);
  }

  private Map<ProfileWords.Key, Wordings> called(Set<ProfileWords.Key> versions) {
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    List<ProfileWords.Key> unknown =
        versions.stream().filter(version -> !known.containsKey(version)).toList();
    if (!unknown.isEmpty()) {
      profiles.said(unknown).forEach((key, content) -> known.put(key, content.words()));
    }
    Map<ProfileWords.Key, Wordings> called = new HashMap<>();
    for (ProfileWords.Key version : versions) {
      Optional.ofNullable(known.get(version)).ifPresent(words -> called.put(version, words));
    }
    return called;
  }

  /**
   * The reasons of a hit in one line. What a consignment is not says little at a glance: it is left
   * out, unless there is nothing else.
   */
  String line(List<HitReason> reasons, Texts texts) {
    List<HitReason> telling =
        reasons.stream().filter(reason -> !NEGATED.contains(reason.op())).toList();
    String line =
        (telling.isEmpty() ? reasons : telling)
            .stream().map(reason -> of(reason, texts)).collect(Collectors.joining("; "));
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 1) + "…";
  }

  /** One reason as a phrase. */
  String of(HitReason reason, Texts texts) {
    if (LEARNED.contains(reason.op())) {
      return ScoreReasons.words(reason, texts);
    }
    String field = field(reason.field(), texts);
    return switch (reason.op()) {
      case "compare" -> compare("screening.why.compare.", reason, texts);
      case "between" ->
          texts.of(
              "screening.why.between",
              field,
              number(reason.field(), reason.value(), texts),
              number(reason.field(), reason.terms().getFirst(), texts),
              number(reason.field(), reason.terms().getLast(), texts));
      case "arrives" ->
          texts.of(
              "screening.why.arrives." + reason.terms().getFirst(),
              day(reason.value(), texts),
              day(reason.terms().getLast(), texts));
      case "arrives-between" ->
          texts.of(
              "screening.why.arrives-between",
              day(reason.value(), texts),
              day(reason.terms().getFirst(), texts),
              day(reason.terms().getLast(), texts));
      case "count" ->
          texts.of(
              "screening.why.count",
              field,
              reason.value(),
              reason.terms().getFirst(),
              reason.terms().getLast());
      case "name" -> name(reason, texts);
      case "not" -> not(reason, texts);
      case "random" -> texts.of("screening.why.random", percent(reason.value(), texts));
      default ->
          texts.of(
              "screening.why." + reason.op(),
              field,
              value(reason.field(), reason.value(), texts),
              reason.terms().stream()
                  .map(term -> value(reason.field(), term, texts))
                  .collect(Collectors.joining(texts.of("screening.or"))));
    };
  }

  /** What a consignment is not, as its rule says it; the value too, where it is a short one. */
  private String not(HitReason reason, Texts texts) {
    Optional<String> said =
        reason.terms().stream()
            .findFirst()
            .flatMap(rule -> profiles.sentence("not (" + rule + ")", texts));
    if (said.isEmpty()) {
      return texts.of(
          "screening.why.not",
          field(reason.field(), texts),
          reason.value(),
          String.join(texts.of("screening.or"), reason.terms()));
    }
    String value = value(reason.field(), reason.value(), texts);
    return value.isEmpty() || value.length() > LONGEST_CODE
        ? said.get()
        : texts.of("screening.why.not-said", said.get(), value);
  }

  /** A value that is a code, by its name. */
  private String value(String field, String value, Texts texts) {
    if (field.equals("mode") && MODES.contains(value.toLowerCase(Locale.ROOT))) {
      return texts.of("screening.mode." + value.toLowerCase(Locale.ROOT));
    }
    if (!PLACES.contains(field)) {
      return value;
    }
    String name = place(value, texts);
    return name.equals(value) ? value : texts.of("screening.place", name, value);
  }

  TariffName tariff(String digits, Texts texts) {
    return reference.tariff(digits, texts.language().code());
  }

  /** The name of a place or country; codes that nobody knows stay as they are. */
  String place(String code, Texts texts) {
    String language = texts.language().code();
    if (code.length() == PLACE_CODE) {
      return reference.place(code).map(place -> place.names().in(language)).orElse(code);
    }
    return code.length() == 2 ? reference.name(ReferenceKind.COUNTRY, code, language) : code;
  }

  /** The name of a cargo field. */
  static String field(String word, Texts texts) {
    return word.isEmpty() ? "" : texts.of("screening.field." + word);
  }

  static String percent(String share, Texts texts) {
    return texts.number(new BigDecimal(share).movePointRight(2));
  }

  private static String compare(String start, HitReason reason, Texts texts) {
    return texts.of(
        start + reason.terms().getFirst(),
        field(reason.field(), texts),
        number(reason.field(), reason.value(), texts),
        number(reason.field(), reason.terms().getLast(), texts));
  }

  private static String name(HitReason reason, Texts texts) {
    String parts =
        reason.parts().stream()
            .map(part -> WatchWords.phrase(reason(part), texts))
            .collect(Collectors.joining(", "));
    return texts.of(
        parts.isEmpty() ? "screening.why.name-same" : "screening.why.name",
        field(reason.field(), texts),
        reason.value(),
        reason.terms().getFirst(),
        percent(HitRows.shown(Double.parseDouble(reason.terms().getLast())), texts),
        parts);
  }

  private static NameReason reason(HitReason.Part part) {
    String constant = part.code().toUpperCase(Locale.ROOT).replace('-', '_');
    return new NameReason(NameReason.Code.valueOf(constant), part.terms());
  }

  /** A number with its unit. */
  static String number(String field, String value, Texts texts) {
    String number = texts.number(rounded(new BigDecimal(value)));
    if (KILOGRAMS.contains(field)) {
      return texts.of("screening.unit.kg", number);
    }
    return switch (field) {
      case "value" -> texts.of("screening.unit.usd", number);
      case "value_per_kg" -> texts.of("screening.unit.usd-kg", number);
      default -> number;
    };
  }

  /** To two decimals; what is below one to two digits that say something. */
  private static BigDecimal rounded(BigDecimal number) {
    return number.abs().compareTo(BigDecimal.ONE) < 0
        ? number.round(new MathContext(2))
        : number.setScale(2, RoundingMode.HALF_UP);
  }

  private static String day(String iso, Texts texts) {
    return texts.date(LocalDate.parse(iso));
  }
}
