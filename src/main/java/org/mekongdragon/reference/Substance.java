package org.mekongdragon.reference;

import java.util.List;
import org.mekongdragon.kernel.CasNumber;
import org.mekongdragon.kernel.Regime;

/**
 * A drug, precursor or new psychoactive substance.
 *
 * @param regime drug, precursor or NPS
 * @param group heroin and other opioids, cocaine, cannabis, ats, ketamine, hallucinogens,
 *     sedatives, khat, nps, precursor, other: a word of the list, lower case
 * @param cas none, one, or several (salts, mixtures)
 * @param hs six digits of HS 2022, empty when we know none
 * @param hsUse dedicated (the subheading names it), shared, or residual (many other goods)
 * @param lists the legal lists that name it, each with its edition
 * @param note what else to know, English
 */
public record Substance(
    String code,
    Names names,
    Regime regime,
    String group,
    List<CasNumber> cas,
    String hs,
    String hsUse,
    List<String> lists,
    String note) {

  /** Keeps copies of the lists. */
  public Substance {
    cas = List.copyOf(cas);
    lists = List.copyOf(lists);
  }

  static Substance of(Entry entry) {
    return new Substance(
        entry.code(),
        entry.names(),
        Regime.of(entry.text("regime")),
        entry.text("group"),
        entry.words("cas").stream().map(CasNumber::new).toList(),
        entry.text("hs"),
        entry.text("hs_use"),
        entry.attribute("lists").map(lists -> List.of(lists.split("; ", -1))).orElse(List.of()),
        entry.text("note"));
  }
}
