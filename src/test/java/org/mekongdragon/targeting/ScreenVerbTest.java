package org.mekongdragon.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mekongdragon.kernel.Verb;

class ScreenVerbTest {

  private static final String MANIFESTS = "src/test/resources/manifests/";
  private static final String BANANAS =
      "origin in (CO, EC) and hs starts with 0803 and (goods contains any of (\"\"banana\"\","
          + " \"\"chuối\"\", \"\"香蕉\"\") or gross_mass > 20000) and not consignee seen before 90 days";
  private static final String PROFILES =
      "id,name,rule,severity\nP1,Bananas,\"" + BANANAS + "\",5\nP2,Precursors,hs = 293941,9\n";
  private static final String LIST =
      "id,name\nW1,Dac Loi Trading\nW1,Cong ty co phan duoc Song Hong\nW2,Nobody At All\n";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private String profiles;

  @SuppressWarnings("NullAway.Init")
  private String list;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void writeLists() throws IOException {
    profiles = file("profiles.csv", PROFILES);
    list = file("list.csv", LIST);
  }

  private int run(String... arguments) {
    return new ScreenVerb()
        .run(
            List.of(arguments),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private int screen(String... files) {
    List<String> words = new ArrayList<>(Arrays.asList(files));
    words.addAll(List.of("--profiles", profiles, "--watchlist", list));
    words.addAll(List.of("--out", folder.resolve("hits.csv").toString()));
    return run(words.toArray(String[]::new));
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private List<NamedCsvRecord> read(String name) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(name))) {
      return csv.stream().toList();
    }
  }

  /** Everything about the hits but the file they came from. */
  private List<String> hits() throws IOException {
    return read("hits.csv").stream()
        .map(row ->
            String.join("|", row.getField("record"), row.getField("id"), row.getField("reason")))
        .toList();
  }

  @Test
  void findsTheSameInEveryFormatOfOneManifest() throws IOException {
    for (String name : List.of("cuscar-d95b.edi", "consignments.csv", "consignments.jsonl")) {
      assertThat(screen(MANIFESTS + name)).as(said()).isEqualTo(Verb.DONE);
      List<NamedCsvRecord> rows = read("hits.csv");
      assertThat(rows)
          .as(name)
          .extracting(row -> row.getField("kind") + " " + row.getField("id"))
          .containsExactly("profile P2", "watchlist W1", "profile P1");
      assertThat(rows.getFirst().getField("reason")).isEqualTo("hs is 293941 (hs = 293941)");
      assertThat(rows.get(1).getField("reason"))
          .startsWith("consignee \"CONG TY CO PHAN DUOC SONG HONG\" is like");
      assertThat(rows.get(2).getField("reason"))
          .contains("origin is EC (origin in (CO, EC))")
          .contains("hs is 08039010")
          .contains("gross_mass is 21600 (gross_mass > 20000)");
      assertThat(rows.get(2).getField("score")).isEqualTo("1.0000");
      assertThat(rows.get(2).getField("name")).isEqualTo("Bananas");
      assertThat(folder.resolve("hits.rejected.csv")).doesNotExist();
    }
  }

  @Test
  void asksTheFilesSoFarForThePast() throws IOException {
    String manifest =
        file(
            "bananas.csv",
            """
            id,origin,hs,goods,consignee,gross_mass,arrival
            a,CO,080390,one banana,ACME,100,2025-01-01
            b,EC,0803.90,CHUOI TUOI,ACME,100,2025-02-01
            c,EC,080390,bananas,ACME,100,2025-04-02
            d,EC,080390,pineapple,OTHER,20001,2025-04-02
            e,EC,080390,pineapple,NOBODY,20000,2025-04-02
            f,VN,080390,bananas,THIRD,100,2025-04-02
            """);
    assertThat(screen(manifest)).as(said()).isEqualTo(Verb.DONE);
    assertThat(read("hits.csv"))
        .extracting(row -> row.getField("record_id"))
        .containsExactly("a", "b", "d");
    assertThat(read("hits.csv").getLast().getField("reason"))
        .contains("gross_mass is 20001 (gross_mass > 20000)")
        .contains("not consignee seen before 90 days");
  }

