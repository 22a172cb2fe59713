package org.mekongdragon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mekongdragon.seizure.SeizureWorld.shortForm;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.seizure.SeizureTest;
import org.mekongdragon.seizure.SeizureWorld.Phase;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Texts;
import org.springframework.beans.factory.annotation.Autowired;

class OfficeTemplateTest extends SeizureTest {

  private static final Instant MOMENT = Instant.parse("2025-09-20T08:30:00Z");

  @Autowired private Templates templates;
  @Autowired private Reports reports;
  @Autowired private ReportWriter writer;

  /** A letter: fields across runs, in a table, in the header; one section; the rest of the text. */
  private static byte[] letter(String... more) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.getProperties().getCoreProperties().setCreator("Somebody Private");
      XWPFParagraph first = document.createParagraph();
      first.createRun().setText("Dear all, {{ti");
      first.createRun().setText("tle}} of {{operation}}: ");
      first.createRun().setText("{{figure:cases}} cases.");
      document.createTable(1, 1).getRow(0).getCell(0).setText("{{figure:drugs}} kg");
      document.createParagraph().createRun().setText("{{section:drugs}}");
      document.createParagraph().createRun().setText("Yours");
      document
          .createHeader(HeaderFooterType.DEFAULT)
          .createParagraph()
          .createRun()
          .setText("{{state}}");
      for (String one : more) {
        document.createParagraph().createRun().setText(one);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void fillsFieldsWhereverTheyStandAndSectionsInTheirPlace() throws IOException {
    Phase phase = withOneCase();
    UUID id = world.as(phase.coordinator(), () -> added(phase, "Letter", letterOrThrow()));
    Report report =
        world.as(
            phase.coordinator(),
            () ->
                reports.now(
                    phase.code(), Wanted.of(ReportKind.FINAL, Language.EN), Optional.empty()));
    Finish shape =
        world.as(
            phase.thaiOfficer(),
            () -> Finish.in(templates.require(phase.code(), id.toString()), ""));
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    writer.write(report, shape, MOMENT, output);
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    writer.write(report, shape, MOMENT, again);
    assertThat(again.toByteArray()).isEqualTo(output.toByteArray());
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(output.toByteArray()));
        XWPFWordExtractor words = new XWPFWordExtractor(document)) {
      String text = words.getText();
      assertThat(text)
          .contains("Dear all, Final evaluation report of " + phase.code())
          .contains(": 1 cases.", "12.4 kg", "Methamphetamine", "Draft, not signed", "Yours")
          .doesNotContain("{{", "Precursors");
      assertThat(text.indexOf("Methamphetamine")).isLessThan(text.indexOf("Yours"));
      assertThat(document.getProperties().getCoreProperties().getCreator())
          .isEqualTo("Mekong Dragon");
    }
  }

  @Test
  void tellsUnknownFieldsWithPlaceAndTheNearestName() throws IOException {
    Problem problem = refused(letter("{{figure:case}} and {{secton:drugs}}"));
    Texts texts = Texts.standalone(Language.EN);
    assertThat(problem.faults().stream().map(texts::of))
        .containsExactly(
            "Nobody fills the field “figure:case” at ¶ 4. Did you mean “figure:cases”?",
            "Nobody fills the field “secton:drugs” at ¶ 4. Did you mean “section:drugs”?");
    assertThat(refused(letter("See {{section:drugs}}")).code())
        .isEqualTo(ReportProblem.TEMPLATE_PLACE);
  }

  @Test
  void refusesWhatRunsFetchesOrTells() throws IOException {
    assertThat(refused("no zip".getBytes(java.nio.charset.StandardCharsets.UTF_8)).code())
        .isEqualTo(ReportProblem.TEMPLATE_FORM);
    assertThat(refused(with("word/vbaProject.bin", "x")).code())
        .isEqualTo(ReportProblem.TEMPLATE_ACTIVE);
    assertThat(refused(with("word/embeddings/sheet.xlsx", "x")).code())
        .isEqualTo(ReportProblem.TEMPLATE_ACTIVE);
    String link =
        "<Relationships><Relationship Id=\"a\" TargetMode=\"External\" Target=\"http://x\"/>"
            + "</Relationships>";
    assertThat(refused(with("word/_rels/settings.xml.rels", link)).code())
        .isEqualTo(ReportProblem.TEMPLATE_ACTIVE);
    assertThat(refused(with("word/more.xml", "<!DOCTYPE x [<!ENTITY y 'z'>]><x/>")).code())
        .isEqualTo(ReportProblem.TEMPLATE_ACTIVE);
    assertThat(refused(with("word/more.xml", "<x><w:ins w:author=\"Me\"/></x>")).code())
        .isEqualTo(ReportProblem.TEMPLATE_CHANGES);
    assertThat(refused(new byte[TemplateCheck.MOST_BYTES + 1]).code())
        .isEqualTo(ReportProblem.TEMPLATE_LARGE);
  }

  @Test
  void isKeptByCoordinatorsAndTakenByMembers() throws IOException {
    Phase phase = withOneCase();
    String path = "/api/v1/operations/" + phase.code() + "/report-templates";
    assertThat(world.as(phase.coordinator(), () -> templates.all(phase.code()))).isEmpty();
    Problem denied =
        catchThrowableOfType(
            Problem.class,
            () -> world.as(phase.thaiOfficer(), () -> added(phase, "Mine", letterOrThrow())));
    assertThat(denied).isNotNull();
    UUID id = world.as(phase.coordinator(), () -> added(phase, "Letter", letterOrThrow()));
    Caller thai = callerOf(phase.thaiOfficer());
    assertThat(thai.get(path).body()).contains("Letter", "figure:drug-tablets");
    String report = "/api/v1/operations/" + phase.code() + "/report?lang=vi&template=";
    assertThat(thai.get(report + id).status()).isEqualTo(200);
    assertThat(thai.get(report + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(callerOf(phase.stranger()).get(path).status()).isEqualTo(404);
  }

  private UUID added(Phase phase, String name, byte[] file) {
    return templates.add(phase.code(), name, file);
  }

  private static byte[] letterOrThrow() {
    try {
      return letter();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Problem refused(byte[] file) {
    return catchThrowableOfType(Problem.class, () -> TemplateCheck.check(file));
  }

  /** The letter with one part more. */
  private static byte[] with(String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile zip = ZipFile.builder().setByteArray(letter()).get();
        ZipOutputStream output = new ZipOutputStream(bytes)) {
      for (var entry : java.util.Collections.list(zip.getEntriesInPhysicalOrder())) {
        output.putNextEntry(new ZipEntry(entry.getName()));
        zip.getInputStream(entry).transferTo(output);
        output.closeEntry();
      }
      output.putNextEntry(new ZipEntry(name));
      output.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      output.closeEntry();
    }
    return bytes.toByteArray();
  }

  private Phase withOneCase() {
    Phase phase = phases.phase();
    String path =
        callerOf(phase.officer()).post(phase.path(), shortForm("[\"all\"]")).header("Location");
    assertThat(callerOf(phase.contact()).post(path + "/release", "").status()).isEqualTo(200);
    return phase;
  }
}
