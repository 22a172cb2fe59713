package org.mekongdragon.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mekongdragon.kernel.TransportMode;
import org.mekongdragon.targeting.engine.Condition;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.Relation;
import org.mekongdragon.web.Texts;

/** A rule as a sentence in the reader's language. */
final class RuleWords {

  /** Terms that a sentence tells; the others are counted. */
  private static final int MOST_TERMS = 12;

  private final Texts texts;

  RuleWords(Texts texts) {
    this.texts = texts;
  }

  String of(Condition rule) {
    return switch (rule) {
      case Condition.All all -> joined(all.conditions(), "profile.say.and");
      case Condition.Any any -> joined(any.conditions(), "profile.say.or");
      case Condition.Not not -> negated(not.condition());
      case Condition.In in -> terms("in", in.field(), in.values());
      case Condition.StartsWith starts -> terms("starts", starts.field(), starts.prefixes());
      case Condition.Contains contains ->
          terms(contains.every() ? "contains-all" : "contains", contains.field(), contains.terms());
      case Condition.Compare compare ->
          say("compare", compare.field(), sign(compare.relation()), number(compare.limit()));
      case Condition.Between between ->
          say("between", between.field(), number(between.low()), number(between.high()));
      case Condition.Arrives arrives ->
          say("compare", Field.ARRIVAL, sign(arrives.relation()), texts.date(arrives.day()));
      case Condition.ArrivesBetween between ->
          say("between", Field.ARRIVAL, texts.date(between.first()), texts.date(between.last()));
      case Condition.Missing missing -> say("missing", missing.field());
      case Condition.SeenBefore seen -> say("seen", seen.field(), number(seen.days()));
      case Condition.CountWithin count ->
          say(
              "count",
              count.field(),
              number(count.days()),
              sign(count.relation()),
              number(count.limit()));
    };
  }

  /** A condition and what fulfilled it. */
  String why(Condition condition, String value) {
    return value.isEmpty() ? of(condition) : texts.of("profile.say.why", of(condition), value);
  }

  String field(Field field) {
    return texts.of("profile.field." + field.word());
  }

  private String negated(Condition condition) {
    return switch (condition) {
      case Condition.In in -> terms("in-not", in.field(), in.values());
      case Condition.StartsWith starts -> terms("starts-not", starts.field(), starts.prefixes());
      case Condition.Contains contains when !contains.every() ->
          terms("contains-not", contains.field(), contains.terms());
      case Condition.Compare compare when compare.relation() == Relation.EQUAL ->
          say("compare", compare.field(), "≠", number(compare.limit()));
      case Condition.Missing missing -> say("present", missing.field());
      case Condition.SeenBefore seen -> say("seen-not", seen.field(), number(seen.days()));
      default -> texts.of("profile.say.not", of(condition));
    };
  }

  private String joined(List<Condition> parts, String word) {
    return parts.stream()
        .map(part ->
            part instanceof Condition.Any || part instanceof Condition.All
                ? texts.of("profile.say.group", of(part))
                : of(part))
        .collect(Collectors.joining(" " + texts.of(word) + " "));
  }

  private String terms(String key, Field field, List<String> terms) {
    String list =
        terms.stream()
            .limit(MOST_TERMS)
            .map(term -> texts.of("profile.say.term", field == Field.MODE ? mode(term) : term))
            .collect(Collectors.joining(", "));
    String all =
        terms.size() > MOST_TERMS
            ? texts.of("profile.say.more", list, terms.size() - MOST_TERMS)
            : list;
    boolean one = terms.size() == 1 && key.startsWith("in");
    return say(one ? key + "-one" : key, field, all);
  }

  /** A mode of transport by its name; what is none stays as it was written. */
  private String mode(String term) {
    String code = term.toLowerCase(Locale.ROOT);
    return Arrays.stream(TransportMode.values()).anyMatch(mode -> mode.code().equals(code))
        ? texts.of("mode." + code)
        : term;
  }

  private String say(String key, Field field, String... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = field(field);
    System.arraycopy(more, 0, arguments, 1, more.length);
    return texts.of("profile.say." + key, arguments);
  }

  private String number(double number) {
    return texts.number(number);
  }

  private static String sign(Relation relation) {
    return switch (relation) {
      case EQUAL -> "=";
      case ABOVE -> ">";
      case FROM -> "≥";
      case BELOW -> "<";
      case TO -> "≤";
    };
  }
}
