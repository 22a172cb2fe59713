package org.mekongdragon.kernel;

/** What can be wrong with a shared value. */
public enum KernelProblem implements ProblemCode {
  /** Not two Latin letters. */
  COUNTRY_CODE,
  /** Not 2, 4 or 6 to 10 digits. */
  HS_CODE,
  /** Not a UN/LOCODE: two letters and three letters or digits. */
  UNLOCODE,
  /** A container number whose form or ISO 6346 check digit is wrong. */
  CONTAINER_NUMBER,
  /** Not a CAS number, or its check digit is wrong. */
  CAS_NUMBER,
  /** Not a number that can be read without guessing. */
  NUMBER,
  /** Not a date, or one outside the years 1900 to 2100. */
  DATE;

  @Override
  public Kind kind() {
    return Kind.USER;
  }
}
