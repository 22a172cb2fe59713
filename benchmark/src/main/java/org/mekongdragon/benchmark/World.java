package org.mekongdragon.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.mekongdragon.targeting.engine.CargoRecord;
import org.mekongdragon.targeting.engine.Field;

/**
 * Generated cargo: thirty columns, about 500 bytes a record, values as unevenly spread as in real
 * manifests. The same seed gives the same records.
 */
final class World {

  static final List<String> EXTRA =
      List.of(
          "shipper_address",
          "consignee_address",
          "notify_address",
          "flag",
          "incoterm",
          "freight",
          "marks",
          "officer");

  private static final String COUNTRIES =
      "CN US VN TH JP KR SG MY ID IN DE NL GB FR IT ES BR CO EC PE MX AU NZ PH KH LA MM HK TW AE TR"
          + " RU PL BE SE NO DK FI CH AT CZ ZA NG KE GH EG MA AR CL BO VE PA CR GT BD PK LK NP IR IQ";
  private static final String VIETNAMESE =
      "chuối tươi đông lạnh gạo nếp cà phê hạt tiêu đồ gỗ nội thất giày dép quần áo vải sợi nhựa"
          + " nguyên sinh máy móc thiết bị điện tử linh kiện phụ tùng ô tô thép cuộn hóa chất";
  private static final String CHINESE = "香蕉 电子 零件 服装 塑料 钢材 家具 玩具 化工 茶叶 手机 鞋 轮胎 陶瓷";
  private static final String SYLLABLES =
      "ba be bo ca ce co da de di fa fi ga go ha ka ki la le li lo ma me mi mo na ne no pa pe pi po"
          + " ra re ri ro sa se si so ta te ti to va ve vi wa xi ya zo";

  /** One record as a row of texts. */
  record Row(
      String id,
      String[] values,
      String[] extra,
      double mass,
      double packages,
      double value,
      LocalDate arrival) {

    String text(Field field) {
      return values[field.ordinal()];
    }
  }

  private final SplittableRandom random;
  private final List<String> countries = List.of(COUNTRIES.split(" "));
  private final List<List<String>> ports = new ArrayList<>();
  private final List<String> codes;
  private final List<String> words;
  private final List<String> names;
  private final List<String> companies;
  private final Zipf byCountry;
  private final Zipf byCode;
  private final Zipf byWord;
  private final Zipf byCompany;

