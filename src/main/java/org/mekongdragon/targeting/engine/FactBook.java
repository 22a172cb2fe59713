package org.mekongdragon.targeting.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Numbers the facts that a set of rules speaks about: a field has this value, begins with this, has
 * this word. Says how frequent each is: by what a sample shows, and by experience where it is
 * silent.
 */
final class FactBook {

  private enum Sort {
    KEY,
    PREFIX,
    WORD
  }

  private static final int FIELDS = Field.all().size();

  /** How many records the experience weighs. */
  private static final double PRIOR_WEIGHT = 50;

  private final List<Map<String, Integer>> keys = maps();
  private final List<Map<String, Integer>> prefixes = maps();
  private final List<Map<String, Integer>> words = maps();
  private final List<Double> priors = new ArrayList<>();
  private final Map<Field, Map<String, String>> normal = new HashMap<>();
  private long used;
  private long cut;
  private long keyed;
  private long whole;

  FactBook(Collection<Condition> rules) {
    rules.forEach(this::register);
  }

  private static List<Map<String, Integer>> maps() {
    return IntStream.range(0, FIELDS)
        .<Map<String, Integer>>mapToObj(i -> new LinkedHashMap<>())
        .toList();
  }

  int size() {
    return priors.size();
  }

  Cells.Wanted wanted() {
    return new Cells.Wanted(used, cut, keyed, whole);
  }

  /** The fact that a value is this, or {@link Terms#NONE} for a group that was not expanded. */
  int key(Field field, String value) {
    return keys.get(field.index()).getOrDefault(normal(field, value), Terms.NONE);
  }

  /** The fact that a value begins so. */
  int prefix(Field field, String value) {
    return prefixes.get(field.index()).getOrDefault(normal(field, value), Terms.NONE);
  }

  /** The facts of the words of a term, in their order. */
  int[] words(Field field, String term) {
    Map<String, Integer> known = words.get(field.index());
    return PlainMatcher.words(normal(field, term)).stream().mapToInt(known::get).toArray();
  }

  /** In the form of comparison; empty for a group that was not expanded. */
  String normal(Field field, String term) {
    return term.startsWith("@")
        ? ""
        : normal
            .computeIfAbsent(field, absent -> new HashMap<>())
            .computeIfAbsent(term, field::key);
  }

  Lookups lookups() {
    Lookups.OfField[] fields = new Lookups.OfField[FIELDS];
    for (int i = 0; i < FIELDS; i++) {
      int[] lengths =
          prefixes.get(i).keySet().stream().mapToInt(String::length).sorted().distinct().toArray();
      fields[i] =
          new Lookups.OfField(
              keys.get(i).isEmpty() ? null : new Terms(keys.get(i)),
              prefixes.get(i).isEmpty() ? null : new Terms(prefixes.get(i)),
              lengths,
              words.get(i).isEmpty() ? null : new Terms(words.get(i)));
    }
    return new Lookups(fields);
  }

  /** The share of records, 0 to 1, in which each fact is expected. */
  double[] shares(Lookups lookups, Collection<CargoRecord> sample) {
    int[] counts = new int[size()];
    Cells cells = new Cells();
    Facts facts = new Facts(new byte[size()]);
    Cells.Wanted read = new Cells.Wanted(used, cut, keyed, -1);
    for (CargoRecord cargo : sample) {
      cells.read(cargo, read);
      facts.begin();
      lookups.gather(cells, facts);
      for (int i = 0; i < facts.count; i++) {
        counts[facts.list[i]]++;
      }
    }
    double[] shares = new double[size()];
    Arrays.setAll(
        shares, i -> (counts[i] + PRIOR_WEIGHT * priors.get(i)) / (sample.size() + PRIOR_WEIGHT));
    return shares;
  }

  private void register(Condition rule) {
    switch (rule) {
      case Condition.All all -> all.conditions().forEach(this::register);
      case Condition.Any any -> any.conditions().forEach(this::register);
      case Condition.Not not -> register(not.condition());
      case Condition.In in -> {
        use(in.field());
        keyed |= in.field().bit();
        wholeText(in.field());
        in.values().forEach(value -> number(keys, in.field(), normal(in.field(), value), Sort.KEY));
      }
      case Condition.StartsWith starts -> {
        use(starts.field());
        wholeText(starts.field());
        starts
            .prefixes()
            .forEach(prefix ->
                number(prefixes, starts.field(), normal(starts.field(), prefix), Sort.PREFIX));
      }
      case Condition.Contains contains -> {
        use(contains.field());
        if (contains.field().kind() == Field.Kind.TEXT) {
          cut |= contains.field().bit();
          contains.terms().forEach(term -> cut(contains.field(), normal(contains.field(), term)));
        } else {
          whole |= contains.field().bit();
        }
      }
      case Condition.Compare compare -> use(compare.field());
      case Condition.Between between -> use(between.field());
      case Condition.Arrives arrives -> use(Field.ARRIVAL);
      case Condition.ArrivesBetween between -> use(Field.ARRIVAL);
      case Condition.Missing missing -> use(missing.field());
      case Condition.SeenBefore seen -> {
        use(seen.field());
        whole |= seen.field().bit();
        use(Field.ARRIVAL);
      }
      case Condition.CountWithin count -> {
        use(count.field());
        whole |= count.field().bit();
        use(Field.ARRIVAL);
      }
    }
  }

  private void wholeText(Field field) {
    whole |= field.kind() == Field.Kind.TEXT ? field.bit() : 0;
  }

  private void use(Field field) {
    used |= field.bit();
    if (field.isRatio()) {
      used |= Field.GROSS_MASS.bit() | Field.PACKAGES.bit() | Field.VALUE.bit();
    }
  }

  private void cut(Field field, String normalTerm) {
    List<String> parts = PlainMatcher.words(normalTerm);
    parts.forEach(part -> number(words, field, part, Sort.WORD));
  }

  private void number(List<Map<String, Integer>> book, Field field, String term, Sort sort) {
    Map<String, Integer> known = book.get(field.index());
    if (!term.isEmpty() && !known.containsKey(term)) {
      known.put(term, priors.size());
      priors.add(prior(field, term, sort));
    }
  }

  /** Rough shares in mixed cargo; they only decide where a profile is filed. */
  private static double prior(Field field, String term, Sort sort) {
    boolean prefix = sort == Sort.PREFIX;
    if (sort == Sort.WORD) {
      return term.length() < 3 ? 0.03 : 0.005;
    }
    return switch (field) {
      case MODE, CURRENCY -> 0.4;
      case ORIGIN, LOADING, DISCHARGE, DESTINATION, TRANSIT -> term.length() <= 2 ? 0.03 : 0.006;
      case HS -> prefix ? 0.7 * Math.pow(0.3, Math.min(8, term.length())) : 0.0003;
      case SHIPPER, CONSIGNEE, NOTIFY, VESSEL, GOODS, VOYAGE -> prefix ? 0.01 : 0.0005;
      default -> prefix ? 0.01 : 0.00001;
    };
  }
}
