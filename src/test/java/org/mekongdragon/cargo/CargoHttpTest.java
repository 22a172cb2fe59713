package org.mekongdragon.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.mekongdragon.World;
import org.mekongdragon.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Cargo over HTTP: programs send bytes, people send forms. */
class CargoHttpTest extends HouseTest {

  private static final String API = "/api/v1/consignments?format=auto";
  private static final String PAGE = "/targeting/cargo";
  private static final Pattern CSRF =
      Pattern.compile("hx-headers='\\{\"([^\"]+)\":\"([^\"]+)\"\\}'");

  @Autowired private ManifestWorkers workers;

  private String officer;

  @BeforeEach
  void people() {
    String organisation = world.organisation("VN");
    officer = world.person(organisation, Optional.of(world.unit(organisation, Optional.empty())));
  }

  @Test
  void answersCountsProblemsAndHits() {
    byte[] file = sample();
    JsonNode checked = callerOf(officer).post(API + "&mode=check", file, "text/csv").json();
    assertThat(checked.get("accepted").asInt()).as("%s", checked).isEqualTo(300);
    assertThat(checked.get("manifest").isNull()).isTrue();
    assertThat(callerOf(officer).get("/api/v1/consignments").json().get("items")).isEmpty();

    Caller.Answer sent = callerOf(officer).post(API + "&file=a.csv", file, "text/csv");

    assertThat(sent.status()).as(sent.body()).isEqualTo(200);
    JsonNode answer = sent.json();
    assertThat(answer.get("format").asString()).isEqualTo("csv");
    assertThat(answer.get("rows").asInt()).isEqualTo(301);
    assertThat(answer.get("accepted").asInt()).isEqualTo(300);
    assertThat(answer.get("rejected").asInt()).isEqualTo(1);
    assertThat(answer.get("hitCount").isNumber()).isTrue();
    assertThat(answer.get("hits").isArray()).isTrue();
    JsonNode problem = answer.get("problems").get(0);
    assertThat(problem.get("code").asString()).isEqualTo("row-width");
    assertThat(problem.get("line").asInt()).isEqualTo(152);
    assertThat(problem.get("message").asString()).isNotEmpty();
    assertThat(answer.get("problems").toString()).contains("container-check-digit");
    JsonNode again = callerOf(officer).post(API, file, "application/octet-stream").json();
    assertThat(again.get("known").asBoolean()).isTrue();
    assertThat(again.get("manifest")).isEqualTo(answer.get("manifest"));
    String rejected =
        callerOf(officer)
            .get("/api/v1/manifests/" + answer.get("manifest").asString() + "/rejected.csv")
            .body();
    assertThat(rejected).contains("152", "row-width", "GENERATED-0150B");
  }

  @Test
  void listsAndReadsConsignments() {
    JsonNode sent = callerOf(officer).post(API, sample(), "text/csv").json();
    String manifest = sent.get("manifest").asString();
    JsonNode list =
        callerOf(officer).get("/api/v1/consignments?hs=0803&origin=CO&manifest=" + manifest).json();
    assertThat(list.get("items")).hasSize(1);
    JsonNode one = list.get("items").get(0);
    assertThat(one.get("route").get("loading").get("unlocode").asString()).isEqualTo("COBUN");
    assertThat(one.get("grossMassKg").asInt()).isEqualTo(20_520);
    String id = one.get("id").asString();
    JsonNode read = callerOf(officer).get("/api/v1/consignments/" + id).json();
    assertThat(read.get("consignee").get("name").asString()).contains("BINH MINH VANG");

    JsonNode first = callerOf(officer).get("/api/v1/consignments?limit=2").json();
    JsonNode second =
        callerOf(officer)
            .get("/api/v1/consignments?limit=2&cursor=" + first.get("next").asString())
            .json();
    assertThat(second.get("items").get(0).get("id").asLong())
        .isLessThan(first.get("items").get(1).get("id").asLong());
    String other = world.organisation("LA");
    String stranger = world.person(other, Optional.of(world.unit(other, Optional.empty())));
    assertThat(callerOf(stranger).get("/api/v1/consignments/" + id).status()).isEqualTo(404);
    assertThat(callerOf(stranger).get("/api/v1/manifests/" + manifest).status()).isEqualTo(404);
    assertThat(callerOf(stranger).get("/api/v1/manifests").json().get("items")).isEmpty();
    assertThat(callerOf(officer).get("/api/v1/manifests").json().get("items")).hasSize(1);
  }