  @Test
  void findsTheSameThroughTheEngineAndThroughTheParser() throws IOException {
    String header = "id,mode,hs,goods,origin,transit,consignee,vessel,gross_mass,packages,arrival";
    String rows =
        """
        1,sea,080390|293941,"Bananas, ""green\"\"\",COBUN,CNSHA|SGSIN,ACME,STAR,21000.5,10,2025-05-01
        2,air,293941,=cmd(),,,Cong ty duoc Song Hong,,5,2,2025-05-02
        3,sea,0803,香蕉,EC,,OTHER,,,,
        """;
    profiles =
        file(
            "more.csv",
            "id,name,rule\nA,a,kg_per_package > 2100\nB,b,transit starts with SG\n"
                + "C,c,hs starts with 0803\nD,d,consignee count within 3 days >= 1\nE,e,mode = air\n"
                + "F,f,goods contains 香蕉\nG,g,arrival is missing\n");
    String direct = file("direct.csv", header + "\n" + rows);
    assertThat(screen(direct)).as(said()).isEqualTo(Verb.DONE);
    List<String> expected = hits();
    String parsed = file("parsed.csv", header.replace("gross_mass", "gross_weight") + "\n" + rows);
    assertThat(screen(parsed)).as(said()).isEqualTo(Verb.DONE);
    assertThat(hits()).isEqualTo(expected).hasSize(11);
  }

  @Test
  void saysWhereARuleIsWrongAndGoesOnWithTheOthers() throws IOException {
    profiles =
        file(
            "wrong.csv",
            "id,name,rule\nP1,one,orign = CO\nP2,two,hs = 293941\nP2,again,hs = 1\n"
                + "P3,three,origin in @nowhere\nP4,four,gross_mass > heavy\n");
    assertThat(screen(MANIFESTS + "consignments.csv")).isEqualTo(Verb.FOUND_PROBLEMS);
    assertThat(said())
        .contains("wrong.csv line 2, profile P1: Position 1: “orign” is no field")
        .contains("Meant was perhaps: origin")
        .contains("line 4, profile P2: There is a profile P2 already")
        .contains("line 5, profile P3: Position 11: there is no group @nowhere")
        .contains("line 6, profile P4: Position 14: “heavy” is no number");
    assertThat(hits()).hasSize(2).first().asString().contains("|P2|");
  }

  @Test
  void readsWhatGroupsInRulesStandForFromAFile() throws IOException {
    profiles = file("spelt.csv", "id,name,rule\nP1,one,\"origin in (CO, EC) and hs = 08039010\"\n");
    assertThat(screen(MANIFESTS + "consignments.csv")).as(said()).isEqualTo(Verb.DONE);
    List<String> spelt = hits();
    profiles = file("named.csv", "id,name,rule\nP1,one,origin in @andes and hs = @fruit\n");
    List<String> files =
        List.of(
            file("groups.csv", "name,term\nandes,CO\n@andes,EC\n@fruit,08039010\n"),
            file(
                "groups.json",
                "{\"items\":[{\"name\":\"@andes\",\"terms\":[\"CO\",\"EC\"]},"
                    + "{\"name\":\"fruit\",\"terms\":[\"08039010\"]}]}"));
    for (String groups : files) {
      assertThat(screen(MANIFESTS + "consignments.csv", "--groups", groups))
          .as(said())
          .isEqualTo(Verb.DONE);
      assertThat(hits())
          .isEqualTo(
              spelt.stream()
                  .map(hit ->
                      hit.replace("in (CO, EC)", "= @andes")
                          .replace("(hs = 08039010)", "(hs = @fruit)"))
                  .toList())
          .anyMatch(hit -> hit.contains("origin is EC (origin = @andes)"));
    }
  }

  @Test
  void saysWhereAGroupIsUnknownOrEmptyAndGoesOn() throws IOException {
    profiles =
        file(
            "named.csv",
            "id,name,rule\nP1,one,origin = EC and hs in @fruit\nP2,two,hs = @fruits or origin = @fruit\n");
    String groups = file("groups.csv", "name,term\nfruits,08039010\nnuts,\n,EC\n");
    assertThat(screen(MANIFESTS + "consignments.csv", "--groups", groups))
        .isEqualTo(Verb.FOUND_PROBLEMS);
    assertThat(said())
        .contains("groups.csv line 3: The group @nuts has no term", "groups.csv line 4: This group")
        .contains("line 2, profile P1: Position 23: there is no group @fruit.", "@fruits")
        .contains("line 3, profile P2: Position 26: there is no group @fruit.");
    assertThat(screen(MANIFESTS + "consignments.csv", "--groups", file("no.csv", "id,term\n")))
        .isEqualTo(Verb.WRONG_USE);
    assertThat(screen(MANIFESTS + "consignments.csv", "--groups", file("no.json", "{\"a\":1}")))
        .isEqualTo(Verb.WRONG_USE);
    assertThat(said()).contains("no column name").contains("no array items");
    assertThat(run("a.csv", "--watchlist", list, "--groups", groups)).isEqualTo(Verb.WRONG_USE);
  }

