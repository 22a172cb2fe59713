package org.mekongdragon.kernel;

import java.util.Locale;

/** Which control a good is under; it keeps its order and colour everywhere. */
public enum Regime {
  /** Narcotic drugs and psychotropic substances. */
  DRUG,
  /** Chemicals of Tables I and II of the 1988 Convention, watched and nationally listed ones. */
  PRECURSOR,
  /** New psychoactive substances. */
  NPS,
  /** Species of the CITES appendices. */
  CITES,
  /** Anything else that was seized along. */
  OTHER;

  /** Lower case, as in URLs and files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The regime of a code.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Regime of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
