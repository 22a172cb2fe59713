package org.mekongdragon.cargo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mekongdragon.HouseTest;
import org.mekongdragon.cargo.parse.FormatHint;
import org.mekongdragon.kernel.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Receiving manifests through the door. */
@Import(ManifestsTest.Fuse.class)
class ManifestsTest extends HouseTest {

  private static final String HEADER =
      "waybill,shipper,consignee,goods,hs,origin,loading,discharge,container,packages,gross_mass,"
          + "vessel,arrival\n";

  @Autowired private Manifests manifests;
  @Autowired private Consignments consignments;
  @Autowired private PartyPast past;
  @Autowired private PastKeys keys;
  @Autowired private Fuse fuse;
  @Autowired private ManifestWorkers workers;
  @Autowired private Withdrawals withdrawals;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private String organisation;
  private String officer;

  @BeforeEach
  void people() {
    organisation = world.organisation("VN");
    officer = world.person(organisation, Optional.of(world.unit(organisation, Optional.empty())));
  }

  /** Counts chunks and breaks the transaction of one when told so. */
  @TestComponent
  static class Fuse {

    private final AtomicInteger left = new AtomicInteger();
    private final List<ChunkStored> chunks =
        java.util.Collections.synchronizedList(new ArrayList<>());

    @EventListener
    void on(ChunkStored event) {
      if (left.get() > 0 && left.decrementAndGet() == 0) {
        throw new IllegalStateException("power cut");
      }
      chunks.add(event);
    }
  }

  @Test
  void storesInChunksAndTellsOfEach() {
    String name = world.unique("Alpha");
    ManifestOutcome outcome = receive(officer, table(name, 2_001));

    assertThat(outcome.known()).isFalse();
    assertThat(outcome.manifest().state()).isEqualTo(ManifestState.DONE);
    assertThat(outcome.manifest().counts().accepted()).isEqualTo(2_001);
    assertThat(outcome.problems()).isEmpty();
    List<ChunkStored> chunks =
        fuse.chunks.stream()
            .filter(chunk -> chunk.manifest().equals(outcome.manifest().id()))
            .toList();
    assertThat(chunks).extracting(ChunkStored::consignments).containsExactly(1_000, 1_000, 1);
    List<StoredConsignment> second =
        world.as(officer, () -> consignments.chunk(chunks.get(1).chunk()));
    assertThat(second)
        .extracting(StoredConsignment::number)
        .isEqualTo(IntStream.rangeClosed(1_001, 2_000).mapToObj(Long::valueOf).toList());
    assertThat(second.getFirst().content().documents().waybill()).isEqualTo(name + "-1001");
    assertThat(second.getFirst().organisation()).isEqualTo(organisation);
  }

  @Test
  void changesNothingWhenTheSameFileComesTwice() {
    byte[] file = table(world.unique("Twice"), 30);
    ManifestOutcome first = receive(officer, file);
    ManifestOutcome second = receive(officer, file);

    assertThat(second.known()).isTrue();
    assertThat(second.manifest().id()).isEqualTo(first.manifest().id());
    assertThat(second.manifest().counts()).isEqualTo(first.manifest().counts());
    assertThat(all(CargoFilter.ALL)).hasSize(30);
    String neighbour = neighbour();
    assertThat(receive(neighbour, file).known()).as("another organisation's own").isFalse();
  }

  @Test
  void goesOnWhereItBrokeOffWhenTheFileComesAgain() {
    byte[] file = withRejected(table(world.unique("Cut"), 3_500));
    fuse.left.set(3);
    assertThatThrownBy(() -> receive(officer, file)).hasMessage("power cut");
    Manifest broken = world.as(officer, () -> manifests.list(Optional.empty(), 1)).getFirst();
    assertThat(broken.state()).isEqualTo(ManifestState.FAILED);
    assertThat(broken.counts().accepted()).isEqualTo(2_000);

    ManifestOutcome again = receive(officer, file);

    assertThat(again.manifest().id()).isEqualTo(broken.id());
    assertThat(again.manifest().state()).isEqualTo(ManifestState.DONE);
    assertThat(again.manifest().counts().accepted()).isEqualTo(3_500);
    assertThat(again.manifest().counts().rejected()).isEqualTo(2);
    assertThat(again.problems().stream().filter(ManifestProblem::rejected)).hasSize(2);
    List<StoredConsignment> stored = new ArrayList<>();
    world.as(officer, () -> consignments.forEach(organisation, 0, stored::add));
    assertThat(stored)
        .extracting(StoredConsignment::number)
        .isEqualTo(IntStream.rangeClosed(1, 3_500).mapToObj(Long::valueOf).toList());
    assertThat(stored)
        .extracting(one -> one.content().documents().waybill())
        .doesNotHaveDuplicates();
  }

