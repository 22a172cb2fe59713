package org.mekongdragon.targeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.kernel.Verb;
import org.mekongdragon.targeting.names.ListedName;
import org.mekongdragon.targeting.names.NameKind;

class WatchListFilesTest {

  private static final String UN =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <CONSOLIDATED_LIST><INDIVIDUALS>
        <INDIVIDUAL><DATAID>6907993</DATAID><FIRST_NAME>ERIC</FIRST_NAME><SECOND_NAME>BADEGE</SECOND_NAME>
          <NATIONALITY><VALUE>Viet Nam</VALUE></NATIONALITY>
          <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Erik B&amp;dege</ALIAS_NAME></INDIVIDUAL_ALIAS>
          <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
          <INDIVIDUAL_DATE_OF_BIRTH><YEAR>1971</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
          <INDIVIDUAL_DOCUMENT><NUMBER>B 123456</NUMBER></INDIVIDUAL_DOCUMENT>
          <NAME_ORIGINAL_SCRIPT>إريك</NAME_ORIGINAL_SCRIPT>
        </INDIVIDUAL>
        <INDIVIDUAL><DATAID>2</DATAID></INDIVIDUAL>
      </INDIVIDUALS><ENTITIES>
        <ENTITY><DATAID>3</DATAID><FIRST_NAME>ADF</FIRST_NAME></ENTITY>
      </ENTITIES></CONSOLIDATED_LIST>
      """;

  @Test
  void readsPartiesAliasesAndEvidenceOfTheUnitedNations() {
    LoadedList list = UnitedNationsList.read(bytes(UN));
    assertThat(list.names())
        .extracting(ListedName::name)
        .containsExactly("ERIC BADEGE", "Erik B&dege", "إريك", "ADF");
    ListedName first = list.names().getFirst();
    assertThat(first.kind()).isEqualTo(NameKind.PERSON);
    assertThat(first.alias()).isFalse();
    assertThat(list.names().get(1).alias()).isTrue();
    assertThat(first.evidence().birthDates()).containsExactly("1971");
    assertThat(first.evidence().countries()).isEqualTo(Set.of(new CountryCode("VN")));
    assertThat(first.evidence().identifiers()).containsExactly("B123456");
    assertThat(list.faults()).hasSize(1);
    assertThat(list.faults().getFirst().field()).startsWith("line ");
  }

  @Test
  void tellsNamesInOneElementApart() {
    String several = UN.replace("Erik B&amp;dege", "Erik Badege; Eric Badeje;; na");
    LoadedList list = UnitedNationsList.read(bytes(several.replace("ERIC", "na")));
    assertThat(list.names())
        .extracting(ListedName::name)
        .containsExactly("BADEGE", "Erik Badege", "Eric Badeje", "إريك", "ADF");
  }

  @Test
  void refusesEntityBombs() {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
            + "<CONSOLIDATED_LIST><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>&b;</FIRST_NAME>"
            + "</INDIVIDUAL></CONSOLIDATED_LIST>";
    assertThatThrownBy(() -> UnitedNationsList.read(bytes(bomb))).isInstanceOf(Problem.class);
  }

  @Test
  void refusesExternalEntities(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
    String attack =
        "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]><CONSOLIDATED_LIST><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>&x;</FIRST_NAME>"
            + "</INDIVIDUAL></CONSOLIDATED_LIST>";
    assertThatThrownBy(() -> UnitedNationsList.read(bytes(attack)))
        .isInstanceOf(Problem.class)
        .hasMessageNotContaining("SECRET");
  }

  @Test
  void refusesOtherAndTruncatedXml() {
    assertThatThrownBy(() -> UnitedNationsList.read(bytes("<html/>"))).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> UnitedNationsList.read(bytes(UN.substring(0, 400))))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> UnitedNationsList.read(bytes(""))).isInstanceOf(Problem.class);
  }

  @Test
  void readsTheThreeFilesOfTheTreasury() {
    String sdn =
        """
        36,"AEROCARIBBEAN AIRLINES",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\s
        9,"ZHAO, Wei","individual","TCO",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 16 Sep 1952; nationality China; Passport G12345678 (China)."
        9,"TWICE","individual","TCO",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-\s
        11,"SHORT"
        12,"OCEAN STAR","vessel","X",-0- ,-0- ,-0- ,-0- ,"Panama",-0- ,-0- ,"Vessel Registration Identification IMO 9187629."
        """;
    String alt = "9,1,\"aka\",\"CHAO, Wai\",-0- \n77,2,\"aka\",\"NOBODY\",-0- \n";
    String add = "36,25,-0- ,\"Havana\",\"Cuba\",-0- \n";
    LoadedList list =
        OfacList.read(new StringReader(sdn), new StringReader(alt), new StringReader(add));
    assertThat(list.names())
        .extracting(ListedName::name)
        .containsExactly("AEROCARIBBEAN AIRLINES", "ZHAO, Wei", "CHAO, Wai", "OCEAN STAR");
    ListedName zhao = list.names().get(1);
    assertThat(zhao.evidence().birthDates()).containsExactly("1952");
    assertThat(zhao.evidence().identifiers()).containsExactly("G12345678");
    assertThat(zhao.evidence().countries()).isEqualTo(Set.of(new CountryCode("CN")));
    assertThat(list.names().getLast().kind()).isEqualTo(NameKind.VESSEL);
    assertThat(list.names().getLast().evidence().identifiers()).containsExactly("9187629");
    assertThat(list.faults())
        .extracting(fault -> fault.arguments().getFirst())
        .containsExactly("id twice", "columns", "unknown id");
  }

  @Test
  void readsQuotedCsvWithByteOrderMark() {
    LoadedList list =
        NameCsv.read(
            bytes(
                "\uFEFFname,note,id\r\n\"Tran, \"\"Duc\"\"\nMinh\",x,1\r\n,x,2\r\nY,x,\r\nZ\r\nAlias,,1\n"));
    assertThat(list.names())
        .extracting(ListedName::name)
        .containsExactly("Tran, \"Duc\"\nMinh", "Alias");
    assertThat(list.names().getLast().alias()).isTrue();
    assertThat(list.faults())
        .extracting(fault -> fault.field() + " " + fault.arguments().getFirst())
        .containsExactly("line 4 no name", "line 5 no id", "line 6 too few columns");
  }

  @Test
  void refusesCsvThatIsNotWhatItSays() {
    assertThatThrownBy(() -> NameCsv.read(bytes(""))).hasMessageContaining("no header");
    assertThatThrownBy(() -> NameCsv.read(bytes("id,nom\n"))).hasMessageContaining("name");
    byte[] latin = "id,name\n1,Nguy\u00e9n\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> NameCsv.read(new ByteArrayInputStream(latin)))
        .hasMessageContaining("not UTF-8");
  }

  @Test
  void screensFromTheCommandLine(@TempDir Path folder) throws Exception {
    Path list = write(folder, "l.csv", "id,name\nA,Nguyễn Văn Hùng\nA,Hung Van\nB,Zhao Wei\nC,\n");
    Path queries = write(folder, "q.csv", "id,name\n1,NGUYEN VAN HUNG\n2,赵伟\n3,Nobody Here\n");
    Path out = folder.resolve("o.csv");
    Ran ran = run("--list", list, "--queries", queries, "--out", out);
    assertThat(ran.code()).isEqualTo(Verb.FOUND_PROBLEMS);
    assertThat(ran.err()).contains("l.csv line 5: no name");
    assertThat(Files.readAllLines(out))
        .startsWith("query_id,list_id,score,matched_name,reason")
        .anyMatch(line -> line.startsWith("1,A,1.0000,Nguyễn Văn Hùng,"))
        .anyMatch(line -> line.startsWith("2,B,"))
        .noneMatch(line -> line.startsWith("3,"));
  }

  @Test
  void explainsWrongUse(@TempDir Path folder) throws Exception {
    Path list = write(folder, "l.csv", "id,name\n");
    assertThat(run("--list", list).code()).isEqualTo(Verb.WRONG_USE);
    assertThat(run("--list").code()).isEqualTo(Verb.WRONG_USE);
    assertThat(run("--list", list, "--queries", list, "--out", list, "--threshold", "2").code())
        .isEqualTo(Verb.WRONG_USE);
    Ran ran = run("--list", folder.resolve("none.csv"), "--queries", list, "--out", "x");
    assertThat(ran.code()).isEqualTo(Verb.COULD_NOT_RUN);
    assertThat(ran.err()).contains("no such file");
  }

  private record Ran(int code, String err) {}

  private static Ran run(Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        new NamesVerb()
            .run(
                List.of(arguments).stream().map(Object::toString).toList(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Ran(code, err.toString(StandardCharsets.UTF_8));
  }

  private static Path write(Path folder, String file, String text) throws Exception {
    return Files.writeString(folder.resolve(file), text);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
