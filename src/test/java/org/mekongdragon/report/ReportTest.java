package org.mekongdragon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mekongdragon.seizure.SeizureWorld.shortForm;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.World;
import org.mekongdragon.seizure.SeizureTest;
import org.mekongdragon.seizure.SeizureWorld.Phase;
import org.mekongdragon.web.Language;
import org.springframework.beans.factory.annotation.Autowired;

class ReportTest extends SeizureTest {

  private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"([0-9]+)\"");

  @Autowired private Reports reports;
  @Autowired private ReportWriter writer;

  @Test
  void isBegunCommentedSignedAndReadByOthersAsItWas() throws IOException {
    Phase phase = withOneCase();
    String home = "/operations/" + phase.code() + "/reports";
    Caller coordinator = caller();
    coordinator.signIn(phase.coordinator(), World.PASSWORD);
    Caller.Answer begun = coordinator.submit(home, home, Map.of("kind", "final", "lang", "en"));
    assertThat(begun.status()).isEqualTo(302);
    String report = begun.header("Location").substring(coordinator.base().length());
    assertThat(coordinator.get(report).body()).contains("Cases seized and released: 1,");

    Caller thai = caller();
    thai.signIn(phase.thaiOfficer(), World.PASSWORD);
    assertThat(thai.get(report).status()).as("a draft").isEqualTo(404);
    assertThat(thai.get(home).body()).doesNotContain(report);

    Map<String, String> form = form(coordinator.get(report).body());
    form.put("text-summary", "All went well.\n\nTruly <b>well</b>.");
    form.put("act", "sign");
    assertThat(coordinator.submit(report, report, form).status()).isEqualTo(302);
    report(phase);
    String signed = thai.get(report).body();
    assertThat(signed)
        .contains("Cases seized and released: 1,")
        .contains("Truly &lt;b&gt;well&lt;/b&gt;.")
        .doesNotContain("name=\"revision\"");
    assertThat(coordinator.submit(report, report, form).status()).isEqualTo(409);
  }

  @Test
  void keepsWhatTwoPeopleTypeApart() throws IOException {
    Phase phase = phases.phase();
    String home = "/operations/" + phase.code() + "/reports";
    Caller coordinator = caller();
    coordinator.signIn(phase.coordinator(), World.PASSWORD);
    String report =
        coordinator
            .submit(home, home, Map.of("kind", "situation", "lang", "vi"))
            .header("Location")
            .substring(coordinator.base().length());
    Map<String, String> stale = form(coordinator.get(report).body());
    stale.put("act", "down-summary");
    assertThat(coordinator.submit(report, report, stale).status()).isEqualTo(302);
    assertThat(coordinator.submit(report, report, stale).status()).isEqualTo(412);
    String page = coordinator.get(report).body();
    assertThat(page.indexOf("text-time")).isLessThan(page.indexOf("text-summary"));
    stale.put("act", "discard");
    assertThat(coordinator.submit(report, report, stale).status()).isEqualTo(302);
    assertThat(coordinator.get(report).status()).isEqualTo(404);
  }

  @Test
  void isTheSamePdfByteForByteAndHoldsTheLettersOfItsLanguage() throws IOException {
    Phase phase = withOneCase();
    Instant moment = Instant.parse("2025-09-15T00:00:00Z");
    for (Language language : List.of(Language.VI, Language.ZH)) {
      Report report =
          world.as(
              phase.coordinator(),
              () ->
                  reports.now(
                      phase.code(), Wanted.of(ReportKind.FINAL, language), Optional.empty()));
      byte[] pdf = written(report, ReportFormat.PDF, moment);
      assertThat(written(report, ReportFormat.PDF, moment)).isEqualTo(pdf);
      try (PDDocument document = Loader.loadPDF(pdf)) {
        String text = new PDFTextStripper().getText(document);
        assertThat(text.replaceAll("\\s+", " ")).contains(report.title());
        assertThat(text).contains("1 / " + document.getNumberOfPages());
      }
    }
  }

  @Test
  void isWrittenForAnOfficeWithTheSameFigures() throws IOException {
    Phase phase = withOneCase();
    Report report =
        world.as(
            phase.coordinator(),
            () ->
                reports.now(
                    phase.code(), Wanted.of(ReportKind.FINAL, Language.EN), Optional.empty()));
    byte[] docx = written(report, ReportFormat.DOCX, Instant.EPOCH);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
        XWPFWordExtractor words = new XWPFWordExtractor(document)) {
      assertThat(words.getText()).contains("Final evaluation report").contains("12.4 kg");
      assertThat(document.getCharts()).as("by month").isNotEmpty();
    }
  }

  @Test
  void answersProgramsAndRefusesStrangers() {
    Phase phase = withOneCase();
    String path = "/api/v1/operations/" + phase.code() + "/report?kind=final&lang=en&format=html";
    Caller.Answer answer = callerOf(phase.thaiOfficer()).get(path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Final evaluation report")
        .contains("12.4 kg")
        .contains("<svg")
        .contains("class=\"ink-spot\"");
    assertThat(callerOf(phase.thaiOfficer()).get(path + "&asOf=2025-04-16T00:00:00Z").body())
        .contains("Cases seized and released: 0,");
    assertThat(callerOf(phase.thaiOfficer()).get(path.replace("final", "gossip")).status())
        .isEqualTo(400);
    assertThat(callerOf(phase.stranger()).get(path).status()).isEqualTo(404);
    String home = "/operations/" + phase.code() + "/reports";
    Caller thai = caller();
    thai.signIn(phase.thaiOfficer(), World.PASSWORD);
    assertThat(thai.submit(home, home, Map.of("kind", "final", "lang", "en")).status())
        .isEqualTo(403);
    assertThat(thai.get(home + "/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  private Phase withOneCase() {
    Phase phase = phases.phase();
    report(phase);
    return phase;
  }

  private void report(Phase phase) {
    Caller.Answer answer = callerOf(phase.officer()).post(phase.path(), shortForm("[\"all\"]"));
    String path = answer.header("Location");
    assertThat(callerOf(phase.contact()).post(path + "/release", "").status()).isEqualTo(200);
  }

  private byte[] written(Report report, ReportFormat format, Instant moment) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    writer.write(report, format, moment, output);
    return output.toByteArray();
  }

  /** The form as the page holds it. */
  private static Map<String, String> form(String page) {
    Map<String, String> form = new TreeMap<>();
    Matcher revision = REVISION.matcher(page);
    assertThat(revision.find()).isTrue();
    form.put("revision", revision.group(1));
    for (Section section : Section.values()) {
      Matcher place =
          Pattern.compile("name=\"place-" + section.code() + "\" value=\"([0-9]+)\"").matcher(page);
      assertThat(place.find()).isTrue();
      form.put("place-" + section.code(), place.group(1));
      form.put("show-" + section.code(), "true");
    }
    return form;
  }
}