  @Test
  void refusesWhatIsNoCargoAndSaysWhy() throws IOException {
    Caller caller = callerOf(officer);
    assertThat(caller.post(API, new byte[0], "text/csv").json().get("code").asString())
        .isEqualTo("manifest-empty");
    assertThat(caller.post("/api/v1/consignments?format=pdf", sample(), "text/csv").status())
        .isEqualTo(400);
    assertThat(
            caller.post(API + "&mode=guess", sample(), "text/csv").json().get("field").asString())
        .isEqualTo("mode");
    JsonNode noise = caller.post(API, new byte[] {0, 1, 2, 0, 9, 9}, "text/csv").json();
    assertThat(noise.get("accepted").asInt()).isZero();
    assertThat(noise.get("problems").get(0).get("code").asString())
        .isEqualTo("cargo-format-unknown");
    JsonNode bomb = caller.post(API, zipped(new byte[64 << 20]), "application/gzip").json();
    assertThat(bomb.get("accepted").asInt()).isZero();
    assertThat(bomb.get("rejected").asInt()).isPositive();
    String hostile = "waybill,consignee,goods\nW\u0000\u0001<script>,\u202eEVIL\u0007,=CMD()\n";
    JsonNode nul = caller.post(API, hostile.getBytes(StandardCharsets.UTF_8), "text/csv").json();
    assertThat(nul.get("accepted").asInt()).as("%s", nul).isEqualTo(1);
    String halves = "{\"waybill\":\"A\\ud800B\",\"consignee\":\"C\\u0000D\"}\n";
    JsonNode half = caller.post(API, halves.getBytes(StandardCharsets.UTF_8), "text/csv").json();
    assertThat(half.get("accepted").asInt()).as("%s", half).isEqualTo(1);
    assertThat(caller.get("/api/v1/consignments?from=yesterday").status()).isEqualTo(400);
    assertThat(caller.get("/api/v1/consignments?cursor=x").status()).isEqualTo(400);
    assertThat(caller.get("/api/v1/consignments/x").status()).isEqualTo(404);
    String admin = world.person(world.organisation("VN"), Optional.empty(), Role.ADMIN);
    assertThat(callerOf(admin).post(API, sample(), "text/csv").status()).isEqualTo(404);
  }

  @Test
  void answersARepeatedRequestOnce() {
    byte[] file = "waybill,goods\nIDEM-1,rice\n".getBytes(StandardCharsets.UTF_8);
    Caller caller = callerOf(officer).with("Idempotency-Key", world.unique("key"));
    String first = caller.post(API, file, "text/csv").body();
    assertThat(caller.post(API, file, "text/csv").body()).isEqualTo(first);
  }

  /** The whole of it is one transaction then, which no other thread sees. */
  @Test
  void answersARepeatedRequestOfSeveralChunksOnce() {
    StringBuilder table = new StringBuilder("waybill,goods\n");
    for (int i = 0; i < 2_500; i++) {
      table.append("MANY-").append(i).append(",rice\n");
    }
    byte[] file = table.toString().getBytes(StandardCharsets.UTF_8);
    Caller caller = callerOf(officer).with("Idempotency-Key", world.unique("key"));
    String first = caller.post(API, file, "text/csv").body();
    assertThat(first).contains("\"accepted\":2500");
    assertThat(caller.post(API, file, "text/csv").body()).isEqualTo(first);
  }

