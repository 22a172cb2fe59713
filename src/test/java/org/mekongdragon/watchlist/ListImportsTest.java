package org.mekongdragon.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mekongdragon.HouseTest;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.ProblemCode;
import org.mekongdragon.targeting.ListProblem;
import org.mekongdragon.targeting.names.NameQuery;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of lists: what they change, what is left out, what is refused. */
class ListImportsTest extends HouseTest {

  private static final Path EXTRACTS = Path.of("src/test/resources/watchlist");

  @Autowired private WatchLists lists;
  @Autowired private WatchEntries entries;
  @Autowired private ListImports imports;
  @Autowired private ListDemonstration demonstration;

  @TempDir private Path folder;

  private String ours;
  private String officer;
  private UUID list;

  @BeforeEach
  void emptyList() {
    ours = world.organisation("VN");
    officer = world.person(ours, Optional.of(world.unit(ours, Optional.empty())));
    list = world.as(officer, () -> lists.create(ListSettings.atHome(world.unique("L"))).id());
  }

  @Test
  void readsTheListOfTheUnitedNations() {
    ListFile file = ListFile.of(ListFile.Format.UN, EXTRACTS.resolve("un-extract.xml"));
    ListImportReport report = commit(file);
    assertThat(report.counts()).isEqualTo(new ListImportReport.Counts(7, 0, 0, 0, 0));
    assertThat(report.edition()).contains(LocalDate.of(2026, 2, 27));
    WatchEntry badege = find("6907993");
    assertThat(badege.content().kind()).isEqualTo(EntryKind.PERSON);
    assertThat(badege.content().name()).isEqualTo("ERIC BADEGE");
    assertThat(badege.content().sortedBirthDates()).contains("1971");
    assertThat(badege.content().remarks()).contains("CDi.001").contains("Rwanda");
    assertThat(find("6908402").content().kind()).isEqualTo(EntryKind.COMPANY);
    assertThat(lists.watch(ours).names(NameQuery.of("Badege Eric"), 1)).hasSize(1);
    assertThat(world.as(officer, () -> lists.require(list)).edition())
        .contains(LocalDate.of(2026, 2, 27));
  }

  @Test
  void readsTheThreeFilesOfTheTreasury() {
    Path sdn = folder.resolve("sdn.csv");
    copy("ofac-sdn-extract.csv", sdn);
    ListFile alone = ListFile.ofac(sdn);
    assertThat(alone.aliases()).isEmpty();
    assertThat(commit(alone).counts().added()).isEqualTo(5);
    assertThat(find("23652").content().aliases()).isEmpty();
    copy("ofac-alt-extract.csv", folder.resolve("alt.csv"));
    copy("ofac-add-extract.csv", folder.resolve("add.csv"));
    ListImportReport whole = commit(ListFile.ofac(sdn));
    assertThat(whole.counts().added()).isZero();
    assertThat(whole.counts().changed()).isEqualTo(5);
    EntryContent romans = find("23652").content();
    assertThat(romans.aliases()).contains("GOLDEN KAPOK").hasSizeGreaterThan(10);
    assertThat(romans.countryCodes()).contains("HK");
    assertThat(lists.watch(ours).vessel("9187629")).hasSize(1);
    assertThat(lists.watch(ours).names(NameQuery.of("Kings Romans Group"), 5)).isNotEmpty();
  }

  @Test
  void changesNothingWithTheSameFileTwice() {
    ListFile file = csv("id,name\n1,Golden Delta Trading\n1,金三角洲贸易\n2,Somchai Demo\n");
    assertThat(commit(file).counts()).isEqualTo(new ListImportReport.Counts(2, 0, 0, 0, 0));
    Watch before = lists.watch(ours);
    ListImportReport again = commit(file);
    assertThat(again.counts()).isEqualTo(new ListImportReport.Counts(0, 0, 0, 2, 0));
    assertThat(again.repeated()).isTrue();
    assertThat(lists.watch(ours)).isSameAs(before);
    assertThat(world.as(officer, () -> imports.editions(list))).hasSize(1);
    assertThat(world.as(officer, () -> entries.history(find("1").id()))).hasSize(1);
  }

