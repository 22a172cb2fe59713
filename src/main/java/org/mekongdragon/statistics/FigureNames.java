package org.mekongdragon.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;

/** The door to words: codes and numbers of figures as the reader says them. */
@Component
public class FigureNames {

  private final Reference reference;
  private final Organisations organisations;
  private final Measures measures;
  private final People people;

  FigureNames(Reference reference, Organisations organisations, Measures measures, People people) {
    this.people = people;
    this.reference = reference;
    this.organisations = organisations;
    this.measures = measures;
  }

  /** Who has a login; the login itself when nobody has it any more. */
  public String person(String login) {
    return people.byLogin(login).map(Person::name).orElse(login);
  }

  /** What a measure is called; its code when nothing has it. */
  public String measure(String code, Texts texts) {
    return Measure.of(code).isPresent()
        ? texts.of("measure." + code)
        : measures
            .find(code)
            .map(measure -> measure.names().getOrDefault(texts.language().code(), code))
            .orElse(code);
  }

  /** The written definition of what a question measures. */
  public String definition(FigureQuery query, Texts texts) {
    return query
        .defined()
        .flatMap(measures::find)
        .map(measure -> measure.definitions().getOrDefault(texts.language().code(), ""))
        .orElseGet(() -> texts.of("measure." + query.measure().code() + ".definition"));
  }

  /** The unit's code of a measure; empty when nothing has it. */
  public String unit(String code) {
    return Measure.of(code)
        .or(() -> measures.find(code).map(MeasureDefinition::rule))
        .map(Measure::unit)
        .orElse("");
  }

  /** What may be measured: that of the house, then what was defined here. */
  public List<Choice> measures(Texts texts) {
    return Stream.concat(
            Arrays.stream(Measure.values())
                .map(one -> new Choice(one.code(), texts.of("measure." + one.code()))),
            measures.current().stream()
                .map(one ->
                    new Choice(
                        one.code(), one.names().getOrDefault(texts.language().code(), one.code()))))
        .toList();
  }

  /** A key's name; what has none is said to be unknown. */
  public String key(Dimension dimension, String code, Texts texts) {
    if (code.isEmpty()) {
      return texts.of("figures.unknown");
    }
    return switch (dimension) {
      case REGIME -> texts.of("regime." + code);
      case COUNTRY -> name(ReferenceKind.COUNTRY, code, texts);
      case ADMIN1 -> name(ReferenceKind.SUBDIVISION, code, texts);
      case PLACE -> place(code, texts);
      case MEMBER -> member(code, texts);
      case MONTH -> month(code, texts);
      case DAY -> day(code, texts);
      case SUBSTANCE -> substance(code, texts);
      case GROUP -> group(code, texts);
      case MODE -> name(ReferenceKind.MODE, code, texts);
      case DIRECTION -> name(ReferenceKind.DIRECTION, code, texts);
      case DETECTION -> name(ReferenceKind.DETECTION, code, texts);
      case PHASE, OPERATION_DAY, OPERATION_WEEK -> code;
      case UNIT -> unit(code, texts);
      case WEEKDAY -> weekday(code, texts);
      case HOUR -> texts.of("figures.hour", code);
      case ORIGIN, DESTINATION -> name(ReferenceKind.COUNTRY, code, texts);
      case ROUTE -> route(code, texts);
      case CONCEALMENT -> name(ReferenceKind.CONCEALMENT, code, texts);
    };
  }

  /** A substance or species. */
  public String substance(String code, Texts texts) {
    String language = texts.language().code();
    return reference
        .entry(ReferenceKind.SUBSTANCE, code)
        .or(() -> reference.entry(ReferenceKind.TAXON, code))
        .map(entry -> entry.name(language))
        .orElse(code);
  }

  /** An organisation. */
  public String member(String code, Texts texts) {
    return organisations.find(code).map(o -> o.name(texts.language().code())).orElse(code);
  }

  String name(ReferenceKind kind, String code, Texts texts) {
    return reference.name(kind, code, texts.language().code());
  }

  private String place(String code, Texts texts) {
    boolean crossing = reference.entry(ReferenceKind.CROSSING, code).isPresent();
    return name(crossing ? ReferenceKind.CROSSING : ReferenceKind.PLACE, code, texts);
  }

  private String unit(String key, Texts texts) {
    return Optional.of(key)
        .filter(text -> text.matches("[0-9a-f-]{36}"))
        .flatMap(text -> organisations.unit(UUID.fromString(text)))
        .map(unit -> unit.name(texts.language().code()))
        .orElse(key);
  }

  private static String weekday(String number, Texts texts) {
    return !number.matches("[1-7]")
        ? number
        : DayOfWeek.of(Integer.parseInt(number))
            .getDisplayName(TextStyle.FULL_STANDALONE, texts.language().locale());
  }

  private String route(String code, Texts texts) {
    int middle = code.indexOf('>');
    if (middle < 0) {
      return code;
    }
    return texts.of(
        "figures.route",
        key(Dimension.ORIGIN, code.substring(0, middle), texts),
        key(Dimension.DESTINATION, code.substring(middle + 1), texts));
  }

  /** A number as the reader writes it, at most two decimals, with its bound. */
  public String number(BigDecimal value, Bound bound, Texts texts) {
    String written =
        texts.number(value.setScale(Math.min(2, Math.max(0, value.scale())), RoundingMode.HALF_UP));
    return bound == Bound.EXACT
        ? written
        : texts.of("figures.bound." + bound.name().toLowerCase(Locale.ROOT), written);
  }

  /** "of which 104,410 tablets", "and 1,745,000 tablets", both or nothing. */
  public String beside(Figure.Row row, Texts texts) {
    String of = row.ofWhich().signum() == 0 ? "" : texts.of("figures.of-which", row.ofWhich());
    String and = row.and().signum() == 0 ? "" : texts.of("figures.and", row.and());
    return of.isEmpty() || and.isEmpty() ? of + and : of + ", " + and;
  }

  /** Who printed a figure, in the reader's words where we have them. */
  public String source(String source, Texts texts) {
    String plain = Normalizer.normalize(source, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String key =
        "printed-source."
            + plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String known = texts.of(key);
    return known.equals(key) ? source : known;
  }

  private static String day(String code, Texts texts) {
    try {
      return texts.date(LocalDate.parse(code));
    } catch (DateTimeParseException e) {
      return code;
    }
  }

  private static String month(String code, Texts texts) {
    if (!code.matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
      return code;
    }
    YearMonth month = YearMonth.parse(code);
    // English names its months, the others number them.
    Object which =
        texts.language() == Language.EN
            ? month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
            : month.getMonthValue();
    return texts.of("figures.month", Integer.toString(month.getYear()), which);
  }

  private String group(String code, Texts texts) {
    String key = "substance-group." + code;
    String known = texts.of(key);
    return known.equals(key) ? code.replace('-', ' ') : known;
  }
}
