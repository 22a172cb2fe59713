package org.mekongdragon.targeting.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Random rules and records over a small world, so that many rules hold and many nearly do. */
final class RandomCargo {

  static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

  static final Circumstances CIRCUMSTANCES =
      new Circumstances(new Parity(), LocalDate.of(2026, 3, 1));

  private static final List<String> WORDS =
      List.of(
          "banana",
          "BANANAS",
          "chuối",
          "香蕉",
          "fresh",
          "Fresh",
          "frozen",
          "ma túy",
          "ma",
          "túy",
          "กล้วย",
          "กล้วยหอม",
          "ໝາກກ້ວຍ",
          "ចេក",
          "ငှက်ပျော",
          "Đà",
          "da",
          "ﬁsh",
          "fish",
          "ＡＢＣ",
          "abc",
          "co., ltd",
          "40'HQ",
          "カバン",
          "かばん",
          "straße",
          "STRASSE",
          "香",
          "蕉",
          "n0-7",
          "𠀀",
          "12345678",
          "Ninechars",
          "methamphetamine",
          "sixteencharacter",
          "seventeenletters1",
          "crystalline methamphetamine hydrochloride, 99.5 % pure; keep dry, away from light (HCl)");

  private static final List<String> PLACES =
      List.of("CO", "COBUN", "COCTG", "EC", "ECGYE", "VN", "VNHPH", "CN", "CNSHK", "co", "LA", "X");

  private static final List<String> CODES =
      List.of(
          "0803",
          "0803.90",
          "080390",
          "08",
          "2933",
          "293339",
          "29",
          "MSKU 123456-7",
          "MSKU1234567",
          "sea",
          "SEA",
          "air",
          "USD",
          "vnd",
          "AB-1",
          "AB1",
          "A",
          "ＡＢ１",
          "ABCDEFGH",
          "abcdefghi",
          "1234567890123456",
          "12345678901234567");

  private final SplittableRandom random;

  RandomCargo(long seed) {
    random = new SplittableRandom(seed);
  }

  List<CargoRecord> records(int count) {
    return IntStream.range(0, count).mapToObj(i -> record("r" + i)).toList();
  }

  List<Profile> profiles(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Profile("p" + i, 1, random.nextInt(4), condition(3)))
        .toList();
  }

  CargoRecord record(String id) {
    CargoRecord.Builder builder = CargoRecord.of(id);
    for (Field field : Field.all()) {
      if (random.nextInt(5) == 0 || field.isRatio()) {
        continue;
      }
      switch (field.kind()) {
        case NUMBER -> builder.number(field, number());
        case DATE -> builder.arrival(day());
        case CODE, PLACE, TEXT -> {
          int values = field.isRepeated() ? random.nextInt(4) : 1;
          for (int i = 0; i < values; i++) {
            builder.text(field, value(field));
          }
        }
      }
    }
    return builder.build();
  }

  Condition condition(int depth) {
    int kind = depth == 0 ? 9 : random.nextInt(10);
    return switch (kind) {
      case 0, 1, 2, 3 -> new Condition.All(parts(depth));
      case 4, 5 -> new Condition.Any(parts(depth));
      case 6 -> new Condition.Not(condition(depth - 1));
      default -> test();
    };
  }

  private List<Condition> parts(int depth) {
    return IntStream.range(0, 2 + random.nextInt(3)).mapToObj(i -> condition(depth - 1)).toList();
  }

  /** A test of a number. */
  Condition number(Field field) {
    return new Condition.Compare(field, relation(), number());
  }

  /** A test that a value is, begins with or has one of some. */
  Condition any(Field field) {
    return switch (random.nextInt(3)) {
      case 0 -> new Condition.In(field, values(field));
      case 1 -> new Condition.StartsWith(field, values(field));
      default ->
          field.isCode()
              ? new Condition.In(field, values(field))
              : new Condition.Contains(field, random.nextBoolean(), values(field));
    };
  }

  private Condition test() {
    Field field = Field.at(random.nextInt(Field.all().size()));
    if (random.nextInt(12) == 0) {
      return new Condition.Missing(field);
    }
    return switch (field.kind()) {
      case NUMBER ->
          random.nextInt(4) == 0
              ? new Condition.Between(field, number(), number())
              : new Condition.Compare(field, relation(), number());
      case DATE ->
          random.nextInt(4) == 0
              ? new Condition.ArrivesBetween(day(), day())
              : new Condition.Arrives(relation(), day());
      case CODE, PLACE, TEXT -> written(field);
    };
  }

  private Condition written(Field field) {
    return switch (random.nextInt(12)) {
      case 0 -> new Condition.SeenBefore(field, 1 + random.nextInt(60));
      case 1 ->
          new Condition.CountWithin(field, 1 + random.nextInt(60), relation(), random.nextInt(8));
      case 2, 3 -> new Condition.StartsWith(field, values(field));
      case 4, 5, 6 -> new Condition.Contains(field, random.nextBoolean(), values(field));
      default -> new Condition.In(field, values(field));
    };
  }

  private Relation relation() {
    return Relation.values()[random.nextInt(Relation.values().length)];
  }

  private List<String> values(Field field) {
    int count = random.nextInt(20) == 0 ? 40 : 1 + random.nextInt(3);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(value(field));
    }
    return values;
  }

  private String value(Field field) {
    return switch (field.kind()) {
      case PLACE -> pick(PLACES);
      case TEXT -> {
        int words = 1 + random.nextInt(3);
        List<String> parts = IntStream.range(0, words).mapToObj(i -> pick(WORDS)).toList();
        yield String.join(random.nextBoolean() ? " " : " - ", parts);
      }
      default -> pick(CODES);
    };
  }

  private double number() {
    return random.nextInt(3) == 0 ? random.nextInt(12) : random.nextInt(1200) / 100.0;
  }

  private LocalDate day() {
    return FIRST_DAY.plusDays(random.nextInt(40));
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** A history whose answers follow from the key alone. */
  private record Parity() implements PartyHistory {

    @Override
    public Optional<LocalDate> firstSeen(Field field, String key) {
      int hash = Math.floorMod(key.hashCode(), 3);
      return hash == 0 ? Optional.empty() : Optional.of(FIRST_DAY.minusDays(10L * hash));
    }

    @Override
    public int count(Field field, String key, LocalDate first, LocalDate last) {
      return Math.floorMod(key.hashCode() + last.getDayOfMonth(), 6);
    }
  }
}