  @Test
  void saysWhatANewEditionAddsChangesAndRemovesAndKeepsTheHistory() {
    commit(csv("id,name\n1,First Company\n2,Second Company\n3,Third Company\n"));
    world.as(
        officer, () -> entries.add(list, "", EntryContent.of(EntryKind.PERSON, "Entered By Hand")));
    ListFile next =
        csv("id,name,kind\n1,First Company,\n2,Second Company,\n2,Alias Two,\n4,New,\n");
    ListImportReport planned = world.as(officer, () -> imports.check(list, next));
    assertThat(planned.counts()).isEqualTo(new ListImportReport.Counts(1, 1, 1, 1, 0));
    assertThat(planned.samples())
        .contains(
            new ListImportReport.Sample("added", "4", "New", List.of()),
            new ListImportReport.Sample("changed", "2", "Second Company", List.of("aliases")),
            new ListImportReport.Sample("removed", "3", "Third Company", List.of()));
    assertThat(find("3").removed()).isFalse();
    assertThat(commit(next).counts()).isEqualTo(planned.counts());
    assertThat(find("3").removed()).isTrue();
    assertThat(lists.watch(ours).names(NameQuery.of("Third Company"), 1)).isEmpty();
    assertThat(lists.watch(ours).names(NameQuery.of("Entered By Hand"), 1)).hasSize(1);
    WatchList after = world.as(officer, () -> lists.require(list));
    assertThat(after.entries()).isEqualTo(4);
    assertThat(after.names()).isEqualTo(5);
    commit(csv("id,name\n1,First Company\n2,Second Company\n3,Third Company\n4,New\n"));
    assertThat(world.as(officer, () -> entries.history(find("3").id())))
        .extracting(EntryChange::change)
        .containsExactly("returned", "removed", "added");
    assertThat(lists.watch(ours).names(NameQuery.of("Third Company"), 1)).hasSize(1);
  }

  @Test
  void leavesOutWhatCannotBeTakenAndSaysWhere() {
    ListFile file =
        csv(
            """
            name,id,kind,country,birth,identifier,remarks
            Golden Delta Trading,1,company,VN;CN,1999,0101;0102,Bananas
            X,2,person,,,,
            No Id,,person,,,,
            Ship,3,boat,,,,
            MSKU1234560,4,container,,,,
            MSKU1234565,5,container,,,,
            Tran Demo,6,person,Vietnam,1971-13,,
            ,7,person,,,,
            """);
    ListImportReport report = commit(file);
    assertThat(report.counts().added()).isEqualTo(3);
    assertThat(report.counts().rejected()).isEqualTo(7);
    assertThat(report.faults())
        .extracting(Fault::field, fault -> (ProblemCode) fault.code())
        .contains(
            org.assertj.core.groups.Tuple.tuple("line 3", WatchProblem.ENTRY_NAME_SHORT),
            org.assertj.core.groups.Tuple.tuple("line 4", WatchProblem.WATCH_ROW_LACKS),
            org.assertj.core.groups.Tuple.tuple("line 5", WatchProblem.ENTRY_KIND),
            org.assertj.core.groups.Tuple.tuple("line 6", WatchProblem.ENTRY_CONTAINER),
            org.assertj.core.groups.Tuple.tuple("line 8", WatchProblem.ENTRY_COUNTRY),
            org.assertj.core.groups.Tuple.tuple("line 8", WatchProblem.ENTRY_BIRTH),
            org.assertj.core.groups.Tuple.tuple("line 9", WatchProblem.WATCH_ROW_LACKS));
    assertThat(find("1").content().countryCodes()).containsExactly("CN", "VN");
    assertThat(find("1").content().sortedIdentifiers()).containsExactly("0101", "0102");
    assertThat(lists.watch(ours).container("MSKU 123456 5")).hasSize(1);
  }

  @Test
  void boundsAnEntryOfAMillionAliases() throws IOException {
    Path file = folder.resolve("many.csv");
    StringBuilder rows = new StringBuilder("id,name\n");
    for (int i = 0; i < 1_000_000; i++) {
      rows.append("1,alias ").append(i).append('\n');
    }
    Files.writeString(file, rows);
    ListImportReport report = commit(ListFile.of(ListFile.Format.CSV, file));
    assertThat(report.counts().added()).isEqualTo(1);
    assertThat(report.counts().rejected()).isEqualTo(1_000_000 - 1 - EntryContent.MOST_ALIASES);
    assertThat(report.faults()).hasSize(EntryGathering.MOST_FAULTS);
    assertThat(find("1").content().aliases()).hasSize(EntryContent.MOST_ALIASES);
  }

