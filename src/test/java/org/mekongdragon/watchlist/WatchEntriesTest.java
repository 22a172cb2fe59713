package org.mekongdragon.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mekongdragon.HouseTest;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.targeting.names.NameQuery;
import org.mekongdragon.targeting.names.NameReason;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands in lists, how it is found, and what is not taken. */
class WatchEntriesTest extends HouseTest {

  @Autowired private WatchLists lists;
  @Autowired private WatchEntries entries;

  private String ours;
  private String officer;

  @BeforeEach
  void administration() {
    ours = world.organisation("VN");
    officer = world.person(ours, Optional.of(world.unit(ours, Optional.empty())));
  }

  private UUID listOf(String... names) {
    return world.as(
        officer,
        () -> {
          UUID list = lists.create(ListSettings.atHome(world.unique("List "))).id();
          for (String name : names) {
            entries.add(list, "", EntryContent.of(EntryKind.COMPANY, name));
          }
          return list;
        });
  }

  @Test
  void findsNumbersWhateverTheirSigns() {
    UUID list = listOf();
    world.as(
        officer,
        () -> {
          entries.add(list, "c", EntryContent.of(EntryKind.CONTAINER, "msku 123456-5"));
          entries.add(list, "p", EntryContent.of(EntryKind.PHONE, "+84 233 3877 111"));
          entries.add(list, "v", numbered(EntryKind.VESSEL, "MV Demo Star", "IMO 9187629"));
          entries.add(list, "n", numbered(EntryKind.COMPANY, "Demo Import", "0101-234.567"));
          entries.add(list, "a", EntryContent.of(EntryKind.ADDRESS, "12 Đường Trần Phú, Lạng Sơn"));
        });
    Watch watch = lists.watch(ours);
    assertThat(keys(watch.container("MSKU1234565"))).containsExactly("c");
    assertThat(watch.container("MSKU1234570")).isEmpty();
    assertThat(keys(watch.phone("0233 3877111"))).containsExactly("p");
    assertThat(keys(watch.phone("84-233-3877111"))).containsExactly("p");
    assertThat(watch.phone("+66 233 3877 111")).isEmpty();
    assertThat(watch.phone("877111")).isEmpty();
    assertThat(keys(watch.vessel("9187629"))).containsExactly("v");
    assertThat(watch.vessel("918762")).isEmpty();
    assertThat(keys(watch.identifier("0101234567"))).containsExactly("n");
    assertThat(keys(watch.address("Kho 3, so 12 duong Tran Phu, Lang Son, Viet Nam")))
        .containsExactly("a");
    assertThat(watch.address("12 duong Tran Phu, Ha Noi")).isEmpty();
    assertThat(watch.container("")).isEmpty();
    assertThat(watch.container("MSKU1234565").getFirst().reasons())
        .extracting(NameReason::code)
        .containsExactly(NameReason.Code.SAME_IDENTIFIER);
  }

  @Test
  void refusesWhatWouldBeFoundEverywhereOrNowhere() {
    WatchListsTest.assertProblem(
        WatchProblem.ENTRY_NAME_SHORT, () -> EntryContent.of(EntryKind.PERSON, "X"));
    WatchListsTest.assertProblem(
        WatchProblem.ENTRY_NAME_SHORT, () -> EntryContent.of(EntryKind.PERSON, "王"));
    WatchListsTest.assertProblem(
        WatchProblem.ENTRY_NAME_SHORT, () -> EntryContent.of(EntryKind.PERSON, " -–"));
    assertThat(EntryContent.of(EntryKind.PERSON, "王五").name()).isEqualTo("王五");
    assertThat(EntryContent.of(EntryKind.PERSON, "Li").name()).isEqualTo("Li");
    WatchListsTest.assertProblem(
        WatchProblem.ENTRY_NAME_SHORT, () -> EntryContent.of(EntryKind.PERSON, "Li Wei", "L"));
    WatchListsTest.assertProblem(
        WatchProblem.ENTRY_CONTAINER, () -> EntryContent.of(EntryKind.CONTAINER, "MSKU1234560"));
    WatchListsTest.assertProblem(
        WatchProblem.ENTRY_PHONE, () -> EntryContent.of(EntryKind.PHONE, "12345"));
    assertThat(EntryContent.of(EntryKind.PHONE, "123456").name()).isEqualTo("123456");
    WatchListsTest.assertProblem(
        WatchProblem.ENTRY_NAME_SHORT, () -> EntryContent.of(EntryKind.ADDRESS, "Hà Nội"));
    WatchListsTest.assertProblem(
        WatchProblem.ENTRY_TEXT_LONG, () -> EntryContent.of(EntryKind.PERSON, "a".repeat(401)));
    WatchListsTest.assertProblem(
        WatchProblem.ENTRY_BIRTH,
        () ->
            new EntryContent(
                EntryKind.PERSON, "Li Wei", List.of(), Set.of("1971-13"), Set.of(), Set.of(), ""));
    String[] many = new String[EntryContent.MOST_ALIASES + 1];
    for (int i = 0; i < many.length; i++) {
      many[i] = "alias " + i;
    }
    WatchListsTest.assertProblem(
        WatchProblem.ENTRY_TOO_MANY, () -> EntryContent.of(EntryKind.PERSON, "Li Wei", many));
    many[0] = "Li Wei";
    assertThat(EntryContent.of(EntryKind.PERSON, "Li Wei", many).aliases())
        .hasSize(EntryContent.MOST_ALIASES);
  }

