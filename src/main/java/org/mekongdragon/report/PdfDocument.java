package org.mekongdragon.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** HTML as PDF with the fonts of all our languages inside, and pictures as vectors. */
final class PdfDocument {

  private static final String FONTS = "/report/fonts/";
  private static final String LATIN = "Noto Sans";
  private static final String CHINESE = "Noto Sans SC";

  private PdfDocument() {}

  static void write(Report report, String html, Instant moment, OutputStream output)
      throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withHtmlContent(html, null);
    // Nothing is fetched: what a document shows is inside it.
    builder.useUriResolver((base, uri) -> uri.startsWith("data:image/") ? uri : "");
    builder.useFont(() -> font("noto-sans-regular.ttf"), LATIN, 400, FontStyle.NORMAL, true);
    builder.useFont(() -> font("noto-sans-bold.ttf"), LATIN, 700, FontStyle.NORMAL, true);
    builder.useFont(() -> font("noto-sans-sc-regular.ttf"), CHINESE, 400, FontStyle.NORMAL, true);
    builder.useUnicodeLineBreaker(new LineBreaks(report.locale()));
    builder.useObjectDrawerFactory(
        new PaperDrawings(
            report.pictures().stream().map(one -> Drawing.of(one, report.locale())).toList()));
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      PDDocument document = renderer.getPdfDocument();
      stamp(document, report.language(), moment);
      document.save(output);
    }
  }

  private static void stamp(PDDocument document, String language, Instant moment) {
    Calendar made = GregorianCalendar.from(moment.atZone(ZoneOffset.UTC));
    PDDocumentInformation information = document.getDocumentInformation();
    information.setCreationDate(made);
    information.setModificationDate(made);
    information.setProducer("Mekong Dragon");
    document.getDocumentCatalog().setLanguage(language);
    document.setDocumentId(moment.toEpochMilli());
  }

  /** One of the fonts of documents. */
  static InputStream font(String name) {
    return Objects.requireNonNull(PdfDocument.class.getResourceAsStream(FONTS + name), name);
  }
}
