package org.mekongdragon.targeting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;

class CsvScreenerTest {

  /** Gathers what was told. */
  private static final class Told implements CsvScreener.Listener {
    final List<String> hits = new ArrayList<>();
    final List<String> faults = new ArrayList<>();
    final List<Hit> objects = new ArrayList<>();

    @Override
    public void hit(CsvRow row, Profile profile) {
      hits.add(row.id() + " " + profile.id());
      objects.add(row.hit(profile));
    }

    @Override
    public void fault(long line, Fault fault) {
      faults.add(line + " " + fault.field() + " " + fault.code().code());
    }
  }

  private static Told screen(List<Profile> profiles, byte[] file) throws IOException {
    Told told = new Told();
    new CsvScreener(Screener.of(profiles), RandomCargo.CIRCUMSTANCES)
        .screen(new ByteArrayInputStream(file), told);
    return told;
  }

  private static Told screen(String rule, String file) throws IOException {
    return screen(
        List.of(Profile.of("p", Rules.parse(rule))), file.getBytes(StandardCharsets.UTF_8));
  }

  static String csv(List<CargoRecord> records) {
    StringBuilder csv = new StringBuilder("\uFEFFid,unknown");
    List<Field> fields = Field.all().stream().filter(field -> !field.isRatio()).toList();
    fields.forEach(field -> csv.append(',').append(field.word()));
    for (CargoRecord cargo : records) {
      csv.append("\r\n").append(cargo.id()).append(",x");
      for (Field field : fields) {
        csv.append(',').append(cell(cargo, field));
      }
    }
    return csv.toString();
  }

  private static String cell(CargoRecord cargo, Field field) {
    return switch (field.kind()) {
      case NUMBER -> {
        double number = cargo.rawNumber(field);
        yield Double.isNaN(number) ? "" : Double.toString(number);
      }
      case DATE -> cargo.arrival().map(day -> day + "T10:00:00+07:00").orElse("");
      case CODE, PLACE, TEXT -> {
        String text = cargo.texts(field).stream().collect(Collectors.joining("|"));
        boolean quotes = text.contains(",") || text.contains("\"") || text.hashCode() % 5 == 0;
        yield quotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
      }
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void hitsEqualThoseOfThePlainMatcher(long seed) throws IOException {
    RandomCargo world = new RandomCargo(seed);
    assertSameHits(world.profiles(200), world.records(200));
  }

  /** So few that most values are looked up as bytes. */
  @Test
  void hitsOfFewProfilesEqualThoseOfThePlainMatcher() throws IOException {
    for (long seed = 1; seed <= 300; seed++) {
      RandomCargo world = new RandomCargo(seed);
      assertSameHits(world.profiles(3), world.records(30));
    }
  }

  /** So many under one fact and no other that they are dropped in groups. */
  @Test
  void hitsOfProfilesAboutOnePlaceEqualThoseOfThePlainMatcher() throws IOException {
    RandomCargo world = new RandomCargo(77);
    List<Profile> profiles = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      List<Condition> parts = new ArrayList<>();
      parts.add(new Condition.In(Field.TRANSIT, List.of("ECGYE")));
      parts.add(world.number(Field.GROSS_MASS));
      parts.add(i % 3 == 0 ? world.number(Field.VALUE) : world.condition(1));
      profiles.add(new Profile("g" + i, 1, i % 4, new Condition.All(parts)));
    }
    assertSameHits(profiles, world.records(300));
  }

  /** So many under one fact that the others they need are asked for. */
  @Test
  void hitsOfProfilesThatNeedSeveralFactsEqualThoseOfThePlainMatcher() throws IOException {
    RandomCargo world = new RandomCargo(78);
    List<Profile> profiles = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      List<Condition> parts = new ArrayList<>();
      parts.add(new Condition.In(Field.TRANSIT, List.of("ECGYE")));
      parts.add(world.any(Field.GOODS));
      parts.add(i % 2 == 0 ? world.any(Field.ORIGIN) : world.condition(2));
      parts.add(i % 3 == 0 ? world.any(Field.HS) : world.any(Field.GOODS));
      profiles.add(new Profile("g" + i, 1, i % 4, new Condition.All(parts)));
    }
    assertSameHits(profiles, world.records(600));
  }

  private static void assertSameHits(List<Profile> unordered, List<CargoRecord> records)
      throws IOException {
    List<Profile> profiles = unordered.stream().sorted().toList();
    List<String> expected = new ArrayList<>();
    for (CargoRecord cargo : records) {
      for (Profile profile : profiles) {
        if (Rules.matches(profile.rule(), cargo, RandomCargo.CIRCUMSTANCES)) {
          expected.add(cargo.id() + " " + profile.id());
        }
      }
    }
    Told told = screen(profiles, csv(records).getBytes(StandardCharsets.UTF_8));
    assertThat(told.hits).isEqualTo(expected);
    assertThat(told.faults).isEmpty();
    assertThat(told.objects).allMatch(hit -> !hit.reasons().isEmpty());
  }

