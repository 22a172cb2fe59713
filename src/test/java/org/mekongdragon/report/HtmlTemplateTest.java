package org.mekongdragon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mekongdragon.seizure.SeizureWorld.shortForm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mekongdragon.Caller;
import org.mekongdragon.World;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.seizure.SeizureTest;
import org.mekongdragon.seizure.SeizureWorld.Phase;
import org.mekongdragon.web.Language;
import org.mekongdragon.web.Texts;
import org.springframework.beans.factory.annotation.Autowired;

class HtmlTemplateTest extends SeizureTest {

  private static final Instant MOMENT = Instant.parse("2025-09-20T08:30:00Z");

  private static final String LETTER =
      """
      <!DOCTYPE html>
      <html><head><title>{{title}}</title>
      <style>/* ours */ body { color: rgb(10, 20, 30) } @page { margin: 2cm }</style></head>
      <body><h1>Dear all</h1><p>{{operation}}:<br>{{figure:cases}} cases &amp; {{facts}}</p>
      <img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">
      <p class="here"> {{section:time}} </p>
      <p>Yours</p><div>{{sections}}</div></body></html>
      """;

  @Autowired private Templates templates;
  @Autowired private Reports reports;
  @Autowired private ReportWriter writer;

  @Test
  void fillsFieldsAsTextAndSectionsInTheirPlaceAsPageAndOnPaper() throws IOException {
    Phase phase = withOneCase();
    world.as(phase.coordinator(), () -> templates.add(phase.code(), "Letter", bytes(LETTER)));
    Report report = report(phase);
    String page = new String(written(phase, report, "html"), StandardCharsets.UTF_8);
    assertThat(page)
        .contains("<title>Final evaluation report</title>", "rgb(10, 20, 30)")
        .contains("Content-Security-Policy", "1 cases &amp; Operational from")
        .contains("data:image/gif;base64,R0lGOD")
        .doesNotContain("{{", "section-place");
    assertThat(page.split("class=\"document-of\"", -1)).as("the usual layout's head").hasSize(1);
    assertThat(page.split("Course of time", -1)).as("each section once").hasSize(2);
    assertThat(page.indexOf("Course of time")).isLessThan(page.indexOf("Yours"));
    assertThat(page.indexOf("Figures in print")).isGreaterThan(page.indexOf("Yours"));
    byte[] pdf = written(phase, report, "pdf");
    assertThat(written(phase, report, "pdf")).isEqualTo(pdf);
    try (PDDocument paper = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(paper))
          .contains("Dear all", "Course of time", "Yours", "Figures in print");
    }
  }

  @Test
  void neverLetsAValueBecomeMarkup() {
    Report report =
        new Report(
            "en",
            "<b>T</b>",
            "s",
            java.util.List.of(),
            "",
            java.util.List.of(),
            Optional.of(
                new Report.Extras(
                    false, Map.of("title", "<script>x</script> {{state}}", "state", "no"))));
    String page =
        HtmlTemplate.fill(
            new HtmlTemplate.Filling(report, bytes("<html><body>{{title}}</body></html>")),
            "",
            false,
            (chapter, pictures) -> "");
    assertThat(page).contains("&lt;script&gt;x&lt;/script&gt; {{state}}").doesNotContain("<script");
  }

  @Test
  void tellsUnknownFieldsWithTheirLineAndTheNearestName() {
    Problem problem =
        refused("<html><body>\n<p>{{figure:case}}</p>\n<p>see {{section:drugs}}</p></body></html>");
    Texts texts = Texts.standalone(Language.EN);
    assertThat(problem.faults().stream().map(texts::of))
        .containsExactly(
            "Nobody fills the field “figure:case” at ↵ 2. Did you mean “figure:cases”?",
            "“section:drugs” at ↵ 3 must stand alone in a paragraph of the text.");
    assertThat(refused("<html><body><p class='{{title}}'>{{title}}</p></body></html>").code())
        .isEqualTo(ReportProblem.TEMPLATE_TEXT);
    assertThat(refused("<html><body><p>{{ti<b>tle}}</b></p></body></html>").code())
        .isEqualTo(ReportProblem.TEMPLATE_TEXT);
    assertThat(refused("<html><body><p>none</p></body></html>").code())
        .isEqualTo(ReportProblem.TEMPLATE_EMPTY);
    assertThat(refused("{{title}}").code()).isEqualTo(ReportProblem.TEMPLATE_FORM);
    assertThat(
            catchThrowableOfType(
                    Problem.class, () -> HtmlCheck.check(new byte[] {'<', 'h', (byte) 0xff}))
                .code())
        .isEqualTo(ReportProblem.TEMPLATE_FORM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<p onclick='x()'>a</p>",
        "<a href='javascript:x()'>a</a>",
        "<a href='https://example.org'>a</a>",
        "<img src='https://example.org/a.png'>",
        "<img src='data:image/svg+xml;base64,AAAA'>",
        "<img srcset='x'>",
        "<link rel='stylesheet' href='x.css'>",
        "<meta http-equiv='refresh' content='0;url=x'>",
        "<iframe src='x'></iframe>",
        "<object data='x'></object>",
        "<object data-drawing='0'></object>",
        "<p data-drawing='0'>a</p>",
        "<svg><path d='M0 0'/></svg>",
        "<form action='x'><input name='a'></form>",
        "<base href='x'>",
        "<p style='background: url(x)'>a</p>",
        "<p style='background: u\\72l(x)'>a</p>",
        "<p style='background: image-set(\"x\" 1x)'>a</p>",
        "<style>@import 'x';</style>",
        "<style>@font-face { src: url(x) }</style>",
        "<style>p { behavior: none }</style>",
        "<section-place>sections</section-place>"
      })
  void refusesWhatRunsOrFetches(String part) {
    assertThat(refused("<html><body><p>{{title}}</p>" + part + "</body></html>").code())
        .isEqualTo(ReportProblem.TEMPLATE_ACTIVE);
  }

  @Test
  void isTheTemplateInForceWhenAReportIsSignedForEver() {
    Phase phase = withOneCase();
    UUID first =
        world.as(phase.coordinator(), () -> templates.add(phase.code(), "Letter", bytes(LETTER)));
    String home = "/operations/" + phase.code() + "/reports";
    Caller coordinator = browser(phase.coordinator());
    String report = begun(coordinator, home);
    Map<String, String> form = form("save");
    form.put("template", first.toString());
    assertThat(coordinator.submit(report, report, form).status()).isEqualTo(302);
    UUID second =
        world.as(
            phase.coordinator(),
            () ->
                templates.add(
                    phase.code(), "Letter", bytes(LETTER.replace("Dear all", "Dear members"))));
    assertThat(coordinator.get(report).body()).contains("selected>Letter", "value=\"" + second);
    form = form("sign");
    form.put("revision", "2");
    form.put("template", second.toString());
    assertThat(coordinator.submit(report, report, form).status()).isEqualTo(302);
    UUID third =
        world.as(
            phase.coordinator(),
            () ->
                templates.add(
                    phase.code(), "Letter", bytes(LETTER.replace("Dear all", "Dear friends"))));
    Caller thai = browser(phase.thaiOfficer());
    assertThat(thai.get(report).body())
        .contains("signed in the template “Letter”, version 2, SHA-256 ")
        .contains("template=" + second)
        .doesNotContain(third.toString());
    String path = report + "/file?format=html&template=";
    assertThat(thai.get(path + second).body()).contains("Dear members");
    assertThat(thai.get(path + third).status()).isEqualTo(409);
    assertThat(thai.get(path.replace("html", "docx") + second).status()).isEqualTo(400);
    // The next report begins with the template that is in force then.
    assertThat(coordinator.get(begun(coordinator, home)).body()).contains("value=\"" + third);
  }

  private static Map<String, String> form(String act) {
    Map<String, String> form = new TreeMap<>();
    form.put("revision", "1");
    form.put("show-summary", "true");
    form.put("act", act);
    return form;
  }

  private static String begun(Caller coordinator, String home) {
    return coordinator
        .submit(home, home, Map.of("kind", "final", "lang", "en"))
        .header("Location")
        .substring(coordinator.base().length());
  }

  private Caller browser(String login) {
    Caller caller = caller();
    caller.signIn(login, World.PASSWORD);
    return caller;
  }

  private Report report(Phase phase) {
    return world.as(
        phase.coordinator(),
        () ->
            reports.now(phase.code(), Wanted.of(ReportKind.FINAL, Language.EN), Optional.empty()));
  }

  private byte[] written(Phase phase, Report report, String format) throws IOException {
    Finish finish =
        world.as(
            phase.thaiOfficer(),
            () -> Finish.in(templates.require(phase.code(), "Letter"), format));
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    writer.write(report, finish, MOMENT, output);
    return output.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Problem refused(String html) {
    return catchThrowableOfType(Problem.class, () -> HtmlCheck.check(bytes(html)));
  }

  private Phase withOneCase() {
    Phase phase = phases.phase();
    String path =
        callerOf(phase.officer()).post(phase.path(), shortForm("[\"all\"]")).header("Location");
    assertThat(callerOf(phase.contact()).post(path + "/release", "").status()).isEqualTo(200);
    return phase;
  }
}