  @Test
  void takesAManifestBackAndTheSameFileAgain() {
    Caller caller = callerOf(officer);
    String waybill = world.unique("BACK");
    byte[] file = ("waybill,goods\n" + waybill + ",rice\n").getBytes(StandardCharsets.UTF_8);
    String manifest = caller.post(API, file, "text/csv").json().get("manifest").asString();
    String path = "/api/v1/manifests/" + manifest + "/withdraw";
    assertThat(caller.post(path, Map.of("why", " ")).json().get("code").asString())
        .isEqualTo("manifest-why");
    String colleague = world.person(world.organisation("VN"), Optional.empty(), Role.OFFICER);
    assertThat(callerOf(colleague).post(path, Map.of("why", "not mine")).status()).isEqualTo(404);

    JsonNode back = caller.post(path, Map.of("why", "wrong file")).json();

    assertThat(back.get("state").asString()).as("%s", back).isEqualTo("withdrawn");
    assertThat(caller.get("/api/v1/consignments").json().get("items")).isEmpty();
    assertThat(caller.post(path, Map.of("why", "twice")).status()).isEqualTo(409);
    JsonNode again = caller.post(API, file, "text/csv").json();
    assertThat(again.get("known").asBoolean()).isFalse();
    assertThat(again.get("manifest").asString()).isNotEqualTo(manifest);
    assertThat(caller.get("/api/v1/consignments").json().get("items")).hasSize(1);
  }

  @Test
  void takesAManifestBackOnItsPage() throws InterruptedException {
    Caller browser = caller();
    browser.signIn(officer, World.PASSWORD);
    byte[] file = "waybill,goods\nPAGE-1,rice\n".getBytes(StandardCharsets.UTF_8);
    assertThat(form(browser, "back.csv", file).status()).isEqualTo(302);
    String page = finished(browser);
    assertThat(browser.get(page).body()).contains(page + "/withdraw");
    Caller.Answer silent = browser.submit(page, page + "/withdraw", Map.of("why", ""));
    assertThat(silent.status()).isEqualTo(422);

    Caller.Answer back =
        browser.submit(page, page + "/withdraw", Map.of("why", "sent by <b>mistake</b>"));

    assertThat(back.status()).as(back.body()).isEqualTo(302);
    String shown = browser.get(page).body();
    assertThat(shown).contains("sent by &lt;b&gt;mistake").doesNotContain(page + "/withdraw");
    assertThat(callerOf(officer).get("/api/v1/consignments").json().get("items")).isEmpty();
  }

