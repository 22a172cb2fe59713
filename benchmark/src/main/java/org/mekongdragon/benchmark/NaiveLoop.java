package org.mekongdragon.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.mekongdragon.targeting.engine.Condition;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.Profile;
import org.mekongdragon.targeting.engine.Relation;

/** Every rule as a predicate, every predicate on every record. */
final class NaiveLoop implements Contestant {

  private final List<Flat> records;
  private final List<String> ids = new ArrayList<>();
  private final List<Predicate<Flat>> rules = new ArrayList<>();

  NaiveLoop(List<Flat> records) {
    this.records = records;
  }

  @Override
  public String name() {
    return "naive loop over predicates";
  }

  @Override
  public void load(List<Profile> profiles) {
    for (Profile profile : profiles) {
      ids.add(profile.id());
      rules.add(predicate(profile.rule()));
    }
  }

  @Override
  public void match(int from, int to, Sink sink) {
    for (int i = from; i < to; i++) {
      Flat record = records.get(i);
      for (int rule = 0; rule < rules.size(); rule++) {
        if (rules.get(rule).test(record)) {
          sink.hit(i, ids.get(rule));
        }
      }
    }
  }

  static Predicate<Flat> predicate(Condition rule) {
    return switch (rule) {
      case Condition.All all -> {
        List<Predicate<Flat>> parts = all.conditions().stream().map(NaiveLoop::predicate).toList();
        Predicate<Flat> joined = parts.getFirst();
        for (Predicate<Flat> part : parts.subList(1, parts.size())) {
          joined = joined.and(part);
        }
        yield joined;
      }
      case Condition.Any any ->
          any.conditions().stream().map(NaiveLoop::predicate).reduce(Predicate::or).orElseThrow();
      case Condition.Not not -> predicate(not.condition()).negate();
      case Condition.In in -> oneOf(in.field(), in.values());
      case Condition.StartsWith starts -> oneOf(starts.field(), starts.prefixes());
      case Condition.Contains contains ->
          contains.terms().stream()
              .map(term -> term(contains.field(), contains.field().key(term)))
              .reduce(Predicate::or)
              .orElseThrow();
      case Condition.Compare c -> {
        int at = c.field().ordinal();
        double limit = c.limit();
        yield c.relation() == Relation.FROM
            ? flat -> flat.numbers[at] >= limit
            : flat -> flat.numbers[at] < limit;
      }
      case Condition.Between b -> {
        int at = b.field().ordinal();
        yield flat -> flat.numbers[at] >= b.low() && flat.numbers[at] <= b.high();
      }
      default -> throw new IllegalArgumentException(rule.toString());
    };
  }

  private static Predicate<Flat> oneOf(Field field, List<String> values) {
    Set<String> keys = Set.copyOf(values.stream().map(field::key).toList());
    int at = field.ordinal();
    return flat -> {
      for (String word : flat.wordSets.get(at)) {
        if (keys.contains(word)) {
          return true;
        }
      }
      return false;
    };
  }

  private static Predicate<Flat> term(Field field, String term) {
    int at = field.ordinal();
    List<String> wanted = Flat.split(term);
    if (wanted.size() == 1) {
      String word = wanted.getFirst();
      return flat -> flat.wordSets.get(at).contains(word);
    }
    return flat -> {
      for (List<String> line : flat.words.get(at)) {
        if (Collections.indexOfSubList(line, wanted) >= 0) {
          return true;
        }
      }
      return false;
    };
  }
}
