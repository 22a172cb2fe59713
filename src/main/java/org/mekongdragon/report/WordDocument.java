package org.mekongdragon.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
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
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A report as an Office Open XML text (ECMA-376), to be worked on in an office. */
final class WordDocument {

  private static final String LATIN = "Noto Sans";
  private static final String CHINESE = "Noto Sans SC";
  private static final int TITLE_POINTS = 22;
  private static final int HEADING_POINTS = 15;
  private static final int TEXT_POINTS = 10;
  private static final int SMALL_POINTS = 9;

  private static final int PARAGRAPH_TWIPS = 120;
  private static final int CELL_TWIPS = 80;
  private static final int EDGE_TWIPS = 1_134;
  private static final int LINE_EIGHTHS = 4;
  private static final String LINE_COLOUR = "C5CFCF";
  private static final String ACCENT_COLOUR = "0B5B5F";
  private static final String HEAD_COLOUR = "EEF3F2";

  private static final int A4_LONG_TWIPS = 16_838;
  private static final int A4_SHORT_TWIPS = 11_906;

  private WordDocument() {}

  static void write(Report report, Instant moment, OutputStream output) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.getProperties().getCoreProperties().setTitle(report.title());
      document.getProperties().getCoreProperties().setCreator("Mekong Dragon");
      document.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(moment)));
      paper(document, report.isDeck());
      Place end = new Place.End(document);
      text(end, report.subtitle(), TEXT_POINTS, true);
      text(end, report.title(), TITLE_POINTS, true).setSpacingAfter(PARAGRAPH_TWIPS);
      report.facts().forEach(fact -> text(end, fact, TEXT_POINTS, false));
      XWPFParagraph state = text(end, report.state(), TEXT_POINTS, true);
      state.setSpacingBefore(PARAGRAPH_TWIPS);
      state.setBorderBottom(Borders.SINGLE);
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
    chapter.rows().forEach(row -> row(place, row));
  }

  /** A deck lies on its side; every page has its number. */
  private static void paper(XWPFDocument document, boolean deck) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setOrient(deck ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
    size.setW(BigInteger.valueOf(deck ? A4_LONG_TWIPS : A4_SHORT_TWIPS));
    size.setH(BigInteger.valueOf(deck ? A4_SHORT_TWIPS : A4_LONG_TWIPS));
    CTPageMar margins = section.addNewPgMar();
    BigInteger edge = BigInteger.valueOf(EDGE_TWIPS);
    margins.setTop(edge);
    margins.setBottom(edge);
    margins.setLeft(edge);
    margins.setRight(edge);
    XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    foot.setAlignment(ParagraphAlignment.RIGHT);
    foot.getCTP().addNewFldSimple().setInstr("PAGE");
    run(foot, " / ", SMALL_POINTS, false);
    foot.getCTP().addNewFldSimple().setInstr("NUMPAGES");
  }

  private static void heading(Place place, String words, boolean slide) {
    XWPFParagraph paragraph = place.paragraph();
    paragraph.setPageBreak(slide);
    paragraph.setSpacingBefore(HEADING_POINTS * 20);
    paragraph.setSpacingAfter(PARAGRAPH_TWIPS);
    paragraph.setKeepNext(true);
    // An outline level makes the navigation pane, whatever styles an office has.
    CTP text = paragraph.getCTP();
    CTPPr properties = text.isSetPPr() ? text.getPPr() : text.addNewPPr();
    properties.addNewOutlineLvl().setVal(BigInteger.ZERO);
    run(paragraph, words, HEADING_POINTS, true);
  }

  private static XWPFParagraph text(Place place, String words, int points, boolean bold) {
    XWPFParagraph paragraph = place.paragraph();
    run(paragraph, words, points, bold);
    return paragraph;
  }

  /** One block, or small pictures side by side. */
  private static void row(Place place, List<Report.Block> row) {
    Report.Block first = row.getFirst();
    if (first.picture().isEmpty()) {
      block(place, first);
      return;
    }
    Picture picture = first.picture().get();
    if (picture.form() == Picture.Form.MAP) {
      caption(place, picture.title());
      WordMaps.add(
          place.paragraph().createRun(), Drawing.of(picture, Locale.ROOT), picture.title());
      return;
    }
    XWPFParagraph paragraph = place.paragraph();
    paragraph.setSpacingBefore(PARAGRAPH_TWIPS);
    row.forEach(
        block -> block.picture().ifPresent(one -> WordCharts.add(paragraph.createRun(), one)));
  }

  private static void caption(Place place, String words) {
    XWPFParagraph caption = text(place, words, SMALL_POINTS, true);
    caption.setSpacingBefore(2 * PARAGRAPH_TWIPS);
    caption.setSpacingAfter(PARAGRAPH_TWIPS / 2);
    caption.setKeepNext(true);
  }

  private static void block(Place place, Report.Block block) {
    if (block.plain()) {
      text(place, block.text(), TEXT_POINTS, false).setSpacingAfter(PARAGRAPH_TWIPS);
      return;
    }
    caption(place, block.text());
    XWPFTable table = place.table(block.heads().size());
    table.setWidth("100%");
    table.removeBorders();
    table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, LINE_EIGHTHS, 0, LINE_COLOUR);
    table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, LINE_EIGHTHS, 0, LINE_COLOUR);
    table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 2 * LINE_EIGHTHS, 0, ACCENT_COLOUR);
    table.setCellMargins(CELL_TWIPS / 2, CELL_TWIPS, CELL_TWIPS / 2, CELL_TWIPS);
    fill(table.getRow(0), block.heads(), block.words(), true);
    table.getRow(0).setRepeatHeader(true);
    for (Report.Row row : block.rows()) {
      fill(table.createRow(), row.cells(), block.words(), false);
    }
  }

  private static void fill(XWPFTableRow row, List<String> cells, int words, boolean head) {
    row.setCantSplitRow(true);
    for (int i = 0; i < cells.size(); i++) {
      XWPFParagraph paragraph = row.getCell(i).getParagraphs().getFirst();
      paragraph.setAlignment(i < words ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT);
      if (head) {
        row.getCell(i).setColor(HEAD_COLOUR);
        paragraph.setKeepNext(true);
      }
      run(paragraph, cells.get(i), SMALL_POINTS, head);
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
