package org.mekongdragon.seizure;

import org.mekongdragon.kernel.ProblemCode;

/** What can be wrong with a report. Codes are also the error codes of the quality queue. */
public enum SeizureProblem implements ProblemCode {
  /** A field of a name that we do not know: {0}. */
  FIELD_UNKNOWN(Kind.USER),
  /** A list where a text was expected, or the like. */
  FIELD_SHAPE(Kind.USER),
  /** Longer than {0} characters. */
  TEXT_LONG(Kind.USER),
  /** Invisible, control or direction-changing characters. */
  TEXT_CONTROL(Kind.USER),
  /** Not one of {0}. */
  CHOICE(Kind.USER),
  /** More than {0} entries. */
  LIST_LONG(Kind.USER),
  /** Not a date or moment of ISO 8601. */
  DATE_FORM(Kind.USER),
  /** Not between {0} and {1}. */
  NUMBER_RANGE(Kind.USER),

  /** Nothing says what was seized. */
  WHAT_MISSING(Kind.USER),
  /** Nothing says how much. */
  HOW_MUCH_MISSING(Kind.USER),
  /** Nothing says where. */
  WHERE_MISSING(Kind.USER),
  /** Nothing says when. */
  WHEN_MISSING(Kind.USER),
  /** Nothing says who may see it. */
  AUDIENCE_MISSING(Kind.USER),
  /** {0} is still to come. */
  DATE_FUTURE(Kind.USER),
  /** {0} is before {1}. */
  DATE_OLD(Kind.USER),
  /** {0} lies outside the operation's periods. */
  DATE_OUTSIDE_PERIODS(Kind.USER),
  /** {0} reads as {1} or as {2}. */
  DATE_AMBIGUOUS(Kind.USER),
  /** No day of the event is stated; {0}, when it was published, is taken. */
  DATE_OF_PUBLICATION(Kind.USER),
  /** {0} is no name of one substance or species; kept as a description. */
  GOODS_UNCODED(Kind.USER),
  /** {0} is in no CITES appendix. */
  SPECIES_NOT_LISTED(Kind.USER),
  /** {0} is in appendix {1}, not {2}. */
  APPENDIX_DIFFERS(Kind.USER),
  /** {0} is no substance of the list. */
  SUBSTANCE_UNKNOWN(Kind.USER),
  /** {0} is listed as {1}, not {2}. */
  REGIME_DIFFERS(Kind.USER),
  /** {0} kg by {1}. */
  MASS_TOO_LARGE_FOR_MODE(Kind.USER),
  /** No factor says what a {0} of this weighs. */
  FACTOR_MISSING(Kind.USER),
  /** Goods of {1} are not counted in {0}. */
  UNIT_MISFIT(Kind.USER),
  /** A whole number was expected of {0}. */
  COUNT_NOT_WHOLE(Kind.USER),
  /** No such country: {0}. */
  COUNTRY_UNKNOWN(Kind.USER),
  /** No such place: {0}. */
  PLACE_UNKNOWN(Kind.USER),
  /** {0} lies in {1}, not {2}. */
  PLACE_ELSEWHERE(Kind.USER),
  /** No such province of that country: {0}. */
  PROVINCE_UNKNOWN(Kind.USER),
  /** Not the form of an HS code: {0}. */
  HS_FORM(Kind.USER),
  /** Not in HS 2022: {0}. */
  HS_UNKNOWN(Kind.USER),
  /** {0} is classified under {1}, not {2}. */
  HS_DIFFERS(Kind.USER),
  /** A CAS number whose check digit is wrong: {0}. */
  CAS_FORM(Kind.USER),
  /** {0} has the CAS number {1}, not {2}. */
  CAS_DIFFERS(Kind.USER),
  /** A container number whose check digit is wrong: {0}. */
  CONTAINER_CHECK(Kind.USER),
  /** No organisation of that code: {0}. */
  AGENCY_UNKNOWN(Kind.USER),
  /** {0} leads and is listed as taking part. */
  LEAD_TAKES_PART(Kind.USER),

  /** {0} takes no reports in its present state. */
  NO_REPORTS_NOW(Kind.CONFLICT),
  /** No such record, or none that the caller may see. */
  SEIZURE_NOT_FOUND(Kind.ABSENT),
  /** Changed since revision {0}; it is {1} now. */
  SEIZURE_STALE(Kind.STALE),
  /** Not possible while it is {0}. */
  SEIZURE_STATE(Kind.CONFLICT),
  /** Another organisation answers for it: {0}. */
  SEIZURE_OWNER(Kind.DENIED),
  /** A return or withdrawal without a word why. */
  REASON_MISSING(Kind.USER),
  /** A record cannot be merged with itself, or with one that is merged. */
  MERGE_TARGET(Kind.CONFLICT),
  /** A list position that is not ours. */
  CURSOR(Kind.USER),
  /** Words cannot be looked for in the past. */
  PAST_WORDS(Kind.USER),

  /** Not a JPEG or PNG by its content. */
  PHOTO_TYPE(Kind.USER),
  /** Larger than {0} MB. */
  PHOTO_LARGE(Kind.LIMIT),
  /** More than {0} megapixels. */
  PHOTO_PIXELS(Kind.LIMIT),
  /** Cannot be read as a picture. */
  PHOTO_BROKEN(Kind.USER),
  /** More than {0} of one record. */
  PHOTOS_MANY(Kind.LIMIT),
  /** No such photo, or none that the caller may see. */
  PHOTO_NOT_FOUND(Kind.ABSENT);

  private final Kind kind;

  SeizureProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