  World(long seed) {
    SplittableRandom fixed = new SplittableRandom(20260501);
    random = new SplittableRandom(seed);
    for (String country : countries) {
      List<String> of = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        of.add(country + letters(fixed, 3));
      }
      ports.add(of);
    }
    codes = codes(fixed, 5000);
    words = words(fixed, 3000);
    names = syllables(fixed, 4000, 2, 4);
    companies = companies(fixed, 30_000);
    byCountry = new Zipf(countries.size(), 0.9);
    byCode = new Zipf(codes.size(), 0.8);
    byWord = new Zipf(words.size(), 0.85);
    byCompany = new Zipf(companies.size(), 0.7);
  }

  List<Row> rows(int count) {
    List<Row> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      rows.add(row("C" + i));
    }
    return rows;
  }

  Row row(String id) {
    String[] v = new String[Field.values().length];
    v[Field.MODE.ordinal()] = random.nextInt(10) < 6 ? "sea" : random.nextInt(10) < 6 ? "air" : "road";
    int origin = byCountry.next(random);
    int destination = byCountry.next(random);
    v[Field.ORIGIN.ordinal()] = countries.get(origin);
    v[Field.LOADING.ordinal()] = port(origin);
    v[Field.DISCHARGE.ordinal()] = port(destination);
    v[Field.DESTINATION.ordinal()] = port(random.nextInt(4) == 0 ? byCountry.next(random) : destination);
    v[Field.TRANSIT.ordinal()] = random.nextInt(3) == 0 ? port(byCountry.next(random)) : "";
    int lines = random.nextInt(5) == 0 ? 2 : 1;
    v[Field.HS.ordinal()] = joined(lines, this::code);
    v[Field.GOODS.ordinal()] = joined(lines, this::description);
    v[Field.SHIPPER.ordinal()] = companies.get(byCompany.next(random));
    v[Field.CONSIGNEE.ordinal()] = companies.get(byCompany.next(random));
    v[Field.NOTIFY.ordinal()] =
        random.nextBoolean() ? v[Field.CONSIGNEE.ordinal()] : companies.get(byCompany.next(random));
    v[Field.CONTAINER.ordinal()] =
        joined(1 + random.nextInt(2), () -> letters(random, 3) + "U" + digits(7));
    v[Field.SEAL.ordinal()] = "SL" + digits(6);
    v[Field.VESSEL.ordinal()] = names.get(random.nextInt(200)) + " " + names.get(random.nextInt(20));
    v[Field.VOYAGE.ordinal()] = digits(3) + "E";
    v[Field.WAYBILL.ordinal()] = letters(random, 4) + digits(9);
    v[Field.CURRENCY.ordinal()] = random.nextInt(10) < 8 ? "USD" : random.nextBoolean() ? "EUR" : "CNY";
    double mass = Math.round(Math.exp(4 + 2 * gaussian()) * 1000) / 10.0;
    double packages = 1 + Math.floor(Math.exp(3 + 1.2 * gaussian()));
    double value = Math.round(mass * Math.exp(1.5 + 1.3 * gaussian()));
    return new Row(
        id, v, extra(), mass, packages, value, LocalDate.of(2026, 1, 1).plusDays(random.nextInt(180)));
  }

  static CargoRecord cargo(Row row) {
    CargoRecord.Builder builder = CargoRecord.of(row.id);
    for (Field field : Field.values()) {
      String value = row.values[field.ordinal()];
      if (value != null && !value.isEmpty()) {
        for (String part : value.split("\\|")) {
          builder.text(field, part);
        }
      }
    }
    return builder
        .number(Field.GROSS_MASS, row.mass)
        .number(Field.PACKAGES, row.packages)
        .number(Field.VALUE, row.value)
        .arrival(row.arrival)
        .build();
  }

  static String header() {
    StringBuilder line = new StringBuilder("id");
    for (Field field : Field.values()) {
      line.append(field.isRatio() ? "" : "," + field.word());
    }
    EXTRA.forEach(name -> line.append(',').append(name));
    return line.append('\n').toString();
  }

  static String line(Row row) {
    StringBuilder line = new StringBuilder(row.id);
    for (Field field : Field.values()) {
      switch (field) {
        case GROSS_MASS -> line.append(',').append(plain(row.mass));
        case PACKAGES -> line.append(',').append(plain(row.packages));
        case VALUE -> line.append(',').append(plain(row.value));
        case ARRIVAL -> line.append(',').append(row.arrival);
        case VALUE_PER_KG, KG_PER_PACKAGE -> {}
        default -> {
          String value = row.values[field.ordinal()];
          boolean quotes = value.indexOf(',') >= 0;
          line.append(',').append(quotes ? '"' + value + '"' : value);
        }
      }
    }
    for (String value : row.extra) {
      line.append(',').append(value);
    }
    return line.append('\n').toString();
  }

  private static String plain(double number) {
    return number == Math.rint(number)
        ? Long.toString((long) number)
        : String.format(Locale.ROOT, "%.1f", number);
  }

  private String[] extra() {
    return new String[] {
      address(),
      address(),
      address(),
      countries.get(random.nextInt(countries.size())),
      random.nextBoolean() ? "FOB" : "CIF",
      digits(4),
      "N/M " + digits(5),
      names.get(random.nextInt(50))
    };
  }

  private String address() {
    return digits(3)
        + " "
        + names.get(random.nextInt(names.size()))
        + " street "
        + names.get(random.nextInt(names.size()))
        + " district "
        + names.get(random.nextInt(names.size()))
        + " city "
        + digits(5)
        + " tel "
        + digits(10);
  }

  private String code() {
    return codes.get(byCode.next(random));
  }

  private String description() {
    int size = 5 + random.nextInt(6);
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String word = words.get(byWord.next(random));
      parts.add(random.nextInt(4) == 0 ? word.toUpperCase(Locale.ROOT) : word);
    }
    return String.join(" ", parts);
  }

  private String port(int country) {
    List<String> of = ports.get(country);
    return of.get(Math.min(random.nextInt(of.size()), random.nextInt(of.size())));
  }

  private String joined(int count, java.util.function.Supplier<String> part) {
    String first = part.get();
    return count == 1 ? first : first + "|" + part.get();
  }

  private double gaussian() {
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum - 6;
  }

  private String digits(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append((char) ('0' + random.nextInt(10)));
    }
    return text.toString();
  }

  private static String letters(SplittableRandom random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append((char) ('A' + random.nextInt(26)));
    }
    return text.toString();
  }

  private static List<String> codes(SplittableRandom random, int count) {
    Set<String> codes = new LinkedHashSet<>();
    while (codes.size() < count) {
      codes.add(
          String.format(
              Locale.ROOT,
              "%02d%02d%02d",
              1 + Math.min(random.nextInt(97), random.nextInt(97)),
              1 + random.nextInt(20),
              10 * random.nextInt(10)));
    }
    return List.copyOf(codes);
  }

  private static List<String> words(SplittableRandom random, int count) {
    List<String> words = new ArrayList<>(syllables(random, count, 2, 4));
    int at = 3;
    for (String word : (VIETNAMESE + " " + CHINESE).split(" ")) {
      words.set(at, word);
      at += 17 + random.nextInt(20);
    }
    return words;
  }

  private static List<String> syllables(SplittableRandom random, int count, int least, int most) {
    String[] parts = SYLLABLES.split(" ");
    Set<String> words = new LinkedHashSet<>();
    while (words.size() < count) {
      StringBuilder word = new StringBuilder();
      for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
        word.append(parts[random.nextInt(parts.length)]);
      }
      words.add(word.toString());
    }
    return List.copyOf(words);
  }

  private List<String> companies(SplittableRandom random, int count) {
    String[] forms = {"Co., Ltd", "LLC", "GmbH", "JSC", "Trading", "Import Export", "Logistics"};
    List<String> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(
          names.get(random.nextInt(names.size()))
              + " "
              + names.get(random.nextInt(names.size()))
              + " "
              + forms[random.nextInt(forms.length)]);
    }
    return all;
  }

  /** Ranks drawn with a frequency that falls with the rank. */
  static final class Zipf {
    private final double[] sums;

    Zipf(int size, double exponent) {
      sums = new double[size];
      double sum = 0;
      for (int i = 0; i < size; i++) {
        sum += 1 / Math.pow(i + 4, exponent);
        sums[i] = sum;
      }
    }

    int next(SplittableRandom random) {
      int at = java.util.Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
      return Math.min(sums.length - 1, at < 0 ? -at - 1 : at);
    }
  }
}