  @Test
  void leavesOutProfilesThatAreOffOrNotValidOnTheDay() throws IOException {
    String header = "id,name,rule,state,valid_from,valid_to\n";
    profiles =
        file(
            "states.csv",
            header
                + "A,a,hs = 293941,on,2025-05-03,2025-05-03\nB,b,hs = 293941,off,,\n"
                + "C,c,hs = 293941,draft,,\nD,d,hs = 293941,,2025-05-04,\n"
                + "E,e,hs = 293941,,,2025-05-02\n");
    assertThat(screen(MANIFESTS + "consignments.csv", "--today", "2025-05-03"))
        .as(said())
        .isEqualTo(Verb.DONE);
    assertThat(read("hits.csv"))
        .filteredOn(row -> row.getField("kind").equals("profile"))
        .extracting(row -> row.getField("id"))
        .containsExactly("A");
    assertThat(said()).contains("4 profiles are off, drafts or not valid on 2025-05-03");
    profiles = file("day.csv", header + "A,a,hs = 293941,on,tomorrow,\n");
    assertThat(screen(MANIFESTS + "consignments.csv")).isEqualTo(Verb.FOUND_PROBLEMS);
    assertThat(said()).contains("day.csv line 2, profile A: “tomorrow” is no day");
  }

  @Test
  void takesProfilesAsJson() throws IOException {
    profiles =
        file(
            "profiles.json",
            "{\"profiles\":[{\"id\":\"J\",\"name\":\"n\",\"rule\":\"hs = 293941\",\"severity\":3,"
                + "\"version\":4},{\"name\":\"no id\"}]}");
    assertThat(screen(MANIFESTS + "consignments.csv")).isEqualTo(Verb.FOUND_PROBLEMS);
    assertThat(said()).contains("item 2: The profile has no id");
    NamedCsvRecord hit = read("hits.csv").getFirst();
    assertThat(hit.getField("version")).isEqualTo("4");
    assertThat(hit.getField("severity")).isEqualTo("3");
  }

  @Test
  void writesRejectedRecordsWithLineAndReason() throws IOException {
    String manifest =
        file(
            "half.csv",
            "waybill,mode,hs,loading,extra\nA1,sea,293941,VNHPH,x\n=B,\"sea\",9,9,9,9\n");
    assertThat(screen(manifest)).isEqualTo(Verb.FOUND_PROBLEMS);
    NamedCsvRecord direct = read("hits.rejected.csv").getFirst();
    assertThat(direct.getField("line")).isEqualTo("3");
    assertThat(direct.getField("reason")).contains("cannot be read as a record");
    assertThat(read("hits.csv").getFirst().getField("record_id")).isEqualTo("A1");

    String parsed = file("parsed.csv", "bl_no,hs\nA1,293941\n=B,9,9\n");
    assertThat(run(parsed, "--profiles=" + profiles)).isEqualTo(Verb.FOUND_PROBLEMS);
    NamedCsvRecord row = read("parsed.csv.rejected.csv").getFirst();
    assertThat(row.getField("line")).isEqualTo("3");
    assertThat(row.getField("code")).isEqualTo("row-width");
    assertThat(row.getField("excerpt")).startsWith("'=B");
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("rank,file,").contains(",P2,");
  }

  @Test
  void goesOnAfterAFileThatIsNoMessage() throws IOException {
    String broken = file("broken.bin", "nothing that we know\n");
    assertThat(screen(broken, MANIFESTS + "consignments.jsonl")).isEqualTo(Verb.FOUND_PROBLEMS);
    assertThat(read("hits.rejected.csv"))
        .singleElement()
        .satisfies(row -> assertThat(row.getField("code")).isEqualTo("cargo-format-unknown"));
    assertThat(hits()).hasSize(3);
  }