  @Test
  void strengthensAndWeakensWithWhatIsKnownBesideTheName() {
    UUID list = listOf();
    EntryContent person =
        new EntryContent(
            EntryKind.PERSON,
            "Tran Thi Demo",
            List.of(),
            Set.of("1971-03-05"),
            Set.of(new CountryCode("VN")),
            Set.of("C1234567"),
            "");
    world.as(officer, () -> entries.add(list, "", person));
    Watch watch = lists.watch(ours);
    assertThat(watch.identifier("c 1234567")).hasSize(1);
    assertThat(watch.names(NameQuery.of("Tran Thi Demo"), 1)).hasSize(1);
  }

  @Test
  void keepsEveryStateOfAnEntry() {
    UUID list = listOf();
    WatchEntry entry =
        world.as(
            officer, () -> entries.add(list, "k", EntryContent.of(EntryKind.PERSON, "First Name")));
    world.as(
        officer,
        () -> {
          EntryContent second = EntryContent.of(EntryKind.PERSON, "Second Name", "First Name");
          entries.change(entry.id(), second, 1);
          WatchListsTest.assertProblem(
              WatchProblem.LIST_CHANGED_MEANWHILE, () -> entries.change(entry.id(), second, 1));
          WatchListsTest.assertProblem(
              WatchProblem.ENTRY_KEY_TAKEN,
              () -> entries.add(list, "k", EntryContent.of(EntryKind.PERSON, "Third Name")));
          entries.remove(entry.id(), 2);
          WatchListsTest.assertProblem(
              WatchProblem.ENTRY_REMOVED, () -> entries.change(entry.id(), second, 3));
          assertThat(entries.history(entry.id()))
              .extracting(EntryChange::change, step -> step.content().name())
              .containsExactly(
                  org.assertj.core.groups.Tuple.tuple("removed", "Second Name"),
                  org.assertj.core.groups.Tuple.tuple("changed", "Second Name"),
                  org.assertj.core.groups.Tuple.tuple("added", "First Name"));
          assertThat(lists.require(list).names()).isZero();
        });
  }

  @Test
  void findsEntriesByAnyOfTheirTexts() {
    UUID list = listOf("Công ty TNHH Thương mại Tam Giác Vàng", "100% Demo_Cargo");
    world.as(
        officer,
        () -> {
          entries.add(list, "", EntryContent.of(EntryKind.PERSON, "สมชาย เดโม", "Somchai Demo"));
          assertThat(names(list, "tam giac vang")).hasSize(1);
          assertThat(names(list, "somchai")).containsExactly("สมชาย เดโม");
          assertThat(names(list, "สมชาย")).hasSize(1);
          assertThat(names(list, "%")).containsExactly("100% Demo_Cargo");
          assertThat(names(list, "o_c")).containsExactly("100% Demo_Cargo");
          assertThat(names(list, "nobody")).isEmpty();
          EntryFilter people = new EntryFilter("", Optional.of(EntryKind.PERSON), "", false);
          assertThat(entries.count(list, people)).isEqualTo(1);
          assertThat(entries.kinds(list))
              .containsEntry(EntryKind.COMPANY, 2)
              .containsEntry(EntryKind.PERSON, 1);
        });
  }

  private static EntryContent numbered(EntryKind kind, String name, String number) {
    return new EntryContent(kind, name, List.of(), Set.of(), Set.of(), Set.of(number), "");
  }

  private List<String> keys(List<WatchHit> hits) {
    return world.as(
        officer,
        () -> hits.stream().map(hit -> entries.find(hit.entry()).orElseThrow().key()).toList());
  }

  private List<String> names(UUID list, String text) {
    EntryFilter filter = new EntryFilter(text, Optional.empty(), "", false);
    return entries.page(list, filter, 0, 50).stream().map(e -> e.content().name()).toList();
  }
}
