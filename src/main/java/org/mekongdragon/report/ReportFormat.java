package org.mekongdragon.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a report is written. */
public enum ReportFormat {
  PDF("application/pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  HTML("text/html;charset=utf-8"),
  /** The tables of the report, one sheet each. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String mediaType;

  ReportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Of HTTP. */
  String mediaType() {
    return mediaType;
  }

  /** Lower case: also the file's ending. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of a code. */
  public static Optional<ReportFormat> of(String code) {
    return List.of(values()).stream().filter(format -> format.code().equals(code)).findFirst();
  }
}
