package org.mekongdragon.report;

import java.util.Optional;
import org.mekongdragon.kernel.Problem;

/**
 * How a report is written: its format, and the office's template if it has one.
 *
 * @param shape empty for the usual layout
 */
public record Finish(ReportFormat format, Optional<Templates.Shape> shape) {

  /**
   * @throws Problem {@code template-format} when the template cannot be written so
   */
  public Finish {
    shape.ifPresent(one -> {
      if (!one.kept().format().formats().contains(format)) {
        throw Problem.at(
            "format",
            ReportProblem.TEMPLATE_FORMAT,
            one.kept().name(),
            String.join(
                ", ", one.kept().format().formats().stream().map(ReportFormat::code).toList()));
      }
    });
  }

  /** The usual layout. */
  public static Finish usual(ReportFormat format) {
    return new Finish(format, Optional.empty());
  }

  /**
   * A template's shape.
   *
   * @param format code of a format; the template's usual one when empty
   * @throws Problem {@code template-format}, {@code report-form}
   */
  public static Finish in(Templates.Shape shape, String format) {
    return new Finish(
        format.isEmpty() ? shape.kept().format().formats().getFirst() : format(format),
        Optional.of(shape));
  }

  /**
   * The format of a code.
   *
   * @throws Problem {@code report-form}
   */
  static ReportFormat format(String code) {
    return ReportFormat.of(code)
        .orElseThrow(() -> Problem.at("format", ReportProblem.REPORT_FORM, code));
  }
}
