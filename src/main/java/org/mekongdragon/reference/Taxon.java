package org.mekongdragon.reference;

import java.util.List;

/**
 * A species or group of species of the CITES appendices.
 *
 * @param appendices I, II, III; two when populations are listed differently
 * @param group fauna or flora
 * @param wholeGroup whether it stands for all species of a genus, family or order
 * @param note which populations, as the Chinese notice has it
 * @param later a change after the list's date, or the group that covers it; empty when none is
 *     known to us
 */
public record Taxon(
    String code,
    Names names,
    String scientific,
    List<String> appendices,
    String group,
    boolean wholeGroup,
    String note,
    String later) {

  /** Keeps a copy of the appendices. */
  public Taxon {
    appendices = List.copyOf(appendices);
  }

  static Taxon of(Entry entry) {
    return new Taxon(
        entry.code(),
        entry.names(),
        entry.text("scientific"),
        entry.words("appendix"),
        entry.text("group"),
        entry.text("rank").equals("group"),
        entry.text("note"),
        entry.text("later"));
  }
}
