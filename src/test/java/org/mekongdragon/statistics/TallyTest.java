package org.mekongdragon.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mekongdragon.kernel.Problem;

/** The columns against a loop over the facts. */
class TallyTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 4, 15);
  private static final Terms TERMS = new Terms("VN-CUSTOMS", Optional.of(FIRST));

  private final Random random = new Random(3);
  private final List<Fact> facts = new ArrayList<>();

  @Test
  void addsUpLikeALoopOverTheFacts() {
    Facts columns = columns(70_000);
    int compared = 0;
    for (int i = 0; i < 30; i++) {
      FigureQuery query = question();
      Set<Integer> readable = Set.of(random.nextInt(6), 6 + random.nextInt(300));
      Map<List<String>, BigDecimal> expected = naive(query, readable);
      Map<List<String>, BigDecimal> got = new HashMap<>();
      new Sight(columns, readable)
          .rows(query, TERMS)
          .forEach(row ->
              got.put(
                  query.by().stream().map(row::key).toList(), row.value().stripTrailingZeros()));
      assertThat(got).as(query.toString()).isEqualTo(expected);
      compared += got.size();
    }
    assertThat(compared).isGreaterThan(2_000);
  }

  @Test
  void forgetsWhatARecordSaidBeforeItChanged() {
    Facts columns = columns(30_000);
    Set<UUID> changed = new HashSet<>();
    for (int i = 0; i < facts.size(); i += 997) {
      changed.add(facts.get(i).seizure());
    }
    facts.removeIf(fact -> changed.contains(fact.seizure()));
    List<Fact> again = new ArrayList<>();
    changed.forEach(seizure -> again.add(fact(seizure, 1, 50)));
    Facts later = columns.with(changed, again);
    facts.addAll(again);
    FigureQuery query = FigureQuery.of("OMD7", Measure.MASS, Dimension.MONTH);
    Map<List<String>, BigDecimal> got = new HashMap<>();
    new Sight(later, Set.of(1, 2))
        .rows(query, TERMS)
        .forEach(
            row -> got.put(List.of(row.key(Dimension.MONTH)), row.value().stripTrailingZeros()));
    assertThat(got).isEqualTo(naive(query, Set.of(1, 2)));
  }

  @Test
  void refusesAnswersThatNobodyReads() {
    Facts columns = columns(60_000);
    FigureQuery query =
        FigureQuery.of("OMD7", Measure.MASS, Dimension.UNIT, Dimension.SUBSTANCE, Dimension.DAY);
    Sight all = new Sight(columns, allAudiences());
    assertThatThrownBy(() -> all.rows(query, TERMS)).isInstanceOf(Problem.class);
  }

  @Test
  void keepsSumsExactBeyondWhatALongHolds() {
    BigDecimal huge = new BigDecimal("9000000000.123456789");
    for (int i = 0; i < 5; i++) {
      UUID seizure = new UUID(0, i);
      facts.add(
          new Fact(
              seizure, 1, 0, Long.MAX_VALUE, 1, FIRST, Map.of(), List.of(), 1, 0, grams(huge)));
    }
    BigDecimal beyond = new BigDecimal("123456789012345678901234567890.123");
    facts.add(
        new Fact(
            new UUID(0, 9),
            1,
            0,
            Long.MAX_VALUE,
            1,
            FIRST,
            Map.of(),
            List.of(),
            1,
            0,
            grams(beyond)));
    Facts columns = Facts.of(sink -> facts.forEach(sink));
    BigDecimal kilograms =
        new Sight(columns, Set.of(1))
            .rows(FigureQuery.of("OMD7", Measure.MASS), TERMS)
            .getFirst()
            .value();
    BigDecimal exact = huge.multiply(BigDecimal.valueOf(5)).add(beyond).movePointLeft(3);
    assertThat(kilograms).isEqualByComparingTo(exact);
  }

  private static Fact.Amounts grams(BigDecimal grams) {
    return new Fact.Amounts(Optional.of(grams), Optional.empty(), Optional.empty(), false, "exact");
  }

  private static Set<Integer> allAudiences() {
    Set<Integer> all = new HashSet<>();
    for (int i = 0; i < 400; i++) {
      all.add(i);
    }
    return all;
  }

  private FigureQuery question() {
    List<Dimension> by = new ArrayList<>(List.of(Dimension.values()));
    java.util.Collections.shuffle(by, random);
    FigureQuery query =
        FigureQuery.of(
            "OMD7",
            Measure.values()[random.nextInt(Measure.values().length)],
            by.subList(0, random.nextInt(3)).toArray(Dimension[]::new));
    if (random.nextBoolean()) {
      query = query.asOf(Instant.ofEpochSecond(0, random.nextInt(40) * 1_000L));
    }
    if (random.nextInt(3) == 0) {
      query = query.where(Dimension.REGIME, "drug,cites");
    }
    if (random.nextInt(3) == 0) {
      query = query.where(Dimension.OPERATION_WEEK, "1,2,5,0");
    }
    return query;
  }

  private Facts columns(int records) {
    for (int i = 0; i < records; i++) {
      UUID seizure = new UUID(random.nextLong(), random.nextLong());
      int from = random.nextInt(40);
      for (int line = 0; line <= random.nextInt(3); line++) {
        facts.add(fact(seizure, line, from));
      }
    }
    return Facts.of(sink -> facts.forEach(sink));
  }

  private Fact fact(UUID seizure, int line, int from) {
    Map<Dimension, String> words = new EnumMap<>(Dimension.class);
    Arrays.stream(Dimension.values())
        .filter(Dimension::isWord)
        .forEach(by -> words.put(by, by.code() + random.nextInt(4)));
    words.put(Dimension.REGIME, List.of("drug", "precursor", "cites").get(random.nextInt(3)));
    words.put(Dimension.UNIT, "unit" + random.nextInt(700));
    words.put(Dimension.SUBSTANCE, "substance" + random.nextInt(300));
    words.put(Dimension.MEMBER, List.of("VN-CUSTOMS", "CN-CUSTOMS").get(random.nextInt(2)));
    boolean tablets = random.nextInt(5) == 0;
    BigDecimal number = BigDecimal.valueOf(random.nextInt(1_000_000), 3);
    return new Fact(
        seizure,
        line,
        from,
        random.nextInt(4) == 0 ? from + 1 + random.nextInt(20) : Long.MAX_VALUE,
        random.nextInt(random.nextBoolean() ? 6 : 306),
        FIRST.plusDays(random.nextInt(150) - 20),
        words,
        random.nextInt(3) == 0 ? List.of("VN-CUSTOMS") : List.of(),
        1 + random.nextInt(3),
        random.nextInt(4),
        new Fact.Amounts(
            random.nextInt(6) == 0 ? Optional.empty() : Optional.of(number),
            tablets ? Optional.of(number) : Optional.empty(),
            random.nextInt(9) == 0 ? Optional.of(BigDecimal.ONE) : Optional.empty(),
            random.nextInt(8) == 0,
            "exact"));
  }

  private Map<List<String>, BigDecimal> naive(FigureQuery query, Set<Integer> readable) {
    long micros = query.asOf().map(moment -> moment.getNano() / 1_000L).orElse(FactColumns.NOW);
    Map<List<String>, BigDecimal> sums = new HashMap<>();
    if (query.by().isEmpty()) {
      sums.put(List.of(), BigDecimal.ZERO);
    }
    for (Fact fact : facts) {
      boolean counts =
          (fact.line() == 0) == query.measure().isByCase()
              && readable.contains(fact.audience())
              && fact.fromMicros() <= micros
              && fact.untilMicros() > micros
              && query.where().entrySet().stream()
                  .allMatch(where ->
                      List.of(where.getValue().split(",", -1)).contains(word(fact, where.getKey())))
              && isOf(query.measure(), fact);
      if (counts) {
        List<String> key = query.by().stream().map(by -> word(fact, by)).toList();
        sums.merge(key, amount(query.measure(), fact), BigDecimal::add);
      }
    }
    sums.replaceAll((key, sum) -> sum.stripTrailingZeros());
    return sums;
  }

  private static boolean isOf(Measure measure, Fact fact) {
    return switch (measure) {
      case CASES_LED -> "VN-CUSTOMS".equals(fact.words().get(Dimension.MEMBER));
      case CASES_TAKEN_PART -> fact.takingPart().contains("VN-CUSTOMS");
      default -> true;
    };
  }

  private static String word(Fact fact, Dimension by) {
    long day = fact.day().toEpochDay() - FIRST.toEpochDay();
    return switch (by) {
      case PHASE -> "OMD7";
      case MONTH -> fact.day().toString().substring(0, 7);
      case DAY -> fact.day().toString();
      case WEEKDAY -> "" + fact.day().getDayOfWeek().getValue();
      case OPERATION_DAY -> "" + (day + 1);
      case OPERATION_WEEK -> "" + ((day + 70) / 7 - 9);
      default -> fact.words().getOrDefault(by, "");
    };
  }

  private static BigDecimal amount(Measure measure, Fact fact) {
    Fact.Amounts amounts = fact.amounts();
    BigDecimal grams = amounts.grams().orElse(BigDecimal.ZERO).movePointLeft(3);
    return switch (measure) {
      case CASES, CASES_LED, CASES_TAKEN_PART -> BigDecimal.valueOf(fact.cases());
      case PERSONS -> BigDecimal.valueOf(fact.persons());
      case MASS ->
          amounts.tablets().isPresent() || amounts.specimens().isPresent()
              ? BigDecimal.ZERO
              : grams;
      case MASS_NORMALISED -> amounts.partOfMass() ? BigDecimal.ZERO : grams;
      case TABLETS -> amounts.tablets().orElse(BigDecimal.ZERO);
      case SPECIMENS -> amounts.specimens().orElse(BigDecimal.ZERO);
    };
  }
}
