package org.mekongdragon.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;

/**
 * Looks through a template before it is kept. What runs, what fetches something from elsewhere,
 * what is embedded and what is left of somebody's work on it (changes, comments) is refused; so is
 * a field that nobody fills.
 */
final class TemplateCheck {

  /** The largest file, in octets. */
  static final int MOST_BYTES = 4 << 20;

  private static final long MOST_UNPACKED = 64L << 20;
  private static final int MOST_ENTRIES = 500;

  private static final Pattern ACTIVE_NAME =
      Pattern.compile("(?i).*(vbaproject|activex|embeddings/|customui|macrosheets|\\.bin$).*");
  private static final Pattern EXTERNAL =
      Pattern.compile("(?i)TargetMode\\s*=\\s*[\"']External[\"']");
  private static final Pattern ACTIVE_WORDS =
      Pattern.compile(
          "(?i)macroEnabled|vbaProject|<w:altChunk|<w:attachedTemplate|<w:object|<o:OLEObject"
              + "|<w:control\\b|\\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|DATABASE)\\b");
  private static final Pattern CHANGES =
      Pattern.compile("<w:(ins|del|moveFrom|moveTo|commentReference|commentRangeStart)\\b");

  private TemplateCheck() {}

  /**
   * Refuses what may not be kept.
   *
   * @throws Problem {@code template-form}, {@code template-large}, {@code template-active}, {@code
   *     template-changes}, {@code template-field}, {@code template-place}
   */
  static void check(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw Problem.at("file", ReportProblem.TEMPLATE_LARGE, MOST_BYTES >> 20);
    }
    try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
      if (zip.getEntry("word/document.xml") == null) {
        throw Problem.at("file", ReportProblem.TEMPLATE_FORM);
      }
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.size() > MOST_ENTRIES) {
        throw Problem.at("file", ReportProblem.TEMPLATE_LARGE, MOST_BYTES >> 20);
      }
      long left = MOST_UNPACKED;
      for (ZipArchiveEntry entry : entries) {
        left -= part(zip, entry, left);
      }
    } catch (IOException e) {
      throw Problem.at("file", ReportProblem.TEMPLATE_FORM);
    }
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      Problem.throwIfAny(faults(document));
    } catch (IOException | org.apache.poi.ooxml.POIXMLException e) {
      throw Problem.at("file", ReportProblem.TEMPLATE_FORM);
    }
  }

  /** Answers how large the part is. */
  private static int part(ZipFile zip, ZipArchiveEntry entry, long left) throws IOException {
    String name = entry.getName();
    if (ACTIVE_NAME.matcher(name).matches()) {
      throw Problem.at("file", ReportProblem.TEMPLATE_ACTIVE, name);
    }
    byte[] content;
    try (InputStream input = zip.getInputStream(entry)) {
      content = input.readNBytes(Math.toIntExact(left));
      if (content.length == left) {
        throw Problem.at("file", ReportProblem.TEMPLATE_LARGE, MOST_BYTES >> 20);
      }
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".xml") || lower.endsWith(".rels")) {
      words(name, new String(content, StandardCharsets.UTF_8));
    }
    return content.length;
  }

  private static void words(String name, String xml) {
    Matcher active = ACTIVE_WORDS.matcher(xml);
    if (xml.contains("<!DOCTYPE") || xml.contains("<!ENTITY")) {
      throw Problem.at("file", ReportProblem.TEMPLATE_ACTIVE, name + ": DOCTYPE");
    }
    if (EXTERNAL.matcher(xml).find()) {
      throw Problem.at("file", ReportProblem.TEMPLATE_ACTIVE, name + ": External");
    }
    if (active.find()) {
      throw Problem.at("file", ReportProblem.TEMPLATE_ACTIVE, name + ": " + active.group());
    }
    if (CHANGES.matcher(xml).find()) {
      throw Problem.at("file", ReportProblem.TEMPLATE_CHANGES);
    }
  }

  private static List<Fault> faults(XWPFDocument document) {
    List<Fault> faults = new ArrayList<>();
    int paragraphs = 0;
    int tables = 0;
    int fields = 0;
    for (IBodyElement element : document.getBodyElements()) {
      if (element instanceof XWPFParagraph paragraph) {
        paragraphs++;
        List<String> names = OfficeTemplate.fields(paragraph.getText());
        fields += names.size();
        int place = paragraphs;
        names.forEach(name -> unknown(name, "¶ " + place, faults));
        boolean alone = names.size() == 1 && paragraph.getText().strip().matches("\\{\\{[^{}]*}}");
        names.stream()
            .filter(name -> TemplateFields.isOfSections(name) && !alone)
            .forEach(name ->
                faults.add(Fault.of("file", ReportProblem.TEMPLATE_PLACE, name, "¶ " + place)));
      } else if (element instanceof XWPFTable table) {
        tables++;
        fields += values(OfficeTemplate.paragraphs(table), "⊞ " + tables, faults);
      }
    }
    fields += values(OfficeTemplate.edges(document), "⎴ ⎵", faults);
    if (fields == 0) {
      faults.add(Fault.of("file", ReportProblem.TEMPLATE_EMPTY));
    }
    return faults;
  }

  private static int values(List<XWPFParagraph> paragraphs, String place, List<Fault> faults) {
    int fields = 0;
    for (XWPFParagraph paragraph : paragraphs) {
      for (String name : OfficeTemplate.fields(paragraph.getText())) {
        fields++;
        unknown(name, place, faults);
        if (TemplateFields.isOfSections(name)) {
          faults.add(Fault.of("file", ReportProblem.TEMPLATE_PLACE, name, place));
        }
      }
    }
    return fields;
  }

  private static void unknown(String name, String place, List<Fault> faults) {
    if (!TemplateFields.all().contains(name)) {
      faults.add(
          Fault.of(
              "file", ReportProblem.TEMPLATE_FIELD, name, place, TemplateFields.nearest(name)));
    }
  }
}
