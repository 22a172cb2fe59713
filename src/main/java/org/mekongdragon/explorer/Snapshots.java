package org.mekongdragon.explorer;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.seizure.Seizures;
import org.mekongdragon.statistics.Measures;
import org.mekongdragon.statistics.Pivot;
import org.mekongdragon.statistics.PivotQuery;
import org.mekongdragon.statistics.Pivots;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door to snapshots. A snapshot says what was asked and of which moment; asked again, it gives
 * the same figures for ever, because what was known at a settled moment never changes. Whoever may
 * count other records than its author gets the own figures of that moment.
 */
@Component
public class Snapshots {

  /** The most figures in a snapshot. */
  public static final int MOST_FIGURES = 30;

  /** The most changed records that a report names. */
  public static final int MOST_CHANGES = 50;

  private static final int MOST_CELLS = 8;
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_NOTE = 1_000;
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final SnapshotStore store;
  private final Pivots pivots;
  private final Seizures seizures;
  private final Operations operations;
  private final People people;
  private final Groups groups;
  private final Audit audit;
  private final Clock clock;
  private final Measures measures;

  Snapshots(
      SnapshotStore store,
      Measures measures,
      Pivots pivots,
      Seizures seizures,
      Operations operations,
      People people,
      Groups groups,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.measures = measures;
    this.pivots = pivots;
    this.seizures = seizures;
    this.operations = operations;
    this.people = people;
    this.groups = groups;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The snapshots of an operation, latest first, at most 200.
   *
   * @throws Problem {@code no-operation}
   */
  @Transactional(readOnly = true)
  public List<Snapshot> of(String operation) {
    operations.require(operation);
    return store.of(operation);
  }

  /** Whether the caller may freeze figures of an operation: coordinators and analysts may. */
  @Transactional(readOnly = true)
  public boolean mayFreeze(String operation) {
    return people.current().isIn(operation, Role.COORDINATOR, Role.ANALYST);
  }

  /**
   * Freezes figures as they are known now.
   *
   * @param queries what is asked, as the explorer's addresses say it after the question mark; the
   *     usual set when empty
   * @throws Problem {@code role-needed}, {@code view-name}, {@code views-many}, {@code
   *     snapshot-name-taken} and those of a question
   */
  @Transactional
  public Snapshot freeze(String operation, String name, String note, List<String> queries) {
    Person person = people.require(operation, Role.COORDINATOR, Role.ANALYST);
    List<String> wanted =
        queries.isEmpty() ? UsualFigures.QUERIES : queries.stream().map(this::pinned).toList();
    check(name, note, wanted);
    Instant asOf = seizures.settled();
    Snapshot fresh =
        new Snapshot(
            new UUID(0, 0), operation, name, note, asOf, wanted, person.login(), clock.instant());
    UUID id =
        store
            .add(fresh, groups.numberOf(Audience.everybody(operation)))
            .orElseThrow(() -> Problem.at("name", ExplorerProblem.SNAPSHOT_NAME_TAKEN, name));
    for (int i = 0; i < wanted.size(); i++) {
      Pivot pivot = ask(operation, wanted.get(i), Optional.of(asOf));
      store.add(
          id,
          i,
          person.id(),
          new SnapshotStore.Frozen(pivot.total().value(), MAPPER.writeValueAsString(cells(pivot))));
    }
    audit.record(
        Audited.of("explorer.snapshot-frozen", "snapshot:" + name, operation)
            .with("figures", wanted.size())
            .with("asOf", asOf));
    return require(operation, id);
  }

  /** A measure that was defined here may be defined anew: what is frozen names its version. */
  private String pinned(String query) {
    Map<String, String> asked = Exploration.parted(query);
    String measure = asked.getOrDefault("measure", "cases");
    String version = measures.pinned(measure);
    if (version.equals(measure)) {
      return query;
    }
    asked.put("measure", version);
    return Exploration.joined(asked);
  }

  private static void check(String name, String note, List<String> queries) {
    boolean plain = (name + note).codePoints().noneMatch(c -> c < ' ' && c != '\n' && c != '\r');
    if (name.isBlank() || name.length() > LONGEST_NAME || !plain) {
      throw Problem.at("name", ExplorerProblem.VIEW_NAME, LONGEST_NAME);
    }
    if (queries.size() > MOST_FIGURES) {
      throw Problem.at("queries", ExplorerProblem.VIEWS_MANY, MOST_FIGURES);
    }
    if (note.length() > LONGEST_NOTE) {
      throw Problem.at("note", ExplorerProblem.VIEW_NAME, LONGEST_NOTE);
    }
  }

  /**
   * A snapshot beside what is known now, with what changed and why.
   *
   * @throws Problem {@code no-snapshot}
   */
  @Transactional(readOnly = true)
  public SnapshotReport report(String operation, UUID id) {
    operations.require(operation);
    Snapshot snapshot = require(operation, id);
    List<SnapshotStore.Changed> changed = store.changed(operation, snapshot.asOf(), MOST_CHANGES);
    return new SnapshotReport(
        snapshot,
        IntStream.range(0, snapshot.queries().size())
            .mapToObj(number -> thenAndNow(snapshot, number))
            .toList(),
        changed.stream().map(SnapshotStore.Changed::change).toList(),
        changed.isEmpty() ? 0 : changed.getFirst().all() - changed.size());
  }

  private Snapshot require(String operation, UUID id) {
    return store.find(operation, id).orElseThrow(() -> Problem.of(ExplorerProblem.NO_SNAPSHOT));
  }

  private SnapshotReport.FigureThenAndNow thenAndNow(Snapshot snapshot, int number) {
    String query = snapshot.queries().get(number);
    Pivot then = ask(snapshot.operation(), query, Optional.of(snapshot.asOf()));
    Pivot now = ask(snapshot.operation(), query, Optional.empty());
    Optional<SnapshotStore.Frozen> frozen = store.frozen(snapshot.id(), number);
    return new SnapshotReport.FigureThenAndNow(
        query,
        frozen.map(SnapshotStore.Frozen::total),
        then.total().value(),
        now.total().value(),
        frozen.map(kept -> isSame(kept, then)),
        differences(cells(then), cells(now)));
  }

  private static boolean isSame(SnapshotStore.Frozen kept, Pivot then) {
    Map<String, BigDecimal> cells =
        MAPPER.readValue(kept.cells(), new TypeReference<Map<String, BigDecimal>>() {});
    Map<String, BigDecimal> again = cells(then);
    return kept.total().compareTo(then.total().value()) == 0
        && cells.keySet().equals(again.keySet())
        && cells.entrySet().stream()
            .allMatch(cell ->
                again.getOrDefault(cell.getKey(), BigDecimal.ZERO).compareTo(cell.getValue()) == 0);
  }

  /** Values by their keys, written as an address writes them. */
  private static Map<String, BigDecimal> cells(Pivot pivot) {
    Map<String, BigDecimal> cells = new TreeMap<>();
    pivot.cells().forEach(row -> cells.put(Exploration.joined(row.keys()), row.value()));
    return cells;
  }

  private static List<SnapshotReport.Cell> differences(
      Map<String, BigDecimal> then, Map<String, BigDecimal> now) {
    Set<String> keys = new HashSet<>(then.keySet());
    keys.addAll(now.keySet());
    return keys.stream()
        .map(key ->
            new SnapshotReport.Cell(
                Exploration.parted(key),
                then.getOrDefault(key, BigDecimal.ZERO),
                now.getOrDefault(key, BigDecimal.ZERO)))
        .filter(cell -> cell.difference().signum() != 0)
        .sorted(
            Comparator.comparing((SnapshotReport.Cell cell) -> cell.difference().abs())
                .reversed()
                .thenComparing(cell -> cell.keys().toString()))
        .limit(MOST_CELLS)
        .toList();
  }

  private Pivot ask(String operation, String query, Optional<Instant> asOf) {
    Map<String, String[]> parameters = new HashMap<>();
    Exploration.parted(query).forEach((name, value) -> parameters.put(name, new String[] {value}));
    parameters.remove("asOf");
    PivotQuery asked = Exploration.of(operation, parameters).query();
    return pivots.pivot(
        new PivotQuery(
            asked.operations(), asOf.map(asked.question()::asOf).orElse(asked.question())));
  }
}
