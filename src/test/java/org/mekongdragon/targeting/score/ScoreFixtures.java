package org.mekongdragon.targeting.score;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Tables that several tests learn from. */
final class ScoreFixtures {

  private ScoreFixtures() {}

  /** Declarations in which tariff code 030487 from TR goes with a find far more often. */
  static List<Map<String, String>> rows(int count, long seed) {
    Random random = new Random(seed);
    String[] codes = {"030487", "440890", "851712", "620822", "071080", "940350"};
    String[] origins = {"CN", "TR", "BE", "VN", "US"};
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String code = codes[random.nextInt(codes.length)];
      String origin = origins[random.nextInt(origins.length)];
      double risk = code.equals("030487") && origin.equals("TR") ? 0.9 : 0.08;
      Map<String, String> row = new LinkedHashMap<>();
      row.put("declaration", "D" + (1000003L * (i + 1 + seed * 100_000)) % 999_999_937L);
      row.put("date", "2020-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)));
      row.put("tariff", code);
      row.put("origin", origin);
      row.put("mass", Double.toString(Math.round(random.nextDouble() * 1e6) / 1000.0));
      row.put("found", random.nextDouble() < risk ? "1" : "0");
      rows.add(row);
    }
    return rows;
  }

  static Table csv(String text) {
    return TableReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
        .table();
  }

  static Table resource(String name) {
    try (InputStream input = ScoreFixtures.class.getResourceAsStream("/targeting/" + name)) {
      return TableReader.read(Objects.requireNonNull(input)).table();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static List<Boolean> ranked(ScoreModel model, Table table, String label) {
    return model.ranking(table, model.score(table)).stream()
        .map(row -> table.cell(row, label).equals("1"))
        .toList();
  }
}