  @Test
  void storesTheSameSmallFileOnceHoweverOftenItComesAtOnce() throws Exception {
    byte[] file = "waybill,goods\nONCE-1,rice\n".getBytes(StandardCharsets.UTF_8);
    List<Callable<JsonNode>> requests =
        Collections.nCopies(8, () -> callerOf(officer).post(API, file, "text/csv").json());
    List<JsonNode> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<JsonNode> answer : threads.invokeAll(requests)) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).extracting(answer -> answer.get("manifest").asString()).hasSize(8);
    assertThat(answers)
        .extracting(answer -> answer.get("manifest"))
        .containsOnly(answers.getFirst().get("manifest"));
    assertThat(answers).filteredOn(answer -> !answer.get("known").asBoolean()).hasSize(1);
    assertThat(callerOf(officer).get("/api/v1/consignments").json().get("items")).hasSize(1);
  }

  @Test
  void takesAFormWithoutJavaScriptAndShowsAllPages() throws InterruptedException {
    Caller browser = caller();
    browser.signIn(officer, World.PASSWORD);
    Caller.Answer empty = browser.get(PAGE);
    assertThat(empty.status()).as(empty.body()).isEqualTo(200);
    assertThat(empty.body()).contains("/targeting/cargo/sample");
    assertThat(browser.get(PAGE + "/sample.csv").body()).startsWith("id,mode,waybill");
    assertThat(form(browser, "", new byte[0]).status()).isEqualTo(422);

    assertThat(form(browser, "ship.csv", sample()).status()).isEqualTo(302);
    String manifest = finished(browser);
    String page = browser.get(manifest).body();
    assertThat(page).contains("ship.csv", "300", "GENERATED-0150B");
    String found = browser.get(manifest + "?party=binh+minh").body();
    Matcher link = Pattern.compile("/targeting/cargo/consignments/[0-9]+").matcher(found);
    assertThat(link.find()).isTrue();
    Caller.Answer one = browser.get(link.group());
    assertThat(one.status()).as(one.body()).isEqualTo(200);
    assertThat(one.body()).contains("BINH MINH VANG", "38 kg", "first time seen", "data-lon");
    assertThat(browser.get(PAGE + "/consignments?hs=2915").body()).contains("ACETIC ANHYDRIDE");
    assertThat(browser.get(PAGE + "/consignments?party=%3Cscript%3E").body())
        .doesNotContain("<script>x");
    assertThat(browser.get(manifest + "/progress").status()).isEqualTo(200);
    assertThat(browser.get(manifest + "/rejected.csv").body()).contains("row-width");
    for (String language : new String[] {"vi", "zh"}) {
      assertThat(browser.with("Accept-Language", language).get(manifest).status()).isEqualTo(200);
    }
  }

  @Test
  void asksAPersonForUnknownColumns() throws InterruptedException {
    Caller browser = caller();
    browser.signIn(officer, World.PASSWORD);
    String strange = world.unique("Spalte");
    byte[] file =
        ("goods," + strange + ",Empf\nbananas,1200,HPH\n").getBytes(StandardCharsets.UTF_8);
    Caller.Answer sent = upload(browser, "fremd.csv", file);
    assertThat(sent.status()).as(sent.body()).isEqualTo(200);
    String manifest = sent.body();
    assertThat(browser.get(manifest).body()).contains("column-1", strange, "1200");

    Caller.Answer twice =
        browser.submit(
            manifest,
            manifest + "/columns",
            Map.of("column-0", "goods", "column-1", "goods", "column-2", "consignee"));
    assertThat(twice.status()).isEqualTo(422);
    Caller.Answer named =
        browser.submit(
            manifest,
            manifest + "/columns",
            Map.of("column-0", "goods", "column-1", "gross_mass", "column-2", "consignee"));
    assertThat(named.status()).isEqualTo(302);
    assertThat(finished(browser)).isEqualTo(manifest);
    assertThat(browser.get(manifest).body()).contains("1,200 kg", "HPH");
  }

  private String finished(Caller browser) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      workers.look();
      JsonNode newest = callerOf(officer).get("/api/v1/manifests").json().get("items").get(0);
      if (newest.get("state").asString().equals("done")) {
        return PAGE + "/manifests/" + newest.get("manifest").asString();
      }
      Thread.sleep(50);
    }
    throw new AssertionError(browser.get(PAGE).body());
  }

  private static Caller.Answer upload(Caller browser, String name, byte[] file) {
    Matcher csrf = CSRF.matcher(browser.get(PAGE).body());
    assertThat(csrf.find()).isTrue();
    return browser
        .with(csrf.group(1), csrf.group(2))
        .post(PAGE + "/upload?name=" + name, file, "application/octet-stream");
  }

  private static Caller.Answer form(Caller browser, String name, byte[] file) {
    Matcher csrf = CSRF.matcher(browser.get(PAGE).body());
    assertThat(csrf.find()).isTrue();
    String begin =
        "--XX\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
            + csrf.group(2)
            + "\r\n--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: text/csv\r\n\r\n";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(begin.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--XX--\r\n".getBytes(StandardCharsets.UTF_8));
    return browser.post(PAGE, body.toByteArray(), "multipart/form-data; boundary=XX");
  }

  private static byte[] zipped(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(plain);
    }
    return bytes.toByteArray();
  }

  private static byte[] sample() {
    try (InputStream input =
        Objects.requireNonNull(
            CargoHttpTest.class.getResourceAsStream("/seed/cargo/sample-manifest.csv"))) {
      return input.readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
