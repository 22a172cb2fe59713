package org.mekongdragon.seizure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mekongdragon.kernel.CasNumber;
import org.mekongdragon.kernel.Mass;
import org.mekongdragon.kernel.Quantity;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.reference.Entry;
import org.mekongdragon.reference.Factor;
import org.mekongdragon.reference.Names;
import org.mekongdragon.reference.NormalisedMass;
import org.mekongdragon.reference.Place;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.reference.Substance;
import org.mekongdragon.reference.Taxon;
import org.mekongdragon.reference.Unit;

/** A handful of codes, enough to prove rules. */
final class FewLists implements CodeLists {

  private static final Map<ReferenceKind, Set<String>> CODES =
      Map.of(
          ReferenceKind.COUNTRY, Set.of("VN", "LA", "TH"),
          ReferenceKind.SUBDIVISION, Set.of("VN-25", "LA-SV"),
          ReferenceKind.MODE, Set.of("road", "mail", "foot", "sea"),
          ReferenceKind.DIRECTION, Set.of("import"),
          ReferenceKind.FORM, Set.of("crystal"),
          ReferenceKind.SPECIMEN, Set.of("SCA", "MED"),
          ReferenceKind.DETECTION, Set.of("dog"),
          ReferenceKind.CONCEALMENT, Set.of("food"),
          ReferenceKind.SITE, Set.of("seaport"),
          ReferenceKind.HS, Set.of("291524", "293943"));

  @Override
  public Optional<Entry> entry(ReferenceKind kind, String code) {
    return CODES.getOrDefault(kind, Set.of()).contains(code)
        ? Optional.of(new Entry(kind, code, names(code), Map.of(), LocalDate.EPOCH))
        : Optional.empty();
  }

  @Override
  public Optional<Substance> substance(String code) {
    return switch (code) {
      case "methamphetamine" -> Optional.of(substance(code, Regime.DRUG, "537-46-2", "", ""));
      case "ecstasy" -> Optional.of(substance(code, Regime.DRUG, "", "", ""));
      case "acetic-anhydride" ->
          Optional.of(substance(code, Regime.PRECURSOR, "108-24-7", "291524", "dedicated"));
      default -> Optional.empty();
    };
  }

  private static Substance substance(
      String code, Regime regime, String cas, String hs, String use) {
    List<CasNumber> numbers = cas.isEmpty() ? List.of() : List.of(new CasNumber(cas));
    return new Substance(code, names(code), regime, "ats", numbers, hs, use, List.of(), "");
  }

  @Override
  public Optional<Taxon> taxon(String code) {
    return code.equals("manis-javanica")
        ? Optional.of(
            new Taxon(
                code,
                names("Sunda pangolin"),
                "Manis javanica",
                List.of("I"),
                "fauna",
                false,
                "",
                ""))
        : Optional.empty();
  }

  @Override
  public Optional<Place> place(String code) {
    return switch (code) {
      case "VNLAO" ->
          Optional.of(
              new Place(code, names("Lao Bao"), List.of("VN"), "25", "3B", Optional.empty()));
      case "BCP-LAO-BAO" ->
          Optional.of(
              new Place(code, names("Lao Bao"), List.of("VN", "LA"), "", "", Optional.empty()));
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<Unit> unit(String code) {
    return switch (code) {
      case "kg", "t" -> Optional.of(new Unit(code, names(code), Unit.Dimension.MASS));
      case "tablet", "specimen", "piece" ->
          Optional.of(new Unit(code, names(code), Unit.Dimension.COUNT));
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<NormalisedMass> normalise(Quantity quantity, String substance) {
    Map<String, String> grams =
        Map.of("kg", "1000", "t", "1000000", "tablet methamphetamine", "0.09");
    String key = quantity.unit().equals("tablet") ? "tablet " + substance : quantity.unit();
    return Optional.ofNullable(grams.get(key))
        .map(BigDecimal::new)
        .map(each ->
            new NormalisedMass(
                Mass.ofGrams(each.multiply(quantity.amount().value())),
                quantity.amount().bound(),
                new Factor(quantity.unit() + "-1", quantity.unit(), "", each, true, "test", "1")));
  }

  @Override
  public boolean isOrganisation(String code) {
    return code.equals("VN-CUSTOMS") || code.equals("TH-CUSTOMS");
  }

  @Override
  public String countryOf(String organisation) {
    return isOrganisation(organisation) ? organisation.substring(0, 2) : "";
  }

  private static Names names(String name) {
    return new Names(name, "", "");
  }
}
