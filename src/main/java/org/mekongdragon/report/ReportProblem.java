package org.mekongdragon.report;

import org.mekongdragon.kernel.ProblemCode;

/** What can be wrong with a report. */
enum ReportProblem implements ProblemCode {
  /** Not a kind of report. */
  REPORT_KIND(Kind.USER),
  /** Not a format or language of reports. */
  REPORT_FORM(Kind.USER),
  /** Not a moment of ISO 8601 with an offset. */
  REPORT_MOMENT(Kind.USER),
  /** Not a readership, or one that is not kept. */
  REPORT_READERS(Kind.USER),
  /** A country sheet without a member of the operation. */
  REPORT_MEMBER(Kind.USER),
  /** A threshold outside {0} and {1}. */
  REPORT_THRESHOLD(Kind.USER),
  /** A share outside {0} and {1} percent. */
  REPORT_DOMINANCE(Kind.USER),
  /** A margin outside {0} and {1} percent. */
  REPORT_MARGIN(Kind.USER),
  /** A second person must sign, and nobody has handed it over yet. */
  REPORT_UNSUBMITTED(Kind.CONFLICT),
  /** It waits for a second person and is not changed meanwhile. */
  REPORT_SUBMITTED(Kind.CONFLICT),
  /** Who worked on it may not be the second person. */
  REPORT_OWN(Kind.DENIED),
  /** A remark that is missing or longer than {0}. */
  REPORT_REMARK(Kind.USER),
  /** A section twice, or none shown. */
  SECTIONS(Kind.USER),
  /** Commentary of more than {0} characters. */
  COMMENTARY(Kind.USER),
  /** The template {0} cannot be written so, but as {1}. */
  TEMPLATE_FORMAT(Kind.USER),
  /** What was signed in one template is not taken in another. */
  TEMPLATE_SIGNED(Kind.CONFLICT),
  /** A field {0} at {1} that does not stand whole in the text. */
  TEMPLATE_TEXT(Kind.USER),
  /** No DOCX file, and no page of HTML. */
  TEMPLATE_FORM(Kind.USER),
  /** A template of more than {0} MiB, or one that unpacks to far more. */
  TEMPLATE_LARGE(Kind.LIMIT),
  /** Something that runs, fetches or is embedded: {0}. */
  TEMPLATE_ACTIVE(Kind.USER),
  /** Recorded changes or comments. */
  TEMPLATE_CHANGES(Kind.USER),
  /** A field {0} at {1} that nobody fills; {2} is the nearest. */
  TEMPLATE_FIELD(Kind.USER),
  /** A section {0} at {1} that does not stand alone. */
  TEMPLATE_PLACE(Kind.USER),
  /** No field at all. */
  TEMPLATE_EMPTY(Kind.USER),
  /** A name that is missing or longer than {0}. */
  TEMPLATE_NAME(Kind.USER),
  /** No such template for the caller. */
  NO_TEMPLATE(Kind.ABSENT),
  /** No such report for the caller. */
  NO_REPORT(Kind.ABSENT),
  /** A signed report does not change. */
  REPORT_SIGNED(Kind.CONFLICT),
  /** Somebody else saved it meanwhile. */
  REPORT_STALE(Kind.STALE);

  private final Kind kind;

  ReportProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
