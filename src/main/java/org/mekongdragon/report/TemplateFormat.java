package org.mekongdragon.report;

import java.util.List;
import java.util.Locale;

/** What a template is written in, and so what a report in its shape can be. */
public enum TemplateFormat {
  /** Office Open XML text. */
  DOCX,
  /** A page of HTML. */
  HTML;

  /** The formats of reports in its shape, the usual one first. */
  public List<ReportFormat> formats() {
    return switch (this) {
      case DOCX -> List.of(ReportFormat.DOCX);
      case HTML -> List.of(ReportFormat.PDF, ReportFormat.HTML);
    };
  }

  /** Lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a file seems to be; packages begin with their maker's initials. */
  static TemplateFormat of(byte[] file) {
    return file.length > 1 && file[0] == 'P' && file[1] == 'K' ? DOCX : HTML;
  }
}