  @Test
  void readsInTheBackgroundWhatWasSubmitted() throws InterruptedException {
    byte[] file = table(world.unique("Behind"), 1_200);
    Manifest submitted =
        world.as(officer, () -> manifests.submit(request("behind.csv"), stream(file)));
    assertThat(submitted.state()).isIn(ManifestState.WAITING, ManifestState.RUNNING);

    Manifest done = await(submitted.id());
    assertThat(done.state()).isEqualTo(ManifestState.DONE);
    assertThat(done.counts().accepted()).isEqualTo(1_200);
    assertThat(done.counts().octetsRead()).isEqualTo(file.length);
  }

  @Test
  void asksForUnknownColumnsOnceAndRemembers() throws InterruptedException {
    String strange = world.unique("colA");
    String header = strange + ",colB,gross_mass\n";
    byte[] first = bytes(header + "bananas,HPH TRADING,1200\n");
    Manifest asked = world.as(officer, () -> manifests.submit(request("x.csv"), stream(first)));
    assertThat(asked.state()).isEqualTo(ManifestState.COLUMNS);
    ColumnChoice choice = new ColumnChoice(List.of("goods", "consignee", "gross_mass"), "", "", "");
    world.as(officer, () -> manifests.decide(asked.id(), choice));

    assertThat(await(asked.id()).counts().accepted()).isEqualTo(1);
    StoredConsignment stored = all(CargoFilter.of(asked.id())).getFirst();
    assertThat(stored.content().parties().consignee().name()).isEqualTo("HPH TRADING");
    assertThat(stored.content().goods().getFirst().text()).isEqualTo("bananas");

    byte[] second = bytes(header + "mangoes,HAI AN,900\n");
    Manifest known = world.as(officer, () -> manifests.submit(request("y.csv"), stream(second)));
    assertThat(known.state()).isNotEqualTo(ManifestState.COLUMNS);
    assertThat(await(known.id()).counts().accepted()).isEqualTo(1);
    ManifestOutcome program = receive(officer, bytes(header + "durian,HAI AN,901\n"));
    assertThat(program.manifest().counts().accepted()).isEqualTo(1);
    ManifestOutcome stranger = receive(neighbour(), bytes("colX" + strange + ",colY\n1,2\n"));
    assertThat(stranger.manifest().state()).isEqualTo(ManifestState.COLUMNS);
    assertThat(stranger.manifest().counts().rejected()).isEqualTo(1);
  }

