package org.mekongdragon.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mekongdragon.HouseTest;
import org.mekongdragon.access.AccessProblem;
import org.mekongdragon.access.Role;
import org.mekongdragon.kernel.CountryCode;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Members;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.targeting.names.NameQuery;
import org.mekongdragon.targeting.names.NameReason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists, who reads them, and what is looked for on whose cargo. */
class WatchListsTest extends HouseTest {

  @Autowired private WatchLists lists;
  @Autowired private WatchEntries entries;
  @Autowired private Operations operations;
  @Autowired private Members members;
  @Autowired private TransactionTemplate transaction;

  private WatchWorld scene;
  private String ours;
  private String theirs;
  private String officer;
  private String foreigner;

  @BeforeEach
  void twoAdministrations() {
    scene = new WatchWorld(world, operations, members);
    ours = world.organisation("VN");
    theirs = world.organisation("LA");
    officer = world.person(ours, Optional.of(world.unit(ours, Optional.empty())));
    foreigner = world.person(theirs, Optional.of(world.unit(theirs, Optional.empty())));
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
  void watchesTheCargoOfTheOwnOrganisationOnly() {
    UUID list = listOf("Golden Delta Trading Co., Ltd");
    NameQuery query = NameQuery.of("GOLDEN DELTA TRADING CO LTD");
    assertThat(lists.watch(ours).names(query, 10))
        .singleElement()
        .satisfies(hit -> {
          assertThat(hit.list()).isEqualTo(list);
          assertThat(hit.matchedName()).isEqualTo("Golden Delta Trading Co., Ltd");
          assertThat(hit.score()).isEqualTo(1);
          assertThat(hit.severity()).isEqualTo(ListSettings.USUAL_SEVERITY);
        });
    assertThat(lists.watch(theirs).names(query, 10)).isEmpty();
    assertThat(lists.watch(theirs).isEmpty()).isTrue();
  }

  @Test
  void showsAListToNobodyElse() {
    UUID list = listOf("Golden Delta Trading Co., Ltd");
    UUID entry = world.as(officer, () -> entries.page(list, EntryFilter.ALL, 0, 9)).getFirst().id();
    world.as(
        foreigner,
        () -> {
          assertThat(lists.all()).isEmpty();
          assertThat(lists.match(NameQuery.of("Golden Delta Trading"), 10)).isEmpty();
          assertThat(entries.find(entry)).isEmpty();
          assertProblem(WatchProblem.NO_WATCH_LIST, () -> lists.require(list));
          assertProblem(WatchProblem.NO_WATCH_LIST, () -> entries.count(list, EntryFilter.ALL));
          assertProblem(
              WatchProblem.NO_WATCH_LIST, () -> entries.page(list, EntryFilter.ALL, 0, 9));
          assertProblem(WatchProblem.NO_LISTED_ENTRY, () -> entries.read(entry));
          assertProblem(WatchProblem.NO_LISTED_ENTRY, () -> entries.history(entry));
          assertProblem(
              WatchProblem.NO_LISTED_ENTRY,
              () -> entries.change(entry, EntryContent.of(EntryKind.PERSON, "Someone Else"), 1));
          assertProblem(
              WatchProblem.NO_WATCH_LIST,
              () -> lists.change(list, ListSettings.atHome("Mine now"), 1));
        });
  }

  @Test
  void watchesTheCargoOfThoseInAnOperationWhoMayReadTheList() {
    String third = world.organisation("TH");
    String operation = scene.operation(ours, officer, theirs, third);
    String reader = world.member(operation, theirs, Optional.empty(), Role.ANALYST);
    String outside = world.member(operation, third, Optional.empty(), Role.ANALYST);
    ListSettings shared = ListSettings.atHome(world.unique("Shared ")).in(operation, theirs);
    UUID list = world.as(officer, () -> lists.create(shared).id());
    world.as(
        officer,
        () -> entries.add(list, "", EntryContent.of(EntryKind.PERSON, "NGUYEN VAN HUNG DEMO")));
    NameQuery query = NameQuery.of("Nguyễn Văn Hùng Demo");
    assertThat(lists.watch(ours).names(query, 10)).hasSize(1);
    assertThat(lists.watch(theirs).names(query, 10)).hasSize(1);
    assertThat(lists.watch(third).names(query, 10)).isEmpty();
    assertThat(world.as(reader, () -> lists.match(query, 10))).hasSize(1);
    assertThat(world.as(outside, () -> lists.match(query, 10))).isEmpty();
    assertThat(world.as(outside, () -> lists.all())).isEmpty();
    world.as(
        reader,
        () ->
            assertProblem(
                WatchProblem.LIST_KEEPER,
                () -> entries.add(list, "", EntryContent.of(EntryKind.PERSON, "Somebody"))));
    world.as(officer, () -> lists.change(list, shared.in(operation), 1));
    assertThat(lists.watch(third).names(query, 10)).hasSize(1);
    assertThat(world.as(outside, () -> entries.count(list, EntryFilter.ALL))).isEqualTo(1);
    world.as(officer, () -> lists.change(list, ListSettings.atHome("Ours"), 2));
    assertThat(lists.watch(theirs).isEmpty()).isTrue();
    assertThat(world.as(reader, () -> lists.all())).isEmpty();
  }

  @Test
  void sharesAListWithNobodyWhoIsNoMember() {
    String operation = scene.operation(ours, officer, theirs);
    String stranger = world.organisation("KH");
    ListSettings settings = ListSettings.atHome("Shared").in(operation, stranger);
    world.as(officer, () -> assertProblem(WatchProblem.LIST_READERS, () -> lists.create(settings)));
    world.as(
        foreigner,
        () ->
            assertProblem(
                WatchProblem.LIST_OPERATION,
                () -> lists.create(ListSettings.atHome("Foreign").in(world.unique("NONE")))));
  }

  @Test
  void keepsTheSameSnapshotUntilSomethingChanges() {
    UUID list = listOf("Golden Delta Trading Co., Ltd");
    UUID other = listOf("Somchai Demo Logistics");
    Watch before = lists.watch(ours);
    assertThat(lists.watch(ours)).isSameAs(before);
    WatchEntry added =
        world.as(
            officer,
            () ->
                entries.add(list, "x", EntryContent.of(EntryKind.COMPANY, "Silver Gulf Shipping")));
    Watch after = lists.watch(ours);
    assertThat(after.generation()).isNotEqualTo(before.generation());
    assertThat(indexOf(after, other)).isSameAs(indexOf(before, other));
    assertThat(before.names(NameQuery.of("Silver Gulf Shipping"), 10)).isEmpty();
    assertThat(after.names(NameQuery.of("Silver Gulf Shipping"), 10)).hasSize(1);
    assertThat(after.names(NameQuery.of("Golden Delta Trading"), 10)).hasSize(1);
    world.as(
        officer,
        () ->
            entries.change(added.id(), EntryContent.of(EntryKind.COMPANY, "Bronze Cape Cargo"), 1));
    assertThat(lists.watch(ours).names(NameQuery.of("Silver Gulf Shipping"), 10)).isEmpty();
    assertThat(lists.watch(ours).names(NameQuery.of("Bronze Cape Cargo"), 10)).hasSize(1);
    world.as(officer, () -> entries.remove(added.id(), 2));
    assertThat(lists.watch(ours).names(NameQuery.of("Bronze Cape Cargo"), 10)).isEmpty();
    assertThat(world.as(officer, () -> lists.require(list)).entries()).isEqualTo(1);
  }

  @Test
  void remembersNothingOfAChangeThatWasTakenBack() {
    UUID list = listOf("Golden Delta Trading Co., Ltd");
    world.as(
        officer,
        () ->
            transaction.executeWithoutResult(status -> {
              entries.add(list, "", EntryContent.of(EntryKind.COMPANY, "Never Listed Shipping"));
              assertThat(lists.watch(ours).names(NameQuery.of("Never Listed Shipping"), 9))
                  .hasSize(1);
              status.setRollbackOnly();
            }));
    assertThat(lists.watch(ours).names(NameQuery.of("Never Listed Shipping"), 9)).isEmpty();
    world.as(
        officer,
        () -> entries.add(list, "", EntryContent.of(EntryKind.COMPANY, "Really Listed Cargo")));
    assertThat(lists.watch(ours).names(NameQuery.of("Never Listed Shipping"), 9)).isEmpty();
    assertThat(lists.watch(ours).names(NameQuery.of("Really Listed Cargo"), 9)).hasSize(1);
  }

  @Test
  void hitsFromTheThresholdOfEachListOn() {
    UUID list = listOf("Golden Delta Trading Co., Ltd");
    NameQuery query = NameQuery.of("Golden Delda Tradding");
    double score = lists.watch(ours).names(query, 1).getFirst().score();
    assertThat(score).isLessThan(1);
    ListSettings settings = world.as(officer, () -> lists.require(list)).settings();
    world.as(officer, () -> lists.change(list, settings.at(score), 1));
    assertThat(lists.watch(ours).names(query, 1)).hasSize(1);
    world.as(officer, () -> lists.change(list, settings.at(Math.nextUp(score)), 2));
    assertThat(lists.watch(ours).names(query, 1)).isEmpty();
    assertThat(lists.watch(ours).names(NameQuery.of("Golden Delta Trading Co Ltd"), 1)).hasSize(1);
    assertProblem(WatchProblem.LIST_THRESHOLD, () -> settings.at(0.499));
    assertProblem(WatchProblem.LIST_THRESHOLD, () -> settings.at(1.001));
    world.as(
        officer,
        () ->
            assertProblem(
                WatchProblem.LIST_CHANGED_MEANWHILE, () -> lists.change(list, settings, 2)));
  }

  @Test
  void watchesOnTheDaysOnWhichAListIsValid() {
    LocalDate today = LocalDate.now(java.time.ZoneId.systemDefault());
    UUID list = listOf("Golden Delta Trading Co., Ltd");
    NameQuery query = NameQuery.of("Golden Delta Trading");
    change(list, 1, Optional.of(today), Optional.of(today));
    assertThat(lists.watch(ours).names(query, 1)).hasSize(1);
    change(list, 2, Optional.of(today.plusDays(1)), Optional.empty());
    assertThat(lists.watch(ours).names(query, 1)).isEmpty();
    assertThat(world.as(officer, () -> lists.match(query, 1))).isEmpty();
    change(list, 3, Optional.empty(), Optional.of(today.minusDays(1)));
    assertThat(lists.watch(ours).names(query, 1)).isEmpty();
    assertProblem(
        WatchProblem.LIST_VALIDITY,
        () -> valid("x", Optional.of(today), Optional.of(today.minusDays(1))));
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
    assertProblem(WatchProblem.ENTRY_NAME_SHORT, () -> EntryContent.of(EntryKind.PERSON, "X"));
    assertProblem(WatchProblem.ENTRY_NAME_SHORT, () -> EntryContent.of(EntryKind.PERSON, "王"));
    assertProblem(WatchProblem.ENTRY_NAME_SHORT, () -> EntryContent.of(EntryKind.PERSON, " -–"));
    assertThat(EntryContent.of(EntryKind.PERSON, "王五").name()).isEqualTo("王五");
    assertThat(EntryContent.of(EntryKind.PERSON, "Li").name()).isEqualTo("Li");
    assertProblem(
        WatchProblem.ENTRY_NAME_SHORT, () -> EntryContent.of(EntryKind.PERSON, "Li Wei", "L"));
    assertProblem(
        WatchProblem.ENTRY_CONTAINER, () -> EntryContent.of(EntryKind.CONTAINER, "MSKU1234560"));
    assertProblem(WatchProblem.ENTRY_PHONE, () -> EntryContent.of(EntryKind.PHONE, "12345"));
    assertThat(EntryContent.of(EntryKind.PHONE, "123456").name()).isEqualTo("123456");
    assertProblem(
        WatchProblem.ENTRY_NAME_SHORT, () -> EntryContent.of(EntryKind.ADDRESS, "Hà Nội"));
    assertProblem(
        WatchProblem.ENTRY_TEXT_LONG, () -> EntryContent.of(EntryKind.PERSON, "a".repeat(401)));
    assertProblem(
        WatchProblem.ENTRY_BIRTH,
        () ->
            new EntryContent(
                EntryKind.PERSON, "Li Wei", List.of(), Set.of("1971-13"), Set.of(), Set.of(), ""));
    String[] many = new String[EntryContent.MOST_ALIASES + 1];
    for (int i = 0; i < many.length; i++) {
      many[i] = "alias " + i;
    }
    assertProblem(
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
          assertProblem(
              WatchProblem.LIST_CHANGED_MEANWHILE, () -> entries.change(entry.id(), second, 1));
          assertProblem(
              WatchProblem.ENTRY_KEY_TAKEN,
              () -> entries.add(list, "k", EntryContent.of(EntryKind.PERSON, "Third Name")));
          entries.remove(entry.id(), 2);
          assertProblem(WatchProblem.ENTRY_REMOVED, () -> entries.change(entry.id(), second, 3));
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

  @Test
  void letsThoseWhoOnlyLeadOrKeepAccountsKeepNoList() {
    String operation = scene.operation(ours, officer, theirs);
    String leader = world.member(operation, ours, Optional.empty(), Role.LEADER);
    UUID list = listOf("Golden Delta Trading Co., Ltd");
    world.as(
        leader,
        () -> {
          assertThat(lists.mayCreate()).isFalse();
          assertThat(lists.mayKeep(list)).isFalse();
          assertThat(lists.match(NameQuery.of("Golden Delta Trading"), 1)).hasSize(1);
          assertProblem(AccessProblem.ROLE_NEEDED, () -> lists.create(ListSettings.atHome("Mine")));
        });
    String admin = world.person(ours, Optional.empty(), Role.ADMIN);
    world.as(
        admin,
        () -> {
          assertThat(lists.all()).isEmpty();
          assertProblem(WatchProblem.LIST_KEEPER, () -> lists.create(ListSettings.atHome("Mine")));
        });
    assertThat(EnumSet.allOf(EntryKind.class)).hasSize(7);
  }

  private void change(UUID list, int revision, Optional<LocalDate> from, Optional<LocalDate> to) {
    world.as(officer, () -> lists.change(list, valid("Valid", from, to), revision));
  }

  private static ListSettings valid(
      String name, Optional<LocalDate> from, Optional<LocalDate> until) {
    return new ListSettings(name, "", "", "", List.of(), 0.8, 50, from, until);
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

  private static Object indexOf(Watch watch, UUID list) {
    return watch.lists().stream()
        .filter(one -> one.id().equals(list))
        .findFirst()
        .orElseThrow()
        .names();
  }

  static void assertProblem(
      org.mekongdragon.kernel.ProblemCode code,
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
