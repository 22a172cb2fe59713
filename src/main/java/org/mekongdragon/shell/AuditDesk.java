package org.mekongdragon.shell;

import java.util.List;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Role;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.AuditEntry;
import org.mekongdragon.audit.AuditFilter;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.audit.ChainReport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read the record of who did what: auditors, and nobody else. It says that something was
 * done to a record, and opens no record to anybody.
 */
@Component
class AuditDesk {

  private final People people;
  private final Audit audit;

  AuditDesk(People people, Audit audit) {
    this.people = people;
    this.audit = audit;
  }

  /** Newest first, at most {@link Audit#PAGE}. */
  @Transactional(readOnly = true)
  public List<AuditEntry> entries(AuditFilter filter, long before) {
    people.requireSystem(Role.AUDITOR);
    return audit.entries(filter, before);
  }

  /** Puts an export on record before its first row leaves. */
  @Transactional
  public void beginExport(AuditQuery query) {
    people.requireSystem(Role.AUDITOR);
    audit.record(Audited.of("audit.exported", "audit:all", "").with("filter", query.address()));
  }

  @Transactional
  public ChainReport verify() {
    people.requireSystem(Role.AUDITOR);
    ChainReport report = audit.verify();
    audit.record(
        Audited.of("audit.verified", "audit:all", "")
            .with("entries", report.entries())
            .with("broken-at", report.brokenAt()));
    return report;
  }
}
