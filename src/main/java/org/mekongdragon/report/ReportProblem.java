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
  /** A section twice, or none shown. */
  SECTIONS(Kind.USER),
  /** Commentary of more than {0} characters. */
  COMMENTARY(Kind.USER),
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