  @Test
  void aBadRowIsAnsweredWithItsLineAndTheRestGoesOn() throws IOException {
    Told told =
        screen(
            "origin = CO",
            "id,origin,gross_mass,arrival\n1,CO,5,2026-01-01\n2,CO,5,2026-01-01,extra\n"
                + "\"3\n3\",CO,heavy,2026-13-01\n\n4,\"C\"\"O\",,\n5,VN\n6,CO");
    assertThat(told.hits).containsExactly("1 p", "3\n3 p", "4 p", "6 p");
    assertThat(told.faults).containsExactly("3  cargo-line");
    told =
        screen(
            "origin = CO and gross_mass is missing and arrival is missing",
            "id,origin,gross_mass,arrival\n\"3\n3\",CO,heavy,2026-13-01\n");
    assertThat(told.hits).containsExactly("3\n3 p");
    assertThat(told.faults).containsExactly("2 gross_mass cargo-number", "2 arrival cargo-date");
  }

  @Test
  void quotesThatNeverCloseLoseOneLineOnly() throws IOException {
    Told told = screen("origin = CO", "id,origin\n1,CO\n2,\"CO\n3,CO\n4,CO\n");
    assertThat(told.hits).containsExactly("1 p", "3 p", "4 p");
    assertThat(told.faults).containsExactly("3  cargo-line");
  }

  @Test
  void rowsBeyondTheBoundAreLeftOutWhole() throws IOException {
    String huge = "x".repeat(3 * CsvScreener.MAX_ROW);
    Told told = screen("origin = CO", "id,origin\n" + huge + ",CO\n2,CO\n");
    assertThat(told.hits).containsExactly("2 p");
    assertThat(told.faults).containsExactly("2  cargo-line");
  }

  @Test
  void bytesThatAreNoTextAreNoReasonToStop() throws IOException {
    byte[] file = "id,origin,goods\n1,CO,a\0b\n2,CO,b??c\n".getBytes(StandardCharsets.UTF_8);
    file[file.length - 3] = (byte) 0xE4;
    file[file.length - 4] = (byte) 0xBD;
    Told told = screen(List.of(Profile.of("p", Rules.parse("goods contains b"))), file);
    assertThat(told.hits).containsExactly("1 p", "2 p");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "id,foo\n", "origin,ORIGIN\n"})
  void aHeaderThatNamesNoFieldOrOneTwiceIsRefused(String file) {
    assertThatThrownBy(() -> screen("origin = CO", file))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("cargo-header");
  }

  @ParameterizedTest
  @CsvSource({
    "12.50, 12.5",
    "-0.1, -0.1",
    "123456789012345678901234567890, 1.2345678901234568E29",
    "0.1234567890123456789, 0.12345678901234568",
    "1e3, 1000",
    ".5, 0.5",
    "'1,5', NaN",
    "0x10, NaN",
    "NaN, NaN",
    "1e999, NaN",
    "-, NaN"
  })
  void numbersAreReadAsPlainDecimals(String text, double expected) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(Digits.number(bytes, 0, bytes.length)).isEqualTo(Double.valueOf(expected));
    byte[] within = ("7" + text + ",9999999").getBytes(StandardCharsets.UTF_8);
    assertThat(Digits.number(within, 1, 1 + bytes.length)).isEqualTo(Double.valueOf(expected));
  }

  @Test
  void shortNumbersAreReadAsLongOnes() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = 1 + random.nextInt(8); length > 0; length--) {
        text.append("0123456789012345678901234567890123456789.-+ e/:".charAt(random.nextInt(47)));
      }
      byte[] alone = text.toString().getBytes(StandardCharsets.UTF_8);
      byte[] within = ("," + text + ",1234567").getBytes(StandardCharsets.UTF_8);
      String padded = " ".repeat(8) + text;
      Double expected = Digits.number(padded.getBytes(StandardCharsets.UTF_8), 0, padded.length());
      assertThat(Digits.number(within, 1, 1 + alone.length))
          .as(text.toString())
          .isEqualTo(expected);
    }
  }

  @Test
  void smallReadsGiveTheSameHits() throws IOException {
    byte[] file = csv(new RandomCargo(9).records(50)).getBytes(StandardCharsets.UTF_8);
    List<Profile> profiles = new RandomCargo(9).profiles(50);
    Told told = new Told();
    InputStream slow =
        new FilterInputStream(new ByteArrayInputStream(file)) {
          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(length, 7));
          }
        };
    new CsvScreener(Screener.of(profiles), RandomCargo.CIRCUMSTANCES).screen(slow, told);
    assertThat(told.hits).isEqualTo(screen(profiles, file).hits);
  }
}
