package org.mekongdragon.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to figures in print: anybody signed in reads them, analysts and coordinators add. */
@Component
public class PublishedFigures {

  private static final int LONGEST = 2000;

  private final PublishedStore store;
  private final People people;
  private final Audit audit;
  private final List<Relation> relations = PublishedSeed.relations();

  PublishedFigures(PublishedStore store, People people, Audit audit) {
    this.store = store;
    this.people = people;
    this.audit = audit;
  }

  /** Makes sure that the shipped figures are there. */
  @EventListener(ApplicationStartedEvent.class)
  @Transactional
  void loadShipped() {
    PublishedSeed.figures().forEach(figure -> store.add(figure, LedgerEntry.SHIPPED));
  }

  /**
   * Figures by operation, scope and metric.
   *
   * @param operation a phase, span or activity; empty for all. A phase includes the spans that
   *     contain it ({@code OMD1-5} for {@code OMD4})
   */
  @Transactional(readOnly = true)
  public List<PublishedFigure> of(String operation) {
    people.current();
    return store.all().stream().filter(figure -> covers(figure.operation(), operation)).toList();
  }

  /** The figure of a key. */
  @Transactional(readOnly = true)
  public Optional<PublishedFigure> find(String id) {
    people.current();
    return store.find(id);
  }

  /** Agreements and contradictions among the figures in print, contradictions first. */
  @Transactional(readOnly = true)
  public List<Finding> reconcile(String operation) {
    people.current();
    return Reconciliation.of(store.all(), relations).stream()
        .filter(finding -> concerns(finding, operation))
        .sorted(java.util.Comparator.comparing(f -> f.verdict() == Finding.Verdict.AGREES))
        .toList();
  }

  /**
   * Adds a figure in print.
   *
   * @throws Problem {@code role-needed} unless an analyst or coordinator somewhere, {@code
   *     quote-and-source}, {@code value}
   */
  @Transactional
  public PublishedFigure add(PublishedFigure wanted) {
    Person person = requireKeeper();
    PublishedFigure figure = added(wanted, person);
    audit.record(Audited.of("statistics.figure-added", "figure:" + figure.id(), ""));
    return figure;
  }

  /** Whether the caller may enter, correct and take back figures. */
  @Transactional(readOnly = true)
  public boolean mayKeep() {
    Person person = people.current();
    return person.allRoles().contains(Role.ANALYST) || person.allRoles().contains(Role.COORDINATOR);
  }

  private Person requireKeeper() {
    if (!mayKeep()) {
      throw Problem.of(org.mekongdragon.access.AccessProblem.ROLE_NEEDED);
    }
    return people.current();
  }

  private PublishedFigure added(PublishedFigure wanted, Person person) {
    check(wanted);
    PublishedFigure figure = numbered(wanted);
    store.add(figure, person.login());
    return figure;
  }

  /**
   * A figure with its history, also one that no longer stands.
   *
   * @throws Problem {@code no-figure}
   */
  @Transactional(readOnly = true)
  public LedgerEntry entry(String id) {
    people.current();
    return store.entry(id).orElseThrow(() -> Problem.of(StatisticsProblem.NO_FIGURE));
  }

  /** The figures that were corrected or taken back, latest first, at most 200. */
  @Transactional(readOnly = true)
  public List<LedgerEntry> ended() {
    people.current();
    return store.ended();
  }

  /**
   * Puts a corrected figure in the place of one that somebody entered; the old one stays on record.
   *
   * @throws Problem {@code role-needed}, {@code no-figure}, {@code figure-fixed}, {@code
   *     reason-why}, {@code quote-and-source}, {@code value}
   */
  @Transactional
  public PublishedFigure correct(String id, PublishedFigure wanted, String why) {
    Person person = requireKeeper();
    requireChangeable(id, why);
    PublishedFigure figure = added(wanted, person);
    end(id, Optional.of(figure.id()), why, person);
    audit.record(
        Audited.of("statistics.figure-corrected", "figure:" + id, "").with("by", figure.id()));
    return figure;
  }

  /**
   * Takes back a figure that somebody entered; it stays on record with the reason.
   *
   * @throws Problem {@code role-needed}, {@code no-figure}, {@code figure-fixed}, {@code
   *     reason-why}
   */
  @Transactional
  public void withdraw(String id, String why) {
    Person person = requireKeeper();
    requireChangeable(id, why);
    end(id, Optional.empty(), why, person);
    audit.record(Audited.of("statistics.figure-withdrawn", "figure:" + id, ""));
  }

  private void requireChangeable(String id, String why) {
    if (!entry(id).isChangeable()) {
      throw Problem.of(StatisticsProblem.FIGURE_FIXED);
    }
    if (why.isBlank() || why.length() > LONGEST) {
      throw Problem.at("why", StatisticsProblem.REASON_WHY);
    }
  }

  private void end(String id, Optional<String> replacedBy, String why, Person person) {
    if (!store.end(id, replacedBy, why, person.login())) {
      throw Problem.of(StatisticsProblem.FIGURE_FIXED);
    }
  }

  private static void check(PublishedFigure wanted) {
    if (wanted.quote().isBlank() || wanted.source().isBlank()) {
      throw Problem.at("quote", StatisticsProblem.QUOTE_AND_SOURCE);
    }
    boolean form =
        wanted.operation().matches("[A-Za-z0-9-]{1,40}")
            && wanted.metric().matches("[a-z0-9-]{1,60}")
            && wanted.scope().matches("[A-Za-z0-9-]{1,40}")
            && wanted.value().matches("[\\p{L}\\p{N} .,:()/%-]{1,60}")
            && wanted.unit().matches("[A-Za-z_]{1,40}")
            && wanted.period().length() <= 80
            && wanted.quote().length() <= LONGEST
            && wanted.source().length() <= LONGEST
            && wanted.url().matches("|https?://[\\x21-\\x7e]{1,500}");
    if (!form) {
      throw new Problem(List.of(Fault.of("value", StatisticsProblem.VALUE)));
    }
  }

  private PublishedFigure numbered(PublishedFigure wanted) {
    String start =
        "%s-%s-%s"
            .formatted(wanted.operation(), wanted.scope(), wanted.metric())
            .toLowerCase(Locale.ROOT);
    int number = 1;
    while (store.entry(start + "-" + number).isPresent()) {
      number++;
    }
    return new PublishedFigure(
        start + "-" + number,
        wanted.operation(),
        wanted.scope(),
        wanted.metric(),
        wanted.value(),
        wanted.bound(),
        wanted.unit(),
        wanted.period(),
        wanted.quote(),
        wanted.source(),
        wanted.url());
  }

  private static boolean concerns(Finding finding, String operation) {
    return covers(finding.operation(), operation)
        || finding.figures().stream().anyMatch(figure -> figure.operation().equals(operation));
  }

  /** Whether what is said of one operation speaks of another: {@code OMD1-5} of {@code OMD4}. */
  static boolean covers(String said, String asked) {
    if (asked.isEmpty() || said.equals(asked)) {
      return true;
    }
    var span = java.util.regex.Pattern.compile("([A-Z]+)([0-9]+)-([0-9]+)").matcher(said);
    var phase = java.util.regex.Pattern.compile("([A-Z]+)([0-9]+)").matcher(asked);
    if (!span.matches() || !phase.matches() || !span.group(1).equals(phase.group(1))) {
      return false;
    }
    int number = Integer.parseInt(phase.group(2));
    return Integer.parseInt(span.group(2)) <= number && number <= Integer.parseInt(span.group(3));
  }
}
