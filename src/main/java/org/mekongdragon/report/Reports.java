package org.mekongdragon.report;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Operation;
import org.mekongdragon.operation.Operations;
import org.mekongdragon.statistics.FigureNames;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to reports. Coordinators work on drafts; a signed report is for everybody in the
 * operation and keeps what it said.
 */
@Component
public class Reports {

  private final EditionStore store;
  private final Templates templates;
  private final Composer composer;
  private final ReportApprovals approvals;
  private final FigureNames names;
  private final Operations operations;
  private final People people;
  private final Groups groups;
  private final Audit audit;
  private final Clock clock;

  Reports(
      EditionStore store,
      Templates templates,
      Composer composer,
      ReportApprovals approvals,
      FigureNames names,
      Operations operations,
      People people,
      Groups groups,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.templates = templates;
    this.composer = composer;
    this.approvals = approvals;
    this.names = names;
    this.operations = operations;
    this.people = people;
    this.groups = groups;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A report as its kind has it at first, of what its readers may count; it is not kept. Taking it
   * is on record as an export.
   *
   * @param asOf the moment whose knowledge is asked for
   * @throws Problem {@code no-operation}, {@code report-member}, {@code future}
   */
  @Transactional
  public Report now(String operation, Wanted wanted, Optional<Instant> asOf) {
    Operation about = operations.require(operation);
    check(operation, wanted);
    audit.record(
        Audited.of("report.exported", "operation:" + operation, operation)
            .with("kind", wanted.kind().code())
            .with("readers", wanted.readers().code()));
    return composer.compose(
        new Composer.Order(
            about,
            wanted,
            Outline.of(wanted.kind(), wanted.readers()),
            asOf.orElseGet(this::moment),
            Optional.empty()));
  }

  private void check(String operation, Wanted wanted) {
    boolean country = wanted.kind() == ReportKind.COUNTRY;
    boolean member =
        wanted
            .member()
            .map(code ->
                operations.members(operation).stream()
                    .anyMatch(one -> one.organisation().equals(code)))
            .orElse(false);
    if (country != member || country != wanted.member().isPresent()) {
      throw Problem.at("member", ReportProblem.REPORT_MEMBER);
    }
  }

  /** The members that a country sheet may be about, by name. */
  @Transactional(readOnly = true)
  public List<Choice> members(String operation, Texts texts) {
    return operations.members(operation).stream()
        .map(
            member -> new Choice(member.organisation(), names.member(member.organisation(), texts)))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  /** The reports that the caller sees, last changed first. */
  @Transactional(readOnly = true)
  public List<Edition> all(String operation) {
    operations.require(operation);
    return store.all(operation);
  }

  /** Whether the caller writes and signs reports here. */
  @Transactional(readOnly = true)
  public boolean mayWrite(String operation) {
    return people.current().isIn(operation, Role.COORDINATOR);
  }

  /**
   * Begins a report, with the sections and the commentary of the last signed one of its kind for
   * the same readers. Commentary never passes from one readership to another.
   *
   * @throws Problem {@code no-operation}, {@code role-needed}, {@code report-member}, {@code
   *     report-readers}
   */
  @Transactional
  public UUID begin(String operation, Wanted wanted) {
    Person author = writer(operation);
    check(operation, wanted);
    if (wanted.readers() == Readership.OWN) {
      throw Problem.at("readers", ReportProblem.REPORT_READERS, wanted.readers().code());
    }
    Optional<EditionStore.Before> before = store.before(operation, wanted);
    Edition fresh =
        new Edition(
            new UUID(0, 0),
            operation,
            wanted,
            before
                .map(EditionStore.Before::outline)
                .orElseGet(() -> Outline.of(wanted.kind(), wanted.readers())),
            new Edition.Hands(author.name(), Set.of(author.id()), Optional.empty(), ""),
            before.flatMap(EditionStore.Before::template).flatMap(old -> inForce(operation, old)),
            moment(),
            Optional.empty(),
            1);
    UUID id = store.insert(fresh, groups.numberOf(coordinators(operation)));
    audit.record(
        Audited.of("report.begun", "report:" + id, operation)
            .with("kind", wanted.kind().code())
            .with("readers", wanted.readers().code()));
    return id;
  }

  /** The latest template of the name that one has. */
  private Optional<Edition.Shape> inForce(String operation, UUID template) {
    return templates
        .find(operation, template)
        .flatMap(kept -> templates.latest(operation, kept.name()))
        .map(kept -> new Edition.Shape(kept.id(), kept.digest()));
  }

  static Audience coordinators(String operation) {
    return new Audience(operation, List.of("role:" + Role.COORDINATOR.code()));
  }

  /**
   * A report of the caller's operation.
   *
   * @throws Problem {@code no-operation}, {@code no-report}
   */
  @Transactional(readOnly = true)
  public Edition require(String operation, UUID id) {
    operations.require(operation);
    return store.find(operation, id).orElseThrow(() -> Problem.of(ReportProblem.NO_REPORT));
  }

  /** The document of a report: of now for a draft, as it was for a signed one. */
  @Transactional(readOnly = true)
  public Report document(Edition edition) {
    return edition.isDraft()
        ? compose(edition, moment(), Optional.empty())
        : store.document(edition.id());
  }

  /**
   * A report as its page shows it.
   *
   * @param withheld for a draft, how many numbers its readers are not told, by the code of the
   *     reason; which ones is nowhere said, because the reason would tell of them
   */
  public record Shown(Report report, Map<String, Integer> withheld) {

    /** How many in all. */
    public int all() {
      return withheld.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** The document of a report, with what was left out of a draft. */
  @Transactional(readOnly = true)
  public Shown shown(Edition edition) {
    if (!edition.isDraft()) {
      return new Shown(store.document(edition.id()), Map.of());
    }
    Composer.Composed composed = composer.composed(order(edition, moment(), Optional.empty()));
    Map<String, Integer> withheld = new LinkedHashMap<>();
    composed.withheld().forEach((reason, count) -> withheld.put(reason.code(), count));
    return new Shown(composed.report(), withheld);
  }

  /**
   * The same, put on record as an export.
   *
   * @param finish what it is written as
   * @throws Problem {@code template-signed}
   */
  @Transactional
  public Report export(Edition edition, Finish finish) {
    Optional<Templates.Kept> taken = finish.shape().map(Templates.Shape::kept);
    boolean other =
        !edition.isDraft()
            && edition.shape().isPresent()
            && taken
                .filter(kept -> !kept.digest().equals(edition.shape().get().digest()))
                .isPresent();
    if (other) {
      throw Problem.at("template", ReportProblem.TEMPLATE_SIGNED);
    }
    audit.record(
        Audited.of("report.exported", "report:" + edition.id(), edition.operation())
            .with("format", finish.format().code())
            .with("template", taken.map(Templates.Kept::digest).orElse("")));
    return document(edition);
  }

  /**
   * What authors decide of a draft.
   *
   * @param template key of the office's template; empty for the usual layout
   */
  public record Draft(Outline outline, Optional<UUID> template) {}

  /**
   * Changes sections, commentary and template.
   *
   * @throws Problem {@code no-report}, {@code role-needed}, {@code report-signed}, {@code
   *     report-submitted}, {@code report-stale}, {@code no-template}
   */
  @Transactional
  public void save(String operation, UUID id, Draft draft, int revision) {
    if (draft(operation, id).isSubmitted()) {
      throw Problem.of(ReportProblem.REPORT_SUBMITTED);
    }
    if (draft.template().filter(key -> templates.find(operation, key).isEmpty()).isPresent()) {
      throw Problem.of(ReportProblem.NO_TEMPLATE);
    }
    EditionStore.Before kept = new EditionStore.Before(draft.outline(), draft.template());
    if (!store.save(id, kept, writer(operation).id(), revision)) {
      throw Problem.of(ReportProblem.REPORT_STALE);
    }
    audit.record(Audited.of("report.changed", "report:" + id, operation));
  }

  /**
   * Signs: the document is frozen as of now with the template that is in force, and its readers in
   * the operation may read it. Where the office asks for a second person, whoever worked on it may
   * not.
   *
   * @throws Problem {@code no-report}, {@code role-needed}, {@code report-signed}, {@code
   *     report-unsubmitted}, {@code report-own}, {@code report-stale}
   */
  @Transactional
  public void sign(String operation, UUID id, int revision) {
    Edition draft = draft(operation, id);
    Person signer = writer(operation);
    approvals.requireSecond(draft, signer);
    Edition edition =
        draft.in(draft.shape().flatMap(shape -> inForce(operation, shape.template())));
    Edition.Signature signature = new Edition.Signature(signer.name(), moment());
    Report document = compose(edition, signature.at(), Optional.of(signature));
    Audience readers =
        edition.wanted().readers() == Readership.COORDINATORS
            ? coordinators(operation)
            : Audience.everybody(operation);
    int number = groups.numberOf(readers);
    if (edition.revision() != revision || !store.sign(edition, signature, document, number)) {
      throw Problem.of(ReportProblem.REPORT_STALE);
    }
    audit.record(
        Audited.of("report.signed", "report:" + id, operation)
            .with("author", edition.author())
            .with("template", edition.shape().map(Edition.Shape::digest).orElse("")));
  }

  /**
   * Throws a draft away.
   *
   * @throws Problem {@code no-report}, {@code role-needed}, {@code report-signed}
   */
  @Transactional
  public void discard(String operation, UUID id) {
    draft(operation, id);
    if (!store.delete(id)) {
      throw Problem.of(ReportProblem.REPORT_SIGNED);
    }
    audit.record(Audited.of("report.discarded", "report:" + id, operation));
  }

  private Edition draft(String operation, UUID id) {
    Edition edition = require(operation, id);
    writer(operation);
    if (!edition.isDraft()) {
      throw Problem.of(ReportProblem.REPORT_SIGNED);
    }
    return edition;
  }

  private Person writer(String operation) {
    operations.require(operation);
    return people.require(operation, Role.COORDINATOR);
  }

  private Report compose(Edition edition, Instant asOf, Optional<Edition.Signature> signature) {
    return composer.compose(order(edition, asOf, signature));
  }

  private Composer.Order order(
      Edition edition, Instant asOf, Optional<Edition.Signature> signature) {
    return new Composer.Order(
        operations.require(edition.operation()),
        edition.wanted(),
        edition.outline(),
        asOf,
        signature);
  }

  private Instant moment() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