  @Test
  void refusesEntitiesEmptyFilesAndOtherForms() {
    String bomb =
        """
        <?xml version="1.0"?>
        <!DOCTYPE CONSOLIDATED_LIST [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        <CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID>
        <FIRST_NAME>&x;</FIRST_NAME></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>
        """;
    refused(ListProblem.WATCH_LIST_FORMAT, file(ListFile.Format.UN, bomb));
    refused(ListProblem.WATCH_LIST_FORMAT, file(ListFile.Format.UN, "<html></html>"));
    refused(ListProblem.WATCH_LIST_FORMAT, file(ListFile.Format.UN, "id,name\n1,Somebody\n"));
    refused(WatchProblem.WATCH_FILE_COLUMN, csv("key,name\n1,Somebody\n"));
    refused(WatchProblem.LIST_FILE_NOTHING, csv("id,name\n"));
    refused(WatchProblem.LIST_FILE_EMPTY, csv(""));
    refused(WatchProblem.ENTRY_NAME_SHORT, csv("id,name\n1,X\n"));
    refused(WatchProblem.WATCH_FILE_QUOTE, csv("id,name\n1,\"Somebody\n2,Else\n"));
    Path latin = folder.resolve("latin.csv");
    write(latin, "id,name\n1,Jos\u00e9 Demo\n".getBytes(StandardCharsets.ISO_8859_1));
    refused(WatchProblem.WATCH_FILE_TEXT, ListFile.of(ListFile.Format.CSV, latin));
    assertThat(world.as(officer, () -> lists.require(list)).entries()).isZero();
  }

  @Test
  void letsOnlyItsKeepersReadAFileIn() {
    String foreigner = world.person(world.organisation("LA"), Optional.empty());
    ListFile file = csv("id,name\n1,Somebody Else\n");
    world.as(
        foreigner,
        () ->
            WatchListsTest.assertProblem(
                WatchProblem.NO_WATCH_LIST, () -> imports.commit(list, file)));
  }

  @Test
  void takesAFileForTheCommandLine() {
    ListSettings settings = ListSettings.atHome(world.unique("From file "));
    ListFile file = csv("id,name\n1,Golden Delta Trading\n");
    ListImportReport planned = world.as(officer, () -> imports.receive(settings, file, false));
    assertThat(planned.counts().added()).isEqualTo(1);
    assertThat(world.as(officer, () -> lists.all())).hasSize(1);
    world.as(officer, () -> imports.receive(settings, file, true));
    world.as(officer, () -> imports.receive(settings, file, true));
    assertThat(world.as(officer, () -> lists.all())).hasSize(2);
    assertThat(lists.watch(ours).names(NameQuery.of("Golden Delta Trading"), 9)).hasSize(1);
  }

  @Test
  void loadsTheDemonstrationOnceAndSaysThatItIsMadeUp() {
    UUID first = world.as(officer, demonstration::load);
    assertThat(world.as(officer, demonstration::load)).isEqualTo(first);
    WatchList made = world.as(officer, () -> lists.require(first));
    assertThat(made.generated()).isTrue();
    assertThat(made.entries()).isEqualTo(11);
    Watch watch = lists.watch(ours);
    assertThat(watch.container("MSKU1234565")).hasSize(1);
    for (String name :
        List.of(
            "GOLDEN DELTA TRADING CO LTD",
            "金三角洲贸易有限公司",
            "Cong ty TNHH Thuong mai Tam Giac Vang",
            "NGUYEN VAN HUNG DEMO",
            "Somchai Demo Logistics")) {
      assertThat(watch.names(NameQuery.of(name), 3)).as(name).isNotEmpty();
    }
  }

  private void refused(ProblemCode code, ListFile file) {
    world.as(officer, () -> WatchListsTest.assertProblem(code, () -> imports.commit(list, file)));
  }

  private ListImportReport commit(ListFile file) {
    return world.as(officer, () -> imports.commit(list, file));
  }

  private WatchEntry find(String key) {
    return world.as(
        officer,
        () -> {
          EntryFilter filter = new EntryFilter(key, Optional.empty(), "", false);
          EntryFilter gone = new EntryFilter(key, Optional.empty(), "", true);
          return java.util.stream.Stream.concat(
                  entries.page(list, filter, 0, 50).stream(),
                  entries.page(list, gone, 0, 50).stream())
              .filter(entry -> entry.key().equals(key))
              .findFirst()
              .orElseThrow();
        });
  }

  private ListFile csv(String text) {
    return file(ListFile.Format.CSV, text);
  }

  private ListFile file(ListFile.Format format, String text) {
    Path file = folder.resolve(world.unique("file"));
    write(file, text.getBytes(StandardCharsets.UTF_8));
    return ListFile.of(format, file);
  }

  private static void write(Path file, byte[] octets) {
    try {
      Files.write(file, octets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(String extract, Path to) {
    try {
      Files.copy(EXTRACTS.resolve(extract), to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
