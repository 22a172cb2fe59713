package org.mekongdragon.forms;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mekongdragon.access.Organisation;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.kernel.Quantity;
import org.mekongdragon.reference.Reference;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.reference.Substance;
import org.mekongdragon.reference.Taxon;
import org.mekongdragon.reference.Unit;
import org.mekongdragon.seizure.GoodsLine;

/**
 * Names of codes in English, the language of the forms, for the length of one job: each
 * organisation and place is looked up once. Not thread-safe.
 */
final class EnglishNames {

  private static final String LANGUAGE = "en";
  private static final int MOST_REMEMBERED = 5_000;

  private final Reference reference;
  private final Organisations organisations;
  private final Map<String, Optional<Organisation>> agencies = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();

  EnglishNames(Reference reference, Organisations organisations) {
    this.reference = reference;
    this.organisations = organisations;
  }

  /** A number without an exponent and without zeros at its end. */
  static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  /** The name of a code; the code itself when no list has it. */
  String of(ReferenceKind kind, String code) {
    if (code.isEmpty()) {
      return "";
    }
    if (kind != ReferenceKind.PLACE) {
      return reference.name(kind, code, LANGUAGE);
    }
    if (places.size() > MOST_REMEMBERED) {
      places.clear();
    }
    return places.computeIfAbsent(
        code, known -> reference.place(known).map(place -> place.names().en()).orElse(known));
  }

  String iso3(String country) {
    return reference.country(country).map(found -> found.iso3()).orElse("");
  }

  String agency(String code) {
    return find(code).map(organisation -> organisation.name(LANGUAGE)).orElse(code);
  }

  String agencyCountry(String code) {
    return find(code).map(organisation -> organisation.country().value()).orElse("");
  }

  private Optional<Organisation> find(String code) {
    return agencies.computeIfAbsent(code, organisations::find);
  }

  /** The list's name of goods, else the reporter's words. */
  String goods(GoodsLine line) {
    return substance(line)
        .map(substance -> substance.names().en())
        .or(() -> taxon(line).map(taxon -> taxon.names().en()))
        .orElse(line.description());
  }

  /** The scientific name of a taxon; empty for what no list of taxa has. */
  String scientific(GoodsLine line) {
    return taxon(line).map(Taxon::scientific).orElse("");
  }

  String hs(GoodsLine line) {
    return line.listing().hs().isEmpty()
        ? substance(line).map(Substance::hs).orElse("")
        : line.listing().hs();
  }

  /** As stated, else the list's number where it has exactly one. */
  String cas(GoodsLine line) {
    return line.listing().cas().isEmpty()
        ? substance(line)
            .filter(found -> found.cas().size() == 1)
            .map(found -> found.cas().getFirst().value())
            .orElse("")
        : line.listing().cas();
  }

  /** As stated, else the list's appendix where it has exactly one. */
  String appendix(GoodsLine line) {
    return line.listing().appendix().isEmpty()
        ? taxon(line)
            .filter(found -> found.appendices().size() == 1)
            .map(found -> found.appendices().getFirst())
            .orElse("")
        : line.listing().appendix();
  }

  /** The quantity in kilograms when it was reported as a mass, else as reported. */
  String amount(GoodsLine line) {
    return line.quantity()
        .map(quantity -> kilograms(quantity).orElseGet(() -> plain(quantity.amount().value())))
        .orElse("");
  }

  /** The unit of {@link #amount}. */
  String amountUnit(GoodsLine line) {
    return line.quantity()
        .map(quantity -> kilograms(quantity).isPresent() ? "kg" : quantity.unit())
        .orElse("");
  }

  /** Exact for units of mass; tablets and litres stay what they are. */
  private Optional<String> kilograms(Quantity quantity) {
    boolean mass =
        reference
            .unit(quantity.unit())
            .filter(unit -> unit.dimension() == Unit.Dimension.MASS)
            .isPresent();
    return mass
        ? reference
            .factor(quantity.unit(), "")
            .map(factor ->
                plain(quantity.amount().value().multiply(factor.grams()).movePointLeft(3)))
        : Optional.empty();
  }

  private Optional<Substance> substance(GoodsLine line) {
    return line.code().isEmpty() ? Optional.empty() : reference.substance(line.code());
  }

  private Optional<Taxon> taxon(GoodsLine line) {
    return line.code().isEmpty() ? Optional.empty() : reference.taxon(line.code());
  }
}
