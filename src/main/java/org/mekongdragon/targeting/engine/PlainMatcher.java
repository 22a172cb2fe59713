package org.mekongdragon.targeting.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Tries one record condition by condition, without index or tricks. */
final class PlainMatcher {

  private final CargoRecord cargo;
  private final Circumstances circumstances;

  PlainMatcher(CargoRecord cargo, Circumstances circumstances) {
    this.cargo = cargo;
    this.circumstances = circumstances;
  }

  boolean matches(Condition rule) {
    return switch (rule) {
      case Condition.All all -> all.conditions().stream().allMatch(this::matches);
      case Condition.Any any -> any.conditions().stream().anyMatch(this::matches);
      case Condition.Not not -> !matches(not.condition());
      case Condition.Contains contains when contains.every() ->
          contains.terms().stream().allMatch(term -> holds(contains.field(), List.of(term)));
      case Condition.Missing missing -> isMissing(missing.field());
      default -> firing(rule).isPresent();
    };
  }

  /** Adds the reasons of a rule that holds. */
  void explain(Condition rule, List<Reason> reasons) {
    switch (rule) {
      case Condition.All all -> all.conditions().forEach(part -> explain(part, reasons));
      case Condition.Any any ->
          any.conditions().stream().filter(this::matches).forEach(part -> explain(part, reasons));
      case Condition.Not not -> explainNot(not, reasons);
      case Condition.Contains contains when contains.every() -> {
        for (String term : contains.terms()) {
          explain(new Condition.Contains(contains.field(), false, List.of(term)), reasons);
        }
      }
      case Condition.Missing missing -> reasons.add(new Reason(rule, missing.field(), ""));
      default -> firing(rule).ifPresent(reasons::add);
    }
  }

  private void explainNot(Condition.Not not, List<Reason> reasons) {
    Condition inner = not.condition();
    while (inner instanceof Condition.Not twice) {
      if (twice.condition() instanceof Condition.Not) {
        inner = ((Condition.Not) twice.condition()).condition();
      } else {
        explain(twice.condition(), reasons);
        return;
      }
    }
    Field field = firstField(inner);
    String value = values(field).stream().findFirst().orElse("");
    reasons.add(new Reason(not, field, value));
  }

  private static Field firstField(Condition rule) {
    return switch (rule) {
      case Condition.All all -> firstField(all.conditions().getFirst());
      case Condition.Any any -> firstField(any.conditions().getFirst());
      case Condition.Not not -> firstField(not.condition());
      case Condition.In in -> in.field();
      case Condition.StartsWith starts -> starts.field();
      case Condition.Contains contains -> contains.field();
      case Condition.Compare compare -> compare.field();
      case Condition.Between between -> between.field();
      case Condition.Arrives arrives -> Field.ARRIVAL;
      case Condition.ArrivesBetween between -> Field.ARRIVAL;
      case Condition.Missing missing -> missing.field();
      case Condition.SeenBefore seen -> seen.field();
      case Condition.CountWithin count -> count.field();
    };
  }

  private List<String> values(Field field) {
    if (field.kind() == Field.Kind.NUMBER) {
      double number = cargo.rawNumber(field);
      return Double.isNaN(number) ? List.of() : List.of(RulePrinter.number(number));
    }
    return field == Field.ARRIVAL
        ? cargo.arrival().map(LocalDate::toString).stream().toList()
        : cargo.texts(field);
  }

  private boolean holds(Field field, List<String> terms) {
    return firing(new Condition.Contains(field, false, terms)).isPresent();
  }

  private boolean isMissing(Field field) {
    return switch (field.kind()) {
      case NUMBER -> Double.isNaN(cargo.rawNumber(field));
      case DATE -> cargo.arrival().isEmpty();
      case CODE, PLACE, TEXT ->
          cargo.texts(field).stream().allMatch(value -> field.key(value).isEmpty());
    };
  }

