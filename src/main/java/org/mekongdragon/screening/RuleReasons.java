package org.mekongdragon.screening;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.engine.Circumstances;
import org.mekongdragon.targeting.engine.Condition;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.Reason;
import org.mekongdragon.targeting.engine.Relation;
import org.mekongdragon.targeting.engine.Rules;

/** Writes down in no language why a rule holds, with the values of that moment. */
final class RuleReasons {

  private static final int MOST = 40;
  private static final int MOST_TERMS = 3;
  private static final int MOST_FOUND = 20;
  private static final int LONGEST_RULE = 300;
  private static final int LONGEST_VALUE = 500;

  private final CargoRecord cargo;
  private final Circumstances circumstances;

  RuleReasons(CargoRecord cargo, Circumstances circumstances) {
    this.cargo = cargo;
    this.circumstances = circumstances;
  }

  List<HitReason> of(Condition rule) {
    return Rules.explain(rule, cargo, circumstances).stream().limit(MOST).map(this::of).toList();
  }

  private HitReason of(Reason reason) {
    String value = reason.value();
    return switch (reason.condition()) {
      case Condition.In in -> reason("in", reason, List.of());
      case Condition.StartsWith starts ->
          reason("starts-with", reason, found(starts.prefixes(), starts.field(), value));
      case Condition.Contains contains ->
          reason("contains", reason, found(contains.terms(), contains.field(), value));
      case Condition.Compare compare ->
          reason(
              "compare",
              reason,
              List.of(code(compare.relation()), Double.toString(compare.limit())));
      case Condition.Between between ->
          reason(
              "between",
              reason,
              List.of(Double.toString(between.low()), Double.toString(between.high())));
      case Condition.Arrives arrives ->
          reason("arrives", reason, List.of(code(arrives.relation()), arrives.day().toString()));
      case Condition.ArrivesBetween between ->
          reason(
              "arrives-between",
              reason,
              List.of(between.first().toString(), between.last().toString()));
      case Condition.Missing missing -> reason("missing", reason, List.of());
      case Condition.SeenBefore seen ->
          reason("seen", reason, List.of(Integer.toString(seen.days())));
      case Condition.CountWithin count -> reason("count", reason, counted(count, value));
      case Condition.Not not -> not(not.condition(), reason);
      case Condition.All all -> reason("not", reason, List.of());
      case Condition.Any any -> reason("not", reason, List.of());
    };
  }

  private HitReason not(Condition inner, Reason reason) {
    return switch (inner) {
      case Condition.SeenBefore seen when !reason.value().isEmpty() ->
          reason("new", reason, List.of(Integer.toString(seen.days())));
      case Condition.In in when in.values().size() <= MOST_TERMS ->
          reason("not-in", reason, in.values());
      case Condition.Missing missing -> reason("stated", reason, List.of());
      default -> reason("not", reason, List.of(cut(Rules.print(inner), LONGEST_RULE)));
    };
  }

  private static HitReason reason(String op, Reason reason, List<String> terms) {
    return new HitReason(
        op,
        reason.field().word(),
        cut(reason.value(), LONGEST_VALUE),
        terms,
        cut(Rules.print(reason.condition()), LONGEST_RULE),
        List.of());
  }

  /** Those of many terms that the value really has, without those that are part of another. */
  private List<String> found(List<String> terms, Field field, String value) {
    String key = field.key(value);
    List<String> found =
        terms.stream()
            .filter(term -> !term.startsWith("@") && key.contains(field.key(term)))
            .filter(term -> field.kind() != Field.Kind.TEXT || holds(field, term))
            .limit(MOST_FOUND)
            .toList();
    Map<String, String> longest = new LinkedHashMap<>();
    for (String term : found) {
      String own = field.key(term);
      if (found.stream()
          .map(field::key)
          .noneMatch(one -> one.length() > own.length() && one.contains(own))) {
        longest.putIfAbsent(own, term);
      }
    }
    return (longest.isEmpty() ? terms : longest.values()).stream().limit(MOST_TERMS).toList();
  }

  /** Whether it stands there as whole words. */
  private boolean holds(Field field, String term) {
    return Rules.matches(new Condition.Contains(field, false, List.of(term)), cargo, circumstances);
  }

  private List<String> counted(Condition.CountWithin count, String value) {
    LocalDate last = cargo.arrival().orElse(circumstances.today());
    int number =
        circumstances
            .history()
            .count(
                count.field(), count.field().key(value), last.minusDays(count.days() - 1L), last);
    return List.of(Integer.toString(number), Integer.toString(count.days()));
  }

  private static String code(Relation relation) {
    return relation.name().toLowerCase(Locale.ROOT);
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
