package org.mekongdragon.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mekongdragon.intake.TableWriter;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Texts;

/**
 * The tables of a report as a workbook: a list of them, then one sheet each with its title, heads,
 * units, definitions and numbers as numbers. No sheet, row or column is hidden, nothing is
 * calculated, and a text that a spreadsheet would run is none.
 */
final class AnnexWorkbook {

  /** What a sheet's name may be long. */
  private static final int LONGEST_NAME = 31;

  private static final int WORDS_WIDTH = 38;
  private static final int NUMBER_WIDTH = 18;

  /** Digits that a spreadsheet keeps. */
  private static final int MOST_DIGITS = 15;

  private final Report report;
  private final Texts texts;

  private AnnexWorkbook(Report report) {
    this.report = report;
    texts = Texts.standalone(Language.of(report.language()).orElse(Language.EN));
  }

  static void write(Report report, Instant moment, OutputStream output) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AnnexWorkbook annex = new AnnexWorkbook(report);
    try (Workbook workbook = new Workbook(bytes, "MekongDragon", "1.0")) {
      annex.contents(workbook.newWorksheet(texts(annex.texts.of("report.annex.contents"))));
      for (int i = 0; i < report.sheets().size(); i++) {
        annex.sheet(workbook.newWorksheet(annex.name(i)), report.sheets().get(i));
      }
    }
    output.write(SettledPackage.of(bytes.toByteArray(), moment));
  }

  private static String texts(String name) {
    String plain = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME).strip();
  }

  /** The number first, so that no two have one name. */
  private String name(int number) {
    return texts((number + 1) + " " + report.sheets().get(number).title());
  }

  private void contents(Worksheet sheet) {
    int row = 0;
    text(sheet, row++, 0, report.title());
    text(sheet, row++, 0, report.subtitle());
    for (String fact : report.facts()) {
      text(sheet, row++, 0, fact);
    }
    text(sheet, row++, 0, report.state());
    row++;
    text(sheet, row, 0, texts.of("report.annex.sheet"));
    text(sheet, row, 1, texts.of("report.annex.table"));
    text(sheet, row, 2, texts.of("report.annex.rows"));
    sheet.range(row, 0, row, 2).style().bold().set();
    sheet.range(0, 0, 0, 0).style().bold().set();
    row++;
    for (int i = 0; i < report.sheets().size(); i++) {
      text(sheet, row, 0, name(i));
      text(sheet, row, 1, report.sheets().get(i).title());
      sheet.value(row++, 2, report.sheets().get(i).rows().size());
    }
    row++;
    for (String note : notes()) {
      text(sheet, row++, 0, note);
    }
    sheet.width(0, WORDS_WIDTH);
    sheet.width(1, WORDS_WIDTH);
  }

  /** How the figures were made stands here too, the rule of what is withheld included. */
  private List<String> notes() {
    return report.chapters().stream()
        .filter(chapter -> chapter.section().equals(java.util.Optional.of(Section.METHOD.code())))
        .flatMap(chapter -> chapter.blocks().stream())
        .filter(Report.Block::plain)
        .map(Report.Block::text)
        .toList();
  }

  private void sheet(Worksheet sheet, Report.Sheet table) {
    text(sheet, 0, 0, table.title());
    sheet.range(0, 0, 0, 0).style().bold().set();
    for (int i = 0; i < table.columns().size(); i++) {
      Report.Column column = table.columns().get(i);
      text(sheet, 1, i, column.head());
      if (!column.unit().isEmpty()) {
        text(sheet, 2, i, texts.of("report.annex.unit", column.unit()));
      }
      text(sheet, 3, i, column.definition());
      sheet.width(i, column.number() ? NUMBER_WIDTH : WORDS_WIDTH);
    }
    sheet.range(1, 0, 1, table.columns().size() - 1).style().bold().set();
    sheet.range(3, 0, 3, table.columns().size() - 1).style().wrapText(true).italic().set();
    int row = 4;
    for (List<Report.Value> values : table.rows()) {
      for (int i = 0; i < values.size(); i++) {
        value(sheet, row, i, values.get(i));
      }
      row++;
    }
    sheet.freezePane(0, 4);
  }

  private static void value(Worksheet sheet, int row, int column, Report.Value value) {
    if (value.number().isEmpty()) {
      text(sheet, row, column, value.text());
      return;
    }
    BigDecimal number = value.number().get();
    if (number.precision() > MOST_DIGITS) {
      text(sheet, row, column, number.toPlainString());
    } else {
      sheet.value(row, column, number);
    }
  }

  private static void text(Worksheet sheet, int row, int column, String text) {
    if (!text.isEmpty()) {
      sheet.inlineString(row, column, TableWriter.defused(text));
    }
  }
}
