package org.mekongdragon.seizure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.mekongdragon.access.Audience;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to seizures. Everything is read and written as the caller; what the caller may not see
 * is not found.
 */
@Component
public class Seizures {

  /** The longest page of a list. */
  public static final int PAGE = 200;

  /** Records that a file reads at once. */
  static final int FILE_PAGE = 1_000;

  private final OperationGate gate;
  private final SeizureDesk desk;
  private final SeizureChecks checks;
  private final SeizureWriter writer;
  private final SeizureStore store;
  private final SeizureListStore lists;
  private final Audit audit;

  Seizures(
      OperationGate gate,
      SeizureDesk desk,
      SeizureChecks checks,
      SeizureWriter writer,
      SeizureStore store,
      SeizureListStore lists,
      Audit audit) {
    this.gate = gate;
    this.desk = desk;
    this.checks = checks;
    this.writer = writer;
    this.store = store;
    this.lists = lists;
    this.audit = audit;
  }

  /**
   * What would be said of a report: completed content, findings, likely duplicates. Stores nothing.
   *
   * @param self the record that is being corrected, which is no duplicate of itself
   */
  @Transactional(readOnly = true)
  public SeizureCheck check(String operation, SeizureContent content, Optional<UUID> self) {
    String owner =
        self.flatMap(store::find).map(Seizure::owner).orElseGet(() -> desk.caller().organisation());
    return checks.check(gate.enter(operation), content, new SeizureChecks.About(owner, self));
  }

  /**
   * What the rules say of each, without looking for duplicates: for files.
   *
   * @return in the order given
   */
  @Transactional(readOnly = true)
  public List<SeizureCheck> examine(String operation, List<SeizureContent> contents) {
    return checks.examine(gate.enter(operation), contents, desk.caller().organisation());
  }

  /**
   * Takes a report in.
   *
   * @throws Problem {@code role-needed}, {@code audience-missing}, {@code audience}, {@code
   *     no-reports-now}, and the errors of the rules
   */
  @Transactional
  public Seizure report(String operation, NewSeizure report) {
    OperationGate.Frame frame = open(operation);
    String owner = desk.caller().organisation();
    SeizureContent content = checks.complete(frame, List.of(report.content()), owner).getFirst();
    NewSeizure complete = new NewSeizure(content, report.releaseTo(), report.consignment());
    return writer.insert(operation, List.of(complete), SeizureState.REPORTED).getFirst();
  }

  /**
   * Takes many reports of a file in, all or none. Those whose origin key this organisation has
   * stored already are left out.
   *
   * @param reports contents as {@link #examine} completed them, without errors
   * @param state {@link SeizureState#REPORTED}, or {@link SeizureState#RELEASED} when the caller
   *     may release
   * @return the stored ones
   * @throws Problem {@code role-needed}, {@code audience-missing}, {@code audience}, {@code
   *     no-reports-now}
   */
  @Transactional
  List<Seizure> reportExamined(String operation, List<NewSeizure> reports, SeizureState state) {
    open(operation);
    return writer.insert(operation, reports, state);
  }

  private OperationGate.Frame open(String operation) {
    OperationGate.Frame frame = gate.enter(operation);
    desk.reporter(operation);
    if (!frame.takesReports()) {
      throw Problem.of(SeizureProblem.NO_REPORTS_NOW, operation);
    }
    return frame;
  }

  /**
   * Corrects a record as a new revision. A returned report is reported again by it.
   *
   * @throws Problem {@code seizure-not-found}, {@code seizure-stale}, {@code seizure-owner}, {@code
   *     seizure-state}, {@code audience}, and the errors of the rules
   */
  @Transactional
  public Seizure revise(SeizureChange change) {
    Seizure current = writer.current(change.id(), change.revision());
    desk.require(SeizureAction.REVISE, desk.caller(), current);
    SeizureContent stated = change.content().withOrigin(current.content().origin());
    OperationGate.Frame frame = gate.enter(current.operation());
    SeizureContent content = checks.complete(frame, List.of(stated), current.owner()).getFirst();
    return writer.revise(current, content, change);
  }

  /**
   * Opens a report to the audience chosen at its creation.
   *
   * @throws Problem {@code seizure-not-found}, {@code seizure-stale}, {@code seizure-owner}, {@code
   *     seizure-state}
   */
  @Transactional
  public Seizure release(UUID id, int revision) {
    return writer.release(writer.current(id, revision));
  }

  /**
   * Sends a report back to its reporter with reasons.
   *
   * @throws Problem as {@link #release}, {@code reason-missing}
   */
  @Transactional
  public Seizure giveBack(SeizureReturn reasons) {
    return writer.giveBack(writer.current(reasons.id(), reasons.revision()), reasons);
  }

  /**
   * Takes a record back; it stays, and is not counted any more.
   *
   * @throws Problem as {@link #release}, {@code reason-missing}
   */
  @Transactional
  public Seizure withdraw(UUID id, int revision, String why) {
    return writer.withdraw(writer.current(id, revision), why);
  }

