package org.mekongdragon.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mekongdragon.cargo.parse.Consignment;
import org.mekongdragon.targeting.CargoRecords;
import org.mekongdragon.targeting.WrittenParts;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.engine.Circumstances;
import org.mekongdragon.targeting.engine.Condition;
import org.mekongdragon.targeting.engine.Field;
import org.mekongdragon.targeting.engine.PartyHistory;
import org.mekongdragon.targeting.engine.Rules;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Back-tests against a count by hand, consignment by consignment. */
class HunterTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC);

  private final List<History.Past> stored = new ArrayList<>();
  private final Set<Long> seized = new HashSet<>();
  private int readings;

  private final History history =
      new History() {
        @Override
        public void forEach(String organisation, long afterId, Consumer<Past> consumer) {
          readings++;
          stored.stream().filter(past -> past.id() > afterId).forEach(consumer);
        }

        @Override
        public Optional<Past> find(long id) {
          return stored.stream().filter(past -> past.id() == id).findFirst();
        }
      };

  private final Hunter hunter = hunter();

  private Hunter hunter() {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("history", history);
    CaughtBefore caught =
        some -> some.stream().filter(seized::contains).collect(Collectors.toSet());
    beans.addBean("caught", caught);
    return new Hunter(
        new StoredPasts(beans.getBeanProvider(History.class), CLOCK),
        beans.getBeanProvider(CaughtBefore.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "origin in (CO, EC) and goods contains banana",
        "goods contains \"tê tê\" or gross_mass > 15000",
        "not origin = CO and hs starts with 08039 and kg_per_package < 20",
        "consignee seen before 60 days",
        "origin = EC and not consignee seen before 30 days",
        "consignee count within 45 days >= 5",
        "arrival between 2026-02-01 and 2026-03-31 and goods contains coffee",
        "origin = ZZ"
      })
  void countsWhatACountByHandCounts(String rule) {
    store(3_000, 1);
    BackTestResult result = hunt(rule);

    assertThat(result.hits()).isEqualTo(byHand(rule).size());
    assertThat(result.searched()).isEqualTo(3_000);
    assertThat(result.days()).isEqualTo(60);
    assertThat(result.hitsPerDay()).isEqualTo(result.hits() / 60.0);
    assertThat(result.first()).isEqualTo("2026-01-10");
    assertThat(result.last()).isEqualTo("2026-06-19");
  }

  @Test
  void takesUpWhatCameSinceWithoutReadingAllAgain() {
    store(500, 1);
    hunt("consignee seen before 30 days");
    for (int i = 2; i < 100; i++) {
      store(20, i);
      BackTestResult result = hunt("consignee seen before 30 days and origin = CO");
      if (i % 32 == 0) {
        assertThat(result.hits())
            .isEqualTo(byHand("consignee seen before 30 days and origin = CO").size());
      }
    }
    assertThat(readings).as("one reading a question").isEqualTo(99);
    assertThat(hunt("origin = CO").hits()).isEqualTo(byHand("origin = CO").size());
  }

  @Test
  void missesNothingThatIsCommittedOutOfOrder() {
    store(2_000, 1);
    List<History.Past> late = List.copyOf(stored.subList(500, 700));
    stored.removeAll(late);
    hunt("origin = CO");
    stored.addAll(500, late);
    assertThat(hunt("origin = CO").hits()).isEqualTo(byHand("origin = CO").size());
    assertThat(hunt("origin = CO").searched()).isEqualTo(2_000);
  }

  @Test
  void showsTwentyHitsFromAllTheTimeWithReasons() {
    store(2_000, 1);
    BackTestResult result = hunt("origin in (CO, EC) and gross_mass > 100");

    Set<Long> all = byHand("origin in (CO, EC) and gross_mass > 100");
    assertThat(result.sample()).hasSize(20);
    assertThat(result.sample())
        .extracting(BackTestResult.Sample::consignment)
        .isSubsetOf(all)
        .isSorted()
        .last()
        .satisfies(last -> assertThat(last).isGreaterThan(1_500L));
    assertThat(result.sample().getFirst().reasons())
        .extracting(BackTestResult.Why::condition)
        .containsExactly("origin in (CO, EC)", "gross_mass > 100");
    assertThat(result.sample().getFirst().waybill()).startsWith("WB");
  }

  @Test
  void saysHowManyKnownSeizuresItWouldHaveCaught() {
    store(1_000, 1);
    stored.stream().map(History.Past::id).filter(id -> id % 10 == 0).forEach(seized::add);

    long expected = byHand("origin = CO").stream().filter(seized::contains).count();
    assertThat(expected).isPositive();
    assertThat(hunt("origin = CO").caught()).isEqualTo(expected);
  }

  @Test
  void saysWhichOtherProfilesHitTheSame() {
    store(1_000, 1);
    LiveProfile some = live("Tea", "goods contains tea");
    LiveProfile more = live("All", "gross_mass > 0");
    LiveProfile none = live("None", "origin = ZZ");
    BackTestResult result =
        hunter.hunt(task("origin = CO", List.of(some, more, none)), (done, total) -> true);

    Set<Long> own = byHand("origin = CO");
    Set<Long> both = new HashSet<>(byHand("goods contains tea"));
    both.retainAll(own);
    assertThat(result.compared()).isEqualTo(3);
    assertThat(result.overlaps())
        .extracting(BackTestResult.Overlap::name, BackTestResult.Overlap::both)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("All", (long) own.size()),
            org.assertj.core.groups.Tuple.tuple("Tea", (long) both.size()));
    assertThat(result.shared()).isEqualTo(own.size());
    assertThat(hunter.hunt(task("origin = CO", List.of(some)), (done, total) -> true).shared())
        .isEqualTo(both.size());
  }

  @Test
  void stopsWhereItIsToldAndBeginsAnewAfterwards() {
    store(21_000, 1);
    List<Long> told = new ArrayList<>();
    assertThatThrownBy(() ->
            hunter.hunt(
                task("consignee seen before 30 days", List.of()),
                (done, total) -> {
                  told.add(done);
                  return told.size() < 2;
                }))
        .isInstanceOf(CancellationException.class);
    assertThat(told).containsExactly(10_000L, 20_000L);

    assertThat(hunt("consignee seen before 30 days").hits())
        .isEqualTo(byHand("consignee seen before 30 days").size());
  }

  @Test
  void findsNothingWhereNothingIsStored() {
    BackTestResult result = hunt("origin = CO");
    assertThat(result.hits()).isZero();
    assertThat(result.hitsPerDay()).isZero();
    assertThat(result.percent()).isZero();
    assertThat(result.first()).isEmpty();
  }

  @Test
  void namesAGroupInsteadOfItsTerms() {
    store(200, 1);
    Condition written = Rules.parse("origin in @andes and goods contains all of (@fruit, fresh)");
    Condition expanded =
        Rules.expand(
            written,
            name -> Optional.of(name.equals("andes") ? List.of("CO", "EC") : List.of("banana")));
    Hunter.Task task =
        new Hunter.Task("O", expanded, WrittenParts.of(written, expanded), List.of(), TODAY);
    assertThat(hunter.hunt(task, (done, total) -> true).sample().getFirst().reasons())
        .extracting(BackTestResult.Why::condition)
        .containsExactly("origin = @andes", "goods contains @fruit", "goods contains fresh");
  }

  private void store(int rows, long seed) {
    long next = stored.isEmpty() ? 1 : stored.getLast().id() + 1;
    for (Consignment consignment : Shipments.read(Shipments.table(rows, seed))) {
      stored.add(new History.Past(next++, CLOCK.instant(), consignment));
    }
  }

  private BackTestResult hunt(String rule) {
    return hunter.hunt(task(rule, List.of()), (done, total) -> true);
  }

  private static Hunter.Task task(String rule, List<LiveProfile> others) {
    return new Hunter.Task("O", Rules.parse(rule), Map.of(), others, TODAY);
  }

  private static LiveProfile live(String name, String rule) {
    return new LiveProfile(UUID.randomUUID(), 1, "O", name, "", 1, Rules.parse(rule), Map.of());
  }

  /** Every consignment by itself, its past asked of all the others one by one. */
  private Set<Long> byHand(String rule) {
    List<CargoRecord> all =
        stored.stream().map(past -> CargoRecords.of(past.content(), past.id())).toList();
    PartyHistory past =
        new PartyHistory() {
          @Override
          public Optional<LocalDate> firstSeen(Field field, String key) {
            return days(field, key).stream().min(LocalDate::compareTo);
          }

          @Override
          public int count(Field field, String key, LocalDate first, LocalDate last) {
            return (int)
                days(field, key).stream()
                    .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                    .count();
          }

          private List<LocalDate> days(Field field, String key) {
            return byKey
                .computeIfAbsent(
                    field,
                    asked ->
                        all.stream()
                            .collect(
                                Collectors.groupingBy(
                                    cargo -> asked.key(cargo.texts(asked).getFirst()),
                                    Collectors.mapping(
                                        cargo -> cargo.arrival().orElseThrow(),
                                        Collectors.toList()))))
                .getOrDefault(key, List.of());
          }

          private final Map<Field, Map<String, List<LocalDate>>> byKey =
              new java.util.EnumMap<>(Field.class);
        };
    Circumstances circumstances = new Circumstances(past, TODAY);
    Condition condition = Rules.parse(rule);
    return stored.stream()
        .filter(one ->
            Rules.matches(condition, CargoRecords.of(one.content(), one.id()), circumstances))
        .map(History.Past::id)
        .collect(Collectors.toSet());
  }
}
