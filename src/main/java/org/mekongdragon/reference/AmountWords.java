package org.mekongdragon.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mekongdragon.kernel.Bound;

/** The vocabulary of amounts: bounding words, multipliers and units, in every language we read. */
record AmountWords(
    WordTable<Bound> bounds, WordTable<BigDecimal> multipliers, WordTable<UnitWord> units) {

  private static final String WORDS = "amount-words.csv";

  /** What a unit word stands for. */
  record UnitWord(String code, boolean counted, boolean mass) {}

  /** The vocabulary that the product ships. */
  static AmountWords shipped() {
    Map<String, List<Bound>> bounds = new HashMap<>();
    Map<String, List<BigDecimal>> multipliers = new HashMap<>();
    for (Map<String, String> row : SeedFile.rows(WORDS)) {
      String kind = row.getOrDefault("kind", "");
      String word = row.getOrDefault("word", "");
      if (Character.isDigit(kind.charAt(0))) {
        add(multipliers, word, new BigDecimal(kind));
      } else {
        add(bounds, word, Bound.valueOf(kind));
      }
    }
    return new AmountWords(new WordTable<>(bounds), new WordTable<>(multipliers), shippedUnits());
  }

  private static WordTable<UnitWord> shippedUnits() {
    Map<String, List<UnitWord>> units = new HashMap<>();
    for (Map<String, String> row : SeedFile.rows("unit.csv")) {
      String dimension = row.getOrDefault("dimension", "");
      UnitWord unit =
          new UnitWord(
              row.getOrDefault("code", ""), dimension.equals("count"), dimension.equals("mass"));
      List<String> names = new ArrayList<>(List.of(unit.code()));
      names.addAll(SeedFile.split(row.getOrDefault("also", "")));
      for (String language : Names.LANGUAGES) {
        names.add(row.getOrDefault(language, ""));
      }
      names.stream().filter(name -> !name.isEmpty()).forEach(name -> add(units, name, unit));
    }
    return new WordTable<>(units);
  }

  private static <T> void add(Map<String, List<T>> words, String word, T meaning) {
    List<T> meanings = words.computeIfAbsent(word.toLowerCase(Locale.ROOT), _ -> new ArrayList<>());
    if (!meanings.contains(meaning)) {
      meanings.add(meaning);
    }
  }
}