  @Test
  void keepsRulesOnMoneyFromOtherCurrencies() throws IOException {
    profiles = file("money.csv", "id,name,rule\nV,v,value_per_kg > 100\n");
    String manifest =
        file(
            "money.csv.csv",
            "id,hs,value,currency,gross_mass\n1,08,1000,USD,1\n2,08,1000,VND,1\n3,08,1000,,1\n");
    assertThat(screen(manifest)).as(said()).isEqualTo(Verb.DONE);
    assertThat(read("hits.csv"))
        .extracting(row -> row.getField("record_id"))
        .containsExactly("1", "3");
    assertThat(said()).contains("1 consignments state no value in US dollars");
  }

  @Test
  void tellsTheThreeKindsOfWatchListsApart() throws IOException {
    list =
        file(
            "un.xml",
            "<CONSOLIDATED_LIST><INDIVIDUALS/><ENTITIES><ENTITY><DATAID>77</DATAID>"
                + "<FIRST_NAME>Lion City Chemicals</FIRST_NAME></ENTITY></ENTITIES></CONSOLIDATED_LIST>");
    assertThat(screen(MANIFESTS + "consignments.csv")).as(said()).isEqualTo(Verb.DONE);
    assertThat(said()).contains("2 profiles, 1 listed names");
    list =
        file(
            "my_sdn.csv",
            "36,\"DUOC SONG HONG\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n");
    file("my_alt.csv", "36,12,\"aka\",\"PACIFIC DRAGON\",-0- \n");
    assertThat(screen(MANIFESTS + "consignments.csv")).as(said()).isEqualTo(Verb.DONE);
    assertThat(read("hits.csv"))
        .extracting(row -> row.getField("reason"))
        .anyMatch(reason -> reason.startsWith("vessel \"PACIFIC DRAGON\" is like"));
  }

  @Test
  void saysSoWhenListsHoldNothing() throws IOException {
    profiles = file("none.csv", "id,name,rule\n");
    String full = list;
    list = file("empty.csv", "id,name\n");
    assertThat(screen(MANIFESTS + "consignments.csv")).isEqualTo(Verb.WRONG_USE);
    assertThat(said()).contains("There is nothing to screen with");
    list = full;
    assertThat(screen(MANIFESTS + "consignments.csv")).as(said()).isEqualTo(Verb.DONE);
    assertThat(said()).contains("0 profiles, ");
    profiles = file("blank.csv", "");
    assertThat(screen(MANIFESTS + "consignments.csv")).isEqualTo(Verb.WRONG_USE);
  }

  @Test
  void takesOfAMillionAliasesAsManyAsAnEntryHas() throws IOException {
    StringBuilder rows = new StringBuilder("id,name\n");
    for (int i = 0; i < 1_000_000; i++) {
      rows.append("1,alias ").append(i).append('\n');
    }
    list = file("many.csv", rows.toString());
    assertThat(screen(MANIFESTS + "consignments.csv")).isEqualTo(Verb.FOUND_PROBLEMS);
    assertThat(said())
        .contains("1,001 listed names")
        .contains("line 1003", "more than 1000 aliases of one id");
  }

  @Test
  void explainsItsUseWhenUsedWrongly() throws IOException {
    assertThat(run()).isEqualTo(Verb.WRONG_USE);
    assertThat(run("a.csv")).isEqualTo(Verb.WRONG_USE);
    assertThat(run("a.csv", "--profiles", profiles, "--format", "morse")).isEqualTo(Verb.WRONG_USE);
    assertThat(run("a.csv", "--profiles", profiles, "--strange", "1")).isEqualTo(Verb.WRONG_USE);
    assertThat(run("a.csv", "--profiles", profiles, "--out")).isEqualTo(Verb.WRONG_USE);
    assertThat(said()).contains("screen FILE… --profiles P");
    assertThat(run(MANIFESTS + "consignments.csv", "--profiles", "absent.csv"))
        .isEqualTo(Verb.WRONG_USE);
    assertThat(run(MANIFESTS + "consignments.csv", "--profiles", file("no.csv", "id,name\n1,2\n")))
        .isEqualTo(Verb.WRONG_USE);
    assertThat(said()).contains("no such file").contains("The profile has no rule");
    assertThat(run("absent.csv", "--profiles", profiles)).isEqualTo(Verb.COULD_NOT_RUN);
    String nowhere = folder.resolve("none/hits.csv").toString();
    assertThat(run(MANIFESTS + "consignments.csv", "--profiles", profiles, "--out", nowhere))
        .isEqualTo(Verb.COULD_NOT_RUN);
  }
}
