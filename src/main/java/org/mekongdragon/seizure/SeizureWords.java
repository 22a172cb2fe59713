package org.mekongdragon.seizure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.kernel.Mass;
import org.mekongdragon.kernel.Quantity;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.reference.Unit;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** Says of a record what an officer would say, in the reader's language. */
@Component
class SeizureWords {

  private static final BigDecimal TONNE = BigDecimal.valueOf(1_000);

  private final CodeLists lists;
  private final Organisations organisations;

  SeizureWords(CodeLists lists, Organisations organisations) {
    this.lists = lists;
    this.organisations = organisations;
  }

  /** "12.4 kg methamphetamine, Lao Bảo, 3 May 2025". */
  String title(SeizureContent content, Texts texts) {
    String what = content.goods().stream().findFirst().map(line -> line(line, texts)).orElse("");
    int more = content.goods().size() - 1;
    return texts.of(
        more > 0 ? "seizure.title.more" : "seizure.title",
        what,
        place(content.where(), texts),
        day(content, texts),
        more);
  }

  /** Quantity and name of goods. */
  String line(GoodsLine line, Texts texts) {
    return line.quantity()
        .map(quantity -> texts.of("seizure.line", amount(quantity, texts), goods(line, texts)))
        .orElseGet(() -> goods(line, texts));
  }

  /** The list's name of goods, else the reporter's words. */
  String goods(GoodsLine line, Texts texts) {
    return what(line.code(), texts).orElse(line.description());
  }

  /** The name of a substance or taxon. */
  Optional<String> what(String code, Texts texts) {
    String language = texts.language().code();
    return lists
        .substance(code)
        .map(substance -> substance.names().in(language))
        .or(() -> lists.taxon(code).map(taxon -> taxon.names().in(language)));
  }

  /** An amount as reported: bound, number and unit. */
  String amount(Quantity quantity, Texts texts) {
    BigDecimal value = quantity.amount().value();
    return bounded(
        quantity.amount().bound(),
        texts.of("seizure.amount", value, unit(quantity.unit(), texts)),
        texts);
  }

  /** Units of measure by their sign, which every language shares; things by their name. */
  private String unit(String code, Texts texts) {
    return code.startsWith("pack-")
        ? texts.of("seizure.unit.pack", code.substring(5))
        : lists
            .unit(code)
            .filter(unit -> unit.dimension() == Unit.Dimension.COUNT)
            .map(unit -> unit.names().in(texts.language().code()))
            .orElse(code);
  }

  /** A mass in the unit that reads best, four digits at most. */
  String mass(Mass mass, Bound bound, Texts texts) {
    BigDecimal kilograms = mass.kilograms();
    String unit =
        kilograms.compareTo(TONNE) >= 0
            ? "t"
            : kilograms.compareTo(BigDecimal.ONE) >= 0 ? "kg" : "g";
    BigDecimal value =
        switch (unit) {
          case "t" -> kilograms.movePointLeft(3);
          case "kg" -> kilograms;
          default -> mass.grams();
        };
    BigDecimal shown =
        value.round(
            new MathContext(Math.max(4, value.precision() - value.scale()), RoundingMode.HALF_UP));
    return bounded(bound, texts.of("seizure.amount", shown, unit), texts);
  }

  private static String bounded(Bound bound, String amount, Texts texts) {
    return bound == Bound.EXACT
        ? amount
        : texts.of("seizure.bound." + SeizureJson.code(bound), amount);
  }

  /** The nearest name of the place: crossing or town, province, country. */
  String place(SeizurePlace where, Texts texts) {
    String language = texts.language().code();
    return lists
        .place(where.place())
        .map(place -> place.names().in(language))
        .or(() -> Optional.of(where.city()).filter(city -> !city.isEmpty()))
        .or(() ->
            Optional.of(where.admin1())
                .filter(province -> !province.isEmpty())
                .map(province -> name(ReferenceKind.SUBDIVISION, province, texts)))
        .orElseGet(() -> name(ReferenceKind.COUNTRY, where.country(), texts));
  }

  /** The name of a code; the code itself when no list has it. */
  String name(ReferenceKind kind, String code, Texts texts) {
    if (kind == ReferenceKind.PLACE) {
      return lists.place(code).map(place -> place.names().in(texts.language().code())).orElse(code);
    }
    return lists.entry(kind, code).map(entry -> entry.name(texts.language().code())).orElse(code);
  }

  /** The day, month or year, as far as it is known. */
  String day(SeizureContent content, Texts texts) {
    return content.when().map(when -> day(when, texts)).orElse("");
  }

  /** The day, month or year, and the hour when it is known. */
  String moment(Occurrence when, Texts texts) {
    return when.precision() == Occurrence.Precision.MINUTE
        ? texts.of(
            "seizure.moment",
            day(when, texts),
            String.format(java.util.Locale.ROOT, "%tR", when.local()),
            when.offset().map(offset -> "UTC" + offset.getId().replace("Z", "")).orElse(""))
        : day(when, texts);
  }

  private static String day(Occurrence when, Texts texts) {
    return switch (when.precision()) {
      case MINUTE, DAY -> texts.date(when.day());
      case MONTH ->
          texts.of(
              "seizure.month",
              String.valueOf(when.day().getMonthValue()),
              String.valueOf(when.day().getYear()));
      case YEAR -> String.valueOf(when.day().getYear());
    };
  }

  /** The regimes of the goods, in their order, each once. */
  static List<String> regimes(SeizureContent content) {
    return content.goods().stream()
        .flatMap(line -> line.regime().stream())
        .distinct()
        .sorted()
        .map(regime -> regime.code())
        .toList();
  }

  /** The name of an organisation, its code when it has none here. */
  String organisation(String code, Texts texts) {
    return organisations
        .find(code)
        .map(organisation -> organisation.name(texts.language().code()))
        .orElse(code);
  }

  /** The audience in one line. */
  String audience(List<String> grants, Texts texts) {
    Set<String> all = Set.copyOf(grants);
    return all.contains("all")
        ? texts.of("seizure.audience.all")
        : grants.stream()
            .map(grant -> grant(grant, texts))
            .sorted()
            .collect(Collectors.joining(", "));
  }

  private String grant(String grant, Texts texts) {
    if (grant.startsWith("org:")) {
      String[] parts = grant.substring(4).split("/role:", 2);
      String name = organisation(parts[0], texts);
      return parts.length == 1
          ? name
          : texts.of("seizure.audience.role-of", texts.of("seizure.role." + parts[1]), name);
    }
    if (grant.startsWith("role:")) {
      return texts.of("seizure.role." + grant.substring(5));
    }
    return texts.of("seizure.audience.unit");
  }
}
