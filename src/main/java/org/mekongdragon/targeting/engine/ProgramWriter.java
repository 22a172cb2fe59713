package org.mekongdragon.targeting.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Writes rules as a {@link Program}, the cheap tests of an {@code and} first. */
final class ProgramWriter {

  /** Lists longer than this are searched by the facts of the record. */
  private static final int SHORT_LIST = 12;

  private final FactBook book;
  private int[] code = new int[1024];
  private int length;
  private final List<int[]> sets = new ArrayList<>();
  private final List<String> parts = new ArrayList<>();

  ProgramWriter(FactBook book) {
    this.book = book;
  }

  /** Writes the rule of a profile and returns where it begins, after those before. */
  int write(int profile, Condition rule) {
    reserve(1);
    code[length++] = profile;
    int at = length;
    instruction(rule);
    return at;
  }

  Program program() {
    return new Program(
        Arrays.copyOf(code, length), sets.toArray(int[][]::new), parts.toArray(String[]::new));
  }

  private void instruction(Condition rule) {
    switch (rule) {
      case Condition.All all -> joint(Program.ALL, all.conditions());
      case Condition.Any any -> joint(Program.ANY, any.conditions());
      case Condition.Not not -> joint(Program.NOT, List.of(not.condition()));
      case Condition.In in ->
          oneOf(
              in.values().stream()
                  .mapToInt(value -> book.key(in.field(), value))
                  .filter(fact -> fact != Terms.NONE)
                  .toArray());
      case Condition.StartsWith starts ->
          oneOf(
              starts.prefixes().stream()
                  .mapToInt(prefix -> book.prefix(starts.field(), prefix))
                  .filter(fact -> fact != Terms.NONE)
                  .toArray());
      case Condition.Contains contains -> contains(contains);
      case Condition.Compare compare ->
          range(
              compare.field(),
              compare.relation().low(compare.limit()),
              compare.relation().high(compare.limit()));
      case Condition.Between between -> range(between.field(), between.low(), between.high());
      case Condition.Arrives arrives -> arrives(arrives.relation(), arrives.day());
      case Condition.ArrivesBetween between ->
          put(Program.DAYS, (int) between.first().toEpochDay(), (int) between.last().toEpochDay());
      case Condition.Missing missing -> put(Program.MISSING, missing.field().index());
      case Condition.SeenBefore seen -> put(Program.SEEN, seen.field().index(), seen.days());
      case Condition.CountWithin count ->
          ranged(
              new int[] {Program.COUNTED, count.field().index(), count.days()},
              count.relation().low(count.limit()),
              count.relation().high(count.limit()));
    }
  }

  private void joint(int operation, List<Condition> parts) {
    int head = length;
    put(operation);
    parts.stream()
        .sorted(Comparator.comparingInt(ProgramWriter::effort))
        .forEach(this::instruction);
    code[head] = operation | ((length - head) << 4);
  }

  /** How long a test takes, roughly. */
  private static int effort(Condition rule) {
    return switch (rule) {
      case Condition.Compare compare -> 0;
      case Condition.Between between -> 0;
      case Condition.Arrives arrives -> 0;
      case Condition.ArrivesBetween between -> 0;
      case Condition.Missing missing -> 1;
      case Condition.In in -> in.values().size() > SHORT_LIST ? 4 : 1;
      case Condition.StartsWith starts -> starts.prefixes().size() > SHORT_LIST ? 4 : 1;
      case Condition.Contains contains -> contains.field().isCode() ? 8 : 3;
      case Condition.SeenBefore seen -> 10;
      case Condition.CountWithin count -> 10;
      case Condition.Not not -> effort(not.condition()) + 1;
      case Condition.All all ->
          2 + all.conditions().stream().mapToInt(ProgramWriter::effort).max().orElse(0);
      case Condition.Any any ->
          2 + any.conditions().stream().mapToInt(ProgramWriter::effort).max().orElse(0);
    };
  }

