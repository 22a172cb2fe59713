package org.mekongdragon.seizure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mekongdragon.seizure.SampleFiles.bytes;
import static org.mekongdragon.seizure.SampleFiles.resource;
import static org.mekongdragon.seizure.SampleFiles.rows;
import static org.mekongdragon.seizure.SampleFiles.stated;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mekongdragon.Caller;
import org.mekongdragon.HouseTest;
import org.mekongdragon.kernel.Bound;
import org.mekongdragon.kernel.Quantity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.JsonNode;

/** Files of seizures through the API: what is read, what is refused, what stays the same. */
@Import({SeizureWorld.class, SeizureImportTest.Fuse.class})
class SeizureImportTest extends HouseTest {

  private static final String HEADER = "occurred_at,country,substance,quantity,unit,city\n";

  private static final AtomicReference<SeizureWorld.Phase> SHARED = new AtomicReference<>();

  @Autowired private SeizureWorld seizureWorld;
  @Autowired private Fuse fuse;
  @Autowired private Seizures seizures;

  @Test
  void takesEveryRowOfTheHongKongFileOnce() {
    SeizureWorld.Phase phase = seizureWorld.phase();
    byte[] file = resource("hk_customs_seizures_2004_2013");
    List<NamedCsvRecord> rows = rows(file);

    JsonNode checked = send(phase, phase.contact(), "hk", "check", file);
    assertThat(checked.get("accepted").asInt()).as("%s", checked.get("problems")).isEqualTo(234);
    assertThat(stored(phase, phase.contact())).isEmpty();

    JsonNode first = send(phase, phase.contact(), "hk", "commit", file);
    assertThat(counts(first)).containsExactly(234, 234, 0, 0);
    assertThat(first.get("records").asInt()).isEqualTo(204);
    JsonNode second = send(phase, phase.contact(), "hk", "commit", file);
    assertThat(counts(second)).containsExactly(234, 0, 0, 234);

    List<Seizure> all = stored(phase, phase.contact());
    assertThat(all).hasSize(204).allMatch(seizure -> seizure.state() == SeizureState.RELEASED);
    assertThat(kilograms(all))
        .isEqualByComparingTo(
            rows.stream()
                .map(row -> row.getField("quantity_kg"))
                .filter(text -> !text.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    assertThat(counted(all, "tablet")).isEqualByComparingTo(stated(rows, "tablets"));
    assertThat(counted(all, "piece"))
        .isEqualByComparingTo(stated(rows, "pieces").add(stated(rows, "slabs")));
    Set<String> uncoded = new HashSet<>();
    all.forEach(seizure ->
        seizure.content().goods().stream()
            .filter(line -> line.code().isEmpty())
            .forEach(line -> uncoded.add(line.description())));
    assertThat(uncoded).containsExactlyInAnyOrder("ivory", "turtle/tortoise");
  }

  @Test
  void loadsBothFilesOfCbpAsTheirDistinctKeys() {
    SeizureWorld.Phase phase = seizureWorld.phase();
    byte[] early = resource("us_cbp_drug_seizures_fy19_fy22");
    byte[] late = resource("us_cbp_drug_seizures_fy20_fy23");

    assertThat(counts(send(phase, phase.contact(), "cbp", "commit", early)))
        .containsExactly(10_092, 10_092, 0, 0);
    assertThat(counts(send(phase, phase.contact(), "cbp", "commit", late)))
        .containsExactly(9_924, 9_924 - 7_559, 0, 7_559);

    List<Seizure> all = stored(phase, phase.contact());
    assertThat(all).hasSize(12_457);
    assertThat(pounds(all, "fentanyl", 2022)).isEqualByComparingTo("14699.9");
    assertThat(pounds(all, "methamphetamine", 2022)).isEqualByComparingTo("175410.0");
    assertThat(pounds(all, "cocaine", 2022)).isEqualByComparingTo("70293.3");
    assertThat(pounds(all, "heroin", 2021)).isEqualByComparingTo("5400.0");
    assertThat(all)
        .allMatch(s -> s.content().when().orElseThrow().precision() == Occurrence.Precision.MONTH);
  }

  /** The sum in a fiscal year, to a tenth as the publisher rounds it. */
  private static BigDecimal pounds(List<Seizure> all, String code, int fiscalYear) {
    return all.stream()
        .filter(seizure ->
            fiscalYear == seizure.content().when().orElseThrow().day().plusMonths(3).getYear())
        .flatMap(seizure -> seizure.content().goods().stream())
        .filter(line -> line.code().equals(code))
        .map(line -> line.quantity().orElseThrow())
        .map(quantity -> quantity.amount().value())
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(1, java.math.RoundingMode.HALF_UP);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'4.951,9 kg', '', 4951.9, kg, EXACT",
        "'104.410 viên', '', 104410, tablet, EXACT",
        "'2.3 tấn', '', 2.3, t, EXACT",
        "'2,3 tấn', '', 2.3, t, EXACT",
        "'1.745.000', viên, 1745000, tablet, EXACT",
        "'12 viss', '', 12, viss, EXACT",
        "'30 Block (350gr)', '', 30, pack-350g, EXACT",
        "'gần 2.3 tấn', '', 2.3, t, LESS",
        "'hơn 500', kg, 500, kg, MORE",
      })
  void readsTheTrapsOfNumbersAndUnits(
      String quantity, String unit, BigDecimal value, String code, Bound bound) {
    SeizureWorld.Phase phase = shared();
    String city = "Town " + (quantity + unit).hashCode();
    String row = "2025-05-03,VN,heroin,\"" + quantity + "\"," + unit + "," + city + "\n";

    JsonNode answer = send(phase, phase.contact(), "csv", "commit", bytes(HEADER + row));

    assertThat(counts(answer)).as("%s", answer).containsExactly(1, 1, 0, 0);
    Quantity read = inCity(phase, city).goods().getFirst().quantity().orElseThrow();
    assertThat(read.amount().value()).isEqualByComparingTo(value);
    assertThat(read.unit()).isEqualTo(code);
    assertThat(read.amount().bound()).isEqualTo(bound);
  }

  @Test
  void asksBackWhereANumberReadsTwoWaysUntilTheFileTells() {
    SeizureWorld.Phase phase = seizureWorld.phase();
    String doubtful = HEADER + "2025-05-03,VN,heroin,1.234,kg,Vinh\n";

    JsonNode refused = send(phase, phase.officer(), "csv", "check", bytes(doubtful));
    assertThat(counts(refused)).containsExactly(1, 0, 1, 0);
    JsonNode problem = refused.get("problems").get(0);
    assertThat(problem.get("row").asInt()).isEqualTo(2);
    assertThat(problem.get("field").asString()).isEqualTo("quantity");
    assertThat(problem.get("code").asString()).isEqualTo("amount-ambiguous");
    assertThat(problem.get("message").asString()).contains("1.234", "1234");

    String proven = doubtful + "2025-05-04,VN,heroin,\"4.951,9\",kg,Vinh\n";
    assertThat(counts(send(phase, phase.officer(), "csv", "check", bytes(proven))))
        .containsExactly(2, 2, 0, 0);
    Caller.Answer told =
        callerOf(phase.officer())
            .post(path(phase, "csv", "check") + "&decimal=comma", bytes(doubtful), "text/csv");
    assertThat(counts(told.json())).containsExactly(1, 1, 0, 0);
  }

  @Test
  void asksBackWhereADayReadsTwoWaysUntilTheFileTells() {
    SeizureWorld.Phase phase = seizureWorld.phase();
    String doubtful = HEADER + "03/05/2025,VN,heroin,1,kg,Vinh\n";

    JsonNode refused = send(phase, phase.officer(), "csv", "check", bytes(doubtful));
    assertThat(refused.get("problems").get(0).get("code").asString()).isEqualTo("date-ambiguous");

    String proven = doubtful + "25/05/2025,VN,heroin,2,kg,Vinh\n";
    send(phase, phase.officer(), "csv", "commit", bytes(proven));
    assertThat(stored(phase, phase.contact()))
        .extracting(seizure -> seizure.content().when().orElseThrow().text())
        .containsExactlyInAnyOrder("2025-05-03", "2025-05-25");
  }

  @Test
  void storesTheGoodRowsAndHandsTheOthersBackWithReasons() {
    SeizureWorld.Phase phase = seizureWorld.phase();
    String file =
        HEADER
            + "2025-05-03,VN,heroin,1,kg,Vinh\n"
            + "2128-05-03,VN,heroin,1,kg,=CMD\n"
            + "2020-05-03,VN,heroin,2,kg,Vinh\n"
            + "2025-05-03,Atlantis,heroin,3,kg,Vinh\n"
            + "2025-05-04,VN,heroin,3,kg\n"
            + "2025-05-03,VN,heroin,1,kg,Vinh\n";

    JsonNode answer = send(phase, phase.officer(), "csv", "commit", bytes(file));

    assertThat(counts(answer)).as("%s", answer).containsExactly(6, 2, 3, 1);
    assertThat(answer.get("warningList").get(0).get("code").asString())
        .isEqualTo("date-outside-periods");
    Caller.Answer back =
        callerOf(phase.officer())
            .get(base(phase) + "/" + answer.get("id").asString() + "/rejected.csv");
    List<NamedCsvRecord> rows = rows(back.body().getBytes(StandardCharsets.UTF_8));
    assertThat(rows).extracting(row -> row.getField("_row")).containsExactly("3", "5", "6");
    assertThat(rows.getFirst().getField("city")).isEqualTo("'=CMD");
    assertThat(rows.getFirst().getField("_reason")).contains("2128");
    assertThat(rows.get(1).getField("_reason")).contains("ATLANTIS");
    assertThat(rows.get(2).getField("_reason")).contains("5", "6");
  }

  @Test
  void releasesOnlyForThoseWhoMay() {
    SeizureWorld.Phase phase = seizureWorld.phase();
    String row = "2025-05-03,VN,heroin,1,kg,Vinh\n";

    send(phase, phase.officer(), "csv", "commit", bytes(HEADER + row));
    callerOf(phase.contact())
        .post(
            path(phase, "csv", "commit") + "&release=false",
            bytes(HEADER + row.replace("Vinh", "Hue")),
            "application/x-www-form-urlencoded");

    assertThat(stored(phase, phase.contact()))
        .hasSize(2)
        .allMatch(seizure -> seizure.state() == SeizureState.REPORTED);
  }

  @Test
  void hidesOperationsAndRunsFromOthers() {
    SeizureWorld.Phase phase = seizureWorld.phase();
    byte[] file = bytes(HEADER + "2025-05-03,VN,heroin,1,kg,Vinh\n");
    String run = send(phase, phase.officer(), "csv", "commit", file).get("id").asString();

    Caller stranger = callerOf(phase.stranger());
    assertThat(stranger.post(path(phase, "csv", "check"), file, "text/csv").status())
        .isEqualTo(404);
    assertThat(stranger.get(base(phase)).status()).isEqualTo(404);
    assertThat(callerOf(phase.contact()).get(base(phase) + "/" + run).status()).isEqualTo(200);
    for (String other : List.of(phase.thaiContact(), phase.coordinator())) {
      assertThat(callerOf(other).get(base(phase) + "/" + run).status()).isEqualTo(404);
      assertThat(callerOf(other).get(base(phase) + "/" + run + "/rejected.csv").status())
          .isEqualTo(404);
      assertThat(callerOf(other).get(base(phase)).json().get("items")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1258", "GB18030"})
  void readsTheEncodingsOfTheRegion(String charset) {
    SeizureWorld.Phase phase = seizureWorld.phase();
    String city = charset.equals("GB18030") ? "河口县" : "Lạng Sơn";
    String text = HEADER + "2025-05-03,VN,heroin,1,kg," + city + "\n";
    // Windows-1258 writes tones as marks of their own.
    String written = charset.equals("windows-1258") ? text.replace("ạ", "a\u0323") : text;

    send(phase, phase.contact(), "csv", "commit", written.getBytes(Charset.forName(charset)));

    assertThat(stored(phase, phase.contact()).getFirst().content().where().city()).isEqualTo(city);
  }

  @Test
  void takesItsOwnExportBackAsDuplicates() {
    SeizureWorld.Phase phase = seizureWorld.phase();
    send(phase, phase.contact(), "hk", "commit", resource("hk_customs_seizures_2004_2013"));
    String list = phase.path();

    Caller caller = callerOf(phase.contact());
    String csv = caller.get(list + "/export?format=csv").body();
    assertThat(rows(csv.getBytes(StandardCharsets.UTF_8))).hasSize(234);
    assertThat(counts(send(phase, phase.contact(), "csv", "commit", bytes(csv))))
        .containsExactly(234, 0, 0, 234);
    assertThat(rows(bytes(caller.get(list + "/export?format=ids").body()))).hasSizeBetween(1, 233);
    assertThat(caller.get(list + "/export?format=csv&regime=cites").body().lines().count())
        .isLessThan(60);
    assertThat(callerOf(phase.stranger()).get(list + "/export?format=csv").status()).isEqualTo(404);
  }

  @Test
  void goesOnAfterACrashWithoutStoringAnythingTwice() {
    SeizureWorld.Phase phase = seizureWorld.phase();
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < 1_200; i++) {
      file.append("2025-05-03,VN,heroin,").append(i + 1).append(",kg,Vinh\n");
    }
    fuse.left.set(2);

    Caller.Answer broken =
        callerOf(phase.contact())
            .post(path(phase, "csv", "commit"), bytes(file.toString()), "text/csv");

    assertThat(broken.status()).isEqualTo(500);
    JsonNode run = callerOf(phase.contact()).get(base(phase)).json().get("items").get(0);
    assertThat(run.get("state").asString()).isEqualTo("failed");
    assertThat(run.get("accepted").asInt()).isEqualTo(500);
    assertThat(stored(phase, phase.contact())).hasSize(500);
    assertThat(counts(send(phase, phase.contact(), "csv", "commit", bytes(file.toString()))))
        .containsExactly(1_200, 700, 0, 500);
    assertThat(stored(phase, phase.contact())).hasSize(1_200);
  }

  /** Breaks the transaction of a batch. */
  @TestComponent
  static class Fuse {

    private final AtomicInteger left = new AtomicInteger();

    @EventListener
    void on(SeizuresImported event) {
      if (left.get() > 0 && left.decrementAndGet() == 0) {
        throw new IllegalStateException("power cut");
      }
    }
  }

  private SeizureWorld.Phase shared() {
    return SHARED.updateAndGet(known -> known == null ? seizureWorld.phase() : known);
  }

  private SeizureContent inCity(SeizureWorld.Phase phase, String city) {
    return stored(phase, phase.contact()).stream()
        .map(Seizure::content)
        .filter(content -> content.where().city().equals(city))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void takesAFileThroughThePages() {
    SeizureWorld.Phase phase = shared();
    Caller browser = caller();
    browser.signIn(phase.contact(), org.mekongdragon.World.PASSWORD);
    String page = "/operations/" + phase.code() + "/imports";

    assertThat(browser.get(page).status()).isEqualTo(200);
    Caller.Answer template = browser.get(page + "/template.csv");
    assertThat(template.body()).contains("occurred_at", "#example 1");
    JsonNode checked = send(phase, phase.contact(), "csv", "check", bytes(template.body()));
    assertThat(counts(checked)).containsExactly(0, 0, 0, 0);
    JsonNode examples =
        send(phase, phase.contact(), "csv", "check", bytes(template.body().replace("#", "")));
    assertThat(counts(examples)).as("%s", examples).containsExactly(2, 2, 0, 0);
    assertThat(browser.get(page + "/template.xlsx").status()).isEqualTo(200);
    assertThat(callerOf(phase.stranger()).get(page).status()).isEqualTo(404);
  }

  private JsonNode send(
      SeizureWorld.Phase phase, String login, String format, String mode, byte[] file) {
    Caller.Answer answer =
        callerOf(login).post(path(phase, format, mode), file, "application/octet-stream");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static String base(SeizureWorld.Phase phase) {
    return "/api/v1/operations/" + phase.code() + "/imports";
  }

  private static String path(SeizureWorld.Phase phase, String format, String mode) {
    return base(phase) + "?kind=seizures&format=" + format + "&mode=" + mode;
  }

  private static List<Integer> counts(JsonNode answer) {
    return List.of("rows", "accepted", "rejected", "duplicates").stream()
        .map(name -> answer.get(name).asInt())
        .toList();
  }

  private List<Seizure> stored(SeizureWorld.Phase phase, String login) {
    return world.as(
        login,
        () -> {
          Map<java.util.UUID, Seizure> all = new HashMap<>();
          seizures.stream(
              SeizureFilter.of(phase.code()), seizure -> all.put(seizure.id(), seizure));
          return List.copyOf(all.values());
        });
  }

  private static BigDecimal kilograms(List<Seizure> all) {
    return all.stream()
        .flatMap(seizure -> seizure.content().goods().stream())
        .filter(line ->
            line.quantity().filter(q -> Set.of("kg", "g", "t").contains(q.unit())).isPresent())
        .map(line -> line.normalised().orElseThrow().mass().kilograms())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal counted(List<Seizure> all, String unit) {
    return all.stream()
        .flatMap(seizure -> seizure.content().goods().stream())
        .map(line -> line.amountIn(unit).orElse(BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