  @Test
  void takesAManifestBackWithItsPastAndTakesTheSameFileAgain() throws InterruptedException {
    byte[] file = table(world.unique("Back"), 1_200);
    UUID id = receive(officer, file).manifest().id();
    long consignment = all(CargoFilter.ALL).getFirst().id();
    assertThat(seen()).isEqualTo(1_200);
    String colleague =
        world.person(organisation, Optional.of(world.unit(organisation, Optional.empty())));
    assertThatThrownBy(() -> world.as(colleague, () -> withdrawals.withdraw(id, "not mine", false)))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> world.as(officer, () -> withdrawals.withdraw(id, "  ", false)))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(CargoRoomProblem.MANIFEST_WHY));

    Manifest withdrawn = world.as(officer, () -> withdrawals.withdraw(id, "wrong columns", true));

    assertThat(withdrawn.state()).isEqualTo(ManifestState.WITHDRAWN);
    assertThat(world.as(officer, () -> withdrawals.of(id)).orElseThrow().why())
        .isEqualTo("wrong columns");
    assertThat(all(CargoFilter.ALL)).as("in no list").isEmpty();
    assertThat(all(CargoFilter.of(id))).as("on record").isNotEmpty();
    assertThat(world.as(officer, () -> consignments.find(consignment))).isPresent();
    List<StoredConsignment> history = new ArrayList<>();
    world.as(officer, () -> consignments.forEach(organisation, 0, history::add));
    assertThat(history).isEmpty();
    for (int i = 0; i < 300 && seen() > 0; i++) {
      workers.look();
      Thread.sleep(100);
    }
    assertThat(seen()).as("its past is forgotten").isZero();
    assertThatThrownBy(() -> world.as(officer, () -> withdrawals.withdraw(id, "again", false)))
        .isInstanceOf(Problem.class);

    ManifestOutcome again = receive(officer, file);
    assertThat(again.known()).isFalse();
    assertThat(again.manifest().id()).isNotEqualTo(id);
    assertThat(again.manifest().counts().accepted()).isEqualTo(1_200);
    assertThat(seen()).isEqualTo(1_200);
  }

  /** Consignments of the shipper of all tables. */
  private int seen() {
    KnownPast.Value shipper = value("ACME FRUIT");
    LocalDate first = LocalDate.of(2000, 1, 1);
    LocalDate last = LocalDate.of(2099, 12, 31);
    return world
        .as(officer, () -> past.of(organisation, List.of(shipper), first))
        .count(PastField.SHIPPER, shipper.key(), first, last);
  }

  @Test
  void showsNothingToAnotherOrganisation() {
    byte[] file = table(world.unique("Wall"), 5);
    UUID id = receive(officer, file).manifest().id();
    long consignment = all(CargoFilter.ALL).getFirst().id();
    String stranger = neighbour();
    receive(stranger, table(world.unique("Own"), 1));

    assertThatThrownBy(() -> world.as(stranger, () -> manifests.find(id)))
        .isInstanceOf(Problem.class);
    assertThat(world.as(stranger, () -> consignments.find(consignment))).isEmpty();
    assertThat(world.as(stranger, () -> list(CargoFilter.of(id)))).isEmpty();
    List<StoredConsignment> seen = new ArrayList<>();
    world.as(stranger, () -> consignments.forEach(organisation, 0, seen::add));
    assertThat(seen).isEmpty();
    KnownPast known =
        world.as(
            stranger,
            () -> past.of(organisation, List.of(value("ACME FRUIT")), LocalDate.of(2020, 1, 1)));
    assertThat(known.firstSeen(PastField.SHIPPER, value("ACME FRUIT").key())).isEmpty();
  }

  @Test
  void findsNothingThatAnotherOrganisationsCargoNames() {
    receive(officer, table(world.unique("Named"), 1));
    String stranger = neighbour();
    receive(stranger, table(world.unique("Own"), 1));
    List<Long> own = mentioned(officer, "select unnest(keys) from cargo.mention");
    String sought = "select key from cargo.mentions('{%s}')".formatted(join(own));

    assertThat(own).hasSizeGreaterThan(3);
    assertThat(mentioned(officer, sought)).containsExactlyInAnyOrderElementsOf(own);
    assertThat(mentioned(stranger, sought)).isEmpty();
    assertThat(mentioned(stranger, "select unnest(keys) from cargo.mention"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(own);
  }

  private static String join(List<Long> keys) {
    return keys.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private List<Long> mentioned(String login, String sql) {
    return world.as(login, () -> transaction.execute(tx -> jdbc.sql(sql).query(Long.class).list()));
  }

  @Test
  void findsByWaybillContainerPartyPlaceAndDay() {
    String name = world.unique("Find");
    receive(officer, table(name, 40));
    assertThat(all(filter("waybill", name.toLowerCase(java.util.Locale.ROOT) + " 7"))).hasSize(1);
    assertThat(all(filter("container", "CSQU 305438-3"))).hasSize(40);
    assertThat(all(filter("party", "công ty 11"))).hasSize(1);
    assertThat(all(filter("party", "acme nobody"))).isEmpty();
    assertThat(all(filter("origin", "EC"))).hasSize(40);
    assertThat(all(filter("origin", "ECGYE"))).isEmpty();
    assertThat(all(filter("destination", "VNHPH"))).hasSize(40);
    assertThat(all(filter("hs", "0803"))).hasSize(40);
    assertThat(all(filter("hs", "0804"))).isEmpty();
    assertThat(all(filter("from", "2026-05-01"))).hasSize(40);
    assertThat(all(filter("from", "2026-05-02"))).isEmpty();
    assertThat(all(filter("until", "2026-04-30"))).isEmpty();
    CargoPage page =
        world.as(officer, () -> consignments.list(CargoFilter.ALL, OptionalLong.empty(), 15));
    CargoPage next = world.as(officer, () -> consignments.list(CargoFilter.ALL, page.next(), 30));
    assertThat(next.consignments()).hasSize(25);
    assertThat(next.next()).isEmpty();
    assertThat(page.consignments().getLast().id())
        .isGreaterThan(next.consignments().getFirst().id());
  }

  @Test
  void tellsWhatIsRelatedAndWhatWasSeenBefore() {
    String name = world.unique("Rel");
    receive(officer, table(name, 3));
    receive(officer, table(name + "B", 2));
    StoredConsignment one = all(filter("waybill", name + "-1")).getFirst();

    assertThat(world.as(officer, () -> consignments.related(one.id(), 10))).hasSize(4);
    KnownPast known = world.as(officer, () -> past.of(organisation, List.of(one)));
    LocalDate day = LocalDate.of(2026, 5, 1);
    String shipper = keys.key(PastField.SHIPPER, "Acme  Frúit");
    String consignee = keys.key(PastField.CONSIGNEE, "Công ty 1");
    assertThat(known.firstSeen(PastField.SHIPPER, shipper)).contains(day);
    assertThat(known.count(PastField.SHIPPER, shipper, day, day)).isEqualTo(5);
    assertThat(known.count(PastField.SHIPPER, shipper, day.plusDays(1), day.plusDays(9))).isZero();
    assertThat(known.count(PastField.CONSIGNEE, consignee, day, day)).isEqualTo(2);
    assertThat(known.count(PastField.SHIPPER, consignee, day, day)).isZero();
    assertThat(
            known.count(
                PastField.CONTAINER, keys.key(PastField.CONTAINER, "CSQU3054383"), day, day))
        .isEqualTo(5);
  }

  @Test
  void stopsWhereItIsCancelledAndTakesUpAgain() throws InterruptedException {
    byte[] file = table(world.unique("Stop"), 2_500);
    fuse.left.set(2);
    assertThatThrownBy(() -> receive(officer, file)).hasMessage("power cut");
    UUID id = world.as(officer, () -> manifests.list(Optional.empty(), 1)).getFirst().id();
    Manifest cancelled = world.as(officer, () -> manifests.cancel(id));
    assertThat(cancelled.state()).isEqualTo(ManifestState.CANCELLED);
    assertThat(cancelled.counts().accepted()).isEqualTo(1_000);
    assertThatThrownBy(() -> world.as(officer, () -> manifests.cancel(id)))
        .isInstanceOf(Problem.class);

    var _ = world.as(officer, () -> manifests.resume(id));
    assertThat(await(id).counts().accepted()).isEqualTo(2_500);
    assertThat(all(CargoFilter.of(id)).getFirst().number()).isEqualTo(1);
  }

  private ManifestOutcome receive(String login, byte[] file) {
    return world.as(login, () -> manifests.receive(request("test.csv"), stream(file)));
  }

  private String neighbour() {
    String other = world.organisation("LA");
    return world.person(other, Optional.of(world.unit(other, Optional.empty())));
  }

  private Manifest await(UUID id) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      workers.look();
      Manifest manifest = world.as(officer, () -> manifests.find(id));
      if (manifest.state().isOver()) {
        return manifest;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("still reading");
  }

  private List<StoredConsignment> all(CargoFilter filter) {
    return world.as(officer, () -> list(filter));
  }

  private List<StoredConsignment> list(CargoFilter filter) {
    return consignments.list(filter, OptionalLong.empty(), 200).consignments();
  }

  private KnownPast.Value value(String shipper) {
    return new KnownPast.Value(PastField.SHIPPER, keys.key(PastField.SHIPPER, shipper));
  }

  private static CargoFilter filter(String name, String value) {
    return CargoQuery.of(java.util.Map.of(name, new String[] {value})).filter();
  }

  private static ManifestRequest request(String file) {
    return new ManifestRequest(FormatHint.AUTO, file);
  }

  private static byte[] table(String name, int rows) {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 1; i <= rows; i++) {
      text.append(name).append('-').append(i).append(",Acme Fruit,Công ty ").append(i);
      text.append(",fresh bananas,080390,EC,ECGYE,VNHPH,CSQU3054383,100,2000,EVER TEST,");
      text.append("2026-05-01\n");
    }
    return bytes(text.toString());
  }

  private static byte[] withRejected(byte[] table) {
    String text = new String(table, StandardCharsets.UTF_8);
    int middle = text.indexOf('\n', text.length() / 2) + 1;
    return bytes(text.substring(0, middle) + "too,few\n" + text.substring(middle) + "also,few\n");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ByteArrayInputStream stream(byte[] file) {
    return new ByteArrayInputStream(file);
  }
}
