package org.mekongdragon.seizure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.reference.Place;

/** Adds what follows from what was stated: regime, mass in grams, lead agency, country. */
final class Completion {

  private final CodeLists lists;

  Completion(CodeLists lists) {
    this.lists = lists;
  }

  /**
   * The content with what follows from it. A mass that came with the input is thrown away: only our
   * factors count.
   *
   * @param owner who led when nobody is named
   */
  SeizureContent complete(SeizureContent stated, String owner) {
    SeizureContent.Agencies agencies = stated.agencies();
    SeizureContent led =
        agencies.lead().isEmpty()
            ? stated.withAgencies(new SeizureContent.Agencies(owner, agencies.takingPart()))
            : stated;
    SeizureContent placed = led.withWhere(where(led.where()));
    return placed.withGoods(placed.goods().stream().map(this::line).toList());
  }

  private SeizurePlace where(SeizurePlace stated) {
    if (!stated.country().isEmpty() || stated.place().isEmpty()) {
      return stated;
    }
    List<String> countries = lists.place(stated.place()).map(Place::countries).orElse(List.of());
    return countries.size() == 1 ? stated.withCountry(countries.getFirst()) : stated;
  }

  private GoodsLine line(GoodsLine stated) {
    GoodsLine known = regime(stated).map(stated::withRegime).orElse(stated);
    return known.withNormalised(mass(known));
  }

  private Optional<Regime> regime(GoodsLine line) {
    if (line.regime().isPresent() || line.code().isEmpty()) {
      return line.regime().or(() -> Optional.of(Regime.OTHER));
    }
    return lists
        .substance(line.code())
        .map(substance -> substance.regime())
        .or(() -> lists.taxon(line.code()).map(taxon -> Regime.CITES))
        .or(() -> Optional.of(Regime.OTHER));
  }

  private Optional<GoodsLine.Normalised> mass(GoodsLine line) {
    return line.quantity()
        .flatMap(quantity -> lists.normalise(quantity, line.code()))
        .filter(mass -> !isLiquidOfLife(line, mass.factor().unit()))
        .map(mass ->
            new GoodsLine.Normalised(
                mass.mass(),
                mass.bound(),
                mass.factor().id(),
                mass.factor().source() + " (" + mass.factor().version() + ")"));
  }

  /** One kilogram a litre is said of drugs, not of bile and oil. */
  private static boolean isLiquidOfLife(GoodsLine line, String unit) {
    return line.regime().filter(Regime.CITES::equals).isPresent()
        && Set.of("l", "ml").contains(unit);
  }
}
