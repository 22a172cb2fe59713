package org.mekongdragon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mekongdragon.seizure.SeizureWorld.shortForm;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.World;
import org.mekongdragon.seizure.SeizureTest;
import org.mekongdragon.seizure.SeizureWorld.Phase;
import org.mekongdragon.web.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** What is written for the public holds nothing that the public may not see, in any format. */
class PublicEditionTest extends SeizureTest {

  private static final Instant MOMENT = Instant.parse("2025-09-20T08:30:00Z");

  /** Few records, or records for fewer readers: words and sums that must be nowhere. */
  private static final List<String> SECRETS =
      List.of(
          "heroin",
          "Heroin",
          "海洛因",
          "Hai Phong",
          "Hải Phòng",
          "VNHPH",
          "6.42",
          "6,42",
          "777.7",
          "777,7",
          "pangolin",
          "Thailand customs only");

  @Autowired private Reports reports;
  @Autowired private ReportWriter writer;

  private Phase filled() {
    Phase phase = phases.phase();
    String everybody = shortForm("[\"all\"]");
    for (int i = 0; i < 6; i++) {
      released(phase, everybody);
      released(
          phase,
          everybody
              .replace("methamphetamine", "ketamine")
              .replace("VNLAO", "VNSGN")
              .replace("2025-05-03", "2025-07-0" + (i + 1)));
    }
    for (int i = 0; i < 2; i++) {
      released(
          phase,
          everybody
              .replace("methamphetamine", "heroin")
              .replace("VNLAO", "VNHPH")
              .replace("12.4", "3.21")
              .replace("2025-05-03", "2025-06-0" + (i + 1)));
    }
    for (int i = 0; i < 7; i++) {
      released(
          phase,
          shortForm("[\"org:" + phase.vietNam() + "\"]")
              .replace("12.4", "777.7")
              .replace("road", "sea"));
    }
    return phase;
  }

  @Test
  void holdsNothingOfFewRecordsInAnyFormat() throws IOException {
    Phase phase = filled();
    for (ReportKind kind : List.of(ReportKind.FINAL, ReportKind.SITUATION, ReportKind.INTERIM)) {
      for (Language language : Language.values()) {
        Report report =
            report(phase, new Wanted(kind, language, Readership.PUBLIC, Optional.empty()));
        for (ReportFormat format : ReportFormat.values()) {
          String all = everything(written(report, format), format);
          for (String secret : SECRETS) {
            assertThat(all)
                .as("%s in %s %s %s", secret, kind, language, format)
                .doesNotContain(secret);
          }
          assertThat(all).doesNotContain(phase.coordinator(), phase.vietNam() + "/", "Person ");
        }
      }
    }
    Report own = report(phase, Wanted.of(ReportKind.FINAL, Language.EN));
    assertThat(everything(written(own, ReportFormat.PDF), ReportFormat.PDF)).contains("Heroin");
  }

  @Test
  void saysWhatIsWithheldAndByWhichRule() throws IOException {
    Phase phase = filled();
    Report report =
        report(
            phase, new Wanted(ReportKind.FINAL, Language.EN, Readership.PUBLIC, Optional.empty()));
    for (ReportFormat format : ReportFormat.values()) {
      assertThat(everything(written(report, format), format).replaceAll("\\s+", " "))
          .as(format.code())
          .contains("fewer than 5 cases or records")
          .contains("Others, too few to be told one by one")
          .contains("withheld");
    }
    // 14 cases that everybody sees; the seven of Viet Nam alone are in no sum.
    assertThat(everything(written(report, ReportFormat.HTML), ReportFormat.HTML))
        .contains("Cases seized and released: 14,");
  }

