package org.mekongdragon.reference;

import org.mekongdragon.kernel.HsCode;

/**
 * A chapter, heading or subheading of the Harmonized System.
 *
 * @param names English wording of UN Comtrade; Vietnamese and Chinese, our own translation, for
 *     chapters and the headings that matter most
 * @param section roman numeral
 */
public record HsLine(HsCode code, Names names, String section) {

  static HsLine of(Entry entry) {
    return new HsLine(new HsCode(entry.code()), entry.names(), entry.text("section"));
  }
}
