package org.mekongdragon.report;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.notice.Notice;
import org.mekongdragon.notice.NoticeKind;
import org.mekongdragon.notice.Notices;
import org.mekongdragon.operation.Operations;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for the second person, where an office asks that nobody signs what they worked on: a
 * draft is handed over, and then signed or given back with a remark.
 */
@Component
public class ReportApprovals {

  private static final String WAITS = "report-approval";
  private static final String RETURNED = "report-given-back";
  private static final int LONGEST_REMARK = 1_000;

  private final EditionStore store;
  private final ReleaseRules rules;
  private final Operations operations;
  private final People people;
  private final Groups groups;
  private final Notices notices;
  private final Audit audit;
  private final Clock clock;

  ReportApprovals(
      EditionStore store,
      ReleaseRules rules,
      Operations operations,
      People people,
      Groups groups,
      Notices notices,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.rules = rules;
    this.operations = operations;
    this.people = people;
    this.groups = groups;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  @Bean
  static NoticeKind waitingEditions() {
    return new NoticeKind(WAITS, 37);
  }

  @Bean
  static NoticeKind returnedEditions() {
    return new NoticeKind(RETURNED, 38);
  }

  /** Whether the caller may be the second person of a report that waits. */
  @Transactional(readOnly = true)
  public boolean maySign(Edition edition) {
    Person person = people.current();
    return edition.isSubmitted()
        && person.isIn(edition.operation(), Role.COORDINATOR)
        && !isOwn(edition, person);
  }

  /**
   * Hands a draft to a second person; it is not changed meanwhile. Other coordinators are told.
   *
   * @throws Problem {@code no-report}, {@code role-needed}, {@code report-stale}
   */
  @Transactional
  public void submit(String operation, UUID id, int revision) {
    Edition edition = require(operation, id);
    Person person = people.require(operation, Role.COORDINATOR);
    Edition.Signature by =
        new Edition.Signature(person.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (!store.submit(id, by, person.id(), revision)) {
      throw Problem.of(ReportProblem.REPORT_STALE);
    }
    audit.record(Audited.of("report.submitted", "report:" + id, operation));
    Set<UUID> seconds =
        groups.enrolled(operation).stream()
            .filter(one -> one.roles().contains(Role.COORDINATOR))
            .map(Groups.Enrolled::person)
            .filter(one -> !edition.hands().people().contains(one))
            .collect(Collectors.toSet());
    notices.tellOthers(seconds, notice(WAITS, edition, person));
  }

  /**
   * Gives a report that waits back to its authors; those may take it back themselves.
   *
   * @throws Problem {@code no-report}, {@code role-needed}, {@code report-remark}, {@code
   *     report-stale}
   */
  @Transactional
  public void giveBack(String operation, UUID id, String remark, int revision) {
    Edition edition = require(operation, id);
    Person person = people.require(operation, Role.COORDINATOR);
    boolean reason = isOwn(edition, person) || !remark.isBlank();
    if (!reason || remark.length() > LONGEST_REMARK || remark.indexOf('\0') >= 0) {
      throw Problem.at("remark", ReportProblem.REPORT_REMARK, LONGEST_REMARK);
    }
    if (!store.giveBack(id, remark.strip(), revision)) {
      throw Problem.of(ReportProblem.REPORT_STALE);
    }
    audit.record(
        Audited.of("report.given-back", "report:" + id, operation).with("remark", remark.strip()));
    notices.tellOthers(List.copyOf(edition.hands().people()), notice(RETURNED, edition, person));
  }

  /**
   * That somebody may sign.
   *
   * @throws Problem {@code report-unsubmitted}, {@code report-own}
   */
  void requireSecond(Edition edition, Person signer) {
    if (!rules.of(edition.operation()).fourEyes()) {
      return;
    }
    if (!edition.isSubmitted()) {
      throw Problem.of(ReportProblem.REPORT_UNSUBMITTED);
    }
    if (isOwn(edition, signer)) {
      throw Problem.of(ReportProblem.REPORT_OWN);
    }
  }

  /** Of what is older than this only names are known. */
  private static boolean isOwn(Edition edition, Person person) {
    return edition.hands().people().contains(person.id())
        || (edition.hands().people().isEmpty() && edition.author().equals(person.name()));
  }

  private Edition require(String operation, UUID id) {
    operations.require(operation);
    return store.find(operation, id).orElseThrow(() -> Problem.of(ReportProblem.NO_REPORT));
  }

  private static Notice notice(String kind, Edition edition, Person person) {
    String page = "/operations/" + edition.operation() + "/reports/" + edition.id();
    return Notice.of(kind, page, edition.operation(), person.name()).in(edition.operation());
  }
}
