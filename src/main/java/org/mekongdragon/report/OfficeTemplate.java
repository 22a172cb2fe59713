package org.mekongdragon.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * A report in the shape that an office gave it: a text of Office Open XML whose fields are filled.
 * Fields of one value may stand anywhere; a section stands alone in a paragraph of the text.
 */
final class OfficeTemplate {

  private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}]{0,80}?)\\s*}}");

  private final XWPFDocument document;
  private final Report report;
  private final Map<String, String> values;

  private OfficeTemplate(XWPFDocument document, Report report) {
    this.document = document;
    this.report = report;
    values = report.extras().map(Report.Extras::fields).orElseGet(Map::of);
  }

  /** Writes a report into a template that was taken. */
  static void write(Report report, byte[] template, Instant moment, OutputStream output)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(template))) {
      new OfficeTemplate(document, report).fill();
      unsign(document.getProperties(), report, moment);
      document.write(bytes);
    }
    output.write(SettledPackage.of(bytes.toByteArray(), moment));
  }

  /** Who made the template is nobody's business. */
  private static void unsign(POIXMLProperties properties, Report report, Instant moment) {
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(report.title());
    core.setCreator("Mekong Dragon");
    core.setLastModifiedByUser("Mekong Dragon");
    core.setDescription("");
    core.setKeywords("");
    core.setSubjectProperty("");
    core.setCategory("");
    core.setCreated(Optional.of(Date.from(moment)));
    core.setModified(Optional.of(Date.from(moment)));
    core.setLastPrinted(Optional.of(Date.from(moment)));
    properties.getExtendedProperties().setCompany("");
    properties.getExtendedProperties().setManager("");
    properties.getExtendedProperties().setTemplate("");
  }

  private void fill() {
    for (IBodyElement element : new ArrayList<>(document.getBodyElements())) {
      switch (element) {
        case XWPFParagraph paragraph -> fillBody(paragraph);
        case XWPFTable table -> paragraphs(table).forEach(this::fillValues);
        default -> {}
      }
    }
    edges(document).forEach(this::fillValues);
  }

  private void fillBody(XWPFParagraph paragraph) {
    List<String> names = fields(paragraph.getText());
    Optional<String> sections = names.stream().filter(TemplateFields::isOfSections).findFirst();
    if (sections.isEmpty()) {
      fillValues(paragraph);
      return;
    }
    WordDocument.Place before = new WordDocument.Place.Before(document, paragraph);
    report.chapters().stream()
        .filter(chapter ->
            sections.get().equals(TemplateFields.SECTIONS)
                || sections.get().equals(TemplateFields.SECTION + chapter.section().orElse("")))
        .forEach(chapter -> WordDocument.chapter(before, chapter, false));
    var _ = document.removeBodyElement(document.getPosOfParagraph(paragraph));
  }

  /** Fields may lie across runs, because an office program parts words as it likes. */
  private void fillValues(XWPFParagraph paragraph) {
    List<XWPFRun> runs = paragraph.getRuns();
    StringBuilder whole = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    for (XWPFRun run : runs) {
      starts.add(whole.length());
      whole.append(run.text());
    }
    List<Found> found = new ArrayList<>();
    Matcher field = FIELD.matcher(whole);
    while (field.find()) {
      found.add(new Found(field.start(), field.end(), values.getOrDefault(field.group(1), "–")));
    }
    for (Found one : found.reversed()) {
      for (int i = runs.size() - 1; i >= 0; i--) {
        replace(runs.get(i), starts.get(i), one);
      }
    }
  }

  /** A field in a paragraph and what stands instead. */
  private record Found(int from, int to, String value) {}

  /** The first run of a field gets its value, the others lose their part of it. */
  private static void replace(XWPFRun run, int start, Found found) {
    String text = run.text();
    int from = Math.max(found.from() - start, 0);
    int to = Math.min(found.to() - start, text.length());
    if (from >= to) {
      return;
    }
    String value = found.from() >= start ? found.value() : "";
    String now = text.substring(0, from) + value + text.substring(to);
    while (run.getCTR().sizeOfTArray() > 0) {
      run.getCTR().removeT(0);
    }
    String[] lines = now.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i], i);
    }
  }

  /** The names of the fields in a text, in their order. */
  static List<String> fields(String text) {
    return FIELD.matcher(text).results().map(one -> one.group(1)).toList();
  }

  static List<XWPFParagraph> paragraphs(XWPFTable table) {
    List<XWPFParagraph> all = new ArrayList<>();
    for (XWPFTableRow row : table.getRows()) {
      for (XWPFTableCell cell : row.getTableCells()) {
        all.addAll(cell.getParagraphs());
        cell.getTables().forEach(inner -> all.addAll(paragraphs(inner)));
      }
    }
    return all;
  }

  /** Headers and footers. */
  static List<XWPFParagraph> edges(XWPFDocument document) {
    List<XWPFHeaderFooter> edges = new ArrayList<>(document.getHeaderList());
    edges.addAll(document.getFooterList());
    List<XWPFParagraph> all = new ArrayList<>();
    for (XWPFHeaderFooter edge : edges) {
      all.addAll(edge.getParagraphs());
      edge.getTables().forEach(table -> all.addAll(paragraphs(table)));
    }
    return all;
  }
}
