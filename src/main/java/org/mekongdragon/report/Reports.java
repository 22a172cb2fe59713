package org.mekongdragon.report;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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
import org.mekongdragon.web.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to reports. Coordinators work on drafts; a signed report is for everybody in the
 * operation and keeps what it said.
 */
@Component
public class Reports {

  private final EditionStore store;
  private final Composer composer;
  private final Operations operations;
  private final People people;
  private final Groups groups;
  private final Audit audit;
  private final Clock clock;

  Reports(
      EditionStore store,
      Composer composer,
      Operations operations,
      People people,
      Groups groups,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.composer = composer;
    this.operations = operations;
    this.people = people;
    this.groups = groups;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A report as its kind has it at first, of what the caller may count; it is not kept. Taking it
   * is on record as an export.
   *
   * @param asOf the moment whose knowledge is asked for
   * @throws Problem {@code no-operation}, {@code future}
   */
  @Transactional
  public Report now(String operation, ReportKind kind, Language language, Optional<Instant> asOf) {
    Operation about = operations.require(operation);
    audit.record(
        Audited.of("report.exported", "operation:" + operation, operation)
            .with("kind", kind.code()));
    return composer.compose(
        about, kind, language, Outline.of(kind), asOf.orElseGet(this::moment), Optional.empty());
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
   * Begins a report.
   *
   * @throws Problem {@code no-operation}, {@code role-needed}
   */
  @Transactional
  public UUID begin(String operation, ReportKind kind, Language language) {
    Person author = writer(operation);
    Edition fresh =
        new Edition(
            new UUID(0, 0),
            operation,
            kind,
            language,
            Outline.of(kind),
            author.name(),
            moment(),
            Optional.empty(),
            1);
    Audience writers = new Audience(operation, List.of("role:" + Role.COORDINATOR.code()));
    UUID id = store.insert(fresh, groups.numberOf(writers));
    audit.record(Audited.of("report.begun", "report:" + id, operation).with("kind", kind.code()));
    return id;
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

  /** The same, put on record as an export. */
  @Transactional
  public Report export(Edition edition, ReportFormat format) {
    audit.record(
        Audited.of("report.exported", "report:" + edition.id(), edition.operation())
            .with("format", format.code()));
    return document(edition);
  }

  /**
   * Changes sections and commentary.
   *
   * @throws Problem {@code no-report}, {@code role-needed}, {@code report-signed}, {@code
   *     report-stale}
   */
  @Transactional
  public void save(String operation, UUID id, Outline outline, int revision) {
    draft(operation, id);
    if (!store.save(id, outline, revision)) {
      throw Problem.of(ReportProblem.REPORT_STALE);
    }
    audit.record(Audited.of("report.changed", "report:" + id, operation));
  }

  /**
   * Signs: the document is frozen as of now and everybody in the operation may read it.
   *
   * @throws Problem {@code no-report}, {@code role-needed}, {@code report-signed}, {@code
   *     report-stale}
   */
  @Transactional
  public void sign(String operation, UUID id, int revision) {
    Edition edition = draft(operation, id);
    Edition.Signature signature = new Edition.Signature(writer(operation).name(), moment());
    Report document = compose(edition, signature.at(), Optional.of(signature));
    int everybody = groups.numberOf(Audience.everybody(operation));
    if (edition.revision() != revision || !store.sign(edition, signature, document, everybody)) {
      throw Problem.of(ReportProblem.REPORT_STALE);
    }
    audit.record(Audited.of("report.signed", "report:" + id, operation));
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
    return composer.compose(
        operations.require(edition.operation()),
        edition.kind(),
        edition.language(),
        edition.outline(),
        asOf,
        signature);
  }

  private Instant moment() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
