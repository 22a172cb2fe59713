package org.mekongdragon.seizure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mekongdragon.kernel.CasNumber;
import org.mekongdragon.kernel.Quantity;
import org.mekongdragon.kernel.Regime;
import org.mekongdragon.reference.ReferenceKind;
import org.mekongdragon.reference.ReferenceProblem;
import org.mekongdragon.reference.Substance;
import org.mekongdragon.reference.Taxon;
import org.mekongdragon.reference.Unit;

/** Pure checks of one goods line. */
final class GoodsRules {

  /** Doses: wildlife comes in them only as medicine. */
  private static final Set<String> DOSES = Set.of("tablet", "capsule", "ampoule", "blotter");

  private static final Set<String> MEDICINE = Set.of("MED", "DER", "EXT", "POW");

  private final CodeLists lists;
  private final SeizureContent.Origin.Kind origin;
  private final Findings findings;

  GoodsRules(CodeLists lists, SeizureContent.Origin.Kind origin, Findings findings) {
    this.lists = lists;
    this.origin = origin;
    this.findings = findings;
  }

  void check(String field, GoodsLine line) {
    Regime regime = line.regime().orElse(Regime.OTHER);
    if (line.code().isEmpty() && line.description().isEmpty()) {
      findings.error(field + ".code", SeizureProblem.WHAT_MISSING);
    } else if (regime == Regime.CITES) {
      species(field, line);
    } else {
      substance(field, line, regime);
    }
    listed(field + ".form", ReferenceKind.FORM, line.form());
    listed(field + ".term", ReferenceKind.SPECIMEN, line.listing().term());
    quantity(field, line, regime);
    tariff(field, line);
    chemical(field, line);
  }

  private void species(String field, GoodsLine line) {
    Optional<Taxon> taxon = lists.taxon(line.code());
    String appendix = line.listing().appendix();
    if (!line.code().isEmpty() && taxon.isEmpty()) {
      findings.error(field + ".code", SeizureProblem.SPECIES_NOT_LISTED, line.code());
    } else if (line.code().isEmpty() && lists.taxon(asCode(line.description())).isEmpty()) {
      String stated = Plain.shorten(line.description());
      findings.warning(field + ".description", SeizureProblem.SPECIES_NOT_LISTED, stated);
    }
    if (!appendix.isEmpty() && !Set.of("I", "II", "III").contains(appendix)) {
      findings.error(field + ".appendix", SeizureProblem.CHOICE, "I, II, III");
    } else if (!appendix.isEmpty()
        && taxon.filter(found -> !found.appendices().contains(appendix)).isPresent()) {
      findings.warning(
          field + ".appendix",
          SeizureProblem.APPENDIX_DIFFERS,
          taxon.get().scientific(),
          String.join(", ", taxon.get().appendices()),
          appendix);
    }
  }

  private static String asCode(String scientific) {
    return scientific.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
  }

  private void substance(String field, GoodsLine line, Regime regime) {
    if (line.code().isEmpty()) {
      return;
    }
    Optional<Substance> substance = lists.substance(line.code());
    if (substance.isEmpty() && lists.taxon(line.code()).isPresent()) {
      regimeDiffers(field, line, Regime.CITES);
    } else if (substance.isEmpty()) {
      findings.error(field + ".code", SeizureProblem.SUBSTANCE_UNKNOWN, line.code());
    } else {
      Regime listed = substance.get().regime();
      if (listed != regime) {
        regimeDiffers(field, line, listed);
      }
    }
  }

  /** Lists differ between countries, so that a stated regime may be right. */
  private void regimeDiffers(String field, GoodsLine line, Regime listed) {
    findings.warning(
        field + ".regime",
        SeizureProblem.REGIME_DIFFERS,
        line.code(),
        listed.code(),
        line.regime().orElse(Regime.OTHER).code());
  }

  private void listed(String field, ReferenceKind kind, String code) {
    if (!code.isEmpty() && lists.entry(kind, code).isEmpty()) {
      findings.error(field, ReferenceProblem.CODE_UNKNOWN, kind.list(), Plain.shorten(code));
    }
  }

  private void quantity(String field, GoodsLine line, Regime regime) {
    Optional<Quantity> stated =
        line.quantity().filter(quantity -> quantity.amount().value().signum() > 0);
    if (stated.isEmpty()) {
      if (origin == SeizureContent.Origin.Kind.TYPED) {
        findings.error(field + ".quantity", SeizureProblem.HOW_MUCH_MISSING);
      } else {
        findings.warning(field + ".quantity", SeizureProblem.HOW_MUCH_MISSING);
      }
      return;
    }
    Quantity quantity = stated.get();
    Optional<Unit> unit = lists.unit(quantity.unit());
    boolean counted = unit.filter(u -> u.dimension() == Unit.Dimension.COUNT).isPresent();
    misfit(field, line, regime);
    if (counted && !quantity.amount().isWhole()) {
      findings.warning(
          field + ".quantity", SeizureProblem.COUNT_NOT_WHOLE, unit.get().names().en());
    }
    boolean weighed = regime != Regime.CITES && regime != Regime.OTHER;
    if (weighed && line.normalised().isEmpty()) {
      findings.warning(field + ".unit", SeizureProblem.FACTOR_MISSING, quantity.unit());
    }
  }

  private void misfit(String field, GoodsLine line, Regime regime) {
    String unit = line.quantity().orElseThrow().unit();
    boolean animals = unit.equals("specimen") && regime != Regime.CITES && regime != Regime.OTHER;
    boolean doses =
        regime == Regime.CITES && DOSES.contains(unit) && !MEDICINE.contains(line.listing().term());
    if (animals) {
      findings.error(field + ".unit", SeizureProblem.UNIT_MISFIT, unit, regime.code());
    } else if (doses) {
      findings.warning(field + ".unit", SeizureProblem.UNIT_MISFIT, unit, regime.code());
    }
  }

  private void tariff(String field, GoodsLine line) {
    String digits = line.listing().hs().replaceAll("[.\\s]", "");
    if (digits.isEmpty()) {
      return;
    }
    if (!digits.matches("[0-9]{2}|[0-9]{4}|[0-9]{6,10}")) {
      findings.error(field + ".hs", SeizureProblem.HS_FORM, Plain.shorten(digits));
      return;
    }
    String international = digits.substring(0, Math.min(6, digits.length()));
    Optional<Substance> dedicated =
        lists.substance(line.code()).filter(substance -> substance.hsUse().equals("dedicated"));
    if (lists.entry(ReferenceKind.HS, international).isEmpty()) {
      findings.warning(field + ".hs", SeizureProblem.HS_UNKNOWN, international);
    } else if (dedicated.filter(found -> !found.hs().startsWith(international)).isPresent()) {
      findings.warning(
          field + ".hs",
          SeizureProblem.HS_DIFFERS,
          dedicated.get().names().en(),
          dedicated.get().hs(),
          international);
    }
  }

  private void chemical(String field, GoodsLine line) {
    String cas = line.listing().cas();
    if (cas.isEmpty()) {
      return;
    }
    List<CasNumber> known = lists.substance(line.code()).map(Substance::cas).orElse(List.of());
    if (!CasNumber.isValid(cas)) {
      findings.error(field + ".cas", SeizureProblem.CAS_FORM, Plain.shorten(cas));
    } else if (!known.isEmpty() && !known.contains(new CasNumber(cas))) {
      findings.warning(
          field + ".cas", SeizureProblem.CAS_DIFFERS, line.code(), known.getFirst().value(), cas);
    }
  }
}
