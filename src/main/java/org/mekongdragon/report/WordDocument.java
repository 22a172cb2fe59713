package org.mekongdragon.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A report as an Office Open XML text (ECMA-376), to be worked on in an office. */
final class WordDocument {

  private static final String LATIN = "Noto Sans";
  private static final String CHINESE = "Noto Sans SC";
  private static final int TITLE_POINTS = 22;
  private static final int HEADING_POINTS = 15;
  private static final int TEXT_POINTS = 10;

  private static final int A4_LONG_TWIPS = 16_838;
  private static final int A4_SHORT_TWIPS = 11_906;

  private WordDocument() {}

  static void write(Report report, Instant moment, OutputStream output) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.getProperties().getCoreProperties().setTitle(report.title());
      document.getProperties().getCoreProperties().setCreator("Mekong Dragon");
      document.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(moment)));
      if (report.isDeck()) {
        slides(document);
      }
      Place end = new Place.End(document);
      text(end, report.subtitle(), TEXT_POINTS, false);
      text(end, report.title(), TITLE_POINTS, true);
      report.facts().forEach(fact -> text(end, fact, TEXT_POINTS, false));
      text(end, report.state(), TEXT_POINTS, true);
      report.chapters().forEach(chapter -> chapter(end, chapter, report.isDeck()));
      document.write(bytes);
    }
    output.write(SettledPackage.of(bytes.toByteArray(), moment));
  }

  /** Where the next part of a text goes. */
  sealed interface Place {

    XWPFDocument document();

    XWPFParagraph paragraph();

    /** A table of one row. */
    XWPFTable table(int columns);

    /** Behind all that is there. */
    record End(XWPFDocument document) implements Place {

      @Override
      public XWPFParagraph paragraph() {
        return document.createParagraph();
      }

      @Override
      public XWPFTable table(int columns) {
        return document.createTable(1, columns);
      }
    }

    /** Before a paragraph. */
    record Before(XWPFDocument document, XWPFParagraph mark) implements Place {

      @Override
      public XWPFParagraph paragraph() {
        try (XmlCursor cursor = mark.getCTP().newCursor()) {
          return document.insertNewParagraph(cursor);
        }
      }

      @Override
      public XWPFTable table(int columns) {
        try (XmlCursor cursor = mark.getCTP().newCursor()) {
          XWPFTable table = document.insertNewTbl(cursor);
          while (table.getRow(0).getTableCells().size() < columns) {
            var _ = table.getRow(0).addNewTableCell();
          }
          return table;
        }
      }
    }
  }

  /**
   * A heading and what stands under it.
   *
   * @param slide whether it begins a page
   */
  static void chapter(Place place, Report.Chapter chapter, boolean slide) {
    heading(place, chapter.heading(), slide);
    chapter.blocks().forEach(block -> block(place, block));
  }

  /** A deck lies on its side. */
  private static void slides(XWPFDocument document) {
    CTPageSz size = document.getDocument().getBody().addNewSectPr().addNewPgSz();
    size.setOrient(STPageOrientation.LANDSCAPE);
    size.setW(BigInteger.valueOf(A4_LONG_TWIPS));
    size.setH(BigInteger.valueOf(A4_SHORT_TWIPS));
  }

  private static void heading(Place place, String words, boolean slide) {
    XWPFParagraph paragraph = place.paragraph();
    paragraph.setPageBreak(slide);
    paragraph.setSpacingBefore(HEADING_POINTS * 20);
    paragraph.setKeepNext(true);
    // An outline level makes the navigation pane, whatever styles an office has.
    CTP text = paragraph.getCTP();
    CTPPr properties = text.isSetPPr() ? text.getPPr() : text.addNewPPr();
    properties.addNewOutlineLvl().setVal(BigInteger.ZERO);
    run(paragraph, words, HEADING_POINTS, true);
  }

  private static void text(Place place, String words, int points, boolean bold) {
    run(place.paragraph(), words, points, bold);
  }

  private static void block(Place place, Report.Block block) {
    if (block.picture().isPresent()) {
      WordCharts.add(place, block.picture().get());
      return;
    }
    text(place, block.text(), TEXT_POINTS, !block.plain());
    if (block.plain()) {
      return;
    }
    XWPFTable table = place.table(block.heads().size());
    table.setWidth("100%");
    fill(table.getRow(0), block.heads(), block.words(), true);
    table.getRow(0).setRepeatHeader(true);
    for (Report.Row row : block.rows()) {
      fill(table.createRow(), row.cells(), block.words(), false);
    }
  }

  private static void fill(XWPFTableRow row, List<String> cells, int words, boolean bold) {
    row.setCantSplitRow(true);
    for (int i = 0; i < cells.size(); i++) {
      XWPFParagraph paragraph = row.getCell(i).getParagraphs().getFirst();
      if (i >= words) {
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
      }
      run(paragraph, cells.get(i), TEXT_POINTS, bold);
    }
  }

  private static void run(XWPFParagraph paragraph, String words, int points, boolean bold) {
    XWPFRun run = paragraph.createRun();
    run.setText(words);
    run.setBold(bold);
    run.setFontSize(points);
    CTRPr properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
    CTFonts fonts = properties.addNewRFonts();
    fonts.setAscii(LATIN);
    fonts.setHAnsi(LATIN);
    fonts.setEastAsia(CHINESE);
  }
}