  /**
   * Lets another record stand for this one. Both stay; {@link #unmerge} undoes it.
   *
   * @param survivor another open record of the operation that the caller sees
   * @throws Problem as {@link #release}, {@code merge-target}
   */
  @Transactional
  public Seizure merge(UUID id, int revision, UUID survivor) {
    return writer.merge(writer.current(id, revision), existing(survivor));
  }

  /**
   * Lets a merged record stand for itself again, in the state it had.
   *
   * @throws Problem as {@link #release}
   */
  @Transactional
  public Seizure unmerge(UUID id, int revision) {
    return writer.unmerge(writer.current(id, revision));
  }

  /**
   * A record. When it names people or companies, the reading is put on record.
   *
   * @throws Problem {@code seizure-not-found}
   */
  @Transactional
  public Seizure find(String operation, UUID id) {
    Seizure seizure = in(operation, existing(id));
    if (seizure.content().isSensitive()) {
      audit.record(Audited.of("seizure.read", "seizure:" + id, operation));
    }
    return seizure;
  }

  /** The records merged into this one that the caller sees, at most 100. */
  @Transactional(readOnly = true)
  public List<Seizure> mergedInto(UUID survivor) {
    return store.mergedInto(survivor);
  }

  /** What the caller may do with a record now. */
  @Transactional(readOnly = true)
  public Set<SeizureAction> actions(Seizure seizure) {
    return desk.actions(desk.caller(), seizure);
  }

  /** Who would see a report of the caller once it is released; ask the groups for the names. */
  @Transactional(readOnly = true)
  public Audience planned(String operation, List<String> releaseTo) {
    return desk.planned(operation, releaseTo);
  }

  /** Whether the caller may report a seizure to an operation. */
  public boolean mayReport(String operation) {
    return desk.mayReport(operation);
  }

  /**
   * Refuses whoever may not report to an operation.
   *
   * @throws Problem {@code no-group}, {@code not-allowed}
   */
  void requireReporter(String operation) {
    desk.reporter(operation);
  }

  /**
   * A page of a list, newest first.
   *
   * @param after the page before ended here
   * @param limit 1 to {@link #PAGE}, more is cut
   */
  @Transactional(readOnly = true)
  public SeizureList list(SeizureFilter filter, Optional<SeizureCursor> after, int limit) {
    gate.enter(filter.operation());
    int bounded = Math.clamp(limit, 1, PAGE);
    List<Seizure> read = lists.list(filter, after, bounded + 1);
    List<Seizure> page = read.subList(0, Math.min(bounded, read.size()));
    return new SeizureList(
        page,
        read.size() > bounded
            ? Optional.of(SeizureCursor.after(page.getLast()))
            : Optional.empty());
  }

  /** How many the filter finds. */
  @Transactional(readOnly = true)
  public long count(SeizureFilter filter) {
    gate.enter(filter.operation());
    return lists.count(filter);
  }

  /** The same, broken off at a number or where it would take long: a page is not worth more. */
  @Transactional(readOnly = true)
  public Tallied count(SeizureFilter filter, int most) {
    gate.enter(filter.operation());
    return lists.count(filter, most);
  }

  /** Hands over all that the filter finds, newest first, for an export; the export is on record. */
  @Transactional
  public void stream(SeizureFilter filter, Consumer<Seizure> consumer) {
    gate.enter(filter.operation());
    audit.record(
        Audited.of("seizure.exported", "operation:" + filter.operation(), filter.operation())
            .with("filter", filter));
    lists.each(filter, FILE_PAGE, consumer);
  }

  /**
   * All revisions, the first one first.
   *
   * @throws Problem {@code seizure-not-found}
   */
  @Transactional
  public List<SeizureRevision> revisions(String operation, UUID id) {
    find(operation, id);
    return store.revisions(id);
  }

  /** What one revision says differently from another, in the order of the form. */
  public static List<FieldChange> differences(SeizureRevision before, SeizureRevision after) {
    return Differences.between(before, after);
  }

  /** Which origin keys of a sender the caller's organisation has stored in the operation. */
  @Transactional(readOnly = true)
  public Set<String> knownKeys(String operation, String sender, Collection<String> keys) {
    return writer.knownKeys(operation, desk.caller().organisation(), sender, keys);
  }

  /**
   * A moment just now up to which nothing will be added to what is known: figures as of it can be
   * counted again for ever. Waits for writers that are about to commit.
   */
  public Instant settled() {
    return store.settled();
  }

  private Seizure existing(UUID id) {
    return store.find(id).orElseThrow(() -> Problem.of(SeizureProblem.SEIZURE_NOT_FOUND));
  }

  private Seizure in(String operation, Seizure seizure) {
    if (!seizure.operation().equals(operation)) {
      throw Problem.of(SeizureProblem.SEIZURE_NOT_FOUND);
    }
    return seizure;
  }
}
