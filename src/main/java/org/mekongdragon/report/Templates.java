package org.mekongdragon.report;

import java.time.Instant;
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
import org.mekongdragon.operation.Operations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the shapes that offices give their reports. Coordinators keep them, everybody in the
 * operation may take a report in one. A template never changes: another of its name replaces it in
 * the list, and what was linked to it stays.
 */
@Component
public class Templates {

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

  /**
   * A template without its file.
   *
   * @param version counts those of its name, from 1
   * @param digest SHA-256 of the file, in hexadecimal digits
   */
  public record Kept(
      UUID id,
      String name,
      TemplateFormat format,
      int version,
      String digest,
      String by,
      Instant at) {}

  /** A template with its file. */
  public record Shape(Kept kept, byte[] file) {}

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
   *     {@link TemplateCheck#check} and {@link HtmlCheck#check}
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
    TemplateFormat format = TemplateFormat.of(file);
    switch (format) {
      case DOCX -> TemplateCheck.check(file);
      case HTML -> HtmlCheck.check(file);
    }
    UUID id =
        store.insert(
            new TemplateStore.Fresh(operation, name, format, person.name(), file),
            groups.numberOf(Audience.everybody(operation)));
    audit.record(
        Audited.of("report.template-added", "template:" + id, operation)
            .with("name", name)
            .with("format", format.code()));
    return id;
  }

  /** What is kept of a template, also of one that another has replaced. */
  @Transactional(readOnly = true)
  public Optional<Kept> find(String operation, UUID id) {
    operations.require(operation);
    return store.find(operation, id);
  }

  /**
   * A template by its key, or the latest of a name.
   *
   * @throws Problem {@code no-operation}, {@code no-template}
   */
  @Transactional(readOnly = true)
  public Shape require(String operation, String name) {
    operations.require(operation);
    return key(name)
        .flatMap(id -> store.find(operation, id))
        .or(() -> latest(operation, name))
        .flatMap(kept -> store.file(operation, kept.id()).map(file -> new Shape(kept, file)))
        .orElseThrow(() -> Problem.of(ReportProblem.NO_TEMPLATE));
  }

  /** The one of a name that is in force. */
  @Transactional(readOnly = true)
  public Optional<Kept> latest(String operation, String name) {
    return store.all(operation).stream().filter(kept -> kept.name().equals(name)).findFirst();
  }

  private static Optional<UUID> key(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}
