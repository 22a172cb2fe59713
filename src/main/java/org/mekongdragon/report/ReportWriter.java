package org.mekongdragon.report;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes a report in a format. The same report and moment give the same file, byte for byte. */
@Component
public class ReportWriter {

  private static final String CSS = read();

  /** Slides lie on their side. */
  private static final String SIDEWAYS = "\n@page { size: A4 landscape; }\n";

  private static final String FOOT =
      "font-family: \"Noto Sans\", \"Noto Sans SC\"; font-size: 8pt; color: #4d5e5a; width: 80%;";

  private final TemplateEngine engine;

  ReportWriter(TemplateEngine engine) {
    this.engine = engine;
  }

  /**
   * Writes the whole; the stream is not closed.
   *
   * @param moment what the file says about when it was made
   */
  public void write(Report report, ReportFormat format, Instant moment, OutputStream output)
      throws IOException {
    switch (format) {
      case HTML -> output.write(html(report, false).getBytes(StandardCharsets.UTF_8));
      case PDF -> PdfDocument.write(report, html(report, true), moment, output);
      case DOCX -> WordDocument.write(report, moment, output);
      case XLSX -> AnnexWorkbook.write(report, moment, output);
    }
  }

  /**
   * Writes the whole as it was asked for; the stream is not closed.
   *
   * @param moment what the file says about when it was made
   */
  public void write(Report report, Finish finish, Instant moment, OutputStream output)
      throws IOException {
    if (finish.shape().isEmpty()) {
      write(report, finish.format(), moment, output);
      return;
    }
    Templates.Shape shape = finish.shape().get();
    if (shape.kept().format() == TemplateFormat.DOCX) {
      OfficeTemplate.write(report, shape.file(), moment, output);
      return;
    }
    boolean paper = finish.format() == ReportFormat.PDF;
    String html =
        HtmlTemplate.fill(
            new HtmlTemplate.Filling(report, shape.file()),
            CSS,
            paper,
            (chapter, pictures) -> chapter(report, chapter, paper, pictures));
    if (paper) {
      PdfDocument.write(report, html, moment, output);
    } else {
      output.write(html.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String chapter(Report report, Report.Chapter chapter, boolean paper, int pictures) {
    StringOutput output = new StringOutput();
    engine.render(
        "report/chapter.jte",
        Map.of("report", report, "chapter", chapter, "paper", paper, "first", pictures),
        output);
    return output.toString();
  }

  /**
   * A page that stands alone, with its styles inside.
   *
   * @param paper whether a PDF is made of it
   */
  private String html(Report report, boolean paper) {
    StringOutput output = new StringOutput();
    Content styles = new Styles(styles(report));
    engine.render(
        "report/document.jte", Map.of("report", report, "styles", styles, "paper", paper), output);
    return output.toString();
  }

  /** What a sheet of paper is of stands at its foot. */
  private static String styles(Report report) {
    String foot =
        Stream.of(report.subtitle(), report.title(), report.state())
            .map(ReportWriter::quoted)
            .collect(Collectors.joining(" · "));
    return CSS
        + (report.isDeck() ? SIDEWAYS : "")
        + "@page { @bottom-left { content: \""
        + foot
        + "\"; "
        + FOOT
        + " } }\n";
  }

  /** Inside quotes of a style sheet that stands in a document of XML. */
  private static String quoted(String words) {
    StringBuilder safe = new StringBuilder();
    words
        .codePoints()
        .forEach(sign -> {
          if ("\"\\<>&".indexOf(sign) >= 0 || Character.isISOControl(sign)) {
            safe.append(String.format(Locale.ROOT, "\\%06x", sign));
          } else {
            safe.appendCodePoint(sign);
          }
        });
    return safe.toString();
  }

  /** Style sheets stand in a page as they are. */
  private record Styles(String css) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
      output.writeContent(css);
    }
  }

  private static String read() {
    try (InputStream css = ReportWriter.class.getResourceAsStream("/static/assets/document.css")) {
      return new String(
          java.util.Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
