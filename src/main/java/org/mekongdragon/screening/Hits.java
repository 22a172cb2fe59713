package org.mekongdragon.screening;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.mekongdragon.access.Person;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to hits and to the work on them. Everybody at home sees the hits on the organisation's
 * cargo; what the caller may not see is not found. A hit is named by its number; what is done is
 * done with its consignment, and so with all hits on it.
 */
@Component
public class Hits {

  /** The longest page of a list. */
  public static final int PAGE = 200;

  /** Hits that are shown of one consignment. */
  static final int MOST_HITS = 200;

  private final CandidateStore store;
  private final HitWorkStore work;
  private final HitDesk desk;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Hits(
      CandidateStore store,
      HitWorkStore work,
      HitDesk desk,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.work = work;
    this.desk = desk;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** A part of a ranked list. */
  public record CandidateList(List<Candidate> candidates, Optional<HitCursor> next) {
    /** Keeps a copy. */
    public CandidateList {
      candidates = List.copyOf(candidates);
    }
  }

  /** A part of a ranked list of single hits, with their consignments. */
  public record HitList(List<Hit> hits, Map<Long, Candidate> candidates, Optional<HitCursor> next) {
    /** Keeps copies. */
    public HitList {
      hits = List.copyOf(hits);
      candidates = Map.copyOf(candidates);
    }
  }

  /**
   * Consignments with hits, the most urgent first.
   *
   * @param limit 1 to {@link #PAGE}, more is cut
   * @throws Problem {@code no-home}
   */
  @Transactional(readOnly = true)
  public CandidateList list(HitFilter filter, Optional<HitCursor> after, int limit) {
    desk.reader();
    int bounded = Math.clamp(limit, 1, PAGE);
    List<Candidate> read = store.list(filter, after, bounded + 1);
    List<Candidate> page = read.subList(0, Math.min(bounded, read.size()));
    return new CandidateList(
        page,
        read.size() > bounded
            ? Optional.of(CandidateStore.cursor(page.getLast()))
            : Optional.empty());
  }

  /**
   * Single hits, the gravest first.
   *
   * @param limit 1 to {@link #PAGE}, more is cut
   * @throws Problem {@code no-home}
   */
  @Transactional(readOnly = true)
  public HitList hits(HitFilter filter, Optional<HitCursor> after, int limit) {
    desk.reader();
    int bounded = Math.clamp(limit, 1, PAGE);
    List<Hit> read = store.hits(filter, after, bounded + 1);
    List<Hit> page = read.subList(0, Math.min(bounded, read.size()));
    Optional<HitCursor> next =
        read.size() > bounded
            ? Optional.of(page.getLast())
                .map(last -> new HitCursor(last.severity(), last.score(), last.id()))
            : Optional.empty();
    return new HitList(page, store.find(page.stream().map(Hit::consignment).toList()), next);
  }

  /** How many consignments the filter finds. */
  @Transactional(readOnly = true)
  public long count(HitFilter filter) {
    desk.reader();
    return store.count(filter);
  }

  /** The hits of consignments, the gravest first, of each at most so many. */
  @Transactional(readOnly = true)
  public Map<Long, List<Hit>> of(Collection<Long> consignments, int most) {
    return store.hits(consignments, most);
  }

  /** Hands over all that the filter finds, the most urgent first, for an export, on record. */
  @Transactional
  public void stream(HitFilter filter, Consumer<List<Candidate>> consumer) {
    String organisation = desk.reader().organisation();
    audit.record(
        Audited.of("screening.exported", "organisation:" + organisation, "")
            .with("filter", filter));
    store.each(filter, PAGE, consumer);
  }

  /**
   * A hit with its consignment and everything done with it; the reading is put on record.
   *
   * @throws Problem {@code hit-not-found}
   */
  @Transactional
  public HitRecord find(long hit) {
    long consignment = consignmentOf(hit);
    audit.record(Audited.of("screening.read", "consignment:" + consignment, ""));
    return whole(consignment);
  }

  /** The same of a consignment, if it was hit and the caller may see it; not put on record. */
  @Transactional(readOnly = true)
  public Optional<HitRecord> ofConsignment(long consignment) {
    return store.find(consignment).map(found -> whole(found.consignment()));
  }

  /** The consignments in which a seizure was made, as far as the caller sees them. */
  @Transactional(readOnly = true)
  public List<HitRecord> ofSeizure(UUID seizure) {
    return work.ofSeizure(seizure).stream()
        .flatMap(consignment -> ofConsignment(consignment).stream())
        .toList();
  }

  /** Whether the caller may work on hits, or only read them. */
  @Transactional(readOnly = true)
  public boolean mayWork() {
    return desk.mayWork();
  }

  /** Who can be given a consignment to work on: colleagues, by name. */
  @Transactional(readOnly = true)
  public List<Person> colleagues() {
    return desk.colleagues();
  }

  /**
   * Gives the work to somebody, or to nobody.
   *
   * @param login of a colleague; empty takes it back
   * @throws Problem {@code hit-not-found}, {@code role-needed}, {@code hit-assignee}
   */
  @Transactional
  public HitRecord assign(long hit, String login) {
    Person person = desk.worker();
    Candidate candidate = locked(hit);
    Optional<UUID> assignee =
        login.isBlank() ? Optional.empty() : Optional.of(desk.colleague(login).id());
    Instant now = clock.instant();
    work.assign(candidate.consignment(), assignee, now);
    return stepped(
        candidate,
        new Step(
            "assigned",
            assignee.map(UUID::toString).orElse(""),
            "",
            Optional.of(person.id()),
            now));
  }

  /**
   * Moves the work on.
   *
   * @throws Problem {@code hit-not-found}, {@code role-needed}, {@code hit-state}
   */
  @Transactional
  public HitRecord move(long hit, HitState to, String note) {
    Person person = desk.worker();
    Candidate candidate = locked(hit);
    if (!candidate.state().next().contains(to)) {
      throw Problem.at("state", ScreeningProblem.HIT_STATE, candidate.state().code(), to.code());
    }
    Instant now = clock.instant();
    work.move(candidate.consignment(), to, now);
    return stepped(
        candidate,
        new Step(
            "state",
            to.code(),
            Notes.checked("note", note, Notes.LONGEST),
            Optional.of(person.id()),
            now));
  }

  /**
   * Chooses the consignment for examination. It may be chosen again for another reason; a button
   * that is pressed twice chooses once.
   *
   * @throws Problem {@code hit-not-found}, {@code role-needed}, {@code hit-text}
   */
  @Transactional
  public HitRecord select(long hit, SelectionReason why, String note) {
    Person person = desk.worker();
    Candidate candidate = locked(hit);
    String words = Notes.checked("note", note, Notes.LONGEST);
    Optional<Selection> latest = work.selections(candidate.consignment()).stream().findFirst();
    if (latest.filter(one -> one.isSame(why, words, person.id())).isPresent()) {
      return find(hit);
    }
    Selection selection = new Selection(why, words, Optional.of(person.id()), clock.instant());
    work.select(candidate.consignment(), selection);
    return stepped(
        candidate,
        new Step("selected", why.code(), words, Optional.of(person.id()), selection.at()));
  }

  /**
   * Writes down what an examination came to, and closes the work. A consignment that nobody had
   * chosen is chosen by it, for its gravest hit.
   *
   * @throws Problem {@code hit-not-found}, {@code role-needed}
   */
  @Transactional
  public HitRecord examine(long hit, NewExamination examination) {
    Person person = desk.worker();
    Candidate candidate = locked(hit);
    HitRecord known = find(hit);
    return known.examination().filter(one -> isAgain(one, examination, person)).isPresent()
        ? known
        : examined(candidate, examination, person);
  }

  /** Whether somebody says the same within a minute, as a button does that is pressed twice. */
  private boolean isAgain(Examination known, NewExamination stated, Person person) {
    return known.by().equals(person.id())
        && known.result() == stated.result()
        && known.minutes().equals(stated.minutes())
        && known.notes().equals(stated.text())
        && known.seizure().equals(stated.seizure())
        && known.at().isAfter(clock.instant().minusSeconds(60));
  }

  /** The same of a consignment that is locked already. */
  HitRecord examined(Candidate candidate, NewExamination stated, Person person) {
    Instant now = clock.instant();
    Optional<UUID> by = Optional.of(person.id());
    if (candidate.selectedAt().isEmpty()) {
      store.hits(List.of(candidate.consignment()), 1).values().stream()
          .map(List::getFirst)
          .forEach(best -> chosen(best, by, now));
    }
    work.examine(
        candidate.consignment(),
        new Examination(
            stated.result(),
            stated.minutes(),
            stated.text(),
            stated.operation(),
            stated.seizure(),
            person.id(),
            now));
    if (candidate.state().isOpen()) {
      work.move(candidate.consignment(), HitState.REVIEWED, now);
    }
    events.publishEvent(
        new ExaminationRecorded(
            candidate.consignment(), candidate.organisation(), stated.result()));
    return stepped(candidate, new Step("examined", stated.result().code(), stated.text(), by, now));
  }

  /** Whatever was examined was chosen for something. */
  private void chosen(Hit best, Optional<UUID> by, Instant now) {
    SelectionReason why = SelectionReason.of(best.target().kind());
    work.select(best.consignment(), new Selection(why, "", by, now));
    work.step(best.consignment(), new Step("selected", why.code(), "", by, now));
  }

  private HitRecord stepped(Candidate candidate, Step step) {
    work.step(candidate.consignment(), step);
    audit.record(
        Audited.of("screening." + step.what(), "consignment:" + candidate.consignment(), "")
            .with("detail", step.detail()));
    return whole(candidate.consignment());
  }

  /** Nothing more is done with what was taken back. */
  private Candidate locked(long hit) {
    Candidate found = store.lock(consignmentOf(hit)).orElseThrow(Hits::absent);
    if (found.state() == HitState.WITHDRAWN) {
      throw Problem.of(ScreeningProblem.HIT_WITHDRAWN);
    }
    return found;
  }

  private long consignmentOf(long hit) {
    return store.hit(hit).map(Hit::consignment).orElseThrow(Hits::absent);
  }

  private HitRecord whole(long consignment) {
    List<Hit> hits = new ArrayList<>();
    store.hits(List.of(consignment), MOST_HITS).values().forEach(hits::addAll);
    return new HitRecord(
        store.find(consignment).orElseThrow(Hits::absent),
        hits,
        work.selections(consignment),
        work.examinations(consignment),
        work.steps(consignment));
  }

  private static Problem absent() {
    return Problem.of(ScreeningProblem.HIT_NOT_FOUND);
  }
}
