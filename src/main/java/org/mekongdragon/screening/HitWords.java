package org.mekongdragon.screening;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.mekongdragon.targeting.names.NameReason;
import org.mekongdragon.watchlist.WatchWords;
import org.mekongdragon.web.Texts;

/** Reasons in the reader's language. */
final class HitWords {

  private static final Set<String> LEARNED =
      Set.of("rate", "never-seen", "high", "low", "number", "weekday");
  private static final Set<String> KILOGRAMS = Set.of("gross_mass", "kg_per_package");
  private static final Set<String> NEGATED = Set.of("not", "not-in", "stated");
  private static final int LONGEST_LINE = 400;

  private HitWords() {}

  /**
   * The reasons of a hit in one line. What a consignment is not says little at a glance: it is left
   * out, unless there is nothing else.
   */
  static String line(List<HitReason> reasons, Texts texts) {
    List<HitReason> telling =
        reasons.stream().filter(reason -> !NEGATED.contains(reason.op())).toList();
    String line =
        (telling.isEmpty() ? reasons : telling)
            .stream().map(reason -> of(reason, texts)).collect(Collectors.joining("; "));
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 1) + "…";
  }

  /** One reason as a phrase. */
  static String of(HitReason reason, Texts texts) {
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
      case "random" -> texts.of("screening.why.random", percent(reason.value(), texts));
      default ->
          texts.of(
              "screening.why." + reason.op(),
              field,
              reason.value(),
              String.join(texts.of("screening.or"), reason.terms()));
    };
  }

  /** What fired, by its name. */
  static String title(Hit.Target target, Texts texts) {
    return switch (target.kind()) {
      case PROFILE, WATCHLIST ->
          target.name().isEmpty() ? texts.of("screening.kind", target.kind()) : target.name();
      case SCORE, RANDOM -> texts.of("screening.kind", target.kind());
    };
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
        percent(reason.terms().getLast(), texts),
        parts);
  }

  private static NameReason reason(HitReason.Part part) {
    String constant = part.code().toUpperCase(Locale.ROOT).replace('-', '_');
    return new NameReason(NameReason.Code.valueOf(constant), part.terms());
  }

  /** A number with its unit. */
  static String number(String field, String value, Texts texts) {
    String number = texts.number(new BigDecimal(value));
    if (KILOGRAMS.contains(field)) {
      return texts.of("screening.unit.kg", number);
    }
    return switch (field) {
      case "value" -> texts.of("screening.unit.usd", number);
      case "value_per_kg" -> texts.of("screening.unit.usd-kg", number);
      default -> number;
    };
  }

  private static String day(String iso, Texts texts) {
    return texts.date(LocalDate.parse(iso));
  }
}
