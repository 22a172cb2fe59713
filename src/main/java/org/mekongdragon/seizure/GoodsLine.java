package org.mekongdragon.seizure;

import java.math.BigDecimal;
import java.util.Optional;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.kernel.Mass;
import org.mekongdragon.kernel.Quantity;
import org.mekongdragon.kernel.Regime;

/**
 * One kind of goods of a seizure.
 *
 * @param regime derived from the code when not stated
 * @param code substance or taxon of the reference room; empty when none fits
 * @param description as stated, in any language
 * @param form what it looks like: code of the reference list
 * @param quantity as reported
 * @param partOfMass whether these tablets are already contained in the mass of another line ("395
 *     kg of which 104,410 tablets"), so that their mass is not added
 * @param purity per cent by mass
 * @param listing what the lists of others call it
 * @param normalised what the quantity is worth in grams, where a factor exists
 */
public record GoodsLine(
    Optional<Regime> regime,
    String code,
    String description,
    String form,
    Optional<Quantity> quantity,
    boolean partOfMass,
    Optional<BigDecimal> purity,
    Listing listing,
    Optional<Normalised> normalised) {

  /**
   * Codes of other lists.
   *
   * @param hs Harmonized System, digits as stated
   * @param cas Chemical Abstracts Service number
   * @param appendix CITES appendix: I, II, III
   * @param term CITES trade term, such as TUS
   */
  public record Listing(String hs, String cas, String appendix, String term) {

    /** No code stated. */
    public static final Listing NONE = new Listing("", "", "", "");
  }

  /**
   * A mass beside the reported quantity, never instead of it.
   *
   * @param factor id of the factor in the reference room
   * @param source who says so, with its version
   */
  public record Normalised(Mass mass, Bound bound, String factor, String source) {}

  /** The same with a regime. */
  public GoodsLine withRegime(Regime found) {
    return new GoodsLine(
        Optional.of(found),
        code,
        description,
        form,
        quantity,
        partOfMass,
        purity,
        listing,
        normalised);
  }

  /** The same with what it is worth in grams, or without. */
  public GoodsLine withNormalised(Optional<Normalised> mass) {
    return new GoodsLine(
        regime, code, description, form, quantity, partOfMass, purity, listing, mass);
  }

  /** The quantity when it is counted in this unit. */
  Optional<BigDecimal> amountIn(String unit) {
    return quantity.filter(stated -> stated.unit().equals(unit)).map(q -> q.amount().value());
  }
}