  @Test
  void letsNoSumOfAnAnnexGiveASmallNumberBack() throws IOException {
    Phase phase = filled();
    Report report =
        report(
            phase, new Wanted(ReportKind.FINAL, Language.EN, Readership.PUBLIC, Optional.empty()));
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(written(report, ReportFormat.XLSX)))) {
      for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
        Sheet sheet = workbook.getSheetAt(i);
        assertThat(workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i)).isFalse();
        for (Row row : sheet) {
          assertThat(row.getZeroHeight()).as("hidden row").isFalse();
          for (Cell cell : row) {
            assertThat(sheet.isColumnHidden(cell.getColumnIndex())).isFalse();
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
          }
        }
        assertThat(withheldCells(sheet)).as(sheet.getSheetName()).isNotEqualTo(1);
      }
      assertThat(workbook.getProperties().getCoreProperties().getCreator())
          .isEqualTo("MekongDragon");
    }
  }

  @Test
  void withholdsAMassThatIsNearlyAllOneRecordsAndSaysSo() throws IOException {
    Phase phase = filled();
    released(
        phase,
        shortForm("[\"all\"]")
            .replace("methamphetamine", "ketamine")
            .replace("VNLAO", "VNSGN")
            .replace("12.4", "4321.9"));
    Report report =
        report(
            phase, new Wanted(ReportKind.FINAL, Language.EN, Readership.PUBLIC, Optional.empty()));
    String all = everything(written(report, ReportFormat.HTML), ReportFormat.HTML);
    assertThat(all)
        .contains("Ketamine", "more than 80 % of it")
        .as("7 × 12.4 would be 6 × 12.4 and the giant")
        .doesNotContain("4,396.3", "4,321.9");
  }

  /** How many rows of a list with one column of numbers are withheld: never a single one. */
  private static long withheldCells(Sheet sheet) {
    long withheld = 0;
    int numbers = 0;
    for (Row row : sheet) {
      for (Cell cell : row) {
        boolean text = cell.getCellType() == CellType.STRING;
        withheld += text && cell.getStringCellValue().equals("withheld") ? 1 : 0;
        withheld += text && cell.getStringCellValue().startsWith("Others, too few") ? 1 : 0;
        numbers += cell.getCellType() == CellType.NUMERIC ? 1 : 0;
      }
    }
    return numbers == 0 ? 0 : withheld;
  }

  @Test
  void writesTheSameBytesForTheSameReportAndMoment() throws IOException, InterruptedException {
    Phase phase = filled();
    Report report = report(phase, Wanted.of(ReportKind.INTERIM, Language.VI));
    for (ReportFormat format : ReportFormat.values()) {
      byte[] first = written(report, format);
      // A zip tells time in steps of two seconds.
      Thread.sleep(2_100);
      assertThat(written(report, format)).as(format.code()).isEqualTo(first);
    }
  }

  @Test
  void isSignedWithoutANameAndKeptAsItWas() throws IOException {
    Phase phase = filled();
    String home = "/operations/" + phase.code() + "/reports";
    Caller coordinator = browser(phase.coordinator());
    assertThat(coordinator.submit(home, home + "/rule", Map.of("threshold", "1")).status())
        .isEqualTo(422);
    assertThat(coordinator.submit(home, home + "/rule", Map.of("margin", "101")).status())
        .isEqualTo(422);
    assertThat(coordinator.submit(home, home, Map.of("kind", "country", "lang", "vi")).body())
        .as("without a member")
        .contains("A country sheet needs a member");
    assertThat(coordinator.submit(home, home + "/rule", Map.of("threshold", "3")).status())
        .isEqualTo(302);
    assertThat(
            browser(phase.thaiOfficer())
                .submit(home, home + "/rule", Map.of("threshold", "50"))
                .status())
        .isEqualTo(403);
    String report =
        coordinator
            .submit(home, home, Map.of("kind", "final", "lang", "en", "readers", "public"))
            .header("Location")
            .substring(coordinator.base().length());
    Map<String, String> form = new TreeMap<>();
    form.put("revision", "1");
    for (Section section : Section.values()) {
      form.put("show-" + section.code(), "true");
      form.put(
          "place-" + section.code(), Integer.toString(List.of(Section.values()).indexOf(section)));
    }
    form.put("text-summary", "Good work.");
    form.put("act", "sign");
    assertThat(coordinator.get(report).body())
        .as("how many are left out of the draft, and why")
        .contains("Numbers withheld in this edition", "They stand for too few records");
    assertThat(coordinator.submit(report, report, form).status()).isEqualTo(302);
    Caller thai = browser(phase.thaiOfficer());
    String shown = thai.get(report + "/file?format=html").body();
    assertThat(shown)
        .contains("Public edition, signed", "fewer than 3 cases or records", "Good work.")
        .contains("less than 10 % of the largest")
        .contains("This section is not part of an edition for The public.")
        .doesNotContain("Person ", "Heroin", "777.7", "They stand for too few records");
    released(phase, shortForm("[\"all\"]"));
    assertThat(thai.get(report + "/file?format=html").body()).isEqualTo(shown);
    assertThat(thai.get(report + "/file?format=xlsx").status()).isEqualTo(200);
    // The next one begins with its sections and words.
    String next =
        coordinator
            .submit(home, home, Map.of("kind", "final", "lang", "en", "readers", "public"))
            .header("Location")
            .substring(coordinator.base().length());
    assertThat(coordinator.get(next).body()).contains("Good work.");
    String other =
        coordinator
            .submit(home, home, Map.of("kind", "final", "lang", "en", "readers", "members"))
            .header("Location")
            .substring(coordinator.base().length());
    assertThat(coordinator.get(other).body()).doesNotContain("Good work.");
  }

  @Test
  void countsForMembersOnlyWhatAllOfThemMayCount() {
    Phase phase = filled();
    String path = "/api/v1/operations/" + phase.code() + "/report?kind=final&lang=en&format=html";
    String own = callerOf(phase.contact()).get(path).body();
    String members = callerOf(phase.contact()).get(path + "&audience=members").body();
    assertThat(own).contains("Sea");
    assertThat(members).contains("Road").doesNotContain(">Sea<");
    assertThat(callerOf(phase.contact()).get(path + "&audience=gossip").status()).isEqualTo(400);
  }

  @Test
  void tellsOfOneMemberBesideTheWhole() throws IOException {
    Phase phase = filled();
    String path = "/api/v1/operations/" + phase.code() + "/report?kind=country&lang=en&format=html";
    Caller contact = callerOf(phase.contact());
    assertThat(contact.get(path).status()).as("without a member").isEqualTo(400);
    assertThat(contact.get(path + "&member=NOBODY").status()).isEqualTo(400);
    String sheet = contact.get(path + "&member=" + phase.vietNam()).body();
    assertThat(sheet).contains("Country sheet", "led 21 of 21 cases", "Contact points");
    String other = contact.get(path + "&member=" + phase.thailand()).body();
    assertThat(other).contains("led 0 of 21 cases");
    String open = contact.get(path + "&audience=public&member=" + phase.vietNam()).body();
    assertThat(open).contains("led 14 of 14 cases").doesNotContain("Heroin", "777.7");
    assertThat(
            contact.get(path.replace("country", "final") + "&member=" + phase.vietNam()).status())
        .isEqualTo(400);
  }

  private Caller browser(String login) {
    Caller caller = caller();
    caller.signIn(login, World.PASSWORD);
    return caller;
  }

  private Report report(Phase phase, Wanted wanted) {
    return world.as(phase.coordinator(), () -> reports.now(phase.code(), wanted, Optional.empty()));
  }

  private void released(Phase phase, String json) {
    String path = callerOf(phase.officer()).post(phase.path(), json).header("Location");
    assertThat(callerOf(phase.contact()).post(path + "/release", "").status()).isEqualTo(200);
  }

  private byte[] written(Report report, ReportFormat format) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    writer.write(report, format, MOMENT, output);
    return output.toByteArray();
  }

  /** All words of a file: text, metadata, names of parts, and packages inside. */
  private static String everything(byte[] file, ReportFormat format) throws IOException {
    return switch (format) {
      case HTML -> new String(file, StandardCharsets.UTF_8);
      case DOCX, XLSX -> unpacked(file);
      case PDF -> paper(file);
    };
  }

  private static String paper(byte[] file) throws IOException {
    StringBuilder all = new StringBuilder();
    try (PDDocument document = Loader.loadPDF(file)) {
      all.append(new PDFTextStripper().getText(document));
      document
          .getDocumentInformation()
          .getMetadataKeys()
          .forEach(key ->
              all.append('\n')
                  .append(document.getDocumentInformation().getPropertyStringValue(key)));
      PDMetadata metadata = document.getDocumentCatalog().getMetadata();
      if (metadata != null) {
        all.append(new String(metadata.toByteArray(), StandardCharsets.UTF_8));
      }
      assertThat(document.getDocumentCatalog().getNames()).as("attachments").isNull();
    }
    return all.toString();
  }

  private static String unpacked(byte[] zip) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
        byte[] content = input.readAllBytes();
        all.append(entry.getName()).append('\n');
        all.append(
            entry.getName().toLowerCase(Locale.ROOT).endsWith(".xlsx")
                ? unpacked(content)
                : new String(content, StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }
}
