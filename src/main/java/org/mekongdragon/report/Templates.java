package org.mekongdragon.report;

import java.util.List;
import java.util.UUID;
import org.mekongdragon.access.Audience;
import org.mekongdragon.access.Groups;
import org.mekongdragon.access.People;
import org.mekongdragon.access.Person;
import org.mekongdragon.access.Role;
import org.mekongdragon.audit.Audit;
import org.mekongdragon.audit.Audited;
import org.mekongdragon.kernel.Problem;
import org.mekongdragon.operation.Operations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the shapes that offices give their reports. Coordinators keep them, everybody in the
 * operation may take a report in one. A template never changes: another of its name replaces it in
 * the list, and what was linked to it stays.
 */
@Component
class Templates {

  private static final int LONGEST_NAME = 80;

  private final TemplateStore store;
  private final Operations operations;
  private final People people;
  private final Groups groups;
  private final Audit audit;

  Templates(TemplateStore store, Operations operations, People people, Groups groups, Audit audit) {
    this.store = store;
    this.operations = operations;
    this.people = people;
    this.groups = groups;
    this.audit = audit;
  }

  /** A template without its file. */
  record Kept(UUID id, String name, String by, java.time.Instant at) {}

  /** The latest of each name, by name. */
  @Transactional(readOnly = true)
  public List<Kept> all(String operation) {
    operations.require(operation);
    return store.all(operation);
  }

  /**
   * Takes a template.
   *
   * @throws Problem {@code no-operation}, {@code role-needed}, {@code template-name} and those of
   *     {@link TemplateCheck#check}
   */
  @Transactional
  public UUID add(String operation, String name, byte[] file) {
    operations.require(operation);
    Person person = people.require(operation, Role.COORDINATOR);
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || name.codePoints().anyMatch(Character::isISOControl)) {
      throw Problem.at("name", ReportProblem.TEMPLATE_NAME, LONGEST_NAME);
    }
    TemplateCheck.check(file);
    UUID id =
        store.insert(
            new TemplateStore.Fresh(operation, name, person.name(), file),
            groups.numberOf(Audience.everybody(operation)));
    audit.record(
        Audited.of("report.template-added", "template:" + id, operation).with("name", name));
    return id;
  }

  /**
   * The file of a template.
   *
   * @throws Problem {@code no-template}
   */
  @Transactional(readOnly = true)
  public byte[] file(String operation, UUID id) {
    operations.require(operation);
    return store.file(operation, id).orElseThrow(() -> Problem.of(ReportProblem.NO_TEMPLATE));
  }
}