  private void contains(Condition.Contains contains) {
    List<String> terms =
        contains.terms().stream()
            .filter(term -> !book.normal(contains.field(), term).isEmpty())
            .toList();
    boolean unknown = terms.size() < contains.terms().size();
    if ((contains.every() && unknown) || terms.isEmpty()) {
      put(Program.ONE_OF);
      return;
    }
    int head = length;
    int operation = contains.every() ? Program.ALL : Program.ANY;
    if (terms.size() > 1) {
      put(operation);
    }
    List<Integer> single = new ArrayList<>();
    List<int[]> phrases = new ArrayList<>();
    for (String term : terms) {
      if (contains.field().isCode()) {
        put(Program.PART, contains.field().index(), parts.size());
        parts.add(book.normal(contains.field(), term));
        continue;
      }
      int[] words = book.words(contains.field(), term);
      if (words.length == 1 && !contains.every()) {
        single.add(words[0]);
      } else {
        phrases.add(words);
      }
    }
    phrases(contains.field(), phrases, !contains.every());
    if (!single.isEmpty()) {
      oneOf(single.stream().mapToInt(Integer::intValue).toArray());
    }
    if (terms.size() > 1) {
      code[head] = operation | ((length - head) << 4);
    }
  }

  /** Of many of which one is enough, the record must have a first word of one. */
  private void phrases(Field field, List<int[]> phrases, boolean any) {
    int head = length;
    boolean many = any && phrases.size() > SHORT_LIST;
    if (many) {
      put(Program.GUARDED, sets.size());
      sets.add(phrases.stream().mapToInt(words -> words[0]).sorted().distinct().toArray());
    }
    phrases.forEach(words -> phrase(field, words));
    if (many) {
      code[head] = Program.GUARDED | ((length - head) << 4);
    }
  }

  private void phrase(Field field, int[] words) {
    if (words.length == 1) {
      put(Program.FACT, words[0]);
      return;
    }
    int[] operands = new int[words.length + 1];
    operands[0] = field.index();
    System.arraycopy(words, 0, operands, 1, words.length);
    put(Program.PHRASE, operands);
  }

  private void oneOf(int[] facts) {
    if (facts.length == 1) {
      put(Program.FACT, facts);
    } else if (facts.length <= SHORT_LIST) {
      put(Program.ONE_OF, facts);
    } else {
      put(Program.ONE_OF_MANY, sets.size());
      sets.add(Arrays.stream(facts).sorted().distinct().toArray());
    }
  }

  private void range(Field field, double low, double high) {
    ranged(new int[] {Program.RANGE, field.index()}, low, high);
  }

  private void arrives(Relation relation, LocalDate day) {
    int limit = (int) day.toEpochDay();
    switch (relation) {
      case EQUAL -> put(Program.DAYS, limit, limit);
      case ABOVE -> put(Program.DAYS, limit + 1, Integer.MAX_VALUE);
      case FROM -> put(Program.DAYS, limit, Integer.MAX_VALUE);
      case BELOW -> put(Program.DAYS, Integer.MIN_VALUE, limit - 1);
      case TO -> put(Program.DAYS, Integer.MIN_VALUE, limit);
    }
  }

  /** An operation and its operands, followed by two limits. */
  private void ranged(int[] start, double low, double high) {
    long first = Double.doubleToRawLongBits(low);
    long second = Double.doubleToRawLongBits(high);
    int[] operands = Arrays.copyOfRange(start, 1, start.length + 4);
    operands[start.length - 1] = (int) (first >>> 32);
    operands[start.length] = (int) first;
    operands[start.length + 1] = (int) (second >>> 32);
    operands[start.length + 2] = (int) second;
    put(start[0], operands);
  }

  private void put(int operation, int... operands) {
    reserve(operands.length + 1);
    code[length] = operation | ((operands.length + 1) << 4);
    System.arraycopy(operands, 0, code, length + 1, operands.length);
    length += operands.length + 1;
  }

  private void reserve(int more) {
    if (length + more > code.length) {
      code = Arrays.copyOf(code, Math.max(2 * code.length, length + more));
    }
  }
}