  private Optional<Reason> firing(Condition rule) {
    return switch (rule) {
      case Condition.In in -> first(in, in.field(), value -> isOne(in, value));
      case Condition.StartsWith starts ->
          first(starts, starts.field(), value -> begins(starts, value));
      case Condition.Contains contains ->
          first(contains, contains.field(), value -> containsAny(contains, value));
      case Condition.Compare compare ->
          number(
              compare,
              compare.field(),
              compare.relation().holds(cargo.rawNumber(compare.field()), compare.limit()));
      case Condition.Between between ->
          number(
              between,
              between.field(),
              cargo.rawNumber(between.field()) >= between.low()
                  && cargo.rawNumber(between.field()) <= between.high());
      case Condition.Arrives arrives ->
          arrival(
              arrives,
              arrives.relation().low(arrives.day()),
              arrives.relation().high(arrives.day()));
      case Condition.ArrivesBetween between ->
          arrival(between, Relation.FROM.low(between.first()), Relation.TO.high(between.last()));
      case Condition.SeenBefore seen ->
          first(seen, seen.field(), value -> seenBefore(seen, seen.field().key(value)));
      case Condition.CountWithin count ->
          first(count, count.field(), value -> counted(count, count.field().key(value)));
      case Condition.All all -> Optional.empty();
      case Condition.Any any -> Optional.empty();
      case Condition.Not not -> Optional.empty();
      case Condition.Missing missing -> Optional.empty();
    };
  }

  private Optional<Reason> first(
      Condition rule, Field field, java.util.function.Predicate<String> test) {
    return cargo.texts(field).stream()
        .filter(value -> !field.key(value).isEmpty())
        .filter(test)
        .findFirst()
        .map(value -> new Reason(rule, field, value));
  }

  private Optional<Reason> number(Condition rule, Field field, boolean holds) {
    return holds
        ? Optional.of(new Reason(rule, field, RulePrinter.number(cargo.rawNumber(field))))
        : Optional.empty();
  }

  private Optional<Reason> arrival(Condition rule, double first, double last) {
    return cargo
        .arrival()
        .filter(day -> day.toEpochDay() >= first && day.toEpochDay() <= last)
        .map(day -> new Reason(rule, Field.ARRIVAL, day.toString()));
  }

  private static boolean isOne(Condition.In in, String value) {
    String key = in.field().key(value);
    boolean place = in.field().kind() == Field.Kind.PLACE && key.length() == 5;
    for (String wanted : in.values()) {
      String wantedKey = wantedKey(in.field(), wanted);
      if (key.equals(wantedKey) || (place && key.substring(0, 2).equals(wantedKey))) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(Condition.StartsWith starts, String value) {
    String key = starts.field().key(value);
    return starts.prefixes().stream()
        .map(prefix -> wantedKey(starts.field(), prefix))
        .anyMatch(prefix -> !prefix.isEmpty() && key.startsWith(prefix));
  }

  private static boolean containsAny(Condition.Contains contains, String value) {
    String key = contains.field().key(value);
    List<String> words = words(key);
    for (String term : contains.terms()) {
      String wanted = wantedKey(contains.field(), term);
      boolean possible = !wanted.isEmpty() && (key.contains(wanted) || !isSpaced(wanted));
      if (possible
          && (contains.field().isCode()
              ? key.contains(wanted)
              : Collections.indexOfSubList(words, words(wanted)) >= 0)) {
        return true;
      }
    }
    return false;
  }

  /** Whether its words are parted by blanks and nothing else. */
  private static boolean isSpaced(String normal) {
    return normal.chars().noneMatch(c -> NormalText.isWord((char) c));
  }

  private static String wantedKey(Field field, String term) {
    return term.startsWith("@") ? "" : field.key(term);
  }

  private boolean seenBefore(Condition.SeenBefore seen, String key) {
    LocalDate limit = day().minusDays(seen.days());
    return circumstances
        .history()
        .firstSeen(seen.field(), key)
        .filter(first -> first.isBefore(limit))
        .isPresent();
  }

  private boolean counted(Condition.CountWithin count, String key) {
    LocalDate last = day();
    int number =
        circumstances.history().count(count.field(), key, last.minusDays(count.days() - 1L), last);
    return count.relation().holds(number, count.limit());
  }

  private LocalDate day() {
    return cargo.arrival().orElse(circumstances.today());
  }

  /** The words of a text in normal form. */
  static List<String> words(String normal) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= normal.length(); i++) {
      boolean end = i == normal.length() || normal.charAt(i) == NormalText.BREAK;
      boolean single = !end && NormalText.isWord(normal.charAt(i));
      if (end || single) {
        if (i > start) {
          words.add(normal.substring(start, i));
        }
        if (single) {
          words.add(normal.substring(i, i + 1));
        }
        start = i + 1;
      }
    }
    return words;
  }
}
