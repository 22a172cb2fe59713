package org.mekongdragon.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chooses a factor: one of the substance before one for all, the stated mass of a pack first. */
final class Factors {

  private static final Pattern PACK = Pattern.compile("pack-([0-9.]{1,20})([a-z-]+)");

  private Factors() {}

  static Optional<Factor> find(List<Entry> entries, String unit, String substance) {
    Matcher pack = PACK.matcher(unit);
    if (pack.matches()) {
      return listed(entries, pack.group(2), "")
          .map(factor -> {
            BigDecimal grams = new BigDecimal(pack.group(1)).multiply(factor.grams());
            return new Factor(unit, unit, "", grams, factor.exact(), "stated", "");
          });
    }
    return listed(entries, unit, substance).or(() -> listed(entries, unit, ""));
  }

  private static Optional<Factor> listed(List<Entry> entries, String unit, String substance) {
    return entries.stream()
        .filter(entry -> entry.text("unit").equals(unit))
        .filter(entry -> entry.text("substance").equals(substance))
        .map(Factor::of)
        .findFirst();
  }
}
