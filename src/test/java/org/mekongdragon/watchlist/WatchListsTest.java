package org.mekongdragon.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mekongdragon.HouseTest;
import org.mekongdragon.access.AccessProblem;
import org.mekongdragon.access.Role;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Members;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.targeting.names.NameQuery;
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
